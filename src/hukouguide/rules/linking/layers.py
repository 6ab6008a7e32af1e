"""How programmes stand to each other: versions of one, wider and narrower layers, findings that wait for other findings."""

from collections.abc import Iterator
from dataclasses import dataclass

from hukouguide.family.words import Words
from hukouguide.rules import problems
from hukouguide.rules.book import Path, Rule, RuleBook
from hukouguide.rules.diagnostics import Diagnostic, Problem, Related, make, say
from hukouguide.rules.linking.dated import overlap
from hukouguide.rules.linking.fits import about_words
from hukouguide.rules.linking.tables import items_of
from hukouguide.rules.linking.walk import walk
from hukouguide.rules.reading.read import Read
from hukouguide.rules.reading.suggest import did_you_mean
from hukouguide.rules.reading.tree import Tree
from hukouguide.rules.schema.conditions import Passes
from hukouguide.rules.schema.files import RuleFile
from hukouguide.rules.schema.numbers import PointsNumber

Key = tuple[str, str]
"""Place and programme id: all dated versions together."""


@dataclass(frozen=True)
class _Need:
    """That one programme waits for another, and where it says so."""

    by: Rule
    path: Path
    on: tuple[Key, ...]


@dataclass
class _Linking:
    book: RuleBook
    trees: dict[str, Tree]
    wrong: list[Diagnostic]

    def complain(
        self,
        problem: Problem,
        rule: Rule,
        path: Path,
        suggestion: Words | None = None,
        related: tuple[Related, ...] = (),
        **parts: Words | str | int,
    ) -> None:
        spot = self.trees[rule.origin.file].spot(path)
        self.wrong.append(make(problem, spot, parts, suggestion, related))

    def related(self, rule: Rule) -> tuple[Related, ...]:
        return (Related(say("the other one"), self.trees[rule.origin.file].spot((*rule.path, "id"))),)

    def place(self, name: str) -> Words:
        return self.book.places[name].name


def check_layers(standing: list[Read[RuleFile]], book: RuleBook) -> list[Diagnostic]:
    """Everything wrong between the programmes of the files that stand."""
    linking = _Linking(book, {read.file: read.tree for read in standing}, [])
    for rules in book.rules.values():
        _versions(linking, rules)
        for rule in rules:
            _replaced(linking, rule)
    needs = [need for rules in book.rules.values() for rule in rules for need in _needs(linking, rule)]
    _cycles(linking, needs)
    return linking.wrong


def _versions(on: _Linking, rules: tuple[Rule, ...]) -> None:
    for i, later in enumerate(rules):
        for earlier in rules[:i]:
            if earlier.programme.id == later.programme.id and overlap(earlier.programme.in_force, later.programme.in_force):
                on.complain(problems.OVERLAP, later, (*later.path, "id"), related=on.related(earlier), name=later.programme.id)


def _wider(book: RuleBook, place: str) -> list[Rule]:
    return [rule for area in book.places.line(place)[1:] for rule in book.rules.get(area.id, ())]


def _replaced(on: _Linking, rule: Rule) -> None:
    wider = _wider(on.book, rule.place)
    programme = rule.programme
    named = {other.programme.id: other for other in reversed(wider)}
    if programme.replaces is None:
        if programme.id in named:
            above = named[programme.id]
            on.complain(
                problems.MUST_REPLACE,
                rule,
                (*rule.path, "id"),
                related=on.related(above),
                name=programme.id,
                place=on.place(above.place),
            )
    elif programme.replaces.programme not in named:
        name = programme.replaces.programme
        path = (*rule.path, "replaces", "programme")
        on.complain(problems.NOTHING_REPLACED, rule, path, suggestion=did_you_mean(name, named), name=name)


def _reach(book: RuleBook, place: str) -> dict[str, Rule]:
    """Programmes that can stand for `place` when a rule of it is read: its own, wider ones, and those of places inside it."""
    found = {rule.programme.id: rule for rule in book.rules_for(place)}
    for other, rules in book.rules.items():
        if other != place and book.places.within(other, place):
            for rule in rules:
                found.setdefault(rule.programme.id, rule)
    return found


