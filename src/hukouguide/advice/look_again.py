"""The day of the year on which a family should have everything judged anew."""

from datetime import date

from hukouguide.family.dates import add_months, days_in_month

SPRING = "03-01"
"""Rules change every year, mostly in spring."""
_APART = 2  # months: what was judged last week need not be judged again


def next_look(today: date, month_day: str = SPRING) -> date:
    """The next such day that is not near: `03-01` is 1 March."""
    month, day = (int(part) for part in month_day.split("-"))
    year = today.year
    while _on(year, month, day) < add_months(today, _APART):
        year += 1
    return _on(year, month, day)


def _on(year: int, month: int, day: int) -> date:
    return date(year, month, min(day, days_in_month(year, month)))
