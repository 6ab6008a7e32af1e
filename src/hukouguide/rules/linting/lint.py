"""All lints over a rule folder, after the checks that decide what stands."""

from datetime import date
from pathlib import Path

from hukouguide.rules.book import RuleBook
from hukouguide.rules.diagnostics import Diagnostic, in_order
from hukouguide.rules.linting.dates import notice_dates
from hukouguide.rules.linting.noticing import Noticing
from hukouguide.rules.linting.reach import notice_reach
from hukouguide.rules.linting.redundant import notice_redundant
from hukouguide.rules.linting.texts import notice_texts
from hukouguide.rules.linting.units import notice_units
from hukouguide.rules.linting.unused import notice_unused
from hukouguide.rules.load import load_files
from hukouguide.rules.reading.folder import FilesRead


def examine(folder: Path, today: date) -> tuple[RuleBook, list[Diagnostic]]:
    """The book of a folder with everything wrong in its files, and everything a maintainer should look at on `today`."""
    files, book, wrong = load_files(folder)
    return book, in_order([*wrong, *look_through(files, book, today)])


def look_through(files: FilesRead, book: RuleBook, today: date) -> list[Diagnostic]:
    """What the lints notice in the files and the book made from them."""
    on = Noticing(files, book, today)
    for notice in (notice_texts, notice_units, notice_unused, notice_dates, notice_reach, notice_redundant):
        notice(on)
    return on.found
