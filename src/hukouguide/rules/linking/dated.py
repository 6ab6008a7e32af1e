"""Days and spans that a schema's pattern lets through and the calendar does not."""

from hukouguide.family.dates import days_in_month
from hukouguide.rules.schema.files import InForce

_A_LEAP_YEAR = 2024


def impossible_month_day(text: str) -> bool:
    """`02-30` is a day of no year; `02-29` of some."""
    month, day = (int(part) for part in text.split("-"))
    return day > days_in_month(_A_LEAP_YEAR, month)


def spans_backwards(span: InForce) -> bool:
    return span.from_ is not None and span.to is not None and span.from_ > span.to


def overlap(a: InForce, b: InForce) -> bool:
    """Whether there is a day on which both are in force."""
    starts = [span.from_ for span in (a, b) if span.from_ is not None]
    ends = [span.to for span in (a, b) if span.to is not None]
    return not starts or not ends or max(starts) <= min(ends)
