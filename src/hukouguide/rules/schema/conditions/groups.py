"""Conditions made of conditions: all, any, none, a count; and whose facts are meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import Field

from hukouguide.rules.schema.conditions.base import Condition
from hukouguide.rules.schema.parts import Strict

if TYPE_CHECKING:
    from hukouguide.rules.schema.conditions import AnyCondition


class All(Condition):
    """Every one must hold."""

    all: tuple[AnyCondition, ...] = Field(min_length=1)


class AnyOf(Condition):
    """One is enough: the best of several routes."""

    any: tuple[AnyCondition, ...] = Field(min_length=1)


class NoneOf(Condition):
    """Not one of them may hold."""

    none: tuple[AnyCondition, ...] = Field(min_length=1)


class Counting(Strict):
    at_least: int = Field(ge=1)
    of: tuple[AnyCondition, ...] = Field(min_length=2)


class Count(Condition):
    """At least so many of the list must hold."""

    count: Counting


class AnyParent(Condition):
    """One and the same parent (or guardian) meets it."""

    any_parent: AnyCondition


class BothParents(Condition):
    """Each parent meets it; a single parent stands alone."""

    both_parents: AnyCondition


class AnyChild(Condition):
    """At least one child of the family meets it."""

    any_child: AnyCondition


class EachChild(Condition):
    """Every child of the family meets it."""

    each_child: AnyCondition


class TheChild(Condition):
    """Inside a parent's condition: back to the child the finding is for."""

    the_child: AnyCondition
