"""All files of a rule folder read, each by what its place in the folder says it is."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from hukouguide.rules import problems
from hukouguide.rules.diagnostics import Diagnostic, Spot, report
from hukouguide.rules.reading.read import Read, read_bytes
from hukouguide.rules.schema.files import DocumentFile, FamilyFile, PlaceFile, QuestionFile, RuleFile
from hukouguide.rules.schema.glossary import GlossaryFile


@dataclass
class FilesRead:
    """The files that could be read, in order of name; among rules and families also unsound ones, to be looked through."""

    places: list[Read[PlaceFile]] = field(default_factory=list)
    questions: list[Read[QuestionFile]] = field(default_factory=list)
    documents: list[Read[DocumentFile]] = field(default_factory=list)
    families: list[Read[FamilyFile]] = field(default_factory=list)
    rules: list[Read[RuleFile]] = field(default_factory=list)
    glossary: list[Read[GlossaryFile]] = field(default_factory=list)


_FOLDERS: dict[str, tuple[str, Any]] = {
    "places": ("places", PlaceFile),
    "questions": ("questions", QuestionFile),
    "documents": ("documents", DocumentFile),
    "families": ("families", FamilyFile),
    "glossary": ("glossary", GlossaryFile),
}


def kind_of_file(name: str) -> tuple[str, Any]:
    """The list a file belongs to and its model: by its first folder, or its own name at the top."""
    return _FOLDERS.get(name.split("/")[0].removesuffix(".yaml"), ("rules", RuleFile))


def read_files(contents: Mapping[str, bytes]) -> tuple[FilesRead, list[Diagnostic]]:
    """Read every file; one that is wrong costs the others nothing."""
    found = FilesRead()
    wrong: list[Diagnostic] = []
    for name in sorted(contents):
        listed, model = kind_of_file(name)
        read, problems_here = read_bytes(contents[name], name, model)
        wrong += problems_here
        if read is not None and (read.sound or listed in ("rules", "families")):
            getattr(found, listed).append(read)
    return found, wrong


def stem(name: str) -> str:
    """`families/two-parents.yaml` is the family `two-parents`."""
    return name.rsplit("/", 1)[-1].removesuffix(".yaml")


def bad_file_name(name: str) -> Diagnostic:
    return report(problems.BAD_FILE_NAME, Spot(name), name=name)
