"""From one file's text to its model, or to everything wrong with it."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from pydantic import BaseModel, ValidationError

from hukouguide.rules.book import Origin
from hukouguide.rules.diagnostics import Diagnostic
from hukouguide.rules.reading.intake import check_text, decode
from hukouguide.rules.reading.schema_errors import explain
from hukouguide.rules.reading.tree import Tree, grow

Model = TypeVar("Model", bound=BaseModel)


@dataclass(frozen=True)
class Read(Generic[Model]):
    """A file that has the shape of its model, and the tree that knows its positions.

    One that is not `sound` holds refused values: it is looked through for further mistakes, and never used.
    """

    model: Model
    tree: Tree
    sound: bool = True

    @property
    def file(self) -> str:
        return self.tree.file

    @property
    def origin(self) -> Origin:
        return Origin(self.tree.file, self.tree.positions)


def read_text(text: str, file: str, model: type[Model]) -> tuple[Read[Model] | None, list[Diagnostic]]:
    """The model a text holds, with all that is wrong; None when the text has not its shape."""
    text = text.removeprefix("\ufeff")
    if wrong := check_text(text, file):
        return None, wrong
    tree, wrong = grow(text, file)
    if not tree.whole:
        return None, wrong
    try:
        return Read(model.model_validate(tree.value), tree, not wrong), wrong
    except ValidationError as error:
        return None, wrong + explain(error, model, tree)


def read_bytes(raw: bytes, file: str, model: type[Model]) -> tuple[Read[Model] | None, list[Diagnostic]]:
    """The same for a file as it lies on disk."""
    text, wrong = decode(raw, file)
    return (None, wrong) if text is None else read_text(text, file, model)
