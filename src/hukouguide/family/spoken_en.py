"""Days and months said in English: since spring 2021, 15 March 2021, two years ago, the end of last year."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from hukouguide.family.dates import PartialDate
from hukouguide.family.rough import PARTS, Fault, Misread, day_of, festival, month_of, months_ago, months_of, third_of

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_PARTS = {
    "spring": "spring", "summer": "summer", "autumn": "autumn", "fall": "autumn", "winter": "winter",
    "early": "begin", "beginning": "begin", "start": "begin", "mid": "middle", "middle": "middle",
    "late": "end", "end": "end", "first half": "first half", "second half": "second half",
    "summer holidays": "summer holidays", "winter holidays": "winter holidays",
}  # fmt: skip
_FESTIVALS = {"chinese new year": "new year", "spring festival": "new year", "mid-autumn festival": "mid-autumn"}
_NUMBERS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_IDLE = re.compile(r"\b(?:since|from|about|around|roughly|in|the|of|on|it was|maybe)\b|,")
_THIRDS = {"early": "begin", "beginning": "begin", "start": "begin", "mid": "middle", "middle": "middle", "late": "end", "end": "end"}  # fmt: skip


def english(said: str, today: date) -> PartialDate:
    text = " ".join(_IDLE.sub(" ", said.replace("mid-", "mid ").replace("mid autumn", "mid-autumn")).split())
    if "lunar" in text:
        raise Misread(Fault.FARMERS_CALENDAR)
    if (whole := _ago(text, today)) is not None:
        return whole
    years: tuple[tuple[str, Callable[[re.Match[str]], int]], ...] = (
        (r"\b((?:19|2[01])\d{2})\b", lambda found: int(found[1])),
        (r"\b(this|last|next) year\b", lambda found: today.year + {"this": 0, "last": -1, "next": 1}[found[1]]),
        (r"\byear before last\b", lambda _: today.year - 2),
    )
    for pattern, year_of in years:
        if found := re.search(pattern, text):
            rest = " ".join((text[: found.start()] + " " + text[found.end() :]).split())
            return _part(rest, year_of(found))
    _part(text, today.year)
    raise Misread(Fault.NO_YEAR)


def _ago(text: str, today: date) -> PartialDate | None:
    if text in ("today", "yesterday"):
        return PartialDate.exact(today - timedelta(text == "yesterday"))
    if text in ("this month", "last month"):
        return months_ago(today, int(text == "last month"))
    if text == "half a year ago":
        text = "6 months ago"
    found = re.fullmatch(rf"(\d+|a|an|{'|'.join(_NUMBERS)}) (year|month)s? ago", text)
    if found is None:
        return None
    word = found[1]
    many = int(word) if word.isdecimal() else 1 if word in ("a", "an") else _NUMBERS.index(word)
    if found[2] == "year":
        return months_of(today.year - many, 1, 12)
    return months_ago(today, many)


def _part(rest: str, year: int) -> PartialDate:
    """What stands beside the year: nothing, a month with or without its day, a season."""
    if not rest:
        return months_of(year, 1, 12)
    if rest in _PARTS:
        return months_of(year, *PARTS[_PARTS[rest]])
    if rest in _FESTIVALS:
        return festival(year, _FESTIVALS[rest])
    found = re.fullmatch(r"(?:([a-z]+) )?([a-z]{3,9})\.?(?: (\d{1,2})(?:st|nd|rd|th)?)?", rest)
    turned = re.fullmatch(r"(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\.?", rest)
    name = turned[2] if turned is not None else found[2] if found is not None else ""
    month = next((n for n, short in enumerate(_MONTHS, 1) if name.startswith(short)), None)
    if month is None or not _whole_name(name, month):
        raise Misread(Fault.UNREADABLE)
    if turned is not None:
        return day_of(year, month, int(turned[1]))
    assert found is not None
    if found[3]:
        return day_of(year, month, int(found[3]))
    if found[1]:
        if found[1] not in _THIRDS:
            raise Misread(Fault.UNREADABLE)
        return third_of(month_of(year, month), _THIRDS[found[1]])
    return month_of(year, month)


def _whole_name(name: str, month: int) -> bool:
    full = (
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    )[month - 1]  # fmt: skip
    return full.startswith(name) or name == "sept"
