"""Days and spans of days as each language writes them."""

from datetime import date

from babel.dates import format_date

from hukouguide.advice.finding import Opening
from hukouguide.family.words import Words
from hukouguide.language import speaker

say = speaker("report")


def day(when: date) -> Words:
    """`2027年9月1日` and `1 September 2027`."""
    return Words(format_date(when, "y年M月d日", locale="zh_CN"), format_date(when, "d MMMM y", locale="en_GB"))


def span(first: date, last: date) -> Words:
    """`2027年3月1日—3月31日` and `1 March – 31 March 2027`; the year is said once when it is the same."""
    if first == last:
        return day(first)
    if first.year != last.year:
        return Words(f"{day(first).zh}—{day(last).zh}", f"{day(first).en} – {day(last).en}")
    return Words(
        f"{day(first).zh}—{format_date(last, 'M月d日', locale='zh_CN')}",
        f"{format_date(first, 'd MMMM', locale='en_GB')} – {day(last).en}",
    )


def window_note(window: Opening) -> Words | None:
    """A warning when the dates were published for another year than the one they are used for."""
    if window.seen_for is None or window.seen_for == window.opens.year:
        return None
    return say("These are the dates of {year}; they may change, so ask again before going.").fill(year=str(window.seen_for))
