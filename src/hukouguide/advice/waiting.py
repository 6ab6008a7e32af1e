"""The days to come on which a condition or a points table is met by itself, if nothing else changes: exact days, not samples."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from hukouguide.advice import conditions, numbers, points
from hukouguide.advice.amounts import Amount
from hukouguide.advice.beginning import begun
from hukouguide.advice.case import Case
from hukouguide.advice.first_day import first_day, first_from
from hukouguide.advice.inside import inside
from hukouguide.advice.measures import months
from hukouguide.advice.spells import intervals
from hukouguide.family.answers import FactKey
from hukouguide.family.dates import PartialDate, add_months, birthday, full_months
from hukouguide.rules.schema import conditions as c
from hukouguide.rules.schema.measures import Limits, SpellChoice
from hukouguide.rules.schema.parts import MovedDay

_YEARS_AHEAD = 10


def horizon(case: Case) -> date:
    """The last day looked at."""
    return add_months(case.situation.today, 12 * _YEARS_AHEAD)


def last_day(case: Case) -> date:
    """The last day on which a programme that any day will do for is looked at: a rule says nothing of the days after its own end."""
    return min(horizon(case), case.rule.programme.in_force.to or date.max)


def days_ahead(case: Case) -> list[date]:
    """All days after today on which one of the conditions comes to hold, in order."""
    programme = case.rule.programme
    roots = [programme.requires, *(tier.requires for tier in programme.tiers)]
    found = {day for root in roots if root is not None for day in days_of(root, case)}
    return sorted(day for day in found if case.situation.today < day <= horizon(case))


def day_met(condition: c.Condition, case: Case) -> date | None:
    """The first day from today on which the condition holds for certain by itself; None when never."""

    def holds(day: date) -> bool:
        return conditions.evaluate(condition, case.on(day)).state is True

    likely = _likely(condition, case) if isinstance(condition, c.Months) and condition.whose == "own" else ()
    return first_from(case.situation.today, horizon(case), holds, likely)


def _likely(measure: c.Months, case: Case) -> Iterator[date]:
    """The day on which what is missing today will have been added by a spell that goes on."""
    today, missing = case.situation.today, measure.at_least - int(months(measure, case.on(case.situation.today)).low)
    if missing <= 0:
        return
    if case.situation.book.questions[measure.months].counted == "calendar_months":
        yield add_months(today.replace(day=1), missing)
        return
    for start, end in intervals(measure.months, case, measure.in_, measure.kinds, measure.stage).sure:
        if start <= today < end:
            yield add_months(start, full_months(start, today) + missing) - timedelta(days=1)


def mark_reached(case: Case, first: date, last: date, surely: bool = False) -> date | None:
    """The first day from `first` to `last` on which the points may reach the pass mark, or surely do; `first` where there is none."""
    table = case.rule.programme.points
    if table is None or table.pass_mark is None:
        return first
    return points_reached(
        case,
        first,
        last,
        table.pass_mark,
        lambda scored: points.total(scored).low if surely else points.total(scored).high,
        lambda amount: amount.low if surely else amount.high,
    )


def points_reached(
    case: Case,
    first: date,
    last: date,
    mark: Decimal,
    total: Callable[[points.Scores], Decimal],
    one: Callable[[Amount], Decimal],
) -> date | None:
    """The first day from `first` to `last` on which the total is at least `mark`; `one` reads an item's points as `total` reads all.

    Each item of a points table either grows with time or falls with age, so its most within a span is found at one of the ends.
    """
    table = case.rule.programme.points
    assert table is not None

    def scored(day: date) -> points.Scores:
        return points.score(table, case.on(day))

    def may_reach(start: date, end: date) -> bool:
        ends = zip(scored(start), scored(end), strict=True)
        return sum((max(one(a.amount), one(b.amount)) for a, b in ends), Decimal(0)) >= mark

    return first_day(first, last, lambda day: total(scored(day)) >= mark, may_reach)


def days_of(condition: c.Condition, case: Case) -> Iterator[date]:
    """The days on which the condition, or one inside it, comes to hold by itself; some may lie behind."""
    match condition:
        case c.Months():
            yield from _when_met(condition, case)
        case c.NumberIs():
            yield from _when_number_met(condition, case)
        case c.Holds():
            yield from _starts(condition.holds, condition, case)
        case c.Began():
            yield from _starts(condition.began, condition, case)
        case c.FactIs() if (start := begun(condition.fact, case).day) is not None:
            yield start
        case c.FactIs() if condition.by is not None:
            yield from _anniversary(condition, case)
        case c.Age():
            yield from _birthdays(condition, case)
        case c.Passes() if condition.at == "here":
            yield from _of_another(condition, case)
        case _:
            for part, inner, _ in inside(condition, case):
                yield from days_of(part, inner)


def _starts(fact: str, choice: SpellChoice, case: Case) -> Iterator[date]:
    """The days to come on which such a spell begins, because it was begun with a time to wait."""
    found = intervals(fact, case, choice.in_, choice.kinds, choice.stage)
    yield from (first for first, _ in found.sure)


def _when_met(condition: c.Months, case: Case) -> Iterator[date]:
    day = day_met(condition, case)
    if day is not None:
        yield day


def _when_number_met(condition: c.NumberIs, case: Case) -> Iterator[date]:
    """Where the number is on the same side of its limits at both ends of a span, it does not cross them between."""

    def amount(day: date) -> Amount:
        return numbers.amount(condition.number, case.on(day))

    def holds(day: date) -> bool:
        return conditions.evaluate(condition, case.on(day)).state is True

    def may_hold(start: date, end: date) -> bool:
        ends = amount(start), amount(end)
        return not all(_too_low(a, condition) for a in ends) and not all(_too_high(a, condition) for a in ends)

    day = first_day(case.situation.today + timedelta(days=1), horizon(case), holds, may_hold)
    if day is not None:
        yield day


def _too_low(amount: Amount, limits: Limits) -> bool:
    least, over = limits.at_least, limits.over
    return (least is not None and amount.low < least) or (over is not None and amount.low <= over)


def _too_high(amount: Amount, limits: Limits) -> bool:
    most, under = limits.at_most, limits.under
    return (most is not None and amount.high > most) or (under is not None and amount.high >= under)


def _of_another(condition: c.Passes, case: Case) -> Iterator[date]:
    """The days of another programme that any day will do for."""
    for rule in case.situation.book.rules_for(case.here):
        written = rule.programme
        if written.id == condition.passes and written.judged == "today" and rule.in_force(case.situation.today):
            other = replace(case, rule=rule)
            for root in (written.requires, *(tier.requires for tier in written.tiers)):
                if root is not None:
                    yield from days_of(root, other)
            if written.points is not None and written.points.pass_mark is not None:
                day = mark_reached(other, case.situation.today, horizon(case))
                if day is not None:
                    yield day


def _birthdays(condition: c.Age, case: Case) -> Iterator[date]:
    birth = case.answer(FactKey(case.person, "birth")).value
    if not isinstance(birth, PartialDate):
        return
    for limit, more in ((condition.at_least, 0), (condition.over, 1)):
        if limit is not None:
            yield birthday(birth.latest, int(limit) + more)


def _anniversary(condition: c.FactIs, case: Case) -> Iterator[date]:
    """A date that must lie so many years before the day judged: the day on which it does."""
    value = case.answer(case.key(condition.fact)).value
    if isinstance(value, PartialDate) and isinstance(condition.by, MovedDay) and condition.by.of in ("today", "judged"):
        yield add_months(value.latest, -12 * condition.by.years - condition.by.months)
