"""Conditions that look at something: an answer, months of a spell, a spell held or begun, an age, a number, another finding."""

from typing import Literal, Self

from pydantic import Field, model_validator

from hukouguide.rules.schema.conditions.base import Condition
from hukouguide.rules.schema.measures import Limits, Measure, SpellChoice, Where
from hukouguide.rules.schema.numbers import Number
from hukouguide.rules.schema.parts import Id, Strict, Text, WhichDay


class FactIs(Condition, Limits):
    """An answer: `is`/`one_of` for yes-no and choices, limits for numbers, `within`/`outside` for places, `by`/`since` for dates."""

    fact: Id
    is_: bool | str | None = Field(default=None, alias="is")
    one_of: tuple[str, ...] = ()
    within: Where | None = None
    outside: Where | None = None
    by: WhichDay | None = None
    since: WhichDay | None = None

    @model_validator(mode="after")
    def _has_a_test(self) -> Self:
        others = (self.is_, self.within, self.outside, self.by, self.since)
        if not self.limited and not self.one_of and all(t is None for t in others):
            raise ValueError("a fact needs a test: is, one_of, within, outside, by, since, at_least, over, at_most or under")
        return self


class Months(Condition, Measure):
    """A measure of months reaches `at_least`."""

    at_least: int = Field(ge=1)


class Holds(Condition, SpellChoice):
    """A spell is there on the day `until`: a valid permit, a present job, hukou here."""

    holds: Id


class Began(Condition, SpellChoice):
    """The first such spell began on or before `by`, or on or after `since`; gaps later do not matter.

    `first: true` asks instead that the very first spell of its kind, wherever it was, was here.
    """

    began: Id
    by: WhichDay | None = None
    since: WhichDay | None = None
    first: bool = False

    @model_validator(mode="after")
    def _has_a_test(self) -> Self:
        if self.by is None and self.since is None and not self.first:
            raise ValueError("began needs by, since or first")
        return self


class Age(Condition, Limits):
    """Completed years on day `on`."""

    age: Literal["years"]
    on: WhichDay = "judged"

    @model_validator(mode="after")
    def _has_a_limit(self) -> Self:
        if not self.limited:
            raise ValueError("an age needs at_least, over, at_most or under")
        return self


class BirthDays(Strict):
    """From `since` to `by`, both days included; either may be left out."""

    since: WhichDay | None = None
    by: WhichDay | None = None


class Born(Condition):
    """A birthday rule given as dates of birth."""

    born: BirthDays


class NumberIs(Condition, Limits):
    """Arithmetic for the item that no other form fits."""

    number: Number

    @model_validator(mode="after")
    def _has_a_limit(self) -> Self:
        if not self.limited:
            raise ValueError("a number needs at_least, over, at_most or under")
        return self


class Passes(Condition):
    """Another programme's finding for the same person, here or at another place.

    `at: hukou` and `at: schooling` mean the place of the child's own hukou or school; `refused: true` asks that the other rule is
    closed for the child (a certificate of refusal).
    """

    passes: Id
    at: Where | Literal["here", "hukou", "schooling"] = "here"
    refused: bool = False


class AskOffice(Condition):
    """A point that no document settles: always undecided. The text says what is asked; `errand` says whom and how."""

    ask_office: Text
