"""From a day as a rule names it to a calendar day, by the child's own school years."""

from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from hukouguide.advice.case import Case, Situation, open_facts
from hukouguide.advice.truth import NOTHING, Facts
from hukouguide.family.answers import FactKey, State
from hukouguide.family.dates import PartialDate, add_months, days_in_month
from hukouguide.family.school import CALENDAR_FACTS, Anchor, anchor_day, entry_year_by_birth, entry_year_by_grade
from hukouguide.rules.schema.parts import MovedDay, WhichDay


class Found(NamedTuple):
    """A day, or None with the facts that keep it open."""

    day: date | None
    asked: Facts = NOTHING
    unsure: Facts = NOTHING


class EntryYear(NamedTuple):
    """The year of primary entry as today's grade counts it, or None with the facts that keep it open."""

    year: int | None
    asked: Facts = NOTHING
    unsure: Facts = NOTHING


def entry_year(situation: Situation, child: str) -> EntryYear:
    """By the present grade where it is known; by birth for a child not yet at school, or when the grade is not known."""
    if situation.before is not None and situation.changed.isdisjoint(CALENDAR_FACTS):
        return entry_year(situation.before, child)
    key = "entry", child
    if key not in situation.memo:
        situation.memo[key] = _entry_year(situation, child)
    found: EntryYear = situation.memo[key]
    return found


def _entry_year(situation: Situation, child: str) -> EntryYear:
    family = situation.family
    grade, birth = family.answer(child, "grade"), family.answer(child, "birth")
    if isinstance(grade.value, int):
        return EntryYear(entry_year_by_grade(grade.value, grade.on))
    grade_open = open_facts(FactKey(child, "grade"), grade)
    birth_open = open_facts(FactKey(child, "birth"), birth)
    if not isinstance(birth.value, PartialDate):
        return EntryYear(None, birth_open[0] | grade_open[0], birth_open[1] | grade_open[1])
    first, last = entry_year_by_birth(birth.value.earliest), entry_year_by_birth(birth.value.latest)
    if first == last and date(first, 9, 1) > situation.today:
        return EntryYear(first)
    if grade.state is State.NOT_ASKED or first != last:
        return EntryYear(None, grade_open[0], grade_open[1] | birth_open[1])
    repeated = family.answer(child, "repeated_years")
    if not isinstance(repeated.value, Decimal):
        return EntryYear(None, *open_facts(FactKey(child, "repeated_years"), repeated))
    return EntryYear(first + int(repeated.value))


@cache
def _anchor(name: str) -> Anchor | None:
    return Anchor(name) if name in set(Anchor) else None


def find_day(which: WhichDay, case: Case) -> Found:
    """The calendar day meant, in this case."""
    if isinstance(which, date):
        return Found(which)
    if isinstance(which, MovedDay):
        return _moved(which, case)
    if which == "today":
        return Found(case.situation.today)
    if which == "judged":
        return Found(case.judged, *case.judged_facts)
    if which == "birth":
        key = FactKey(case.person, "birth")
        answer = case.answer(key)
        if isinstance(answer.value, PartialDate) and answer.value.is_exact:
            return Found(answer.value.earliest)
        return Found(None, *open_facts(key, answer))
    anchor = _anchor(which)
    if anchor is None or case.child is None:
        return Found(None)
    entry = entry_year(case.situation, case.child)
    return Found(None, entry.asked, entry.unsure) if entry.year is None else Found(anchor_day(entry.year, anchor))


def _moved(which: MovedDay, case: Case) -> Found:
    found = find_day(which.of, case)
    if found.day is None:
        return found
    day = add_months(found.day, 12 * which.years + which.months)
    if which.on is not None:
        month, number = int(which.on[:2]), int(which.on[3:])
        day = date(day.year, month, min(number, days_in_month(day.year, month)))
    return Found(day + timedelta(days=which.days))
