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
        facts = CALENDAR_FACTS.union(*(read.facts for read in _and_those_named(_read_in(models_in(condition), book), book)))
        # the condition is kept too, so that its id stays its own
        book.remembered[key] = facts, condition
    found: frozenset[str] = book.remembered[key][0]
    return found


def _reads(rules: Sequence[Rule], book: RuleBook) -> Reads:
    read = [_read_by(rule, book) for rule in rules]
    facts = frozenset[str]().union(*(each.facts for one in read for each in _and_those_named(one, book)))
    return Reads(facts, not any(one.others for one in read))


@dataclass(frozen=True, slots=True)
class _Read:
    """What stands in one place: the facts it reads, the programmes it looks at, and whether it looks at anyone but its person."""

    facts: frozenset[str]
    programmes: frozenset[str]
    others: bool


def _and_those_named(first: _Read, book: RuleBook) -> Iterator[_Read]:
    """What is read first, then what every rule reads that it looks at, each programme once."""
    waiting, seen = [first], set[str]()
    while waiting:
        read = waiting.pop()
        yield read
        for programme in read.programmes - seen:
            seen.add(programme)
            waiting += (_read_by(rule, book) for rule in book.named(programme))


def _read_by(rule: Rule, book: RuleBook) -> _Read:
    key = "read", rule.id
    if key not in book.remembered:
        programme = rule.programme
        read = _read_in(models_in((programme.requires, programme.tiers, programme.points)), book)
        child = programme.for_ == "child"
        facts = read.facts | (CALENDAR_FACTS if child else {"birth"})
        book.remembered[key] = _Read(facts, read.programmes, read.others or child)
    found: _Read = book.remembered[key]
    return found


def _read_in(parts: Iterable[BaseModel], book: RuleBook) -> _Read:
    facts, programmes, others = set[str](), set[str](), False
    for part in parts:
        others = others or isinstance(part, _OF_OTHERS) or getattr(part, "whose", "own") != "own"
        match part:
            case TheChild() | AnyChild() | EachChild():
                facts |= CALENDAR_FACTS
            case FactIs():
                facts.add(part.fact)
                if book.questions[part.fact].settled_on is not None:
                    facts.add("schooling")
                if book.questions[part.fact].decided_by is not None:
                    facts |= CALENDAR_FACTS
            case FactNumber() | Levels():
                facts.add(part.fact)
            case Measure():
                facts |= _with_what_leads_to((part.months, *part.plus), book)
            case Holds():
                facts |= _with_what_leads_to((part.holds,), book)
            case Began():
                facts |= _with_what_leads_to((part.began,), book)
            case Age() | Born() | AgeNumber():
                facts.add("birth")
            case MovedDay() if part.of == "birth":
                facts.add("birth")
            case Passes():
                facts |= {part.at} if part.at in ("hukou", "schooling") else set()
                programmes.add(part.passes)
            case PointsNumber():
                programmes.add(part.points)
    return _Read(frozenset(facts), frozenset(programmes), others)


_OF_OTHERS = (AnyParent, BothParents, AnyChild, EachChild, TheChild, Passes, PointsNumber)


def _with_what_leads_to(facts: tuple[str, ...], book: RuleBook) -> set[str]:
    leading = (book.questions[fact].lead_counts for fact in facts)
    return {*facts, *(fact for fact in leading if fact is not None)}
