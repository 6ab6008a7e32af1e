"""The smallest sets of steps that bring a points table to a mark: which items can be raised, and how far each goes."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import combinations

from hukouguide.advice import points, waiting
from hukouguide.advice.case import Case
from hukouguide.advice.road.beginnings import answer_steps, number_steps
from hukouguide.advice.road.steps import applied, merged
from hukouguide.advice.road.ways import NO_WAY, NOTHING_NEEDED, Way, Ways, smallest, ways
from hukouguide.family.dates import add_months
from hukouguide.rules.schema import points as p

_MOST_MOVES = 12
_MOST_TOGETHER = 4
_YEARS = (1, 3, 6, 10)


def points_ways(case: Case, mark: Decimal, by_rank: bool = False) -> Ways:
    """What raises the total, or the points that rank, to the mark for certain, on the judged day or on a day to come."""
    table = case.rule.programme.points
    if table is None or case.judged is None:
        return NO_WAY
    if day_reached(case, mark, by_rank, case.judged) is not None:
        return NOTHING_NEEDED
    days = _days(case)
    now = [_points(table, case.on(day), by_rank) for day in days]
    moves = []
    for move in set(_moves(table.items, case)):
        gains = _gains(move, table, case, by_rank, days, now)
        if max(gains) > 0:
            moves.append((move, gains))
    moves.sort(key=lambda m: (-max(m[1]), sum(step.effort for step in m[0]), sorted(step.order for step in m[0])))
    found = []
    for size in range(1, _MOST_TOGETHER + 1):
        for some in combinations(moves[:_MOST_MOVES], size):
            reached = [have + sum((gains[i] for _, gains in some), Decimal(0)) for i, have in enumerate(now)]
            if max(reached) >= mark:
                found.append(merged(frozenset(step for move, _ in some for step in move)))
    return smallest(found)


def day_reached(case: Case, mark: Decimal, by_rank: bool, first: date) -> date | None:
    """The first day from `first` on which the points reach the mark for certain; only the judged day where the rule has one."""
    table = case.rule.programme.points
    assert table is not None
    last = waiting.last_day(case) if case.rule.programme.judged == "today" else first

    def total(scored: points.Scores) -> Decimal:
        return _low(table, scored, by_rank)

    return waiting.points_reached(case, first, last, mark, total, lambda amount: amount.low)


def _days(case: Case) -> list[date]:
    if case.rule.programme.judged != "today" or case.judged is None:
        return [case.judged or case.situation.today]
    return [add_months(case.situation.today, 12 * years) for years in _YEARS]


def _points(table: p.Points, case: Case, by_rank: bool) -> Decimal:
    return _low(table, points.score(table, case), by_rank)


def _low(table: p.Points, scored: points.Scores, by_rank: bool) -> Decimal:
    return (points.ranked_by(table, scored) if by_rank else points.total(scored)).low


def _gains(move: Way, table: p.Points, case: Case, by_rank: bool, days: list[date], now: list[Decimal]) -> list[Decimal]:
    situation = case.situation
    begun = applied(situation.family, dict.fromkeys(move, situation.today), situation.book, situation.today)
    tried = replace(case, situation=situation.with_family(begun, frozenset(step.key.fact for step in move)))
    return [_points(table, tried.on(day), by_rank) - have for day, have in zip(days, now, strict=True)]


def _moves(items: tuple[p.Item, ...], case: Case) -> Iterator[Way]:
    """What raises one of the items, each with what lets the item count at all."""
    for item in items:
        people = [case] if item.whose == "own" else [case.of(parent) for parent in case.situation.family.parents]
        for one in people:
            gates = ways(item.when, one) if item.when is not None else NOTHING_NEEDED
            for gate in gates:
                yield from (merged(gate | move) for move in _raise(item, one))


def _raise(item: p.Item, case: Case) -> Iterator[Way]:
    match item:
        case p.Group():
            yield from _moves(item.items, case)
        case p.LevelsItem():
            now = case.answer(case.key(item.levels.fact)).value
            have = item.levels.scores.get(now, item.levels.otherwise) if isinstance(now, str) else item.levels.otherwise
            for level, score in item.levels.scores.items():
                if score > have:
                    yield from (frozenset((step,)) for step in answer_steps(item.levels.fact, level, case))
        case p.FlatItem():
            yield frozenset()
        case p.RateItem():
            yield from (frozenset((step,)) for step in number_steps(item.rate.of, case))
        case p.BandsItem():
            yield from (frozenset((step,)) for step in number_steps(item.bands.of, case))
        case p.FormulaItem():
            yield from (frozenset((step,)) for step in number_steps(item.formula, case))
