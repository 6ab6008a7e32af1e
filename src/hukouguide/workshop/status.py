"""How the rule book stands, place by place and goal by goal: how well each rule was seen, when last checked, what its examples show."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from hukouguide.family.words import Words
from hukouguide.rules.book import Path, Rule, RuleBook
from hukouguide.rules.linking.walk import walk
from hukouguide.rules.schema.conditions import AskOffice, Condition
from hukouguide.rules.schema.files import Goal, Seen
from hukouguide.rules.schema.points import Group, Item
from hukouguide.workshop.coverage import Covered, coverage
from hukouguide.workshop.examples import Trial

Mark = Seen | Literal["open"]
"""How well what a condition rests on was seen; `open` where the rule leaves it to the office and never decides."""


@dataclass(frozen=True)
class Standing:
    """The rules of one place for one goal. `marks` counts its conditions and items, `shown` of `can` outcomes stand in examples."""

    place: str
    name: Words
    goal: Goal
    programmes: int
    marks: Counter[Mark]
    checked: date
    """The day of the source that was not looked at for longest."""
    examples: int
    shown: int
    can: int


def standings(book: RuleBook, trials: Sequence[Trial]) -> list[Standing]:
    """Every place with rules of its own and every goal they open, in the order of the list of places."""
    by_rule: dict[str, list[Covered]] = defaultdict(list)
    for covered in coverage(book, trials):
        by_rule[covered.rule.id].append(covered)
    found: list[Standing] = []
    for place in book.places:
        by_goal: dict[Goal, list[Rule]] = defaultdict(list)
        for rule in book.rules.get(place.id, ()):
            by_goal[rule.programme.opens].append(rule)
        found += [_standing(place.id, place.name, goal, rules, by_rule) for goal, rules in by_goal.items()]
    return found


def _standing(place: str, name: Words, goal: Goal, rules: list[Rule], by_rule: dict[str, list[Covered]]) -> Standing:
    seen = [covered for rule in rules for covered in by_rule[rule.id]]
    return Standing(
        place=place,
        name=name,
        goal=goal,
        programmes=len({rule.programme.id for rule in rules}),
        marks=Counter(mark for rule in rules for mark in _marks(rule)),
        checked=min(rule.sources[source].checked for rule in rules for source in _sources(rule).values()),
        examples=sum(len(rule.programme.examples) for rule in rules),
        shown=sum(len(covered.can & covered.shown) for covered in seen),
        can=sum(len(covered.can) for covered in seen),
    )


def _sources(rule: Rule) -> dict[Path, str]:
    """The source that each part of a programme names itself."""
    named = ((path, getattr(node, "source", None)) for path, node, _ in walk(rule.programme, rule.path, "child"))
    return {path: source for path, source in named if source is not None}


def _marks(rule: Rule) -> Iterator[Mark]:
    """One mark for each condition and item that looks at something; it rests on the nearest source named around it."""
    sources = _sources(rule)
    nodes = [(path, node) for path, node, _ in walk(rule.programme, rule.path, "child")]
    groups = {path[:i] for path, node in nodes if isinstance(node, Condition) for i in range(len(path))}
    for path, node in nodes:
        if not isinstance(node, Condition | Item) or isinstance(node, Group) or path in groups:
            continue
        if node.doubt is not None or isinstance(node, AskOffice):
            yield "open"
        else:
            nearest = next(path[:i] for i in range(len(path), -1, -1) if path[:i] in sources)
            yield rule.sources[sources[nearest]].seen
