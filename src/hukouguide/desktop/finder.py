"""Finding a place by what a person types: Chinese characters, pinyin, or the first letters of the pinyin."""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache

from hukouguide.family.places import Level, Place, Places
from hukouguide.family.words import Words

_ORDER = {Level.CITY: 0, Level.MUNICIPALITY: 0, Level.PROVINCE: 1, Level.DISTRICT: 2, Level.NATION: 3}


@dataclass(frozen=True)
class _Entry:
    place: Place
    sounds: tuple[str, ...]
    """Pinyin run together, initials, and the English name, all small letters."""
    trail: str
    """The Chinese names of all it lies in and its own, run together."""


class PlaceFinder:
    """Searches the gazetteer. The pinyin of all places is worked out at the first search."""

    def __init__(self, places: Places) -> None:
        self._places = places

    @cached_property
    def _entries(self) -> list[_Entry]:
        found = []
        names = {place.code: place.name.zh for place in self._places if place.level is not Level.NATION}
        for place in self._places:
            if place.level is not Level.NATION:
                spelt = place.id.rsplit("-", 1)[-1]
                sounds = _sounds(place.name.zh, spelt)
                above = dict.fromkeys((place.code[:2] + "0000", place.code[:4] + "00", place.code))
                trail = "".join(names.get(code, "") for code in above)
                whole, initials = "".join(sounds), "".join(sound[:1] for sound in sounds)
                found.append(_Entry(place, (spelt, whole, place.name.en.lower().replace(" ", ""), initials), trail))
        return found

    def warm(self) -> None:
        """Work the pinyin out now."""
        assert self._entries is not None

    def search(self, typed: str, most: int = 8, among: Iterable[str] | None = None) -> list[Place]:
        """The best matches first; nothing for nothing typed."""
        zh = typed.strip()
        sound = "".join(zh.lower().replace("'", "").split())
        if not zh:
            return []
        wanted = None if among is None else set(among)
        ranked = []
        for entry in self._entries:
            if wanted is not None and entry.place.id not in wanted:
                continue
            rank = _rank(entry, zh, sound)
            if rank is not None:
                ranked.append((rank, _ORDER[entry.place.level], entry.place.code, entry.place))
        return [row[-1] for row in sorted(ranked, key=lambda row: row[:-1])[:most]]

    def exact(self, typed: str) -> Place | None:
        """The one place that is called exactly this, in either language or in full; None when none or several are."""
        zh, small = typed.strip(), typed.strip().lower()
        if not zh:
            return None
        found = [e.place for e in self._entries if zh in (e.place.name.zh, e.trail) or small == e.place.name.en.lower()]
        if not found:
            ends = [e.place for e in self._entries if small.startswith(e.place.name.en.lower())]
            found = [p for p in ends if small == self.full_name(p.id).en.lower()]
        return found[0] if len(found) == 1 else None

    def is_wide(self, place_id: str, level: str) -> bool:
        return self._places.is_wide(place_id, level)

    def full_name(self, place_id: str) -> Words:
        """With what it lies in: the widest first in Chinese, the place itself first in English."""
        line = [p for p in self._places.line(place_id) if p.level is not Level.NATION]
        return Words("".join(p.name.zh for p in reversed(line)), ", ".join(p.name.en for p in line))


@lru_cache(maxsize=1)
def finder_of(places: Places) -> PlaceFinder:
    """One finder for the gazetteer, for all pages: the pinyin is worked out once, and best beside the window."""
    return PlaceFinder(places)


def _sounds(name: str, spelt: str) -> list[str]:
    """The pinyin of each character; of several readings the one that the id is spelt with, for that was written by hand."""
    # the readings of characters are enough here; those of phrases take fifty megabytes
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")
    os.environ.setdefault("PYPINYIN_NO_DICT_COPY", "true")
    from pypinyin import Style, pinyin

    found, rest = [], spelt
    for readings in pinyin(name, style=Style.NORMAL, heteronym=True):
        here = max((reading for reading in readings if rest.startswith(reading)), key=len, default="")
        rest = rest[len(here) :]
        found.append(here or readings[0])
    return found


def _rank(entry: _Entry, zh: str, sound: str) -> int | None:
    name = entry.place.name.zh
    if name == zh or sound in entry.sounds[:1]:
        return 0
    if name.startswith(zh):
        return 1
    if any(key.startswith(sound) for key in entry.sounds[:3]):
        return 2
    if entry.sounds[3].startswith(sound):
        return 3
    if zh in name:
        return 4
    if len(zh) > 2 and _in_order(zh, entry.trail):
        # the short names of province and city for their long ones
        return 5
    return None


def _in_order(short: str, long: str) -> bool:
    """Whether the characters of the short text come one after another in the long one."""
    rest = iter(long)
    return all(character in rest for character in short)
