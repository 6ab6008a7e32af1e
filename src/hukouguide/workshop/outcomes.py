"""What a condition or an item of a points table can come out as at all: nobody can show by an example what never happens."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from hukouguide.rules.book import Rule, RuleBook
from hukouguide.rules.schema import conditions as c
from hukouguide.rules.schema.numbers import PointsNumber
from hukouguide.rules.schema.points import BandsItem, FlatItem, FormulaItem, Group, Item, LevelsItem
from hukouguide.workshop.bounds import Bounds

Way = Literal["true", "false", "unknown", "points", "nothing", "cap"]
Ways = frozenset[Way]
OPEN: Ways = frozenset(("unknown",))
EVERY: Ways = frozenset(("true", "false", "unknown"))
_SOME: Ways = frozenset(("points", "nothing"))
_TURNED: dict[Way, Way] = {"true": "false", "false": "true", "unknown": "unknown"}


@dataclass(frozen=True)
class Outcomes:
    """The outcomes that the conditions and items of one rule can have, given what the book says elsewhere."""

    book: RuleBook
    rule: Rule
    looked_into: frozenset[str] = field(default=frozenset())

    def of(self, condition: c.Condition) -> Ways:
        """A doubt and a question to an office are never decided, and what rests on them only as far as they let it."""
        if condition.doubt is not None:
            return OPEN
        match condition:
            case c.AskOffice():
                return OPEN
            case c.All():
                return _together(map(self.of, condition.all), "true", "false")
            case c.AnyOf():
                return _together(map(self.of, condition.any), "false", "true")
            case c.NoneOf():
                return _turned(_together(map(self.of, condition.none), "false", "true"))
            case c.Count():
                return _counted([self.of(part) for part in condition.count.of], condition.count.at_least)
            case c.AnyParent(any_parent=part) | c.BothParents(both_parents=part):
                return self.of(part)
            case c.AnyChild(any_child=part) | c.EachChild(each_child=part) | c.TheChild(the_child=part):
                return self.of(part)
            case c.Passes():
                return self._passing(condition)
            case _:
                return EVERY

    def of_item(self, item: Item) -> Ways:
        """With points, without, at its cap: as far as its parts and its gate can be known to the point."""
        if item.doubt is not None:
            return OPEN
        exact = self._exact(item)
        if item.cap is not None and "points" in exact and self._most(item) >= item.cap:
            return exact | {"cap"}
        return exact

    def _most(self, item: Item) -> Decimal:
        """The most that can be known for certain: a part that stays open adds nothing to it."""
        if isinstance(item, Group):
            known = tuple(part for part in item.items if "points" in self._exact(part))
            item = item.model_copy(update={"items": known})
        return Bounds(self.book).most(item)

    def _exact(self, item: Item) -> Ways:
        """Whether the points can be known to the point, to be some or to be none. A doubtful item is so only when it is none."""
        if item.doubt is not None:
            return frozenset(("nothing",))
        raw = self._raw(item)
        gate = frozenset(("true",)) if item.when is None else self.of(item.when)
        found: set[Way] = {"nothing"} if "nothing" in raw or "false" in gate else set()
        return frozenset(found | raw) if "true" in gate else frozenset(found)

    def _raw(self, item: Item) -> Ways:
        match item:
            case Group():
                return self._added(item)
            case FlatItem():
                return frozenset(("points",))
            case LevelsItem(levels=levels):
                options = {option.id for option in self.book.questions[levels.fact].options} or set(levels.scores)
                return _some({bool(levels.scores.get(option, levels.otherwise)) for option in options})
            case BandsItem(bands=bands):
                given = {bool(band.points) for band in bands.table}
                return _some(given if Bounds(self.book).all_in(bands) else given | {False})
            case FormulaItem(formula=PointsNumber(points=name, group=group)):
                return self._of_table(name, group)
            case FormulaItem(formula=number):
                named = [self._of_table(name, group) for name, group in Bounds.tables_in(number)]
                if not all(named):
                    return frozenset()
                return _SOME if Bounds(self.book).may_be_nothing(number) else frozenset(("points",))
            case _:
                return _SOME

    def _added(self, group: Group) -> Ways:
        """One part that can never be known leaves the sum open, unless the others can fill the cap without it."""
        ways = [self._exact(part) for part in group.items]
        if all(ways):
            return _sum(ways)
        filled = group.cap is not None and self._most(group) >= group.cap
        return frozenset(("points",)) if filled else frozenset()

    def _of_table(self, programme: str, group: str | None) -> Ways:
        """The points of another table, as a formula of this rule takes them."""
        found: set[Way] = set()
        for rule in self._versions(programme):
            if rule.programme.points is not None:
                own = Outcomes(self.book, rule, self.looked_into | {rule.id})
                ways = [own._exact(item) for item in rule.programme.points.items if group in (None, item.id)]
                found |= _sum(ways) if all(ways) else set()
        return frozenset(found)

    def _passing(self, condition: c.Passes) -> Ways:
        if condition.at != "here":
            return EVERY
        found: set[Way] = {"unknown"}
        for rule in self._versions(condition.passes):
            found |= Outcomes(self.book, rule, self.looked_into | {rule.id})._of_programme()
        return _turned(frozenset(found)) if condition.refused else frozenset(found)

    def _of_programme(self) -> Ways:
        programme = self.rule.programme
        tiers = [self.of(tier.requires) for tier in programme.tiers]
        parts = [] if programme.requires is None else [self.of(programme.requires)]
        parts += [_together(tiers, "false", "true")] if tiers else []
        parts += [EVERY] if programme.points is not None and programme.points.pass_mark is not None else []
        return _together(parts, "true", "false")

    def _versions(self, programme: str) -> list[Rule]:
        """The versions of another programme that are in force at some time together with this rule."""
        return [
            rule
            for rule in self.book.rules_for(self.rule.place)
            if rule.programme.id == programme and rule.id not in self.looked_into and _overlap(rule, self.rule)
        ]


def _overlap(one: Rule, other: Rule) -> bool:
    a, b = one.programme.in_force, other.programme.in_force
    return not ((a.to and b.from_ and a.to < b.from_) or (b.to and a.from_ and b.to < a.from_))


def _sum(parts: list[Ways]) -> Ways:
    some = any("points" in part for part in parts)
    none = all("nothing" in part for part in parts)
    return _some({True} if some else set()) | _some({False} if none else set())


def _some(given: Iterable[bool]) -> Ways:
    return frozenset("points" if points else "nothing" for points in given)


def _turned(ways: Ways) -> Ways:
    return frozenset(_TURNED[way] for way in ways)


def _together(parts: Iterable[Ways], needs_every: Way, needs_one: Way) -> Ways:
    """All of them must go one way for it, a single one is enough for the other."""
    parts = list(parts)
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
