"""What was asked and what was said: an append-only log, from which the family as known is folded."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from hukouguide.family.dates import PartialDate
from hukouguide.family.spells import Spell


class State(StrEnum):
    ANSWERED = "answered"
    UNKNOWN = "unknown"  # asked; "I don't know"
    NOT_ASKED = "not_asked"
    NOT_APPLICABLE = "not_applicable"


FAMILY = "family"  # the subject of facts that belong to nobody in particular

Value = bool | str | int | Decimal | PartialDate | tuple[Spell, ...]


@dataclass(frozen=True, slots=True, order=True)
class FactKey:
    """A fact (a question's id) of a subject (a person's id, or `family`)."""

    subject: str
    fact: str

    def __str__(self) -> str:
        return f"{self.subject}.{self.fact}"


@dataclass(frozen=True, slots=True)
class Answer:
    """`value` is there exactly when the state is `answered`. `on` is the day it was said: a present grade is read by it."""

    state: State
    on: date
    value: Value | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    key: FactKey
    answer: Answer


class Proof(StrEnum):
    """Whether a document can be shown."""

    HAVE = "have"
    CAN_GET = "can_get"
    CANNOT = "cannot"


PROOF = "proof:"  # facts of this prefix say whether a document can be shown: `proof:residence-permit`


@dataclass(frozen=True, slots=True)
class AnswerLog:
    """Everything said, in order. The last entry for a key holds; nothing is ever altered."""

    entries: tuple[Entry, ...] = ()

    def say(self, key: FactKey, answer: Answer) -> "AnswerLog":
        return AnswerLog((*self.entries, Entry(key, answer)))

    def latest(self) -> dict[FactKey, Answer]:
        return {entry.key: entry.answer for entry in self.entries}
