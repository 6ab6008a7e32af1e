"""What is wrong in a file, where, and what to do about it: the one type every check of the rule language speaks in."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from hukouguide.family.words import Words
from hukouguide.language import speaker

say = speaker("diagnostics")

_WIDE = ("W", "F")
_LONGEST_EXCERPT = 160
_LONGEST_PART = 80


class Severity(StrEnum):
    ERROR = "error"  # what it stands in is left out
    WARNING = "warning"  # to be looked at; everything still loads


@dataclass(frozen=True, slots=True)
class Problem:
    """A kind of mistake: its code, its message with {placeholders}, and what usually helps."""

    code: str
    message: Words
    severity: Severity = Severity.ERROR
    hint: Words | None = None


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a file: lines and columns count from 1; `excerpt` is the text of the line, empty when none can be shown."""

    file: str
    line: int = 1
    column: int = 1
    excerpt: str = ""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that has to do with it."""

    note: Words
    spot: Spot


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One mistake found. `suggestion` says what to write instead, when that can be known."""

    code: str
    severity: Severity
    message: Words
    spot: Spot
    related: tuple[Related, ...] = ()
    suggestion: Words | None = None

    @property
    def file(self) -> str:
        return self.spot.file

    @property
    def line(self) -> int:
        return self.spot.line

    @property
    def column(self) -> int:
        return self.spot.column

    @property
    def is_error(self) -> bool:
        return self.severity is Severity.ERROR

    def __str__(self) -> str:
        return render(self, "zh", "en")


def make(
    problem: Problem, spot: Spot, parts: Mapping[str, Words | str | int], suggestion: Words | None, related: tuple[Related, ...]
) -> Diagnostic:
    """The problem at a place, its placeholders filled with what the file says, shortened.

    A suggestion made for this very place stands instead of the usual hint.
    """
    shown = {name: _short(part) if isinstance(part, str) else part for name, part in parts.items()}
    hint = suggestion or (problem.hint.fill(**shown) if problem.hint else None)
    return Diagnostic(problem.code, problem.severity, problem.message.fill(**shown), spot, related, hint)


def _short(text: str) -> str:
    """An unclosed quote can make a key of half a file."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_PART else line[:_LONGEST_PART] + "…"


def report(
    problem: Problem,
    spot: Spot,
    *,
    suggestion: Words | None = None,
    related: tuple[Related, ...] = (),
    **parts: Words | str | int,
) -> Diagnostic:
    """`make` with the parts as keywords."""
    return make(problem, spot, parts, suggestion, related)


def width(text: str) -> int:
    """Columns of a terminal that the text fills: a Chinese character fills two, a combining mark none."""
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in _WIDE else 1 for c in text)


def excerpt(spot: Spot) -> str:
    """The line with a caret under the column; empty when there is no line to show."""
    if not spot.excerpt.strip():
        return ""
    line = spot.excerpt.replace("\t", " ")
    first = max(0, spot.column - 1 - _LONGEST_EXCERPT // 2) if len(line) > _LONGEST_EXCERPT else 0
    shown = line[first : first + _LONGEST_EXCERPT]
    if not first:
        lead = len(shown) - len(shown.lstrip())
        first, shown = lead, shown.strip()
    caret = " " * width(shown[: max(0, spot.column - 1 - first)])
    return f"    {shown}\n    {caret}^"


def render(diagnostic: Diagnostic, *languages: str) -> str:
    """As text, in one language or in both: place, code and message, the line with a caret, what to do, related places."""
    heading = say("error") if diagnostic.is_error else say("warning")
    lines = [f"{diagnostic.spot}: {_in(heading, languages)} {diagnostic.code}: {_in(diagnostic.message, languages)}"]
    if shown := excerpt(diagnostic.spot):
        lines.append(shown)
    if diagnostic.suggestion:
        lines += [f"    {diagnostic.suggestion[language]}" for language in languages]
    lines += [f"    {related.spot}: {_in(related.note, languages)}" for related in diagnostic.related]
    return "\n".join(lines)


def _in(words: Words, languages: tuple[str, ...]) -> str:
    return " ".join(words[language] for language in languages)


def in_order(found: list[Diagnostic]) -> list[Diagnostic]:
    """By file and place, each said once."""
    return sorted(dict.fromkeys(found), key=lambda d: (d.file, d.line, d.column, d.code, d.message.en))
