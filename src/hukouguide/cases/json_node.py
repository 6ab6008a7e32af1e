"""Strict reading of JSON by hand: each value knows its path, and whatever is not as it should be is told with that path."""

import json
import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any, NoReturn, TypeVar

from hukouguide.cases.problems import Located, Unreadable
from hukouguide.family.words import Words
from hukouguide.language import speaker

say = speaker("cases")

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)

LONGEST = 2000
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


class Wrong(Exception):
    """The value at hand cannot be read; told to whoever collects."""

    def __init__(self, problem: Located) -> None:
        super().__init__(str(problem))
        self.problem = problem


@dataclass(frozen=True)
class Node:
    value: Any
    path: str = ""
    wrong: list[Located] = field(default_factory=list)
    """Everything wrong in the whole text, shared by all its nodes."""

    def fail(self, words: Words) -> NoReturn:
        raise Wrong(Located(self.path or "$", words))

    def collect(self, read: Callable[["Node"], T]) -> T | None:
        """What `read` makes of this; None, and the problem kept, when it cannot be read."""
        try:
            return read(self)
        except Wrong as wrong:
            self.wrong.append(wrong.problem)
            return None

    def fields(self, needed: set[str], optional: frozenset[str] = frozenset()) -> dict[str, "Node"]:
        """The fields of an object, no more and no fewer."""
        if not isinstance(self.value, dict):
            self.fail(say("a group of named values is wanted here"))
        if missing := sorted(needed - self.value.keys()):
            self.fail(say("missing: {names}").fill(names=", ".join(missing)))
        if unknown := self.value.keys() - needed - optional:
            self.fail(say("{count} names that do not belong here").fill(count=len(unknown)))
        return {
            name: Node(value, f"{self.path}.{name}" if self.path else name, self.wrong) for name, value in self.value.items()
        }

    def items(self) -> Iterator["Node"]:
        if not isinstance(self.value, list):
            self.fail(say("a list is wanted here"))
        for number, value in enumerate(self.value):
            yield Node(value, f"{self.path}[{number}]", self.wrong)

    def collected(self, read: Callable[["Node"], T]) -> tuple[T, ...]:
        """Every item that can be read; the others are kept as problems."""
        return tuple(made for node in self.items() if (made := node.collect(read)) is not None)

    def text(self) -> str:
        if not isinstance(self.value, str) or len(self.value) > LONGEST:
            self.fail(say("a short text is wanted here"))
        return self.value

    def boolean(self) -> bool:
        if not isinstance(self.value, bool):
            self.fail(say("true or false is wanted here"))
        return self.value

    def day(self) -> date:
        text = self.text()
        with suppress(ValueError):
            if _DAY.fullmatch(text):
                return date.fromisoformat(text)
        return self.fail(say("a day such as 2026-11-23 is wanted here"))

    def one_of(self, kinds: type[E]) -> E:
        try:
            return kinds(self.text())
        except ValueError:
            self.fail(say("one of these is wanted here: {names}").fill(names=", ".join(kinds)))


def parse(text: bytes) -> Node:
    """The text as a tree. Raises Unreadable when it is no JSON, or a name stands twice in one place."""
    try:
        return Node(json.loads(text.decode(), object_pairs_hook=_once, parse_constant=_no_constant))
    except json.JSONDecodeError as error:
        where = f"{error.lineno}:{error.colno}"
    except (ValueError, RecursionError):
        where = "$"
    # without the cause: its text would show what stands in the case
    raise Unreadable((Located(where, say("this is not the form that cases are written in")),)) from None


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) < len(pairs):
        raise ValueError
    return made


def _no_constant(_: str) -> NoReturn:
    raise ValueError
