"""What the examples of a rule decide: each condition true, false and undecided; each item of a points table with points, without, at its cap."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from hukouguide.advice import points
from hukouguide.advice.case import Case, Situation
from hukouguide.advice.conditions import evaluate
from hukouguide.advice.inside import inside
from hukouguide.advice.programme import case_for
from hukouguide.rules.book import Path, Rule, RuleBook
from hukouguide.rules.linking.walk import walk
from hukouguide.rules.schema import conditions as c
from hukouguide.rules.schema.points import Group, Item
from hukouguide.workshop.examples import Trial
from hukouguide.workshop.outcomes import Outcomes, Way, Ways

_DECIDED: dict[bool | None, Way] = {True: "true", False: "false", None: "unknown"}


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
    outcomes = Outcomes(book, rule)
    for path, node, _ in walk(rule.programme, rule.path, rule.programme.for_):
        if isinstance(node, c.Condition):
            yield Covered(rule, path, c.kind_of(node), outcomes.of(node), frozenset(shown[id(node)]))
        elif isinstance(node, Item):
            yield Covered(rule, path, node.id, outcomes.of_item(node), frozenset(shown[id(node)]))


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
