"""Which spells of a person a rule means, as intervals of days: those certain, and those at most possible."""

from datetime import date
from typing import NamedTuple

from hukouguide.advice.beginning import begun
from hukouguide.advice.case import Case, open_facts
from hukouguide.advice.days import entry_year
from hukouguide.advice.truth import NOTHING, Facts
from hukouguide.family.answers import FactKey, State
from hukouguide.family.dates import PartialDate, add_months, days_in_month
from hukouguide.family.school import Stage, stage_span, with_the_holidays, with_the_term
from hukouguide.family.spells import Counted, Interval, Spell, clip, unbroken_months
from hukouguide.rules.schema.files import Question
from hukouguide.rules.schema.measures import Where

_RANGES = ("district", "city", "province", "nation")


class Intervals(NamedTuple):
    """`sure` are covered for certain, `possible` at most; `known` is False when the fact itself was not answered."""

    sure: tuple[Interval, ...]
    possible: tuple[Interval, ...]
    asked: Facts = NOTHING
    unsure: Facts = NOTHING


_LONG_AGO = date(1900, 1, 1)
_NOTHING = Intervals((), ())


def area(where: Where, case: Case) -> str:
    """The id of the place meant: a range around the place the rule is read for, or the place itself."""
    if where not in _RANGES:
        return where
    found = case.situation.book.places.at_level(case.here, where)
    return found.id if found else case.here


def intervals(
    fact: str,
    case: Case,
    where: Where,
    kinds: tuple[str, ...] = (),
    stage: Stage | None = None,
    without_back_paid: bool = False,
    to_the_day: bool = False,
) -> Intervals:
    """The person's spells of that fact in that area, of any of those kinds, within that school stage.

    `to_the_day`: as they were said, also where terms count.
    """
    leads = case.situation.book.questions[fact].lead_counts
    if case.situation.before is not None:
        earlier = case.before(frozenset((fact, leads or fact)))
        if earlier is not None:
            return intervals(fact, earlier, where, kinds, stage, without_back_paid, to_the_day)
    place = area(where, case)
    # what leads to it is looked for where it would be begun: that is another place for each place asked about
    begun_at = case.here if leads is not None else ""
    memo_key = begun_at, fact, case.person, case.child, place, kinds, stage, without_back_paid, to_the_day
    memo = case.situation.memo
    if memo_key not in memo:
        memo[memo_key] = _within_stage(
            _of_fact(fact, case, place, frozenset(kinds), without_back_paid, to_the_day), case, stage
        )
    found: Intervals = memo[memo_key]
    return found


def _of_fact(fact: str, case: Case, place: str, wanted: frozenset[str], without_back_paid: bool, to_the_day: bool) -> Intervals:
    key = case.key(fact)
    answer = case.answer(key)
    question = case.situation.book.questions[fact]
    started = _begun_now(question, case, wanted, place)
    if answer.state is State.NOT_ASKED and question.change == "obtainable" and case.situation.strange(place):
        return started
    if answer.state in (State.NOT_ASKED, State.UNKNOWN):
        return Intervals(started.sure, _any_time_of(case), *open_facts(key, answer))
    spells = answer.value if isinstance(answer.value, tuple) else ()
    sure, possible = list(started.sure), list(started.possible)
    counted = Counted(question.counted)
    by_terms = counted is Counted.SCHOOL_TERMS and not to_the_day
    for spell in spells:
        inside = case.situation.book.places.within(spell.place, place)
        if inside is False or (without_back_paid and spell.back_paid):
            continue
        of_kind = True if not wanted else bool(spell.kinds & wanted) if spell.kinds else None
        if of_kind is False:
            continue
        at_most, certain = (spell.start.earliest, spell.end.latest if spell.end else date.max), _certain(spell, counted)
        possible.append(_in_terms(at_most, case) if by_terms else at_most)
        if inside is True and of_kind is True and certain is not None:
            sure.append(_in_terms(certain, case) if by_terms else certain)
    return Intervals(tuple(sure), tuple(possible), started.asked, started.unsure | {key})


def _any_time_of(case: Case) -> tuple[Interval, ...]:
    """What a spell nobody has spoken of may cover at most: a whole life."""
    birth = case.answer(FactKey(case.person, "birth")).value
    return ((birth.earliest if isinstance(birth, PartialDate) else _LONG_AGO, date.max),)


def _certain(spell: Spell, counted: Counted) -> Interval | None:
    """The days that the spell covers for certain; where calendar months count, the months that it touches for certain."""
    first, last = spell.start.latest, spell.end.earliest if spell.end else date.max
    if counted is Counted.CALENDAR_MONTHS and spell.end is not None:
        first, last = first.replace(day=1), last.replace(day=days_in_month(last.year, last.month))
    return (first, last) if first <= last else None


def _in_terms(span: Interval, case: Case) -> Interval:
    """A change of school in the holidays leaves no gap, and a year at school is a whole one; what is to come is meant to the day."""
    first, last = span
    begun = with_the_term(first) if first <= case.situation.today else first
    return begun, last if last == date.max else with_the_holidays(last)


def _begun_now(question: Question, case: Case, wanted: frozenset[str], place: str) -> Intervals:
    """What starting now adds: nothing unless the fact, and each sort of it asked for, can be obtained."""
    start = begun(question.id, case).day
    if start is None:
        return _NOTHING
    sorts = [kind for kind in question.kinds if kind.id in wanted]
    if sorts and all(kind.change not in (None, "obtainable") for kind in sorts):
        return _NOTHING
    behind = months_behind(question, case, place_of(place, case))
    late, early = add_months(start, -behind.sure), add_months(start, -behind.possible)
    return Intervals(((late, date.max),), ((early, date.max),), behind.asked, behind.unsure)


def place_of(meant: str, case: Case) -> str:
    """Where it would be begun: the place the rule is read for, where it lies in the area meant; else the area itself."""
    return case.here if case.situation.book.places.within(case.here, meant) else meant


class Behind(NamedTuple):
    """Months of the time it takes that are over already: for certain, and at most."""

    sure: int = 0
    possible: int = 0
    asked: Facts = NOTHING
    unsure: Facts = NOTHING


def months_behind(question: Question, case: Case, place: str) -> Behind:
    """What of `lead_months` the family has behind it by a spell that leads to this one, as it stands today."""
    if question.lead_counts is None:
        return Behind()
    found = _of_fact(question.lead_counts, case.unchanged, place, frozenset(), False, False)
    today, most = case.situation.today, question.lead_months - 1
    sure, possible = (min(most, unbroken_months(spans, today, Counted.FULL_MONTHS)) for spans in (found.sure, found.possible))
    return Behind(sure, possible, found.asked, found.unsure) if sure != possible else Behind(sure, possible)


def _within_stage(found: Intervals, case: Case, stage: Stage | None) -> Intervals:
    if stage is None or case.child is None:
        return found
    entry = entry_year(case.situation, case.child)
    if entry.year is None:
        return Intervals((), found.possible, found.asked | entry.asked, found.unsure | entry.unsure)
    first, last = stage_span(entry.year, stage)
    return Intervals(tuple(clip(found.sure, first, last)), tuple(clip(found.possible, first, last)), found.asked, found.unsure)
