"""Days and months as people say and write them: 2021年春天, 去年三月, 大前年, 19850312, "since spring 2021", "two years ago".

What is said roughly stays rough: a season is its months, a half year its six. Years of the Republic and days of the farmers'
calendar are refused by name, because taking them for others would be wrong by weeks or by decades.
"""

import re
import unicodedata
from datetime import date

from hukouguide.family.dates import PartialDate
from hukouguide.family.rough import Fault, Misread, day_of, month_of, months_of
from hukouguide.family.spoken_en import english
from hukouguide.family.spoken_zh import chinese


def read_spoken(text: str, today: date) -> PartialDate:
    """What was said, seen from `today`. Raises Misread."""
    said = unicodedata.normalize("NFKC", text).strip().lower()
    if not said:
        raise Misread(Fault.UNREADABLE)
    if found := _FROM_TO.fullmatch(said):
        return _between(found[1] or found[3], found[2] or found[4], today)
    return _single(said, today)


_FROM_TO = re.compile(r"(?:在)?(.+?)(?:至|或者?|还是)(.+?)(?:之?间)?|(?:some day )?(?:from |between )?(.+?) (?:to|and|or) (.+)")


def _between(one: str, other: str, today: date) -> PartialDate:
    """Somewhere between two: 2021年3月至5月间, from March to May 2021. The year may be said once."""
    try:
        first = _single(one, today)
    except Misread as misread:
        year = re.search(r"\b\d{4}\b", other)
        if misread.fault is not Fault.NO_YEAR or year is None:
            raise
        first = _single(f"{one} {year[0]}", today)
    try:
        last = _single(other, today)
    except Misread as misread:
        if misread.fault is not Fault.NO_YEAR:
            raise
        last = _single(f"{first.earliest.year}年{other}", today)
    if last.latest < first.earliest:
        raise Misread(Fault.UNREADABLE)
    return PartialDate(first.earliest, max(first.latest, last.latest))


def _single(said: str, today: date) -> PartialDate:
    return _digits(said) or (chinese if re.search("[一-鿿〇]", said) else english)(said, today)


_WRITTEN = re.compile(r"(\d{4})\s*[-/.]\s*(\d{1,2})(?:\s*[-/.]\s*(\d{1,2}))?[.]?")
_TURNED = re.compile(r"(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4})")


def _digits(said: str) -> PartialDate | None:
    """2021, 202103, 20210315, 2021-3, 2021/03/15, 15.3.2021; None for anything with words in it."""
    plain = said.replace(" ", "")
    if re.fullmatch(r"\d{15}|\d{17}[\dx]", plain):
        raise Misread(Fault.IDENTITY_NUMBER)
    if re.fullmatch(r"(19|2[01])\d{2}", plain):
        return months_of(int(plain), 1, 12)
    if re.fullmatch(r"(19|2[01])\d{4}", plain):
        return month_of(int(plain[:4]), int(plain[4:]))
    if re.fullmatch(r"(19|2[01])\d{6}", plain):
        return day_of(int(plain[:4]), int(plain[4:6]), int(plain[6:]))
    if found := _WRITTEN.fullmatch(said):
        year, month = int(found[1]), int(found[2])
        return day_of(year, month, int(found[3])) if found[3] else month_of(year, month)
    if found := _TURNED.fullmatch(said):
        first, second, year = int(found[1]), int(found[2]), int(found[3])
        if first <= 12 and second <= 12 and first != second:
            raise Misread(Fault.DAY_OR_MONTH)
        return day_of(year, second, first) if second <= 12 else day_of(year, first, second)
    if re.fullmatch(r"\d+", plain):
        raise Misread(Fault.NO_YEAR if len(plain) <= 2 else Fault.UNREADABLE)
    return None
