"""Which facts a rule reads, so that an answer makes only those findings anew that it can touch."""

from collections.abc import Iterator

from pydantic import BaseModel

from hukouguide.rules.book import Rule, RuleBook
from hukouguide.rules.conditions import Age, Began, Born, FactIs, Holds, Passes
from hukouguide.rules.measures import Measure
from hukouguide.rules.numbers import AgeNumber, FactNumber, PointsNumber
from hukouguide.rules.points import Levels

CALENDAR = frozenset({"birth", "grade", "repeated_years"})
"""The facts that the school calendar is made from; every rule may need them for its day."""


def facts_read(rule: Rule, book: RuleBook) -> frozenset[str]:
    """The ids of all facts that the rule, or a rule it looks at, reads."""
    return frozenset(_facts(rule, book, set()))


def _facts(rule: Rule, book: RuleBook, seen: set[str]) -> set[str]:
    if rule.id in seen:
        return set()
    seen.add(rule.id)
    found = set(CALENDAR)
    for part in _parts((rule.programme.requires, rule.programme.tiers, rule.programme.points)):
        match part:
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
