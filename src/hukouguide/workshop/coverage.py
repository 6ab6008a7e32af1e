"""What the examples of a rule decide: each condition true, false and undecided; each item of a points table with points, without, at its cap."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from hukouguide.advice import points
from hukouguide.advice.case import Case, Situation
from hukouguide.advice.conditions import evaluate
from hukouguide.advice.inside import inside
from hukouguide.advice.programme import case_for
from hukouguide.rules.book import Path, Rule, RuleBook
from hukouguide.rules.linking.walk import walk
from hukouguide.rules.schema import conditions as c
from hukouguide.rules.schema.points import FlatItem, Group, Item
from hukouguide.workshop.examples import Trial

Way = Literal["true", "false", "unknown", "points", "nothing", "cap"]
Ways = frozenset[Way]
_DECIDED: dict[bool | None, Way] = {True: "true", False: "false", None: "unknown"}
_OPEN: Ways = frozenset(("unknown",))
_EVERY: Ways = frozenset(("true", "false", "unknown"))
_TURNED: dict[Way, Way] = {"true": "false", "false": "true", "unknown": "unknown"}


@dataclass(frozen=True)
class Covered:
    """One condition or item: the ways it can come out, and those in which an example shows it."""

    rule: Rule
    path: Path
    what: str
    can: Ways
    shown: Ways

    @property
    def missing(self) -> tuple[Way, ...]:
        return tuple(sorted(self.can - self.shown))

    @property
    def where(self) -> str:
        line, column = self.rule.origin.at(self.path)
        return f"{self.rule.origin.file}:{line}:{column}"


def coverage(book: RuleBook, trials: Iterable[Trial]) -> Iterator[Covered]:
    """Every condition and item of every rule of the book, with what the trials show of it."""
    by_rule: dict[str, list[Trial]] = defaultdict(list)
    for trial in trials:
        by_rule[trial.rule.id].append(trial)
    for rules in book.rules.values():
        for rule in rules:
            yield from _of_rule(book, rule, by_rule[rule.id])


def _of_rule(book: RuleBook, rule: Rule, trials: list[Trial]) -> Iterator[Covered]:
    shown: dict[int, set[Way]] = defaultdict(set)
    for trial in trials:
        if trial.family is not None and trial.finding is not None:
            situation = Situation(book, trial.family, trial.example.day)
            for thing, way in _seen(case_for(rule, trial.finding.place, trial.finding.person, situation)):
                shown[id(thing)].add(way)
    for path, node, _ in walk(rule.programme, rule.path, rule.programme.for_):
        if isinstance(node, c.Condition):
            yield Covered(rule, path, c.kind_of(node), possible(node), frozenset(shown[id(node)]))
        elif isinstance(node, Item):
            yield Covered(rule, path, node.id, _possible_points(node), frozenset(shown[id(node)]))


def possible(condition: c.Condition) -> Ways:
    """The ways a condition can come out at all: a doubt and a question to an office are never decided."""
    if condition.doubt is not None:
        return _OPEN
    match condition:
        case c.AskOffice():
            return _OPEN
        case c.All():
            return _together([possible(part) for part in condition.all], "true", "false")
        case c.AnyOf():
            return _together([possible(part) for part in condition.any], "false", "true")
        case c.NoneOf():
            return frozenset(_TURNED[way] for way in _together([possible(part) for part in condition.none], "false", "true"))
        case c.Count():
            return _counted([possible(part) for part in condition.count.of], condition.count.at_least)
        case c.AnyParent(any_parent=part) | c.BothParents(both_parents=part):
            return possible(part)
        case c.AnyChild(any_child=part) | c.EachChild(each_child=part) | c.TheChild(the_child=part):
            return possible(part)
        case _:
            return _EVERY


def _together(parts: list[Ways], needs_every: Way, needs_one: Way) -> Ways:
    """All of them must go one way for it, a single one is enough for the other."""
    every = {needs_every} if all(needs_every in ways for ways in parts) else set()
    one: set[Way] = {way for ways in parts for way in ways if way in (needs_one, "unknown")}
    return frozenset(every | one)


def _counted(parts: list[Ways], at_least: int) -> Ways:
    ways: set[Way] = {"unknown"} if any("unknown" in part for part in parts) else set()
    if sum("true" in part for part in parts) >= at_least:
        ways.add("true")
    if sum("false" in part for part in parts) > len(parts) - at_least:
        ways.add("false")
    return frozenset(ways)


def _possible_points(item: Item) -> Ways:
    """An item whose gate is never decided shows points, or nothing, only as far as the gate lets it."""
    if item.doubt is not None:
        return _OPEN
    ways: set[Way] = {"points", "nothing"} if item.cap is None else {"points", "nothing", "cap"}
    gate = _EVERY if item.when is None else possible(item.when)
    if "true" not in gate:
        ways -= {"points", "cap"}
    if "false" not in gate and isinstance(item, FlatItem):
        ways.discard("nothing")
    return frozenset(ways)


def _seen(case: Case) -> Iterator[tuple[object, Way]]:
    """How each condition and item of the case's programme comes out on the judged day."""
    programme = case.rule.programme
    if programme.requires is not None:
        yield from _conditions(programme.requires, case)
    for tier in programme.tiers:
        yield from _conditions(tier.requires, case)
    if programme.points is not None:
        for item in programme.points.items:
            yield from _items(item, case)


def _conditions(condition: c.Condition, case: Case) -> Iterator[tuple[object, Way]]:
    yield condition, _DECIDED[evaluate(condition, case).state]
    for part, inner, _ in inside(condition, case):
        yield from _conditions(part, inner)


def _items(item: Item, case: Case) -> Iterator[tuple[object, Way]]:
    """An item that looks at the parents is seen with each of them."""
    cases = [case] if item.whose == "own" else [case.of(parent) for parent in case.situation.family.parents]
    amount = points.score_item(item, case).amount
    if item.doubt is not None:
        yield item, "unknown"
    elif amount.exact:
        yield item, "points" if amount.low else "nothing"
        if item.cap is not None and amount.low == item.cap:
            yield item, "cap"
    for own in cases:
        if item.when is not None:
            yield from _conditions(item.when, own)
        if isinstance(item, Group):
            for part in item.items:
                yield from _items(part, own)
