"""Where a schema error is: from Pydantic's location to the path in the file and the type that was wanted there.

A location mixes the file's keys with names of union members, and the two can look alike (`all` is both a kind of condition
and its key). Following the models alongside tells them apart.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, Discriminator, Tag

from hukouguide.rules.book import Path

Loc = tuple[str | int, ...]


@dataclass(frozen=True)
class Found:
    """`wanted` is the type at `path`, `holder` the model whose key it is; `by` a member of an untagged union."""

    path: Path
    wanted: Any
    holder: type[BaseModel] | None = None
    by: str | None = None
    is_key: bool = False


def peel(wanted: Any) -> tuple[Any, tuple[Any, ...]]:
    """The type without `Annotated` and `| None`, and what was annotated."""
    notes: tuple[Any, ...] = ()
    while True:
        if get_origin(wanted) is Annotated:
            wanted, *more = get_args(wanted)
            notes += tuple(more)
        elif is_union(wanted) and NoneType in get_args(wanted):
            rest = tuple(m for m in get_args(wanted) if m is not NoneType)
            if len(rest) > 1:
                return Union[rest], notes  # noqa: UP007  # built from a tuple
            wanted = rest[0]
        else:
            return wanted, notes


def is_union(wanted: Any) -> bool:
    return get_origin(wanted) in (Union, UnionType)


def is_model(wanted: Any) -> bool:
    return isinstance(wanted, type) and issubclass(wanted, BaseModel)


def keys_of(model: type[BaseModel]) -> list[str]:
    """The keys a mapping of this model may have, as written in a file."""
    return [field.alias or name for name, field in model.model_fields.items()]


def tags(wanted: Any) -> list[str]:
    """The names of the members of a union whose members are told apart by a key."""
    return [note.tag for member in get_args(wanted) for note in peel(member)[1] if isinstance(note, Tag)]


def _field(model: type[BaseModel], key: str | int) -> Any:
    for name, field in model.model_fields.items():
        if key in (field.alias, name):
            return Annotated[(field.annotation, *field.metadata)] if field.metadata else field.annotation
    return Any


def _tagged(wanted: Any, tag: str | int) -> Any:
    for member in get_args(wanted):
        _, notes = peel(member)
        if any(isinstance(note, Tag) and note.tag == tag for note in notes):
            return member
    return Any


def _named(wanted: Any, name: str | int) -> Any:
    return next((m for m in get_args(wanted) if is_model(m) and m.__name__ == name), None)


def locate(root: Any, loc: Loc) -> Found:
    """The path of keys in a location, and what was wanted at its end."""
    path: Path = ()
    wanted = root
    holder: type[BaseModel] | None = None
    for position, step in enumerate(loc):
        bare, notes = peel(wanted)
        if is_union(bare):
            if any(isinstance(note, Discriminator) for note in notes):
                wanted = _tagged(bare, step)
            elif (model := _named(bare, step)) is not None:
                wanted = model
                if position == len(loc) - 1:
                    return Found(path, bare, holder, str(step))
            else:
                return Found(path, bare, holder, str(step))
        elif step == "[key]":
            return Found(path, str, holder, is_key=True)
        else:
            path = (*path, step)
            holder = bare if is_model(bare) else None
            wanted = _inside(bare, step)
    return Found(path, wanted, holder)


def _inside(bare: Any, step: str | int) -> Any:
    if is_model(bare):
        return _field(bare, step)
    arguments = get_args(bare)
    if get_origin(bare) is tuple:
        if len(arguments) == 2 and arguments[1] is Ellipsis:
            return arguments[0]
        return arguments[step] if isinstance(step, int) and step < len(arguments) else Any
    if get_origin(bare) in (dict, Mapping):
        return arguments[1]
    return Any
