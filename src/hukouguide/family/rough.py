"""Stretches of days that are known only roughly: a month, a season, the beginning of a year; and why a text is none."""

from datetime import date
from enum import StrEnum

from hukouguide.family.dates import EARLIEST_YEAR, LATEST_YEAR, PartialDate, add_months, days_in_month


class Fault(StrEnum):
    UNREADABLE = "unreadable"
    NO_YEAR = "no_year"
    NO_SUCH_MONTH = "no_such_month"
    NO_SUCH_DAY = "no_such_day"
    FARMERS_CALENDAR = "farmers_calendar"
    REPUBLIC = "republic"
    IDENTITY_NUMBER = "identity_number"
    DAY_OR_MONTH = "day_or_month"
    """3/4/2021 is April in one country and March in another."""


class Misread(ValueError):  # it is shown, not crashed on
    """A text that is no day or month; `fault` says why."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.value)
        self.fault = fault


def _month_exists(year: int, month: int) -> None:
    if not EARLIEST_YEAR <= year <= LATEST_YEAR:
        raise Misread(Fault.UNREADABLE)
    if not 1 <= month <= 12:
        raise Misread(Fault.NO_SUCH_MONTH)


def months_ago(today: date, many: int) -> PartialDate:
    if many > 12 * (today.year - EARLIEST_YEAR):
        raise Misread(Fault.UNREADABLE)
    then = add_months(today.replace(day=1), -many)
    return month_of(then.year, then.month)


def months_of(year: int, first: int, last: int) -> PartialDate:
    """From the first day of one month to the last of another; months above 12 lie in the next year."""
    _month_exists(year, 1)
    begin, end = add_months(date(year, 1, 1), first - 1), add_months(date(year, 1, 1), last - 1)
    return PartialDate(begin, end.replace(day=days_in_month(end.year, end.month)))


def day_of(year: int, month: int, day: int) -> PartialDate:
    """Raises Misread when the calendar has no such day."""
    _month_exists(year, month)
    if not 1 <= day <= days_in_month(year, month):
        raise Misread(Fault.NO_SUCH_DAY)
    return PartialDate.exact(date(year, month, day))


def month_of(year: int, month: int) -> PartialDate:
    _month_exists(year, month)
    return months_of(year, month, month)


def third_of(month: PartialDate, third: str) -> PartialDate:
    """The beginning, the middle or the end of a month."""
    begin = month.earliest
    spans = {"begin": (1, 10), "middle": (11, 20), "end": (21, month.latest.day)}
    first, last = spans[third]
    return PartialDate(begin.replace(day=first), begin.replace(day=last))


PARTS = {
    "spring": (3, 5),
    "summer": (6, 8),
    "autumn": (9, 11),
    "winter": (12, 14),
    "begin": (1, 3),
    "middle": (5, 8),
    "end": (10, 12),
    "first half": (1, 6),
    "second half": (7, 12),
    "winter holidays": (1, 2),
    "summer holidays": (7, 8),
}
"""Months of what people call a part of a year; the winter of a year goes on into the next."""

FESTIVALS = {"new year": ((1, 21), (2, 20)), "mid-autumn": ((9, 7), (10, 8)), "dragon boat": ((5, 25), (6, 25))}
"""Between which days of the common calendar the feasts of the farmers' calendar can fall."""


def festival(year: int, name: str) -> PartialDate:
    _month_exists(year, 1)
    first, last = FESTIVALS[name]
    return PartialDate(date(year, *first), date(year, *last))
