"""The days to come on which a condition can change by itself, if nothing else does: months completed and birthdays reached."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from hukouguide.advice.case import Case
from hukouguide.advice.measures import day_reached
from hukouguide.family.answers import FactKey
from hukouguide.family.dates import PartialDate, add_months, birthday
from hukouguide.rules.schema import conditions as c
from hukouguide.rules.schema.parts import MovedDay

_YEARS_AHEAD = 10


def days_ahead(case: Case) -> list[date]:
    """All days after today on which the conditions can change, and the last day looked at, in order."""
    programme = case.rule.programme
    roots = [programme.requires, *(tier.requires for tier in programme.tiers)]
    found = {day for root in roots if root is not None for day in _days(root, case)}
    return _ahead({*found, _last_day(case)}, case)


def points_days_ahead(case: Case) -> list[date]:
    """All days after today on which the points may have grown or shrunk enough to cross the pass mark, in order."""
    return _ahead(set(_ends_of_months(case)), case)


def _ahead(days: set[date], case: Case) -> list[date]:
    return sorted(day for day in days if case.situation.today < day <= _last_day(case))


def _last_day(case: Case) -> date:
    return add_months(case.situation.today, 12 * _YEARS_AHEAD)


def _days(condition: c.Condition, case: Case) -> Iterator[date]:
    match condition:
        case c.All():
            yield from _each(condition.all, case)
        case c.AnyOf():
            yield from _each(condition.any, case)
        case c.NoneOf():
            yield from _each(condition.none, case)
        case c.Count():
            yield from _each(condition.count.of, case)
        case c.AnyParent():
            for parent in case.situation.family.parents:
                yield from _days(condition.any_parent, case.of(parent))
        case c.BothParents():
            for parent in case.situation.family.parents:
                yield from _days(condition.both_parents, case.of(parent))
        case c.TheChild() if case.child:
            yield from _days(condition.the_child, case.of(case.child))
        case c.Months():
            day = day_reached(condition, condition.at_least, case)
            if day is not None:
                yield day
        case c.Holds() if case.starting_now:
            yield add_months(case.situation.today, case.situation.book.questions[condition.holds].lead_months)
        case c.Age():
            yield from _birthdays(condition, case)
        case c.NumberIs():
            yield from _ends_of_months(case)
        case c.FactIs() if condition.by is not None:
            yield from _anniversary(condition, case)
        case c.Passes() if condition.at == "here":
            yield from _of_another(condition, case)


def _of_another(condition: c.Passes, case: Case) -> Iterator[date]:
    """The days of another programme that any day will do for."""
    for rule in case.situation.book.rules_for(case.here):
        written = rule.programme
        if written.id == condition.passes and written.judged == "today" and rule.in_force(case.situation.today):
            for root in (written.requires, *(tier.requires for tier in written.tiers)):
                if root is not None:
                    yield from _days(root, replace(case, rule=rule))
            if written.points is not None and written.points.pass_mark is not None:
                yield from _ends_of_months(case)


def _each(parts: tuple[c.Condition, ...], case: Case) -> Iterator[date]:
    for part in parts:
        yield from _days(part, case)


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


def _ends_of_months(case: Case) -> Iterator[date]:
    """Full months and years are completed at the ends of months: each month of the next two years, then each half year."""
    month = case.situation.today.replace(day=1)
    for ahead in (*range(1, 25), *range(30, 12 * _YEARS_AHEAD + 1, 6)):
        yield add_months(month, ahead) - timedelta(days=1)
