"""The linked rule book: everything the files say, with names resolved, layers settled and positions kept."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from hukouguide.family.places import Places
from hukouguide.rules.schema.files import Document, FamilyFile, Programme, Question, Source, Topic
from hukouguide.rules.schema.glossary import Term
from hukouguide.rules.schema.remedies import Remedy

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
class WrittenRemedy:
    """What one place says to do if the counter says no, with the sources of its file."""

    place: str
    remedy: Remedy
    sources: Mapping[str, Source] = field(repr=False)


class _ById(Mapping[str, Rule]):
    def __init__(self, rules: Mapping[str, tuple[Rule, ...]]) -> None:
        self._rules = rules

    def __getitem__(self, rule_id: str) -> Rule:
        place = rule_id.partition("/")[0]
        found = next((rule for rule in self._rules[place] if rule.id == rule_id), None) if place in self._rules else None
        if found is None:
            raise KeyError(rule_id)
        return found

    def __iter__(self) -> Iterator[str]:
        return (rule.id for rules in self._rules.values() for rule in rules)

    def __len__(self) -> int:
        return sum(len(rules) for rules in self._rules.values())


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
    glossary: tuple[Term, ...] = ()
    remedies: tuple[WrittenRemedy, ...] = ()

    @cached_property
    def remembered(self) -> dict[Any, Any]:
        """What others worked out of the rules alone, kept as long as the book."""
        return {}

    @cached_property
    def by_id(self) -> Mapping[str, Rule]:
        """Every rule by its id. A kept book unpacks the rules of a place only when one of them is looked up."""
        return _ById(self.rules)

    def named(self, programme: str) -> tuple[Rule, ...]:
        """Every rule of that programme, wherever it is written, in all its versions."""
        places = self._where.get(programme, ())
        return tuple(rule for place in places for rule in self.rules[place] if rule.programme.id == programme)

    @cached_property
    def _where(self) -> Mapping[str, tuple[str, ...]]:
        kept: Mapping[str, tuple[str, ...]] | None = getattr(self.rules, "where", None)
        return where_written(self.rules) if kept is None else kept

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

    def behind(self, versions: Sequence[Rule]) -> tuple[Rule, ...]:
        """The wider places' rules that these versions of one programme stand in for, the nearest place first.

        They hold on the days when none of the versions is in force.
        """
        ids = {rule.programme.id for rule in versions}
        ids |= {rule.programme.replaces.programme for rule in versions if rule.programme.replaces}
        wider = self.places.line(versions[0].place)[1:]
        return tuple(rule for area in wider for rule in self.rules.get(area.id, ()) if rule.programme.id in ids)


def where_written(rules: Mapping[str, tuple[Rule, ...]]) -> dict[str, tuple[str, ...]]:
    """The places in whose files each programme stands."""
    found: dict[str, dict[str, None]] = {}
    for place, some in rules.items():
        for rule in some:
            found.setdefault(rule.programme.id, {})[place] = None
    return {programme: tuple(places) for programme, places in found.items()}
