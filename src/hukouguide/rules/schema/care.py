"""Care while the parents are away: what the law asks, the notices ready to sign, how often to be in touch, when to look again."""

import re
from collections.abc import Iterator, Mapping
from typing import Literal

from pydantic import Field

from hukouguide.rules.schema.parts import Id, MonthDay, Strict, Text
from hukouguide.rules.schema.remedies import Call

BLANKS: Mapping[str, int] = {
    "child": 14,
    "born": 14,
    "school": 24,
    "class": 10,
    "parents": 20,
    "parents_phone": 18,
    "parents_where": 30,
    "carer": 14,
    "kin": 10,
    "carer_id": 26,
    "carer_phone": 18,
    "address": 40,
    "from": 14,
    "until": 14,
}
"""What a notice may leave room for, and how much. What the family said is filled in, the rest is written by hand."""

_BLANK = re.compile(r"\{([^{}]*)\}")


class Duty(Strict):
    """One thing to see to. `shown_by` names the fact whose condition under `requires` tells that it is done."""

    do: Text
    source: Id
    article: str | None = None
    shown_by: Id | None = None


class Contact(Strict):
    """How the family keeps in touch: `at_least` so many times `every` week, month or year."""

    do: Text
    at_least: int = Field(ge=1)
    every: Literal["week", "month", "year"]
    source: Id
    article: str | None = None


class Notice(Strict):
    """A letter ready to sign. `{child}`, `{carer}` and the other blanks stand in its lines, in both languages alike."""

    id: Id
    to: Text
    title: Text
    lines: tuple[Text, ...] = Field(min_length=1)
    signed: tuple[Text, ...] = Field(min_length=1)
    """Who signs, each with a line for the name and the day."""
    source: Id
    article: str | None = None


class LookAgain(Strict):
    """The day of each year on which all this is judged anew, and what makes it earlier."""

    on: MonthDay
    why: Text
    sooner: tuple[Text, ...] = ()


class Care(Strict):
    """What a programme that opens care carries besides its conditions."""

    duties: tuple[Duty, ...] = Field(min_length=1)
    contact: tuple[Contact, ...] = ()
    notices: tuple[Notice, ...] = ()
    again: LookAgain
    calls: tuple[Call, ...] = ()


def blanks_in(text: str) -> Iterator[str]:
    return (match.group(1) for match in _BLANK.finditer(text))


def with_blanks(text: str, known: Mapping[str, str]) -> str:
    """The line with what is known filled in, and for the rest a line to write on."""
    return _BLANK.sub(lambda blank: known.get(blank.group(1)) or "_" * BLANKS.get(blank.group(1), 14), text)
