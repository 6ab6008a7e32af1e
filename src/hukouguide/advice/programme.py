"""One programme for one person: from its conditions to a verdict."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import NamedTuple

from hukouguide.advice import amounts, conditions, points, waiting
from hukouguide.advice.amounts import Amount
from hukouguide.advice.case import Case, Situation
from hukouguide.advice.days import find_day
from hukouguide.advice.finding import Verdict
from hukouguide.advice.truth import FALSE, NOTHING, TRUE, Facts, Outcome, all_of, any_of
from hukouguide.advice.windows import opening
from hukouguide.rules.book import Rule
from hukouguide.rules.schema.files import Tier

_DAY = timedelta(days=1)
_MADE_UP_UNTIL = {"primary": (9, 1), "junior": (9, 1), "senior": (9, 1), "gaokao": (6, 7)}
"""Month and day on which school or the exam begins, by what is opened; from then on nothing can be made up."""


class Judgement(NamedTuple):
    """A verdict, the day it was read on, the best tier reached, and the facts that could still change it."""

    verdict: Verdict
    judged: date | None
    by: date | None
    tier: Tier | None
    asked: Facts
    unsure: Facts
    past: bool = False
    """The judged day had passed already."""
    ended: date | None = None
    """The day on which it could come to hold, where the rule known today ends before that."""


def case_for(rule: Rule, here: str, person: str, situation: Situation) -> Case:
    """The case with its judged day found."""
    child = person if rule.programme.for_ == "child" else None
    case = Case(situation, rule, here, person, child, None)
    found = find_day(rule.programme.judged, case)
    return Case(situation, rule, here, person, child, found.day, (found.asked, found.unsure))


def truth(case: Case) -> Outcome:
    """Whether everything the programme asks holds on the judged day: conditions, one of the tiers, the pass mark."""
    gate = _gate(case)
    return gate if gate.state is False else all_of((gate, _mark(case)))


def _gate(case: Case) -> Outcome:
    """The conditions and the tiers, without the points."""
    key = "gate", case.rule.id, len(case.rule.programme.tiers), case.here, case.person, case.judged
    memo = case.situation.memo
    if key not in memo:
        memo[key] = _conditions(case)
    found: Outcome = memo[key]
    return found


def _conditions(case: Case) -> Outcome:
    programme = case.rule.programme
    required = conditions.evaluate(programme.requires, case) if programme.requires else TRUE
    if required.state is False or not programme.tiers:
        return required
    return all_of((required, any_of(conditions.evaluate(tier.requires, case) for tier in programme.tiers)))


def _mark(case: Case) -> Outcome:
    table = case.rule.programme.points
    if table is None or table.pass_mark is None:
        return TRUE
    return passes_mark(points.total(points.score(table, case)), table.pass_mark)


def passes_mark(total: Amount, mark: Decimal) -> Outcome:
    return amounts.meets(total, mark, None, None, None)


def truth_of(rule: Rule, here: str, case: Case) -> Outcome:
    """Another rule's truth for the person this case is about: on its own day, or on this case's where any day will do for it."""
    person = case.child if rule.programme.for_ == "child" and case.child else case.person
    other = case_for(rule, here, person, case.situation)
    if rule.programme.judged == "today":
        return truth(other.on(case.judged)) if rule.in_force(case.situation.today) else FALSE
    if other.judged is None:
        return Outcome(None, *other.judged_facts)
    if not rule.in_force(other.judged):
        return Outcome(False)
    return truth(other)


def best_tier(case: Case) -> tuple[Tier | None, Outcome]:
    """The best tier that holds; and the facts of better ones that are still undecided."""
    undecided: list[Outcome] = []
    for tier in case.rule.programme.tiers:
        outcome = conditions.evaluate(tier.requires, case)
        if outcome.state is True:
            return tier, Outcome(None if undecided else True, *_facts(undecided))
        if outcome.state is None:
            undecided.append(outcome)
    return None, Outcome(None, *_facts(undecided)) if undecided else TRUE


def _facts(outcomes: list[Outcome]) -> tuple[Facts, Facts]:
    return NOTHING.union(*(o.asked for o in outcomes)), NOTHING.union(*(o.unsure for o in outcomes))


def judge(case: Case) -> Judgement:
    """The verdict on the programme for the case's person, and what could still change it.

    The first day on which the programme is not certainly refused decides: today, a day to come, or the child's own school day.
    """
    today = case.situation.today
    if case.judged is None:
        return Judgement(Verdict.UNKNOWN, None, None, None, *case.judged_facts)
    if not case.rule.in_force(case.judged):
        return Judgement(Verdict.NO_RULE, case.judged, None, None, NOTHING, NOTHING, past=case.judged < today)
    if case.judged < today:
        return _late(case, case.judged)
    day, outcome = first_chance(case)
    if outcome.state is True:
        return _met(case.on(day), day)
    if outcome.state is None:
        return _undecided(case, outcome)
    starting = case.starting_now
    day, outcome = first_chance(starting)
    if outcome.state is True:
        return Judgement(Verdict.ACT, case.judged, day, best_tier(starting.on(day))[0], NOTHING, NOTHING)
    if outcome.state is None:
        return Judgement(Verdict.UNKNOWN, case.judged, None, None, outcome.asked, outcome.unsure)
    return _shut(case)


def _late(case: Case, day: date) -> Judgement:
    """Once the day has passed: what was certainly not met then is closed; what was met is open for as long as the office takes it.

    After that, until school or the exam begins, who registered in time keeps the place and who did not may ask to make it up.
    """
    begins = _MADE_UP_UNTIL.get(case.rule.programme.opens)
    if begins is None or case.situation.today >= _on_or_after(day, *begins):
        return Judgement(Verdict.NO_RULE, day, None, None, NOTHING, NOTHING, past=True)
    outcome = truth(case)
    if outcome.state is False:
        return Judgement(Verdict.CLOSED, day, None, None, NOTHING, NOTHING)
    taken = _is_taken(case)
    if taken and outcome.state is True:
        return _met(case, day)
    return Judgement(Verdict.UNKNOWN, day, None, None, outcome.asked, outcome.unsure, past=not taken)


def _is_taken(case: Case) -> bool:
    """Whether today lies in the window, and its days were seen for this year: those of another year prove nothing."""
    window = case.rule.programme.window
    found = opening(window, case) if window else None
    return (
        found is not None and found.opens <= case.situation.today <= found.closes and found.seen_for in (None, found.opens.year)
    )


def _on_or_after(day: date, month: int, number: int) -> date:
    this_year = date(day.year, month, number)
    return this_year if this_year >= day else date(day.year + 1, month, number)


def _shut(case: Case) -> Judgement:
    """Closed; or, where the rule ends before it could come to hold, nothing that is known."""
    horizon = waiting.horizon(case)
    if waiting.last_day(case) < horizon:
        day, outcome = first_chance(case.starting_now, last=horizon)
        if outcome.state is not False:
            return Judgement(Verdict.NO_RULE, case.judged, None, None, NOTHING, NOTHING, ended=day)
    return Judgement(Verdict.CLOSED, case.judged, None, None, NOTHING, NOTHING)


def _undecided(case: Case, outcome: Outcome) -> Judgement:
    """Unknown, unless even starting everything now could not open it; what could show that is relevant too.

    Starting now only adds points, so a table that was not short of its mark need not be worked out again.
    """
    start_now = case.starting_now
    starting = _gate(start_now)
    if starting.state is False:
        _, starting = first_chance(start_now)
    if starting.state is False:
        return _shut(case)
    return Judgement(Verdict.UNKNOWN, case.judged, None, None, outcome.asked | starting.asked, outcome.unsure | starting.unsure)


def first_chance(case: Case, last: date | None = None) -> tuple[date | None, Outcome]:
    """The first day on which the programme is not certainly refused, with its truth then.

    A programme that any day will do for is looked at until the rule ends, or until `last`.
    """
    outcome = truth(case)
    if case.rule.programme.judged != "today" or outcome.state is not False:
        return case.judged, outcome
    later = _later(case, last or waiting.last_day(case))
    return next(
        ((day, found) for day, found in later if found.state is not False and _after(day, case.judged)), (None, outcome)
    )


def _after(day: date, other: date | None) -> bool:
    return other is None or day > other


def first_sure(case: Case, earliest: date) -> date | None:
    """The first day, not before `earliest`, on which the programme holds for certain."""
    if case.judged is None:
        return None
    if case.rule.programme.judged != "today":
        return case.judged if case.judged >= earliest and truth(case).state is True else None
    start, end = max(case.judged, earliest), waiting.last_day(case)
    if start <= end and truth(case.on(start)).state is True:
        return start
    return next((day for day, found in _later(case, end, surely=True) if found.state is True and day > start), None)


def _later(case: Case, last: date, surely: bool = False) -> Iterator[tuple[date, Outcome]]:
    """The programme's truth on the days to come, until `last`, on which it can come to hold; with `surely`, for certain.

    Conditions come to hold only on days of their own, so between two of them the points alone are worked out.
    """
    days = [case.situation.today, *(day for day in waiting.days_ahead(case) if day <= last)]
    for day, after in zip(days, [*days[1:], last + _DAY], strict=True):
        gate = _gate(case.on(day))
        if gate.state is True or (gate.state is None and not surely):
            moment = waiting.mark_reached(case, day, after - _DAY, surely)
            if moment is not None:
                yield moment, all_of((_gate(case.on(moment)), _mark(case.on(moment))))


def _met(case: Case, day: date | None) -> Judgement:
    tier, better = best_tier(case)
    ranking = case.rule.programme.points and case.rule.programme.points.ranking
    ahead = day is not None and day > case.situation.today
    if ranking and (not ahead or case.rule.programme.judged != "today"):
        verdict = Verdict.RANKED
    else:
        verdict = Verdict.ON_COURSE if ahead else Verdict.OPEN
    return Judgement(verdict, day, day if ahead else None, tier, better.asked, better.unsure)
