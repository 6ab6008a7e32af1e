"""The plan: the smallest sets of steps that open a route, tried on the family itself before anybody is advised to take them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from functools import cached_property

from hukouguide.advice import points, waiting
from hukouguide.advice.beginning import last_to_begin
from hukouguide.advice.case import Case
from hukouguide.advice.first_day import last_until
from hukouguide.advice.programme import best_tier, first_chance, first_sure, truth
from hukouguide.advice.road.last_days import likely_last_days
from hukouguide.advice.road.points_ways import day_reached, points_ways
from hukouguide.advice.road.steps import Step, applied
from hukouguide.advice.road.ways import NOTHING_NEEDED, Way, gate_ways, together
from hukouguide.advice.tiers import aiming_at
from hukouguide.family.words import Words
from hukouguide.rules.book import Rule
from hukouguide.rules.schema.files import Tier

MOST_PLANS = 5


@dataclass(frozen=True, slots=True)
class Dated:
    """A step with its days: it counts from `counts` when begun on `earliest`; `last` is the last day on which beginning it, the
    others being begun on their earliest, still opens the route; None: any day will do. `points` is what it adds, where points decide."""

    step: Step
    earliest: date
    counts: date
    last: date | None
    points: Decimal | None


@dataclass(frozen=True)
class Plan:
    """Steps that together open one route for one person, on `day`. `promise` is False where places go by rank all the same."""

    place: str
    rule: str
    person: str
    way: Way
    day: date
    tier: Words | None
    promise: bool
    line: Decimal | None
    """The past line that the points that rank would reach."""
    dates: Callable[[], tuple[Dated, ...]] = field(repr=False, compare=False)

    @property
    def effort(self) -> int:
        return _effort(self.way)

    @cached_property
    def steps(self) -> tuple[Dated, ...]:
        """The steps with their days, in the order in which they must be begun; worked out on first use."""
        return self.dates()


def plans(case: Case, most: int = MOST_PLANS) -> tuple[Plan, ...]:
    """The plans that open the case's rule for its person, the soonest first, then the easiest; none when it opens by itself or cannot be.

    Of a rule with tiers they lead to the best that can be reached.
    """
    case = aiming_at(_best_ahead(case), case)
    if case.judged is None or opens({}, case) is not None:
        return ()
    return _tried(
        _candidates(case), case, most, promise=case.rule.programme.points is None or not case.rule.programme.points.ranking
    )


def _best_ahead(case: Case) -> Tier | None:
    """The best tier that holds when everything is begun today."""
    if not case.rule.programme.tiers:
        return None
    starting = case.starting_now
    day, outcome = first_chance(starting)
    return best_tier(starting.on(day))[0] if outcome.state is True else None


def plans_to_line(case: Case, most: int = MOST_PLANS) -> tuple[Plan, ...]:
    """What raises the points that rank to the last line known, for a route that is ranked. A line promises nothing."""
    line = last_line(case.rule)
    if line is None or case.judged is None or opens({}, case) is None or opens({}, case, line) is not None:
        return ()
    return _tried(points_ways(case, line, by_rank=True), case, most, False, line)


def last_line(rule: Rule) -> Decimal | None:
    """The newest past line of a ranking, in points."""
    table = rule.programme.points
    if table is None or table.ranking is None:
        return None
    return next((line.line for line in sorted(table.ranking.past, key=lambda x: -x.year) if line.line is not None), None)


def opens(begun: dict[Step, date], case: Case, line: Decimal | None = None) -> date | None:
    """The day on which the rule holds for certain with each step begun on its day, and the points that rank reach the line; or None."""
    return _opens(_with(begun, case), _ready(begun, case.situation.today), line)


def _with(begun: dict[Step, date], case: Case) -> Case:
    """The case of the family with each step begun on its day."""
    situation = case.situation
    family = applied(situation.family, begun, situation.book, situation.today)
    return replace(case, situation=situation.with_family(family, frozenset(step.key.fact for step in begun)))


def _ready(begun: dict[Step, date], today: date) -> date:
    """An answer has no day of its own, so what is to become true must be there before the rule is read."""
    return max((step.counts(day) for step, day in begun.items() if step.place is None), default=today)


def _opens(case: Case, ready: date, line: Decimal | None) -> date | None:
    day = first_sure(case, ready)
    if day is None or line is None:
        return day
    reached = day_reached(case, line, True, day)
    return reached if reached is not None and truth(case.on(reached)).state is True else None


def _candidates(case: Case) -> Iterable[Way]:
    table = case.rule.programme.points
    mark = table.pass_mark if table is not None else None
    scoring = points_ways(case, mark) if mark is not None else NOTHING_NEEDED
    gates = gate_ways(case) if scoring else ()
    return together((gates, scoring))


def _tried(candidates: Iterable[Way], case: Case, most: int, promise: bool, line: Decimal | None = None) -> tuple[Plan, ...]:
    found: dict[Way, Plan] = {}
    for candidate in sorted(candidates, key=_effort):
        if case.rule.programme.judged != "today" and len(found) == most:
            break  # all open on the same day, and the easiest come first
        way = _shrunk(candidate, case, line)
        day = opens(_today(way, case), case, line) if way else None
        if way and day is not None:
            found[way] = _plan(way, case, day, promise, line)
    ordered = sorted(found.values(), key=lambda plan: (plan.day, plan.effort, sorted(step.order for step in plan.way)))
    return tuple(ordered[:most])


def _shrunk(way: Way, case: Case, line: Decimal | None) -> Way | None:
    """The way without steps that it does not need; None when it does not open the route."""
    if opens(_today(way, case), case, line) is None:
        return None
    for step in sorted(way, key=lambda s: s.order, reverse=True):
        if opens(_today(way - {step}, case), case, line) is not None:
            way = way - {step}
    return way


def _effort(way: Way) -> int:
    return sum(step.effort for step in way)


def _today(way: Way, case: Case) -> dict[Step, date]:
    return dict.fromkeys(way, case.situation.today)


def _plan(way: Way, case: Case, day: date, promise: bool, line: Decimal | None) -> Plan:
    tier, _ = best_tier(_with(_today(way, case), case).on(day))
    return Plan(
        place=case.here,
        rule=case.rule.id,
        person=case.person,
        way=way,
        day=day,
        tier=tier.name.words if tier else None,
        promise=promise,
        line=line,
        dates=lambda: _dated(way, case, day, line),
    )


def _dated(way: Way, case: Case, day: date, line: Decimal | None) -> tuple[Dated, ...]:
    today = case.situation.today
    last_day = case.judged if case.rule.programme.judged != "today" and case.judged else waiting.last_day(case)
    dated = [
        Dated(step, today, step.counts(today), _last(step, way, case, last_day, line), _points_of(step, way, case, day))
        for step in way
    ]
    return tuple(sorted(dated, key=lambda d: (d.last or date.max, d.step.order)))


def _last(step: Step, way: Way, case: Case, last_day: date, line: Decimal | None) -> date | None:
    others = _today(way - {step}, case)
    begun, ready = _with(others, case), _ready(others, case.situation.today)

    def in_time(day: date) -> bool:
        only = {step: day}
        return _opens(_with(only, begun), max(ready, _ready(only, case.situation.today)), line) is not None

    last_day = last_to_begin(case.situation.book.questions[step.key.fact], case, last_day)
    if case.rule.programme.judged == "today" and in_time(last_day):
        return None
    return last_until(case.situation.today, last_day, in_time, likely_last_days(step, case))


def _points_of(step: Step, way: Way, case: Case, day: date) -> Decimal | None:
    """What the total loses without the step."""
    table = case.rule.programme.points
    if table is None:
        return None

    def total(some: Way) -> Decimal:
        return points.total(points.score(table, _with(_today(some, case), case).on(day))).low

    return total(way) - total(way - {step})
