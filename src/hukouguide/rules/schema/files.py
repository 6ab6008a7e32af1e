"""The files of a rule book as written: a place's rules, the questions, the documents, the places, the sample families."""

from typing import Annotated, Any, Literal, Self

from pydantic import Field, model_validator

from hukouguide.family.places import Level
from hukouguide.rules.schema.care import Care
from hukouguide.rules.schema.conditions import AnyCondition
from hukouguide.rules.schema.parts import Day, Id, MonthDay, Strict, Text, WhichDay
from hukouguide.rules.schema.parts import Goal as Goal
from hukouguide.rules.schema.points import Points
from hukouguide.rules.schema.remedies import Remedy

Seen = Literal["official", "secondary", "recalled"]
Kind = Literal["yes_no", "choice", "date", "month", "number", "money", "place", "grade", "spells"]
Change = Literal["fixed", "slow", "obtainable", "never_advise"]
Track = Literal["general", "vocational", "elsewhere"]
"""Where a route to senior school or the gaokao leads: general or vocational schools and colleges of the place, or elsewhere, when only
the exam is sat here and another province admits by it."""
VerdictName = Literal["open", "on_course", "act", "ranked", "closed", "unknown", "no_rule"]


class InForce(Strict):
    """First and last day, both included; an open end means none is stated."""

    from_: Day | None = Field(default=None, alias="from")
    to: Day | None = None


class Source(Strict):
    """A document, and how well it was seen: the official text read, a report of it read, or general knowledge only."""

    title: str = Field(min_length=1)
    issuer: str | None = None
    number: str | None = None
    published: Day | None = None
    in_force: InForce = InForce()
    url: str | None = None
    seen: Seen
    seen_in: str | None = None
    checked: Day
    note: str | None = None

    @model_validator(mode="after")
    def _seen_somewhere(self) -> Self:
        if self.seen != "recalled" and not (self.seen_in or self.url):
            raise ValueError("a source that was seen needs seen_in or url: where it was read")
        return self


class Window(Strict):
    """When to apply, every year: first and last day. `year_of` ties it to a school day's year; `of` it is every year."""

    opens: MonthDay
    closes: MonthDay
    year_of: WhichDay = "judged"
    years: int = 0
    source: Id | None = None
    seen_for: int | None = None
    """The year the dates were seen for, when they change yearly."""


class Step(Strict):
    """One thing to do, in order. `critical`: missing it cannot be repaired."""

    do: Text
    where: Text | None = None
    window: Window | None = None
    bring: tuple[Id, ...] = ()
    phone: str | None = None
    url: str | None = None
    critical: bool = False
    source: Id | None = None


class Tier(Strict):
    """One level of what a programme opens, best first."""

    id: Id
    name: Text
    track: Track | None = None
    """Where this level leads, when elsewhere than the programme as a whole."""
    requires: AnyCondition


class Replaces(Strict):
    """A programme of a wider layer that this one stands in for, and why."""

    programme: Id
    source: Id
    why: Text


class Example(Strict):
    """A family and what must come out: the base `family` with `given` answers laid over it, judged on `day`."""

    note: str | None = None
    family: Id
    given: dict[str, dict[str, Any]] = Field(default_factory=dict)
    day: Day
    at: Id | None = None
    """The place the family asks about, where it is narrower than the file's own: a national rule as it reads for a city."""
    who: Id | None = None
    expect: VerdictName
    tier: Id | None = None
    by: Day | None = None
    points: str | None = None
    """`72`, or `62..78` when answers are missing."""


class Programme(Strict):
    """One route: what it opens, for whom, since when, judged on which day, and what it requires."""

    id: Id
    opens: Goal
    track: Track = "general"
    name: Text
    summary: Text | None = None
    for_: Literal["child", "parent"] = Field(alias="for")
    in_force: InForce = InForce()
    replaces: Replaces | None = None
    judged: WhichDay = "today"
    window: Window | None = None
    requires: AnyCondition | None = None
    tiers: tuple[Tier, ...] = ()
    points: Points | None = None
    documents: tuple[Id, ...] = ()
    steps: tuple[Step, ...] = ()
    care: Care | None = None
    """Of a programme that opens care: what to see to, the notices to sign, when to look again."""
    office: Text
    """Which office decides."""
    phone: str | None = None
    caution: Text | None = None
    """What could not be settled, said to the family."""
    confidence: Literal["high", "medium", "low"] = "high"
    source: Id
    examples: tuple[Example, ...] = ()

    @model_validator(mode="after")
    def _requires_something(self) -> Self:
        if self.requires is None and not self.tiers and self.points is None:
            raise ValueError("a programme needs requires, tiers or points")
        return self

    @model_validator(mode="after")
    def _care_opens_care(self) -> Self:
        if self.care is not None and self.opens != "care":
            raise ValueError("care belongs to a programme that opens care")
        return self