def _all(book: RuleBook) -> dict[str, list[Rule]]:
    found: dict[str, list[Rule]] = {}
    for rules in book.rules.values():
        for rule in rules:
            found.setdefault(rule.programme.id, []).append(rule)
    return found


def _targets(book: RuleBook, rule: Rule, node: Passes) -> tuple[list[Rule], list[str], str]:
    """The rules that a `passes` can mean, the names it could have used, and the place it looks at."""
    if node.at in ("hukou", "schooling"):
        everywhere = _all(book)
        return everywhere.get(node.passes, []), list(everywhere), rule.place
    place: str | None = rule.place
    if node.at in ("district", "city", "province", "nation"):
        around = book.places.at_level(rule.place, node.at)
        place = around.id if around else rule.place
    elif node.at != "here":
        place = node.at
    reach = _reach(book, place or rule.place)
    return [reach[node.passes]] if node.passes in reach else [], list(reach), place or rule.place


def _needs(on: _Linking, rule: Rule) -> Iterator[_Need]:
    for path, node, whose in walk(rule.programme, rule.path, rule.programme.for_):
        if isinstance(node, Passes):
            targets, known, place = _targets(on.book, rule, node)
            where = (*path, "passes")
            if not targets:
                hint = did_you_mean(node.passes, known)
                on.complain(problems.UNKNOWN_PROGRAMME, rule, where, suggestion=hint, name=node.passes, place=on.place(place))
            elif all(target.programme.for_ != whose for target in targets):
                other = about_words(targets[0].programme.for_)
                on.complain(problems.WRONG_FINDING, rule, where, name=node.passes, about=other, whose=about_words(whose))
            yield _Need(rule, where, tuple((t.place, t.programme.id) for t in targets))
        elif isinstance(node, PointsNumber):
            yield from _points(on, rule, path, node)


def _points(on: _Linking, rule: Rule, path: Path, node: PointsNumber) -> Iterator[_Need]:
    reach = _reach(on.book, rule.place)
    target = reach.get(node.points)
    where = (*path, "points")
    if target is None:
        hint = did_you_mean(node.points, reach)
        on.complain(problems.UNKNOWN_PROGRAMME, rule, where, suggestion=hint, name=node.points, place=on.place(rule.place))
        return
    tables = [v.programme.points for v in on.book.rules[target.place] if v.programme.id == node.points and v.programme.points]
    if not tables:
        on.complain(problems.NO_POINTS, rule, where, name=node.points)
    else:
        groups = [item.id for table in tables for _, item in items_of(table.items, ())]
        if node.group is not None and node.group not in groups:
            on.complain(
                problems.UNKNOWN_GROUP, rule, (*path, "group"), suggestion=did_you_mean(node.group, groups), name=node.group
            )
        yield _Need(rule, where, ((target.place, target.programme.id),))


def _cycles(on: _Linking, needs: list[_Need]) -> None:
    """A depth-first walk; each circle is told once, where it closes."""
    graph: dict[Key, list[tuple[Key, _Need]]] = {}
    for need in needs:
        graph.setdefault((need.by.place, need.by.programme.id), []).extend((key, need) for key in need.on)
    done: set[Key] = set()
    for start in graph:
        trail: list[Key] = []
        waiting: list[tuple[Key, int]] = [(start, 0)]
        while waiting:
            key, at = waiting.pop()
            if at == 0:
                if key in done:
                    continue
                trail.append(key)
            edges = graph.get(key, [])
            if at >= len(edges):
                done.add(trail.pop())
                continue
            waiting.append((key, at + 1))
            target, need = edges[at]
            if target in trail:
                circle = [*trail[trail.index(target) :], target]
                shown = " → ".join(f"{place}/{programme}" for place, programme in circle)
                on.complain(problems.CYCLE, need.by, need.path, circle=Words(shown, shown))
            else:
                waiting.append((target, 0))
