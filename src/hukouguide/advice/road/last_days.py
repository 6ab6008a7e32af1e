"""Where the last day to begin a step is likely to lie, read off the conditions, so that it need not be searched for over years.

A guess that is wrong costs time and nothing else: whether a day is the last is always tried on the family.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from hukouguide.advice.case import Case
from hukouguide.advice.days import find_day
from hukouguide.advice.road.steps import Step
from hukouguide.family.dates import add_months, days_in_month
from hukouguide.rules.book import Rule, RuleBook
from hukouguide.rules.schema.conditions import FactIs, Holds, Months
from hukouguide.rules.schema.parts import WhichDay
from hukouguide.rules.schema.within import models_in

_DAY = timedelta(days=1)
Wanted = tuple[str, int, WhichDay]
"""So many months of a fact, counted to that day; none of them where it has to be there on that day."""


def likely_last_days(step: Step, case: Case) -> Iterator[date]:
    """The days on which the step would have to be begun if each condition that names it were met from nothing, the latest first."""
    calendar = case.situation.book.questions[step.key.fact].counted == "calendar_months"
    found = set()
    for fact, months, until in _wanted(case.rule, case.situation.book):
        end = find_day(until, case).day if fact == step.key.fact else None
        if end is not None:
            start = _start(end, months, calendar)
            found.add(_month_end(add_months(start, -step.lead)) if calendar and months else add_months(start, -step.lead))
    return iter(sorted(found, reverse=True))


def _start(end: date, months: int, calendar: bool) -> date:
    """The last day from which so many months are there on day `end`."""
    if months == 0:
        return end
    if calendar:
        return _month_end(add_months(end, 1 - months))
    return add_months(end + _DAY, -months)


def _month_end(day: date) -> date:
    return day.replace(day=days_in_month(day.year, day.month))


def _wanted(rule: Rule, book: RuleBook) -> tuple[Wanted, ...]:
    key = "wanted", rule.id
    if key not in book.remembered:
        written = rule.programme
        book.remembered[key] = tuple(dict.fromkeys(_of_parts(models_in((written.requires, written.tiers)))))
    found: tuple[Wanted, ...] = book.remembered[key]
    return found


def _of_parts(parts: Iterator[object]) -> Iterator[Wanted]:
    for part in parts:
        match part:
            case Months():
                yield from ((fact, part.at_least, part.until) for fact in (part.months, *part.plus))
            case Holds():
                yield part.holds, 0, part.until
            case FactIs():
                yield part.fact, 0, "judged"