class RuleFile(Strict):
    """The rules of one place."""

    place: Id
    sources: dict[Id, Source] = Field(min_length=1)
    programmes: tuple[Programme, ...] = ()
    remedies: tuple[Remedy, ...] = ()
    """What to do if the counter says no."""


class Option(Strict):
    """One answer of a choice, or one sort of a spell. `change` when it is harder to come by than the fact itself (a home of one's own)."""

    id: Id
    name: Text
    change: Change | None = None


class Question(Strict):
    """A fact declared once: its kind, whose it is, its words, and how changeable it is.

    `noun` names it in sentences ("residence permit"); a yes-no has `says` and `says_not` for the statement itself.
    `counted`: how a spell's months count (`school_terms`: full months, the weeks at the start of a term and the holidays after it counted to it); `one_at_a_time`: a new one ends the old. `lead_months`: how long it takes to start, when obtainable.
    `settled_on`: the school day after which the fact is settled; before it, it is read off the schooling spells as they go on.
    """

    id: Id
    about: Literal["child", "parent", "person", "family"]
    kind: Kind
    topic: Id
    ask: Text
    why: Text
    help: Text | None = None
    example: Text | None = None
    noun: Text
    begin: Text | None = None
    """How beginning it is said as a step, `{place}`, `{kinds}` and `{value}` standing for what is begun."""
    says: Text | None = None
    says_not: Text | None = None
    options: tuple[Option, ...] = ()
    kinds: tuple[Option, ...] = ()
    counted: Literal["full_months", "calendar_months", "school_terms"] = "full_months"
    one_at_a_time: bool = False
    """Of spells: a new one ends the old (a school, a hukou)."""
    precise_to: Literal["province", "city", "district"] = "city"
    unit: Text | None = None
    least: int | None = None
    most: int | None = None
    change: Change
    lead_months: int = 0
    lead_counts: str | None = None
    """Another spell: months of it in the same place, up to today, are behind already; the last of `lead_months` is still to come."""
    settled_on: Literal["zhongkao", "senior_entry", "gaokao"] | None = None
    decided_by: Literal["zhongkao", "senior_entry", "gaokao"] | None = None
    """The child's school day after which it cannot be begun any more (the kind of senior school)."""

    @model_validator(mode="after")
    def _fits_its_kind(self) -> Self:
        if self.kind == "yes_no" and (self.says is None or self.says_not is None):
            raise ValueError("a yes_no question needs says and says_not")
        if (self.kind == "choice") != bool(self.options):
            raise ValueError("options belong to a choice, and a choice needs them")
        if self.kinds and self.kind != "spells":
            raise ValueError("kinds belong to spells")
        if self.lead_counts is not None and (self.kind != "spells" or not self.lead_months):
            raise ValueError("lead_counts belongs to spells that take lead_months")
        if self.decided_by is not None and self.about != "child":
            raise ValueError("decided_by names a school day of the child whose fact it is")
        return self


class Topic(Strict):
    id: Id
    name: Text


class QuestionFile(Strict):
    """Questions in the order they are asked."""

    topics: tuple[Topic, ...] = ()
    questions: tuple[Question, ...] = ()


class Document(Strict):
    """A paper to bring: who issues it, original or copy, how long it takes, what it costs, how to get it from far away."""

    name: Text
    issuer: Text
    form: Text
    takes: Text | None = None
    cost: Text | None = None
    from_afar: Text | None = None
    valid: Text | None = None
    what_it_looks_like: Text | None = None


class DocumentFile(Strict):
    documents: dict[Id, Document]


class PlaceRow(Strict):
    id: Id
    code: Annotated[str, Field(pattern=r"^\d{6}$")]
    zh: str
    en: str
    level: Annotated[Level, Field(strict=False)]


class PlaceFile(Strict):
    places: tuple[PlaceRow, ...]


class FamilyFile(Strict):
    """A family as written by hand: people with their answers by question id. `today` is the day the answers were given."""

    today: Day | None = None
    people: dict[Id, dict[str, Any]] = Field(min_length=1)
    family: dict[str, Any] = Field(default_factory=dict)
