"""Which facts a rule reads, so that an answer makes only those findings anew that it can touch."""

from collections.abc import Iterable, Iterator, Sequence
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
    Condition,
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
from hukouguide.rules.schema.within import models_in


@dataclass(frozen=True, slots=True)
class Reads:
    """The ids of all facts that a rule, or a rule it looks at, reads; `alone`: only of the person the finding is for."""

    facts: frozenset[str]
    alone: bool

    def touched_by(self, changed: Iterable[FactKey], person: str) -> bool:
        return any(key.fact in self.facts and (not self.alone or key.subject in (person, FAMILY)) for key in changed)


def reads(rules: Sequence[Rule], book: RuleBook) -> Reads:
    """What the dated versions of a programme read together."""
    key = "reads", rules[0].id
    if key not in book.remembered:
        book.remembered[key] = _reads(rules, book)
    found: Reads = book.remembered[key]
    return found


def facts_read(condition: Condition, book: RuleBook) -> frozenset[str]:
    """The ids of all facts that the condition, or a rule it looks at, reads."""
    key = "facts", id(condition)
    if key not in book.remembered:
        # the condition is kept too, so that its id stays its own
        book.remembered[key] = frozenset(_of_parts(models_in(condition), book, set())) | CALENDAR_FACTS, condition
    found: frozenset[str] = book.remembered[key][0]
    return found


def _reads(rules: Sequence[Rule], book: RuleBook) -> Reads:
    seen: set[str] = set()
    facts, alone = set[str](), True
    for rule in rules:
        facts |= _facts(rule, book, seen)
        alone = alone and rule.programme.for_ == "parent" and not any(map(_looks_at_others, _written(rule)))
    return Reads(frozenset(facts), alone)


def _written(rule: Rule) -> Iterator[BaseModel]:
    return models_in((rule.programme.requires, rule.programme.tiers, rule.programme.points))


def _looks_at_others(part: BaseModel) -> bool:
    others = (AnyParent, BothParents, AnyChild, EachChild, TheChild, Passes, PointsNumber)
    return isinstance(part, others) or getattr(part, "whose", "own") != "own"


def _facts(rule: Rule, book: RuleBook, seen: set[str]) -> set[str]:
    if rule.id in seen:
        return set()
    seen.add(rule.id)
    calendar = set(CALENDAR_FACTS) if rule.programme.for_ == "child" else {"birth"}
    return calendar | _of_parts(_written(rule), book, seen)


def _of_parts(parts: Iterable[BaseModel], book: RuleBook, seen: set[str]) -> set[str]:
    found: set[str] = set()
    for part in parts:
        match part:
            case TheChild() | AnyChild() | EachChild():
                found |= CALENDAR_FACTS
            case FactIs():
                found.add(part.fact)
                if book.questions[part.fact].settled_on is not None:
                    found.add("schooling")
                if book.questions[part.fact].decided_by is not None:
                    found |= CALENDAR_FACTS
            case FactNumber() | Levels():
                found.add(part.fact)
            case Measure():
                found |= _with_what_leads_to((part.months, *part.plus), book)
            case Holds():
                found |= _with_what_leads_to((part.holds,), book)
            case Began():
                found |= _with_what_leads_to((part.began,), book)
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


def _with_what_leads_to(facts: tuple[str, ...], book: RuleBook) -> set[str]:
    leading = (book.questions[fact].lead_counts for fact in facts)
    return {*facts, *(fact for fact in leading if fact is not None)}


def _of_others(programme: str, book: RuleBook, seen: set[str]) -> set[str]:
    return {fact for other in book.named(programme) for fact in _facts(other, book, seen)}
