"""Points tables worked out within bounds: a missing answer widens the total, it never counts as nothing."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import ROUND_FLOOR, Decimal
from typing import Any, NamedTuple

from hukouguide.advice import amounts, conditions, measures, numbers
from hukouguide.advice.amounts import INFINITY, ZERO, Amount
from hukouguide.advice.case import Case, open_facts
from hukouguide.family.answers import State
from hukouguide.rules.schema import points as p
from hukouguide.rules.schema.measures import Measure


class Scored(NamedTuple):
    """An item's points, and those of the items inside it."""

    item: p.Item
    amount: Amount
    inside: "tuple[Scored, ...]" = ()


Scores = tuple[Scored, ...]
"""A table's items worked out, in its order."""


def score(table: p.Points, case: Case) -> tuple[Scored, ...]:
    """Every item worked out; kept, because the verdict, the ranking and the explanation all look at it."""
    key = "score", case.rule.id, case.here, case.person, case.judged
    memo = case.situation.memo
    if key not in memo:
        memo[key] = tuple(score_item(item, case) for item in table.items)
    found: tuple[Scored, ...] = memo[key]
    return found


def total(scored: Sequence[Scored]) -> Amount:
    return amounts.add(s.amount for s in scored)


def ranked_by(table: p.Points, scored: Sequence[Scored]) -> Amount:
    """The points that rank: all of them, or those of the groups named."""
    if table.ranking is None or not table.ranking.by:
        return total(scored)
    return amounts.add(s.amount for s in _flat(scored) if s.item.id in table.ranking.by)


def total_of(programme: str, group: str | None, case: Case) -> Amount:
    """Another table's points for the same person; open when no such table is in force."""
    tables = [
        (rule, rule.programme.points)
        for rule in case.situation.book.rules_for(case.here)
        if rule.programme.id == programme and rule.programme.points and rule.in_force(case.situation.today)
    ]
    if not tables:
        return Amount(Decimal(0), INFINITY)
    rule, table = tables[0]
    scored = score(table, replace(case, rule=rule))
    return total(scored) if group is None else amounts.add(s.amount for s in _flat(scored) if s.item.id == group)


def _flat(scored: Sequence[Scored]) -> list[Scored]:
    return [x for s in scored for x in (s, *_flat(s.inside))]


def score_item(item: p.Item, case: Case) -> Scored:
    if item.whose == "own":
        return _score(item, case)
    parents = [_score(item, case.of(parent)) for parent in case.situation.family.parents]
    if not parents:
        return Scored(item, ZERO)
    join = amounts.add if item.whose == "both_added" else amounts.highest
    return Scored(item, amounts.clamp(join([s.amount for s in parents]), item.floor, item.cap), parents[0].inside)


def _score(item: p.Item, case: Case) -> Scored:
    inside: tuple[Scored, ...] = ()
    if isinstance(item, p.Group):
        inside = tuple(score_item(part, case) for part in item.items)
        raw = (amounts.add if item.combine == "sum" else amounts.highest)([s.amount for s in inside])
    else:
        raw = _FORMS[type(item)](item, case)
    found = amounts.clamp(amounts.rounded(_gated(item, raw, case), item.rounded), item.floor, item.cap)
    if item.doubt is not None:
        found = Amount(min(found.low, Decimal(0)), max(found.high, Decimal(0)), found.asked, found.unsure)
    return Scored(item, found, inside)


def _gated(item: p.Item, raw: Amount, case: Case) -> Amount:
    if item.when is None:
        return raw
    gate = conditions.evaluate(item.when, case)
    if gate.state is True:
        return raw
    if gate.state is False:
        return ZERO
    return Amount(min(raw.low, Decimal(0)), max(raw.high, Decimal(0)), raw.asked | gate.asked, raw.unsure | gate.unsure)


def _rate(item: p.RateItem, case: Case) -> Amount:
    rate = item.rate
    if rate.each_kind and isinstance(rate.of, Measure):
        found = [measures.months_of_kinds(rate.of, (kind,), case) for kind in rate.each_kind]
    else:
        found = [numbers.amount(rate.of, case)]
    return amounts.add(_through(units, lambda number: _accrued(rate, number)) for units in found)


def _accrued(rate: p.Rate, units: Decimal) -> Decimal:
    """Points for so many units: the free ones first, then step by step, only full units where the rule says whole."""
    left = max(units - (rate.free or 0), Decimal(0))
    if rate.points is not None and rate.per is not None:
        return _at_rate(left, rate.per, rate.points, rate.whole)
    points, begun = Decimal(0), Decimal(0)
    for step in rate.steps:
        end = left if step.up_to is None else min(left, step.up_to)
        points += _at_rate(end - begun, step.per, step.points, rate.whole) if end > begun else Decimal(0)
        begun = max(begun, end)
    return points


def _at_rate(units: Decimal, per: Decimal, points: Decimal, whole: bool) -> Decimal:
    if units.is_infinite():
        return INFINITY if points > 0 else -INFINITY if points < 0 else Decimal(0)
    return (units / per).to_integral_value(ROUND_FLOOR) * points if whole else units * points / per


def _through(amount: Amount, function: Callable[[Decimal], Decimal]) -> Amount:
    """A monotone function of a number, end by end."""
    ends = sorted((function(amount.low), function(amount.high)))
    return Amount(ends[0], ends[1], amount.asked, amount.unsure) if ends[0] != ends[1] else Amount(ends[0], ends[1])


def _levels(item: p.LevelsItem, case: Case) -> Amount:
    key = case.key(item.levels.fact)
    answer = case.answer(key)
    if isinstance(answer.value, str):
        return amounts.constant(item.levels.scores.get(answer.value, item.levels.otherwise))
    if answer.state is State.NOT_APPLICABLE:
        return amounts.constant(item.levels.otherwise)
    scores = [*item.levels.scores.values(), item.levels.otherwise]
    return Amount(min(scores), max(scores), *open_facts(key, answer))


def _bands(item: p.BandsItem, case: Case) -> Amount:
    number = numbers.amount(item.bands.of, case)
    possible: list[Decimal] = []
    for band in item.bands.table:
        state = amounts.meets(number, band.at_least, band.over, band.at_most, band.under).state
        if state is True:
            return amounts.constant(band.points)
        if state is None:
            possible.append(band.points)
    if not possible:
        return ZERO
    if number.exact or not _covers(item.bands.table, number):
        possible.append(Decimal(0))
    return Amount(min(possible), max(possible), number.asked, number.unsure)


def _covers(table: Sequence[p.Band], number: Amount) -> bool:
    """Whether the bands leave no part of the number's range outside."""
    low_end = any(b.at_least is None and b.over is None for b in table) or any(
        (b.at_least is not None and b.at_least <= number.low) or (b.over is not None and b.over < number.low) for b in table
    )
    high_end = any(b.at_most is None and b.under is None for b in table) or any(
        (b.at_most is not None and b.at_most >= number.high) or (b.under is not None and b.under > number.high) for b in table
    )
    return low_end and high_end


def _flat_points(item: p.FlatItem, case: Case) -> Amount:
    return amounts.constant(item.flat)


def _formula(item: p.FormulaItem, case: Case) -> Amount:
    return numbers.amount(item.formula, case)


_FORMS: dict[type, Callable[[Any, Case], Amount]] = {
    p.RateItem: _rate,
    p.LevelsItem: _levels,
    p.BandsItem: _bands,
    p.FlatItem: _flat_points,
    p.FormulaItem: _formula,
}
