"""The checklist as plain data: everything the paper says, in the order it says it. The report only lays it out."""

from dataclasses import dataclass
from datetime import date

from hukouguide.advice.finding import Citation, Opening, PointsResult, Verdict
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
