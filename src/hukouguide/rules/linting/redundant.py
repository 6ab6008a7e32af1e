"""Conditions that cannot fail once another beside them holds: written twice, or the weaker of two."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from hukouguide.rules import problems
from hukouguide.rules.book import Path, Rule
from hukouguide.rules.linking.walk import walk
from hukouguide.rules.linting.noticing import Noticing
from hukouguide.rules.schema.conditions import Age, All, Condition, FactIs, Holds, Months, NumberIs
from hukouguide.rules.schema.measures import Limits, SpellChoice

Placed = tuple[Path, Condition]

_WIDTH = {"district": 0, "city": 1, "province": 2, "nation": 3}
_LIMITS = ("at_least", "over", "at_most", "under")


def notice_redundant(on: Noticing) -> None:
    for read, rule in on.rules():
        for beside in _beside(rule):
            for i, (path, weaker) in enumerate(beside):
                if any(
                    implies(other, weaker) and not (implies(weaker, other) and i < j)
                    for j, (_, other) in enumerate(beside)
                    if i != j
                ):
                    on.notice(problems.CANNOT_FAIL, read, path)


def _beside(rule: Rule) -> Iterator[list[Placed]]:
    """Conditions that must all hold together: inside each `all`, and what the programme and one of its tiers require."""
    programme = rule.programme
    outer: list[Placed] = []
    if programme.requires is not None:
        outer = list(_flat((*rule.path, "requires"), programme.requires))
        yield outer
    for i, tier in enumerate(programme.tiers):
        yield list(_flat((*rule.path, "tiers", i, "requires"), tier.requires))
    top = {path for path, _ in outer}
    for path, node, _ in walk(programme, rule.path, programme.for_):
        if isinstance(node, All) and not any((*path, "all", i) in top for i in range(len(node.all))):
            yield list(_flat(path, node))


def _flat(path: Path, condition: Condition) -> Iterator[Placed]:
    if isinstance(condition, All) and condition.doubt is None:
        for i, part in enumerate(condition.all):
            yield from _flat((*path, "all", i), part)
    else:
        yield path, condition


def implies(one: Condition, other: Condition) -> bool:
    """Whether the other cannot fail where the first holds, as far as their own keys tell."""
    if one.doubt is not None or other.doubt is not None:
        return False
    mine, theirs = _test(one), _test(other)
    if type(one) is type(other) and mine == theirs:
        return True
    match one, other:
        case Months(), Months():
            return _within(one.in_, other.in_) and _stronger(mine, theirs, one, other)
        case Holds(), Holds():
            return one.holds == other.holds and _same_spell(one, other)
        case Months(unbroken=True, gap=0), Holds():
            return one.months == other.holds and _same_spell(one, other)
        case (Age(), Age()) | (NumberIs(), NumberIs()) if isinstance(one, Limits) and isinstance(other, Limits):
            return _rest(mine, *_LIMITS) == _rest(theirs, *_LIMITS) and _narrower(one, other)
        case FactIs(), FactIs() if one.fact == other.fact:
            return _fact(one, other)
        case _:
            return False


def _test(condition: Condition) -> dict[str, Any]:
    """What it tests, without what it carries along."""
    carried = Condition.model_fields
    return {name: value for name, value in condition.__dict__.items() if name not in carried}


def _rest(test: dict[str, Any], *without: str) -> dict[str, Any]:
    return {name: value for name, value in test.items() if name not in without}


def _within(inner: str, outer: str) -> bool:
    return inner == outer or (inner in _WIDTH and outer in _WIDTH and _WIDTH[inner] < _WIDTH[outer])


def _same_spell(one: SpellChoice, other: SpellChoice) -> bool:
    return (
        _within(one.in_, other.in_)
        and (one.until, one.stage) == (other.until, other.stage)
        and _kinds_within(one.kinds, other.kinds)
    )


def _kinds_within(inner: tuple[str, ...], outer: tuple[str, ...]) -> bool:
    return not outer or (bool(inner) and set(inner) <= set(outer))


def _stronger(mine: dict[str, Any], theirs: dict[str, Any], one: Months, other: Months) -> bool:
    keys = ("at_least", "unbroken", "in_")
    return (
        _rest(mine, *keys) == _rest(theirs, *keys) and one.at_least >= other.at_least and (one.unbroken or not other.unbroken)
    )


def _narrower(one: Limits, other: Limits) -> bool:
    """Every number within the first limits lies within the other's."""
    return _low(one) >= _low(other) and _high(one) <= _high(other)


def _low(limits: Limits) -> tuple[Decimal, bool]:
    ends = [(x, exclusive) for x, exclusive in ((limits.at_least, False), (limits.over, True)) if x is not None]
    return max(ends, default=(Decimal("-Infinity"), False))


def _high(limits: Limits) -> tuple[Decimal, bool]:
    ends = [(x, inclusive) for x, inclusive in ((limits.at_most, True), (limits.under, False)) if x is not None]
    return min(ends, default=(Decimal("Infinity"), True))


def _fact(one: FactIs, other: FactIs) -> bool:
    if one.limited and other.limited:
        return _narrower(one, other)
    mine = {one.is_} if one.is_ is not None else set(one.one_of)
    theirs = {other.is_} if other.is_ is not None else set(other.one_of)
    return bool(mine) and bool(theirs) and mine <= theirs
