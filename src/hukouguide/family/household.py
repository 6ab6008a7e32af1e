"""The family as known: its people and the answers that hold now."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property

from hukouguide.family.answers import Answer, AnswerLog, FactKey, State


class Role(StrEnum):
    CHILD = "child"
    PARENT = "parent"


@dataclass(frozen=True, slots=True)
class Person:
    """`id` is `mother`, `child-2` …; `name` is what the family wants to be called by on paper, never needed."""

    id: str
    role: Role
    name: str = ""


_NOT_ASKED = Answer(State.NOT_ASKED, date.min)


@dataclass(frozen=True)
class Family:
    """Who they are and what holds. Built by folding a log; not changed afterwards."""

    people: tuple[Person, ...]
    answers: Mapping[FactKey, Answer] = field(default_factory=dict)

    @classmethod
    def from_log(cls, people: tuple[Person, ...], log: AnswerLog) -> "Family":
        return cls(people, log.latest())

    def answer(self, subject: str, fact: str) -> Answer:
        """The answer that holds, `not_asked` when there is none."""
        return self.answers.get(FactKey(subject, fact), _NOT_ASKED)

    def with_answer(self, key: FactKey, answer: Answer) -> "Family":
        return Family(self.people, {**self.answers, key: answer})

    @cached_property
    def children(self) -> tuple[str, ...]:
        return tuple(p.id for p in self.people if p.role is Role.CHILD)

    @cached_property
    def parents(self) -> tuple[str, ...]:
        return tuple(p.id for p in self.people if p.role is Role.PARENT)

    def role(self, person: str) -> Role:
        return next(p.role for p in self.people if p.id == person)
