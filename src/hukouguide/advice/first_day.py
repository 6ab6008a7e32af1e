"""The first and the last day on which something holds, found exactly by halving."""

from collections.abc import Callable, Iterable
from datetime import date, timedelta

_DAY = timedelta(days=1)


def first_day(first: date, last: date, holds: Callable[[date], bool], may_hold: Callable[[date, date], bool]) -> date | None:
    """The first day from `first` to `last` on which `holds`; spans in which it cannot hold on any day are passed over.

    `may_hold` looks at the two ends of a span; it may say yes for a span without such a day, never no for one with.
    """
    if first > last or not may_hold(first, last):
        return None
    if holds(first):
        return first
    if (last - first).days <= 1:
        return last if last > first and holds(last) else None
    middle = first + (last - first) // 2
    return first_day(first + _DAY, middle, holds, may_hold) or first_day(middle + _DAY, last, holds, may_hold)


def first_from(first: date, last: date, holds: Callable[[date], bool], likely: Iterable[date] = ()) -> date | None:
    """The same for what holds from some day on. The `likely` days are tried before the span is halved."""
    if not holds(last):
        return None
    for day in likely:
        if first <= day < last:
            if not holds(day):
                first = day + _DAY
                continue
            last = day
            if first < last and not holds(last - _DAY):
                return last
    while first < last:
        middle = first + (last - first) // 2
        if holds(middle):
            last = middle
        else:
            first = middle + _DAY
    return last


def last_until(first: date, last: date, holds: Callable[[date], bool], likely: Iterable[date] = ()) -> date | None:
    """The last day on which something holds that holds until some day; None when it does not even on `first`.

    The `likely` days are tried before the span is halved.
    """
    if not holds(first):
        return None
    for day in likely:
        if first < day <= last:
            if not holds(day):
                last = day - _DAY
                continue
            first = day
            if first < last and not holds(first + _DAY):
                return first
    while first < last:
        middle = last - (last - first) // 2
        if holds(middle):
            first = middle
        else:
            last = middle - _DAY
    return first
