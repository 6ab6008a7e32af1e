"""Kleene's three values with the facts that keep a value undecided: five small combinators that every condition shares."""

from collections.abc import Iterable
from typing import NamedTuple

from hukouguide.family.answers import FactKey

Facts = frozenset[FactKey]
NOTHING: Facts = frozenset()


class Outcome(NamedTuple):
    """A truth value; where it is undecided, the facts not asked yet and the facts answered "I don't know" that could decide it."""

    state: bool | None
    asked: Facts = NOTHING
    unsure: Facts = NOTHING


TRUE = Outcome(True)
FALSE = Outcome(False)


def undecided(outcomes: Iterable[Outcome]) -> Outcome:
    """Undecided, with the facts of all that are undecided."""
    open_ones = [o for o in outcomes if o.state is None]
    if len(open_ones) == 1:
        return open_ones[0]
    return Outcome(None, NOTHING.union(*(o.asked for o in open_ones)), NOTHING.union(*(o.unsure for o in open_ones)))


def all_of(outcomes: Iterable[Outcome]) -> Outcome:
    """True when all are, false as soon as one is."""
    open_ones = []
    for outcome in outcomes:
        if outcome.state is False:
            return FALSE
        if outcome.state is None:
            open_ones.append(outcome)
    return undecided(open_ones) if open_ones else TRUE


def any_of(outcomes: Iterable[Outcome]) -> Outcome:
    """True as soon as one is, false when none can be."""
    open_ones = []
    for outcome in outcomes:
        if outcome.state is True:
            return TRUE
        if outcome.state is None:
            open_ones.append(outcome)
    return undecided(open_ones) if open_ones else FALSE


def negation(outcome: Outcome) -> Outcome:
    return outcome if outcome.state is None else Outcome(not outcome.state)


def at_least(number: int, outcomes: Iterable[Outcome]) -> Outcome:
    known = list(outcomes)
    true = sum(o.state is True for o in known)
    possible = sum(o.state is not False for o in known)
    if true >= number:
        return TRUE
    return undecided(known) if possible >= number else FALSE
