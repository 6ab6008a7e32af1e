"""The linked rule book: everything the files say, with names resolved, layers settled and positions kept."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from hukouguide.family.places import Places
from hukouguide.rules.schema.files import Document, FamilyFile, Programme, Question, Source, Topic

Path = tuple[str | int, ...]
"""Keys and indexes from the root of a YAML file to a node."""


@dataclass(frozen=True)
class Origin:
    """One rule file: its path below the rule folder, and line and column (from 1) of each of its nodes."""

    file: str
    positions: Mapping[Path, tuple[int, int]] = field(repr=False)

    def at(self, path: Path) -> tuple[int, int]:
        """Position of the node, or of the nearest one above it that is known."""
        while path and path not in self.positions:
            path = path[:-1]
        return self.positions.get(path, (1, 1))


@dataclass(frozen=True)
class Rule:
    """One programme in its place. `path` leads to it in its file; `sources` are those of the file it stands in."""

    place: str
    programme: Programme
    sources: Mapping[str, Source] = field(repr=False)
    origin: Origin = field(repr=False)
    path: Path = ()

    @cached_property
    def id(self) -> str:
        """Unique in the book: `province-city/hukou-points@2025-06-30`."""
        start = self.programme.in_force.from_
        return f"{self.place}/{self.programme.id}@{start.isoformat() if start else ''}"

    def in_force(self, day: date) -> bool:
        span = self.programme.in_force
        return (span.from_ is None or span.from_ <= day) and (span.to is None or day <= span.to)


@dataclass(frozen=True)
class RuleBook:
    """All rules by the place whose file holds them, with the catalogues they name."""

    version: str
    places: Places
    topics: tuple[Topic, ...]
    questions: Mapping[str, Question]
    documents: Mapping[str, Document]
    rules: Mapping[str, tuple[Rule, ...]]
    families: Mapping[str, FamilyFile]

    @cached_property
    def cities(self) -> tuple[str, ...]:
        """Places that have a rule file of their own."""
        return tuple(self.rules)

    def rules_for(self, place: str) -> tuple[Rule, ...]:
        """All rules that hold in a place: its own and those of wider layers, less the ones a narrower layer replaces.

        Dated versions of a programme stand side by side; which one holds is a matter of the day.
        """
        found: list[Rule] = []
        replaced: set[str] = set()
        for area in self.places.line(place):
            here = self.rules.get(area.id, ())
            found += [rule for rule in here if rule.programme.id not in replaced]
            replaced |= {rule.programme.id for rule in here}
            replaced |= {rule.programme.replaces.programme for rule in here if rule.programme.replaces}
        return tuple(found)
