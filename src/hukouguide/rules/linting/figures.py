"""The numbers that a text says, in digits or in words, so that its two languages can be held against each other."""

import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

Figures = frozenset[Decimal]

_DIGITS = re.compile(r"\d{1,3}(?:[ ,]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_HANZI = re.compile(r"[〇零一二两三四五六七八九十百千半]+")
_SCHOOL_YEAR = re.compile(r"([初高])([一二三])")
_BEFORE_SCHOOL = {"初": 6, "高": 9}
_HANZI_DIGITS = {digit: number for number, digit in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_HANZI_UNITS = {"十": 10, "百": 100, "千": 1000}
_UNITS = (Decimal(1), Decimal(12), Decimal(10_000), Decimal(100_000_000), Decimal(1_000), Decimal(1_000_000), Decimal(100))
"""Years told as months, 万 and 亿 told in full, thousands and millions, per cent."""

_WORDS = (
    "zero none no|one once first a an each every single|two twice second both half|three third|four fourth quarter|five fifth|six sixth half"
    "|seven seventh|eight eighth|nine ninth|ten tenth|eleven eleventh|twelve twelfth dozen year|thirteen|fourteen|fifteen|sixteen|seventeen"
    "|eighteen|nineteen|twenty"
)
_TENS = ("thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def _english() -> dict[str, set[int]]:
    """Each English word with the numbers it can mean."""
    found: dict[str, set[int]] = defaultdict(set)
    for number, names in enumerate(_WORDS.split("|")):
        for name in names.split():
            found[name].add(number)
    for number, name in enumerate(_TENS, 3):
        found[name].add(number * 10)
    return dict(found)


_ENGLISH = _english()


def written_figures(text: str) -> Figures:
    """The numbers written in digits."""
    return frozenset(Decimal(found.replace(",", "").replace(" ", "")) for found in _DIGITS.findall(text))


def chinese_figures(text: str) -> Figures:
    """The numbers a Chinese text says in digits or characters; 初一 is Grade 7, 高三 Grade 12."""
    said = {number for found in _HANZI.findall(text) for number in _hanzi(found)}
    said |= {_BEFORE_SCHOOL[school] + _HANZI_DIGITS[year] for school, year in _SCHOOL_YEAR.findall(text)}
    return written_figures(text) | frozenset(map(Decimal, said))


def english_figures(text: str) -> Figures:
    """The numbers an English text says in digits, words or names of months."""
    words = re.findall(r"[a-z]+", text.lower())
    said = {number for word in words for number in _ENGLISH.get(word, ())}
    said |= {number for word in words for number, month in enumerate(_MONTHS, 1) if word.startswith(month)}
    return written_figures(text) | frozenset(map(Decimal, said))


def _hanzi(text: str) -> Iterator[int]:
    """The number; its digits one by one as well, for 二〇二六 and 三四."""
    yield from (_HANZI_DIGITS[c] for c in text if c in _HANZI_DIGITS)
    if "半" in text:
        yield from (6, 2)
    total = digit = 0
    for character in text:
        if character in _HANZI_DIGITS:
            digit = _HANZI_DIGITS[character]
        elif character in _HANZI_UNITS:
            total += (digit or 1) * _HANZI_UNITS[character]
            digit = 0
    yield total + digit


def unmatched(written: Figures, said: Figures) -> list[Decimal]:
    """Those numbers that the other language does not say, in whatever unit."""
    return sorted(n for n in written if not any(n * unit in said or n in {m * unit for m in said} for unit in _UNITS))
