"""Calendar arithmetic, and dates that are known only to the month or the year.

People remember "since spring 2021"; a partial date keeps what is not known as an interval of days instead of guessing one.
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta

_FORM = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_DAY = timedelta(days=1)
EARLIEST_YEAR = 1900
LATEST_YEAR = 2200


_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def days_in_month(year: int, month: int) -> int:
    return 29 if month == 2 and calendar.isleap(year) else _DAYS[month - 1]


def add_months(day: date, months: int) -> date:
    """The same day of the month, `months` later (or earlier); the last day where the month is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if day.day <= 28:
        return date(year, month + 1, day.day)
    return date(year, month + 1, min(day.day, days_in_month(year, month + 1)))


def full_months(start: date, end: date) -> int:
    """Whole months from `start` to the end of day `end`, both days included; 0 when `end` lies before `start`."""
    if end < start:
        return 0
    after = end + _DAY
    months = (after.year - start.year) * 12 + after.month - start.month
    return months if min(start.day, days_in_month(after.year, after.month)) <= after.day else months - 1


def age_on(birth: date, day: date) -> int:
    """Completed years of age on `day`; the birthday itself counts."""
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))


def birthday(birth: date, years: int) -> date:
    """The day that age is reached; 1 March for a child of 29 February in a common year."""
    try:
        return birth.replace(year=birth.year + years)
    except ValueError:
        return date(birth.year + years, 3, 1)


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A day known to lie between `earliest` and `latest`, both included."""

    earliest: date
    latest: date

    @classmethod
    def exact(cls, day: date) -> "PartialDate":
        return cls(day, day)

    @classmethod
    def parse(cls, text: str) -> "PartialDate":
        """From `2021`, `2021-03` or `2021-03-15`. Raises ValueError when the text is no such date."""
        found = _FORM.fullmatch(text.strip())
        if not found:
            raise ValueError(f"not a date: {text!r}")
        year = int(found[1])
        if not EARLIEST_YEAR <= year <= LATEST_YEAR:
            raise ValueError(f"year out of range: {text!r}")
        if found[3]:
            return cls.exact(date(year, int(found[2]), int(found[3])))
        if found[2]:
            month = int(found[2])
            return cls(date(year, month, 1), date(year, month, days_in_month(year, month)))
        return cls(date(year, 1, 1), date(year, 12, 31))

    @property
    def is_exact(self) -> bool:
        return self.earliest == self.latest

    @property
    def is_month(self) -> bool:
        a, b = self.earliest, self.latest
        return a.day == 1 and (a.year, a.month, days_in_month(a.year, a.month)) == (b.year, b.month, b.day)

    @property
    def is_year(self) -> bool:
        return self == PartialDate(date(self.earliest.year, 1, 1), date(self.earliest.year, 12, 31))

    def __str__(self) -> str:
        a, b = self.earliest, self.latest
        if a == b:
            return a.isoformat()
        if self.is_month:
            return f"{a:%Y-%m}"
        return f"{a:%Y}" if self.is_year else f"{a.isoformat()}/{b.isoformat()}"
