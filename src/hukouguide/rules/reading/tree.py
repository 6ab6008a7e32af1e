"""YAML text to values with positions, in one pass over the parser's events and without recursion.

Only the plain part of YAML is let through: mappings, lists, scalars. A file from elsewhere must not be able to hang or
crash the program, so size, depth and the number of complaints are limited before anything is built.
"""

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import yaml

from hukouguide.family.words import Words
from hukouguide.rules import problems
from hukouguide.rules.book import Path
from hukouguide.rules.diagnostics import Diagnostic, Problem, Related, Spot, make, report, say
from hukouguide.rules.reading.positions import Mark, Marks, Positions
from hukouguide.rules.reading.scalars import plain
from hukouguide.rules.reading.syntax import explain_syntax

MOST_LEVELS = 60
MOST_PROBLEMS = 100
MOST_EVENTS = 100_000  # five times a file of 3,000 lines
_STANDARD = "tag:yaml.org,2002:"
_BREAKS = re.compile(r"\r\n|[\n\r\x85\u2028\u2029]")  # the line ends of YAML, not those of str.splitlines


class Lines:
    """The lines of a text, split when a diagnostic first shows one."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def all(self) -> tuple[str, ...]:
        return tuple(_BREAKS.split(self._text))

    def spot(self, file: str, mark: Mark) -> Spot:
        line, column = mark
        return Spot(file, line, column, self.all[line - 1] if 0 < line <= len(self.all) else "")


@dataclass(frozen=True)
class Tree:
    """A file read: its values (dicts, tuples, scalars; dates as `date`), their positions, its lines.

    `refused` are the paths whose value was already complained about; `whole` is false when reading stopped before the end.
    """

    file: str
    value: Any
    positions: Positions
    lines: Lines = field(repr=False)
    refused: frozenset[Path] = frozenset()
    whole: bool = True

    def at(self, path: Path) -> Any:
        """The value a path leads to, None when it leads nowhere."""
        value = self.value
        for step in path:
            try:
                value = value[step]
            except (KeyError, IndexError, TypeError):
                return None
        return value

    def spot(self, path: Path, key: bool = False) -> Spot:
        """Where the value (or the key) of a path is written, or the nearest thing above it."""
        if key:
            return self.lines.spot(self.file, self.positions.key(path))
        while path and path not in self.positions:
            path = path[:-1]
        return self.lines.spot(self.file, self.positions[path])


class _CannotGoOnError(Exception):
    """Nothing further can be read."""


class _Open:
    """A mapping or list whose end has not come yet: its value and its marks so far, and the key that waits for a value."""

    __slots__ = ("inside", "is_mapping", "key", "key_mark", "keys", "mark", "value")

    def __init__(self, mark: Mark, is_mapping: bool) -> None:
        self.mark = mark
        self.is_mapping = is_mapping
        self.value: Any = {} if is_mapping else []
        self.inside: Any = {} if is_mapping else []
        self.keys: dict[str, Mark] = {}
        self.key: str | None = None
        self.key_mark = mark


_UNUSABLE = "?"  # stands for a key that was refused; what it leads to is read on and dropped


class _Builder:
    def __init__(self, file: str, lines: Lines) -> None:
        self.file, self.lines = file, lines
        self.found: list[Diagnostic] = []
        self.refused: set[Path] = set()
        self.open: list[_Open] = []
        self.root: tuple[Any, Marks] | None = None

    def path(self) -> Path:
        return tuple((o.key or _UNUSABLE) if o.is_mapping else len(o.value) for o in self.open)

    def complain(self, problem: Problem, mark: Mark, related: tuple[Related, ...] = (), **parts: Words | str | int) -> None:
        self.found.append(make(problem, self.lines.spot(self.file, mark), parts, None, related))
        if len(self.found) >= MOST_PROBLEMS:
            self.found.append(report(problems.TOO_MANY, self.lines.spot(self.file, mark), most=MOST_PROBLEMS))
            raise _CannotGoOnError

    def scalar(self, event: Any) -> None:
        start = event.start_mark
        mark = (start.line + 1, start.column + 1)
        text: str = event.value
        is_plain: bool = event.implicit[0]
        top = self.open[-1] if self.open else None
        if event.anchor is not None:
            self.anchor(mark)
        if top is not None and top.is_mapping and top.key is None:
            self.key(top, text, mark, merges=is_plain and text == "<<")
        elif event.tag is not None:
            self.complain(problems.TAG, mark, tag=event.tag.replace(_STANDARD, "!!"))
            self.refuse(mark)
        elif not is_plain:
            self.put(text, [*mark])
        elif text:
            value, problem = plain(text)
            if problem is not None:
                self.complain(problem, mark, text=text)
                self.refused.add(self.path())
            self.put(value, [*mark])
        else:
            if top is not None:
                self.complain(problems.NO_VALUE, top.key_mark if top.is_mapping else mark, key=top.key or "-")
            self.refuse(mark)

    def anchor(self, mark: Mark) -> None:
        """Said once: a file that uses them at all has many, and all are mended the same way."""
        if not any(d.code == problems.ANCHOR.code for d in self.found):
            self.complain(problems.ANCHOR, mark)

    def refuse(self, mark: Mark) -> None:
        """Something stands here that is no value."""
        self.refused.add(self.path())
        self.put(None, [*mark])

    def key(self, top: _Open, text: str, mark: Mark, merges: bool) -> None:
        top.key, top.key_mark = text, mark
        if merges:
            self.complain(problems.MERGE, mark)
            top.key = _UNUSABLE
        elif text in top.keys:
            first = self.lines.spot(self.file, top.keys[text])
            self.complain(problems.DUPLICATE_KEY, mark, (Related(say("first written here"), first),), key=text)
        else:
            top.keys[text] = mark

    def put(self, value: Any, marks: Marks) -> None:
        if not self.open:
            self.root = value, marks
            return
        top = self.open[-1]
        if not top.is_mapping:
            top.value.append(value)
            top.inside.append(marks)
        elif (key := top.key) is None:
            self.complain(problems.BAD_KEY, (marks[0], marks[1]))
            top.key = _UNUSABLE
        else:
            top.key = None
            if key not in top.value and key != _UNUSABLE:
                top.value[key] = value
                top.inside[key] = [*top.key_mark, marks]

    def begin(self, event: Any, is_mapping: bool) -> None:
        start = event.start_mark
        mark = (start.line + 1, start.column + 1)
        if event.anchor is not None:
            self.anchor(mark)
        if event.tag is not None:
            self.complain(problems.TAG, mark, tag=event.tag.replace(_STANDARD, "!!"))
        if len(self.open) >= MOST_LEVELS:
            self.complain(problems.TOO_DEEP, mark, most=MOST_LEVELS)
            raise _CannotGoOnError
        self.open.append(_Open(mark, is_mapping))

    def end(self) -> None:
        done = self.open.pop()
        self.put(done.value if done.is_mapping else tuple(done.value), [*done.mark, done.inside])

    def alias(self, event: Any) -> None:
        mark = (event.start_mark.line + 1, event.start_mark.column + 1)
        self.anchor(mark)
        top = self.open[-1] if self.open else None
        if top is not None and top.is_mapping and top.key is None:
            top.key = _UNUSABLE
        else:
            self.refuse(mark)

    def take(self, text: str) -> None:
        """Fold all events of the text. Raises _CannotGoOnError where nothing further can be read."""
        next_event = yaml.CSafeLoader(text).get_event
        scalar, mapping, sequence = yaml.ScalarEvent, yaml.MappingStartEvent, yaml.SequenceStartEvent
        ends = (yaml.MappingEndEvent, yaml.SequenceEndEvent)
        documents = events = 0
        while True:
            event: Any = next_event()
            events += 1
            if events > MOST_EVENTS:
                self.complain(problems.TOO_LONG, (event.start_mark.line + 1, event.start_mark.column + 1))
                raise _CannotGoOnError
            kind = type(event)
            if kind is scalar:
                self.scalar(event)
            elif kind is mapping:
                self.begin(event, True)
            elif kind is sequence:
                self.begin(event, False)
            elif kind in ends:
                self.end()
            elif kind is yaml.AliasEvent:
                self.alias(event)
            elif kind is yaml.DocumentStartEvent:
                documents += 1
                if documents > 1:
                    self.complain(problems.SECOND_DOCUMENT, (event.start_mark.line + 1, event.start_mark.column + 1))
                    raise _CannotGoOnError
            elif kind is yaml.StreamEndEvent:
                return


def grow(text: str, file: str) -> tuple[Tree, list[Diagnostic]]:
    """The tree of a text, as far as it could be read, and everything wrong with how it is written."""
    lines = Lines(text)
    builder = _Builder(file, lines)
    whole = True
    try:
        builder.take(text)
    except _CannotGoOnError:
        whole = False
    except yaml.YAMLError as error:
        whole = False
        builder.found.append(explain_syntax(error, file, lines.all))
    value, marks = builder.root if builder.root is not None and whole else (None, [1, 1])
    return Tree(file, value, Positions(marks), lines, frozenset(builder.refused), whole), builder.found
