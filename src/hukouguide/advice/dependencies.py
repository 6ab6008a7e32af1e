"""Which facts a rule reads, so that an answer makes only those findings anew that it can touch."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pydantic import BaseModel

from hukouguide.family.answers import FAMILY, FactKey
from hukouguide.family.school import CALENDAR_FACTS
from hukouguide.rules.book import Rule, RuleBook
from hukouguide.rules.schema.conditions import (
    Age,
    AnyChild,
    AnyParent,
    Began,
    Born,
    BothParents,
    EachChild,
    FactIs,
    Holds,
    Passes,
    TheChild,
)  # fmt: skip
from hukouguide.rules.schema.measures import Measure
from hukouguide.rules.schema.numbers import AgeNumber, FactNumber, PointsNumber
from hukouguide.rules.schema.parts import MovedDay
from hukouguide.rules.schema.points import Levels


@dataclass(frozen=True, slots=True)
class Reads:
    """The ids of all facts that a rule, or a rule it looks at, reads; `alone`: only of the person the finding is for."""

    facts: frozenset[str]
    alone: bool

    def touched_by(self, changed: Iterable[FactKey], person: str) -> bool:
        return any(key.fact in self.facts and (not self.alone or key.subject in (person, FAMILY)) for key in changed)


def reads(rules: Iterable[Rule], book: RuleBook) -> Reads:
    """What the dated versions of a programme read together."""
    seen: set[str] = set()
    facts, alone = set[str](), True
    for rule in rules:
        facts |= _facts(rule, book, seen)
        alone = alone and rule.programme.for_ == "parent" and not any(map(_looks_at_others, _written(rule)))
    return Reads(frozenset(facts), alone)


def _written(rule: Rule) -> Iterator[BaseModel]:
    return _parts((rule.programme.requires, rule.programme.tiers, rule.programme.points))


def _looks_at_others(part: BaseModel) -> bool:
    others = (AnyParent, BothParents, AnyChild, EachChild, TheChild, Passes, PointsNumber)
    return isinstance(part, others) or getattr(part, "whose", "own") != "own"


def _facts(rule: Rule, book: RuleBook, seen: set[str]) -> set[str]:
    if rule.id in seen:
        return set()
    seen.add(rule.id)
    found = set(CALENDAR_FACTS) if rule.programme.for_ == "child" else {"birth"}
    for part in _written(rule):
        match part:
            case TheChild() | AnyChild() | EachChild():
                found |= CALENDAR_FACTS
            case FactIs():
                found.add(part.fact)
                if book.questions[part.fact].settled_on is not None:
                    found.add("schooling")
            case FactNumber() | Levels():
                found.add(part.fact)
            case Measure():
                found |= {part.months, *part.plus}
            case Holds():
                found.add(part.holds)
            case Began():
                found.add(part.began)
            case Age() | Born() | AgeNumber():
                found.add("birth")
            case MovedDay() if part.of == "birth":
                found.add("birth")
            case Passes():
                found |= {part.at} if part.at in ("hukou", "schooling") else set()
                found |= _of_others(part.passes, book, seen)
            case PointsNumber():
                found |= _of_others(part.points, book, seen)
    return found


def _of_others(programme: str, book: RuleBook, seen: set[str]) -> set[str]:
    others = [rule for rules in book.rules.values() for rule in rules if rule.programme.id == programme]
    return {fact for other in others for fact in _facts(other, book, seen)}


def _parts(value: object) -> Iterator[BaseModel]:
    """Every model inside, at any depth."""
    if isinstance(value, BaseModel):
        yield value
        for name in type(value).model_fields:
            yield from _parts(getattr(value, name))
    elif isinstance(value, tuple | list):
        for part in value:
            yield from _parts(part)
