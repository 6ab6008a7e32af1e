"""Number expressions of rules, worked out within bounds as exact decimals."""

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from typing import Any

from hukouguide.advice import amounts, points
from hukouguide.advice.amounts import INFINITY, Amount
from hukouguide.advice.case import Case, open_facts
from hukouguide.advice.days import find_day
from hukouguide.advice.measures import months
from hukouguide.family.answers import FactKey, State
from hukouguide.family.dates import PartialDate, age_on
from hukouguide.rules.schema import numbers as n
from hukouguide.rules.schema.measures import Measure
from hukouguide.rules.schema.parts import WhichDay


def amount(number: n.Number, case: Case) -> Amount:
    """The number's bounds in this case."""
    return _FORMS[type(number)](number, case)


def fact_amount(fact: str, case: Case) -> Amount:
    key = case.key(fact)
    answer = case.answer(key)
    if answer.state is State.NOT_APPLICABLE:
        return amounts.ZERO
    if isinstance(answer.value, Decimal | int) and not isinstance(answer.value, bool):
        return amounts.constant(answer.value)
    least = case.situation.book.questions[fact].least
    most = case.situation.book.questions[fact].most
    low = Decimal(least) if least is not None else Decimal(0)
    return Amount(low, Decimal(most) if most is not None else INFINITY, *open_facts(key, answer))


def age(on: WhichDay, case: Case, part_year_counts: bool = False) -> Amount:
    """Completed years of the person on that day."""
    key = FactKey(case.person, "birth")
    answer = case.answer(key)
    day = find_day(on, case)
    if not isinstance(answer.value, PartialDate) or day.day is None:
        missing = open_facts(key, answer) if answer.value is None else (frozenset(), frozenset())
        return Amount(Decimal(0), INFINITY, missing[0] | day.asked, missing[1] | day.unsure)
    low, high = age_on(answer.value.latest, day.day), age_on(answer.value.earliest, day.day)
    if part_year_counts:
        before = day.day - timedelta(days=1)
        low, high = age_on(answer.value.latest, before) + 1, age_on(answer.value.earliest, before) + 1
    open_key = frozenset((key,)) if low != high else frozenset()
    return Amount(Decimal(max(low, 0)), Decimal(max(high, 0)), frozenset(), open_key)


_FORMS: dict[type, Callable[[Any, Case], Amount]] = {
    Decimal: lambda number, _: amounts.constant(number),
    Measure: months,
    n.FactNumber: lambda number, case: fact_amount(number.fact, case),
    n.AgeNumber: lambda number, case: age(number.on, case, number.part_year_counts),
    n.PointsNumber: lambda number, case: points.total_of(number.points, number.group, case),
    n.Sum: lambda number, case: amounts.add(amount(x, case) for x in number.sum),
    n.Less: lambda number, case: amounts.subtract(amount(number.less[0], case), amount(number.less[1], case)),
    n.Times: lambda number, case: amounts.multiply(amount(x, case) for x in number.times),
    n.Over: lambda number, case: amounts.divide(amount(number.over[0], case), amount(number.over[1], case)),
    n.Lowest: lambda number, case: amounts.lowest(amount(x, case) for x in number.lowest),
    n.Highest: lambda number, case: amounts.highest(amount(x, case) for x in number.highest),
    n.Rounded: lambda number, case: amounts.rounded(amount(number.rounded, case), number.to),
}
