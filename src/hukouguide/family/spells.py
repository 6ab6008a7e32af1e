"""Dated episodes with a place (a permit, insurance, a home, a job, a school, a hukou) and how months of them are counted."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from hukouguide.family.dates import PartialDate, add_months, full_months

_DAY = timedelta(days=1)


class Counted(StrEnum):
    """How a kind of spell counts its months."""

    FULL_MONTHS = "full_months"  # whole months since the first day (permits, homes)
    SCHOOL_TERMS = (
        "school_terms"  # the same, of spells that begin and end with the terms and holidays of schools (school records)
    )
    CALENDAR_MONTHS = "calendar_months"  # each calendar month touched is one (insurance, tax)


@dataclass(frozen=True, slots=True)
class Spell:
    """An episode from `start` to `end` (None: it goes on). `kinds` are its sorts (pension, own …); `back_paid` was paid late."""

    place: str
    start: PartialDate
    end: PartialDate | None = None
    kinds: frozenset[str] = field(default_factory=frozenset)
    back_paid: bool = False


Interval = tuple[date, date]


def clip(intervals: Sequence[Interval], first: date, last: date) -> list[Interval]:
    """The parts of the intervals from `first` to `last`, both included."""
    return [(max(a, first), min(b, last)) for a, b in intervals if a <= last and b >= first]


def merge(intervals: Sequence[Interval], gap_months: int = 0) -> list[Interval]:
    """Overlapping and touching intervals joined; a gap of at most `gap_months` calendar months is bridged."""
    if len(intervals) < 2:
        return list(intervals)
    joined: list[Interval] = []
    for a, b in sorted(intervals):
        if joined and a <= add_months(joined[-1][1] + _DAY, gap_months):
            joined[-1] = (joined[-1][0], max(joined[-1][1], b))
        else:
            joined.append((a, b))
    return joined


def to_calendar_months(intervals: Sequence[Interval]) -> list[Interval]:
    """Each interval widened to the whole calendar months it touches."""
    return [(a.replace(day=1), add_months(b.replace(day=1), 1) - _DAY) for a, b in intervals]


def total_months(intervals: Sequence[Interval], until: date, counted: Counted) -> int:
    """All months up to and including `until`; overlaps count once."""
    if counted is Counted.CALENDAR_MONTHS:
        until_month_end = add_months(until.replace(day=1), 1) - _DAY
        return sum(
            full_months(a, min(b, until_month_end)) for a, b in merge(to_calendar_months(clip(intervals, date.min, until)))
        )
    return sum(full_months(a, b) for a, b in merge(clip(intervals, date.min, until)))


def unbroken_months(intervals: Sequence[Interval], until: date, counted: Counted, gap_months: int = 0) -> int:
    """Months of the run that is still going on at `until`; 0 when none is.

    Months inside a bridged gap do not count. A calendar-month spell is still going on when the month before was covered:
    this month's payment may not be due yet.
    """
    if counted is Counted.CALENDAR_MONTHS:
        month = until.replace(day=1)
        known = to_calendar_months(clip(intervals, date.min, until))
        slack = add_months(month, -1 - gap_months)
    else:
        known = clip(intervals, date.min, until)
        slack = add_months(until, -gap_months)
    runs = merge(known, gap_months)
    if not runs or runs[-1][1] < slack:
        return 0
    start = runs[-1][0]
    return sum(full_months(a, b) for a, b in merge([i for i in known if i[0] >= start]))
