"""The calendar days of a yearly window, in the year the case is about."""

from datetime import date

from hukouguide.advice.case import Case
from hukouguide.advice.days import find_day
from hukouguide.advice.finding import Opening
from hukouguide.family.dates import days_in_month
from hukouguide.rules.schema.files import Window


def opening(window: Window, case: Case) -> Opening | None:
    """First and last day; None when the year is not known. A window that ends before it opens runs into the next year."""
    found = find_day(window.year_of, case)
    if found.day is None:
        return None
    year = found.day.year + window.years
    opens, closes = _on(window.opens, year), _on(window.closes, year)
    if closes < opens:
        closes = _on(window.closes, year + 1)
    if window.year_of in ("today", "judged") and case.rule.programme.judged == "today" and closes < case.situation.today:
        opens, closes = _on(window.opens, opens.year + 1), _on(window.closes, closes.year + 1)
    return Opening(opens, closes, window.seen_for)


def _on(month_day: str, year: int) -> date:
    month, day = int(month_day[:2]), int(month_day[3:])
    return date(year, month, min(day, days_in_month(year, month)))
