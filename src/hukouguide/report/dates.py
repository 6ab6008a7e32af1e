"""Days and spans of days as each language writes them."""

from datetime import date
from functools import cache

from babel import Locale
from babel.dates import format_date

from hukouguide.advice.finding import Opening
from hukouguide.family.words import Words
from hukouguide.language import speaker

say = speaker("report")


@cache
def _locale(name: str) -> Locale:
    """Looked up once: Babel searches its files each time it is given a name."""
    return Locale.parse(name)


def _written(when: date, form: str, locale: str) -> str:
    return format_date(when, form, locale=_locale(locale))


def day(when: date) -> Words:
    """`2027年9月1日` and `1 September 2027`."""
    return Words(_written(when, "y年M月d日", "zh_CN"), _written(when, "d MMMM y", "en_GB"))


def span(first: date, last: date) -> Words:
    """`2027年3月1日—3月31日` and `1 March – 31 March 2027`; the year is said once when it is the same."""
    if first == last:
        return day(first)
    if first.year != last.year:
        return Words(f"{day(first).zh}—{day(last).zh}", f"{day(first).en} – {day(last).en}")
    return Words(
        f"{day(first).zh}—{_written(last, 'M月d日', 'zh_CN')}",
        f"{_written(first, 'd MMMM', 'en_GB')} – {day(last).en}",
    )


def window_words(window: Opening) -> Words:
    """The days of a window, with a warning when they were published for another year than the one they are used for."""
    days = span(window.opens, window.closes)
    if window.seen_for is None or window.seen_for == window.opens.year:
        return days
    return say("{days} (going by the dates of {year}; ask again before going)").fill(days=days, year=str(window.seen_for))
