"""What a lint has at hand: the book, the files it was made from, and how to point at a place in them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from hukouguide.family.words import Words
from hukouguide.rules.book import Path, Rule, RuleBook
from hukouguide.rules.diagnostics import Diagnostic, Problem, make
from hukouguide.rules.reading.folder import FilesRead
from hukouguide.rules.reading.read import Read


@dataclass
class Noticing:
    """The book being looked through on `today`, and what was noticed so far."""

    files: FilesRead
    book: RuleBook
    today: date
    found: list[Diagnostic] = field(default_factory=list)

    def notice(self, problem: Problem, read: Read[Any], path: Path, key: bool = False, **parts: Words | str | int) -> None:
        self.found.append(make(problem, read.tree.spot(path, key), parts, None, ()))

    def rules(self) -> Iterator[tuple[Read[Any], Rule]]:
        """Every rule that stands, with its file."""
        reads = {read.file: read for read in self.files.rules}
        for rules in self.book.rules.values():
            for rule in rules:
                yield reads[rule.origin.file], rule
