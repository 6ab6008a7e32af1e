"""The road as it stands on paper and in a shell: words and days ready to be set, nothing left to work out."""

from dataclasses import dataclass
from datetime import date

from hukouguide.advice.road.agenda import Kind
from hukouguide.advice.road.chart import RoadChart
from hukouguide.family.words import Words


@dataclass(frozen=True, slots=True)
class Dated:
    """One thing to do with its days, as in the agenda, its papers by name."""

    day: date
    opens: date | None
    kind: Kind
    person: str
    place: str
    what: Words
    why: Words
    where: Words | None
    phone: str
    bring: tuple[Words, ...]
    critical: bool
    seen_for: int | None = None


@dataclass(frozen=True, slots=True)
class CityLine:
    """One city on one track beside the others: until when, what it takes, by when a return home must be decided."""

    place: Words
    lives: bool
    until: date | None
    perhaps: date | None
    """Until when, if all that is to be asked turns out well; None where that is no longer."""
    last: Words | None
    """The last school or exam that the child can stay for."""
    told: Words
    takes: Words
    decide_by: date | None


@dataclass(frozen=True, slots=True)
class Going:
    """Going home: by when it must be decided, what the exams there are like, what moving the hukou to a city would change."""

    place: Words
    decide: tuple[Words, ...]
    exams: tuple[Words, ...]
    moving: tuple[tuple[Words, ...], ...]


@dataclass(frozen=True, slots=True)
class PlanStep:
    """`takes`: how long until it counts; `last`: the last day to begin it, None where any day will do; `points`: what it adds."""

    what: Words
    takes: Words | None
    earliest: date
    last: date | None
    points: Words | None
    where: Words | None
    bring: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Opened:
    """A route that a plan opens on `day`. No `promise` where places go by rank; `line` is the past line that it reaches."""

    route: Words
    day: date
    tier: Words | None
    promise: bool
    line: Words | None
    if_rules_hold: bool
    phone: str


@dataclass(frozen=True, slots=True)
class PlanSheet:
    """The steps that together open these routes, each by the earliest of the days they set; `instead`: other sets of steps that do."""

    opens: tuple[Opened, ...]
    steps: tuple[PlanStep, ...]
    instead: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class ChildSheet:
    """One child's road: the picture, the cities side by side, what makes them differ, going home."""

    child: str
    who: Words
    chart: RoadChart | None
    cities: tuple[CityLine, ...]
    left_out: int
    """How many cities were looked at besides and are not told."""
    differences: tuple[Words, ...]
    going: Going | None


@dataclass(frozen=True, slots=True)
class RoadSheet:
    """`at_length`: the few places of which paper tells all, where the family lives and where it can stay longest."""

    headline: tuple[Words, ...]
    at_length: tuple[str, ...]
    children: tuple[ChildSheet, ...]
    plans: tuple[PlanSheet, ...]
    agenda: tuple[Dated, ...]
