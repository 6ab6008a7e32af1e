"""The one result object. Window, PDF and command line only render it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cached_property

from hukouguide.family.answers import FactKey
from hukouguide.family.words import Words


class Verdict(StrEnum):
    OPEN = "open"  # met on the day it is judged
    ON_COURSE = "on_course"  # will be met, if nothing breaks
    ACT = "act"  # can be met, with steps begun by given days
    RANKED = "ranked"  # met, but places go by rank
    CLOSED = "closed"  # cannot be met in time
    UNKNOWN = "unknown"  # open answers or open points decide
    NO_RULE = "no_rule"  # no rule in force for this place and day, or its day has passed


Truth = bool | None
"""Kleene's three values; None is undecided."""


@dataclass(frozen=True, slots=True)
class Position:
    """Where in the rule files: path below the rule folder, line and column from 1."""

    file: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Citation:
    """The document behind a condition, and how well it was seen."""

    source: str
    title: str
    issuer: str
    number: str
    article: str
    published: date | None
    in_force_from: date | None
    in_force_to: date | None
    seen: str
    checked: date
    url: str


@dataclass(frozen=True, slots=True)
class Errand:
    """What to do about an undecided condition: whom to ask, a sentence to say, papers to bring."""

    about: Words
    ask: Words
    say: Words | None = None
    bring: tuple[str, ...] = ()
    phone: str = ""
    unanswered: bool = False
    """Questions of the program that were not answered; answering them may settle it."""


@dataclass(frozen=True, slots=True)
class Node:
    """One condition of the tree with its state on the judged day, nothing changing.

    `text` is the sentence made from the condition, `measured` what was found ("26 of 36 months"), `start_by` the last day to begin
    what is missing, `met_on` the day it will be met by itself.
    """

    kind: str
    state: Truth
    text: Words
    person: str
    children: tuple["Node", ...] = ()
    measured: Words | None = None
    met_on: date | None = None
    start_by: date | None = None
    citation: Citation | None = None
    position: Position | None = None
    proof: tuple[str, ...] = ()
    asked: frozenset[FactKey] = frozenset()
    """Facts not asked yet that could still decide this node."""
    unsure: frozenset[FactKey] = frozenset()
    """Facts answered "I don't know" that could still decide this node."""
    errand: Errand | None = None
    of_either: Words | None = None
    """Of a condition that fails, the sentence of either parent, where it is asked of one and the same."""
    label: Words | None = None
    """The name a rule gives to a group, such as one of several routes or a tier."""
    gloss: Words | None = None
    """A remark the rule adds; it stands in `text` too."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """A number known to lie from `low` to `high`; `high` None has no upper end."""

    low: Decimal
    high: Decimal | None

    @property
    def exact(self) -> bool:
        return self.low == self.high


@dataclass(frozen=True, slots=True)
class ItemPoints:
    """Points of one item or group, with its own items inside."""

    id: str
    name: Words
    bounds: Bounds
    items: tuple["ItemPoints", ...] = ()
    citation: Citation | None = None
    proof: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PastLine:
    year: int
    places: int | None
    line: Decimal | None
    citation: Citation | None


@dataclass(frozen=True, slots=True)
class PointsResult:
    """The points table worked out. `ranked_by` are the points that rank; equal to `total` unless the rule names groups."""

    total: Bounds
    items: tuple[ItemPoints, ...]
    pass_mark: Decimal | None = None
    ranked_by: Bounds | None = None
    ties: Words | None = None
    past: tuple[PastLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Opening:
    """A window to apply in: first and last day; `seen_for` the year its dates were seen for."""

    opens: date
    closes: date
    seen_for: int | None = None


@dataclass(frozen=True, slots=True)
class StepToDo:
    do: Words
    where: Words | None
    window: Opening | None
    bring: tuple[str, ...]
    phone: str
    url: str
    critical: bool
    citation: Citation | None


@dataclass(frozen=True, slots=True)
class Cited:
    """A sentence with the document it rests on."""

    text: Words
    citation: Citation


@dataclass(frozen=True, slots=True)
class Helpline:
    """Whom to call, and the number where one is known."""

    who: Words
    phone: str
    citation: Citation


@dataclass(frozen=True, slots=True)
class Deadline:
    """So many days or months from the day one learns of the refusal."""

    text: Words
    days: int | None
    months: int | None
    citation: Citation


@dataclass(frozen=True, slots=True)
class Remedy:
    """If the counter says no: the law, what to ask for in writing, whom to call in which order, by when. `bring` are document ids."""

    goal: str
    law: tuple[Cited, ...]
    ask: tuple[Cited, ...]
    say: Words | None
    bring: tuple[str, ...]
    calls: tuple[Helpline, ...]
    deadlines: tuple[Deadline, ...]


@dataclass(frozen=True, slots=True)
class Explained:
    """Why a verdict is what it is, and what to do: everything that is put into words only when it is shown."""

    tree: Node | None
    reason: Words
    points: PointsResult | None
    errands: tuple[Errand, ...]
    citations: tuple[Citation, ...]
    documents: tuple[str, ...]
    steps: tuple[StepToDo, ...]
    window: Opening | None
    act_by: date | None
    position: Position
    remedy: Remedy | None = None


@dataclass(frozen=True)
class Finding:
    """What one programme says for one person.

    `judged` is the day the conditions were read on; `by` the first day of `on_course` and of a later `ranked`, or for `act` the day
    the route would be open. `passed`: the judged day has passed; `unknown` then means that school or the exam is still to come. `relevant` are
    the facts not yet asked that could still change the verdict or the tier, `unsure` those answered "I don't know" that could. The words are made on first use.
    """

    place: str
    programme: str
    rule: str
    name: Words
    goal: str
    track: str
    """Of senior school and the gaokao: general, vocational, or elsewhere when only the exam is sat here."""
    person: str
    verdict: Verdict
    judged: date | None
    by: date | None
    passed: bool
    tier: str | None
    tier_name: Words | None
    relevant: frozenset[FactKey]
    unsure: frozenset[FactKey]
    office: Words
    phone: str
    caution: Words | None
    confidence: str
    explain: Callable[[], Explained] = field(repr=False, compare=False)

    @cached_property
    def explained(self) -> Explained:
        return self.explain()

    @property
    def tree(self) -> Node | None:
        return self.explained.tree

    @property
    def reason(self) -> Words:
        return self.explained.reason

    @property
    def points(self) -> PointsResult | None:
        return self.explained.points

    @property
    def errands(self) -> tuple[Errand, ...]:
        return self.explained.errands

    @property
    def citations(self) -> tuple[Citation, ...]:
        return self.explained.citations

    @property
    def documents(self) -> tuple[str, ...]:
        return self.explained.documents

    @property
    def steps(self) -> tuple[StepToDo, ...]:
        return self.explained.steps

    @property
    def window(self) -> Opening | None:
        return self.explained.window

    @property
    def remedy(self) -> Remedy | None:
        return self.explained.remedy

    @property
    def position(self) -> Position:
        return self.explained.position
