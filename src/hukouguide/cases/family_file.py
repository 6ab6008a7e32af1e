"""A family file written by hand, for the command line and for tests: its text to the family, or to everything wrong in it."""

from datetime import date

from hukouguide.family.household import Family
from hukouguide.rules.book import RuleBook
from hukouguide.rules.diagnostics import Diagnostic, in_order
from hukouguide.rules.families.family_file import as_family
from hukouguide.rules.reading.read import read_bytes, read_text
from hukouguide.rules.schema.files import FamilyFile


def read_family(text: str | bytes, file: str, book: RuleBook, today: date | None = None) -> tuple[Family, list[Diagnostic]]:
    """The family that a text tells of, as far as it could be read, and everything wrong in it.

    `today` is the day the answers count as given where the file names none: the present day unless said otherwise. When a
    diagnostic is an error, the family is incomplete and must not be advised on.
    """
    read, wrong = read_bytes(text, file, FamilyFile) if isinstance(text, bytes) else read_text(text, file, FamilyFile)
    if read is None:
        return Family(()), in_order(wrong)
    family, found = as_family(read.model, book, today or date.today(), read.tree.spot, read.tree.refused)
    return family, in_order([*wrong, *found])
