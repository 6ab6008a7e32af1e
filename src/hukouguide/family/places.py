"""Places by their GB/T 2260 codes: nation, province, city, district."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from hukouguide.family.words import Words


class Level(StrEnum):
    NATION = "nation"
    PROVINCE = "province"
    MUNICIPALITY = "municipality"  # province and city at once
    CITY = "city"
    DISTRICT = "district"


@dataclass(frozen=True, slots=True)
class Place:
    """A place; `id` is its pinyin path (`province-city-district`), `code` its six-digit GB/T 2260 code."""

    id: str
    code: str
    name: Words
    level: Level

    @property
    def stem(self) -> str:
        """The digits of the code that every place inside shares."""
        match self.level:
            case Level.NATION:
                return ""
            case Level.PROVINCE | Level.MUNICIPALITY:
                return self.code[:2]
            case Level.CITY:
                # counties run by the province itself (xx90xx) stand alone
                return self.code if self.code[2:4] == "90" else self.code[:4]
            case Level.DISTRICT:
                return self.code


class Places:
    """The gazetteer. Look-ups by id raise KeyError."""

    def __init__(self, places: Iterable[Place]) -> None:
        self._by_id = {place.id: place for place in places}
        self._stems = {place.id: place.stem for place in self._by_id.values()}
        self._by_stem = {stem: self._by_id[place_id] for place_id, stem in self._stems.items()}
        self._above: dict[tuple[str, str], Place | None] = {}
        self._inside: dict[tuple[str, str], bool | None] = {}

    def __getitem__(self, place_id: str) -> Place:
        return self._by_id[place_id]

    def __contains__(self, place_id: object) -> bool:
        return place_id in self._by_id

    def __iter__(self) -> Iterator[Place]:
        return iter(self._by_id.values())

    def within(self, inner: str, outer: str) -> bool | None:
        """Whether `inner` lies in `outer` (or is it); None when `inner` is known too coarsely to tell."""
        key = inner, outer
        if key not in self._inside:
            a, b = self._stems[inner], self._stems[outer]
            self._inside[key] = True if a.startswith(b) else None if b.startswith(a) else False
        return self._inside[key]

    def at_level(self, place_id: str, level: str) -> Place | None:
        """The place itself or the one above it that is a district, city, province or nation; None when there is none."""
        key = place_id, level
        if key not in self._above:
            wanted = {"city": (Level.CITY, Level.MUNICIPALITY), "province": (Level.PROVINCE, Level.MUNICIPALITY)}.get(
                level, (Level(level),)
            )
            self._above[key] = next((p for p in self.line(place_id) if p.level in wanted), None)
        return self._above[key]

    def is_wide(self, place_id: str, level: str) -> bool:
        """Whether it is wider than that level and something closer inside it can be named."""
        return self.at_level(place_id, level) is None and any(
            place.id != place_id and self.within(place.id, place_id) for place in self
        )

    def line(self, place_id: str) -> list[Place]:
        """The place and all above it, nearest first, the nation last."""
        stem = self._stems[place_id]
        return [
            self._by_stem[stem[:digits]] for digits in (6, 4, 2, 0) if digits <= len(stem) and stem[:digits] in self._by_stem
        ]
