"""The checklist as plain data: everything the paper says, in the order it says it. The report only lays it out."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from hukouguide.advice.finding import Citation, Helpline, Opening, PointsResult, Verdict
from hukouguide.advice.road.sheet import RoadSheet
from hukouguide.family.words import Words


@dataclass(frozen=True, slots=True)
class Reason:
    """One line under a verdict: met, not met or undecided, the sentence, what was found, and the number of its source in the list."""

    state: bool | None
    text: Words
    measured: Words | None
    depth: int
    source: int | None


@dataclass(frozen=True, slots=True)
class Result:
    """One route's verdict as it is printed."""

    heading: Words
    verdict: Verdict
    verdict_words: Words
    reason: Words
    day: date | None
    reasons: tuple[Reason, ...]
    points: PointsResult | None
    office: Words
    phone: str
    caution: Words | None
    leading: bool = True
    """The best news for its goal in its place; the others are told in short."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A document to bring, with its tick box. `state`: have, can_get, cannot or empty when not said."""

    name: Words
    issuer: Words
    form: Words
    how: Words | None
    state: str
    serves: tuple[int, ...]
    """Numbers, from 1, of the results that need it."""


@dataclass(frozen=True, slots=True)
class DatedStep:
    do: Words
    where: Words | None
    window: Opening | None
    phone: str
    critical: bool
    result: int
    in_agenda: bool = False
    """It stands among the dates of the road."""
    aside: bool = False
    """Of a place that is not told at length; or of a route told in short, with no day and nothing that could not be put right."""


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """What stayed unknown and the errand that settles it."""

    about: Words
    ask: Words
    say: Words | None
    bring: tuple[Words, ...]
    phone: str


@dataclass(frozen=True, slots=True)
class Said:
    """One answer as given."""

    topic: Words
    who: Words
    question: Words
    answer: Words


@dataclass(frozen=True, slots=True)
class CitedSource:
    number: int
    citation: Citation


@dataclass(frozen=True, slots=True)
class Glance:
    """The best verdict for one goal of one person in one place, for the first page."""

    place: Words
    who: Words
    goal: Words
    verdict: Verdict
    words: Words


@dataclass(frozen=True, slots=True)
class Rung:
    """A school or an exam, and whether the child can have it there, in words for grandparents."""

    goal: Words
    verdict: Verdict
    said: Words


@dataclass(frozen=True, slots=True)
class Ladder:
    """The schools and exams of one place, the nearest first."""

    place: Words
    rungs: tuple[Rung, ...]


@dataclass(frozen=True, slots=True)
class GrownAway:
    """One child on the page for the grandparents: where it can go to school until when, and when to come home."""

    who: Words
    ladders: tuple[Ladder, ...]
    homecoming: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Call:
    office: Words
    phone: str


@dataclass(frozen=True, slots=True)
class ForGrandparents:
    """What whoever keeps house at home has to know, and no more."""

    children: tuple[GrownAway, ...]
    calls: tuple[Call, ...]
    keep: tuple[Words, ...]
    touch: tuple[Words, ...] = ()
    """How the family keeps in touch with a child that lives there, and the helplines."""


@dataclass(frozen=True, slots=True)
class RefusedLine:
    """One line of what to do if the counter says no. `only`: the goals (and places) it is for, where it is not for all on the paper."""

    text: Words
    phone: str
    only: Words | None
    citation: Citation


@dataclass(frozen=True, slots=True)
class Refused:
    """If the counter says no, once for all goals on the paper."""

    law: tuple[RefusedLine, ...]
    ask: tuple[RefusedLine, ...]
    say: tuple[Words, ...]
    bring: tuple[Words, ...]
    calls: tuple[RefusedLine, ...]
    deadlines: tuple[RefusedLine, ...]


@dataclass(frozen=True, slots=True)
class Duty:
    """One thing to see to before the parents leave; `done` as far as the family's answers tell."""

    do: Words
    done: bool | None
    citation: Citation


@dataclass(frozen=True, slots=True)
class Contact:
    do: Words
    often: Words
    citation: Citation


@dataclass(frozen=True, slots=True)
class Notice:
    """A letter ready to sign: what the family said is filled in, the rest are lines to write on."""

    id: str
    to: Words
    title: Words
    lines: tuple[Words, ...]
    signed: tuple[Words, ...]
    citation: Citation


CareGround = Literal["apart", "vocational", "no_rung"]
"""The child lives apart already; or, where the parents are, only vocational schools are sure, or none at all."""


@dataclass(frozen=True, slots=True)
class Care:
    """Care of one child while the parents are away, and on what ground it is spoken of."""

    child: str
    ground: CareGround
    rule: str
    place: Words
    who: Words
    why: Words
    duties: tuple[Duty, ...]
    contact: tuple[Contact, ...]
    notices: tuple[Notice, ...]
    again: date
    why_again: Words
    sooner: tuple[Words, ...]
    calls: tuple[Helpline, ...]
    caution: Words | None


@dataclass(frozen=True, slots=True)
class Checklist:
    """One family's paper. `book` is the rule book's version; `made_on` the day it was made."""

    title: Words
    made_on: date
    book: str
    names: tuple[str, ...]
    places: tuple[Words, ...]
    summary: Words
    results: tuple[Result, ...]
    papers: tuple[Paper, ...]
    steps: tuple[DatedStep, ...]
    open_points: tuple[OpenPoint, ...]
    said: tuple[Said, ...]
    sources: tuple[CitedSource, ...]
    glance: tuple[Glance, ...] = ()
    grandparents: ForGrandparents | None = None
    refused: Refused | None = None
    care: tuple[Care, ...] = ()
    road: RoadSheet | None = None
