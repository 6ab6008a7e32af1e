"""The smallest sets of steps that make a condition hold, read off the condition itself.

What is found here is what could work; the plan search tries it on the family before anybody is advised to do it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import combinations

from hukouguide.advice import conditions, waiting
from hukouguide.advice.case import Case
from hukouguide.advice.inside import inside
from hukouguide.advice.programme import case_for
from hukouguide.advice.road.beginnings import answer_steps, measure_steps, number_steps, spell_steps
from hukouguide.advice.road.steps import Step, applied, merged
from hukouguide.family.answers import Value
from hukouguide.family.dates import PartialDate
from hukouguide.rules.book import Rule
from hukouguide.rules.schema import conditions as c
from hukouguide.rules.schema.measures import SpellChoice

Way = frozenset[Step]
Ways = tuple[Way, ...]
"""Alternatives, each a set of steps that goes together. Empty: nothing helps. One empty set: nothing is needed."""

NOTHING_NEEDED: Ways = (frozenset(),)
NO_WAY: Ways = ()
_MOST_WAYS = 24
_MOST_STEPS = 8
_MOST_IN_A_NUMBER = 3


def ways(condition: c.Condition, case: Case) -> Ways:
    if condition.doubt is not None:
        return NO_WAY
    match condition:
        case c.All() | c.BothParents() | c.EachChild() | c.TheChild():
            return together(ways(part, inner) for part, inner, _ in inside(condition, case))
        case c.AnyOf() | c.AnyParent() | c.AnyChild():
            return smallest(way for part, inner, _ in inside(condition, case) for way in ways(part, inner))
        case c.Count():
            return _of_some(condition, case)
        case c.Passes() if not condition.refused and condition.at == "here":
            return smallest(way for rule in _named(condition, case) for way in ways_of_rule(rule, case))
        case _:
            return _of_leaf(condition, case)


def ways_of_rule(rule: Rule, case: Case) -> Ways:
    """The ways to another rule of the same place, for whoever it is about."""
    person = case.child if rule.programme.for_ == "child" and case.child else case.person
    other = case_for(rule, case.here, person, case.situation)
    return gate_ways(other.on(case.judged) if rule.programme.judged == "today" else other)


def gate_ways(case: Case) -> Ways:
    """The ways to the conditions and one of the tiers of the case's rule, its points left aside."""
    programme = case.rule.programme
    required = ways(programme.requires, case) if programme.requires is not None else NOTHING_NEEDED
    if not programme.tiers or not required:
        return required
    tiers = smallest(way for tier in programme.tiers for way in ways(tier.requires, case))
    return together((required, tiers))


def together(parts: Iterable[Ways]) -> Ways:
    """One way of each part, all of them done."""
    found = NOTHING_NEEDED
    for part in parts:
        if not part:
            return NO_WAY
        found = smallest(merged(one | other) for one in found for other in part)
    return found


def smallest(found: Iterable[Way]) -> Ways:
    """Without those that hold another whole; the easiest first, and not too many."""
    kept: list[Way] = []
    for way in sorted(set(found), key=lambda w: (len(w), sum(s.effort for s in w), sorted(s.order for s in w))):
        if len(way) <= _MOST_STEPS and not any(other <= way for other in kept):
            kept.append(way)
    return tuple(kept[:_MOST_WAYS])


def holds_in_time(condition: c.Condition, case: Case) -> bool:
    """Whether the condition holds on the judged day, or, where any day will do, comes to hold by itself."""
    if conditions.evaluate(condition, case).state is True:
        return True
    if case.rule.programme.judged != "today":
        return False
    today, last = case.situation.today, waiting.horizon(case)
    days = (day for day in waiting.days_of(condition, case) if today < day <= last)
    return any(conditions.evaluate(condition, case.on(day)).state is True for day in days)


def _of_some(condition: c.Count, case: Case) -> Ways:
    parts = [ways(part, inner) for part, inner, _ in inside(condition, case)]
    chosen = combinations([part for part in parts if part], condition.count.at_least)
    return smallest(way for some in chosen for way in together(some))


def _named(condition: c.Passes, case: Case) -> Iterator[Rule]:
    for rule in case.situation.book.rules_for(case.here):
        if rule.programme.id == condition.passes and rule.in_force(case.situation.today):
            yield rule


def _of_leaf(condition: c.Condition, case: Case) -> Ways:
    """The fewest steps that make it hold: mostly one; several where a number is added up from more than one thing."""
    if holds_in_time(condition, case):
        return NOTHING_NEEDED
    steps = sorted(set(steps_for(condition, case)), key=lambda step: step.order)
    found: list[Way] = []
    for size in range(1, min(len(steps), _MOST_IN_A_NUMBER) + 1):
        for some in map(frozenset, combinations(steps, size)):
            if not any(way <= some for way in found) and _help(some, condition, case):
                found.append(some)
    return smallest(found)


def _help(steps: Way, condition: c.Condition, case: Case) -> bool:
    situation = case.situation
    begun = applied(situation.family, dict.fromkeys(steps, situation.today), situation.book, situation.today)
    facts = frozenset(step.key.fact for step in steps)
    return holds_in_time(condition, replace(case, situation=situation.with_family(begun, facts)))


def steps_for(condition: c.Condition, case: Case) -> Iterator[Step]:
    """What a family could begin for this very condition; whether it helps is not looked at."""
    match condition:
        case c.Months():
            yield from measure_steps(condition, case)
        case c.Holds():
            yield from spell_steps(condition.holds, condition, case)
        case c.Began():
            yield from spell_steps(condition.began, condition, case)
        case c.FactIs() if case.situation.book.questions[condition.fact].settled_on is not None:
            # where a child sits an exam to come is where the child will be at school
            if condition.within is not None and case.child is not None:
                yield from spell_steps("schooling", SpellChoice(in_=condition.within), case.of_child(case.child))
        case c.FactIs():
            for value in _answers(condition, case):
                yield from answer_steps(condition.fact, value, case)
        case c.NumberIs():
            yield from number_steps(condition.number, case)


def _answers(condition: c.FactIs, case: Case) -> Iterator[Value]:
    """Each answer that would do; a number just large enough."""
    if condition.at_least is not None:
        yield condition.at_least
    elif condition.over is not None:
        yield condition.over + 1
    elif condition.is_ is not None:
        yield condition.is_
    elif condition.one_of:
        yield from condition.one_of
    elif condition.by is not None:
        yield PartialDate.exact(case.situation.today)
