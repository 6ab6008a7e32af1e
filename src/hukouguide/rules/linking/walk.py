"""All the small values inside a programme, with their paths and with whose facts they look at."""

from collections.abc import Iterator
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel

from hukouguide.rules.book import Path
from hukouguide.rules.reading.shape import is_model
from hukouguide.rules.schema.conditions import AnyChild, AnyParent, BothParents, EachChild, TheChild
from hukouguide.rules.schema.measures import Measure
from hukouguide.rules.schema.points import Item

_PARENT = (AnyParent, BothParents)
_CHILD = (AnyChild, EachChild, TheChild)


def _holds_models(wanted: Any) -> bool:
    return is_model(wanted) or any(_holds_models(a) for a in get_args(wanted) if a is not Ellipsis)


@cache
def _inner_fields(model: type[BaseModel]) -> tuple[tuple[str, str], ...]:
    """Attribute and key of the fields that can hold further models."""
    return tuple((name, f.alias or name) for name, f in model.model_fields.items() if _holds_models(f.annotation))


def walk(node: BaseModel, path: Path, whose: str) -> Iterator[tuple[Path, BaseModel, str]]:
    """The node and every model inside it; `whose` is child or parent, as the groups around it say."""
    waiting: list[tuple[Path, Any, str]] = [(path, node, whose)]
    while waiting:
        path, node, whose = waiting.pop()
        kind = type(node)
        if isinstance(node, Item | Measure) and node.whose != "own":
            whose = "parent"
        yield path, node, whose
        inside = "parent" if kind in _PARENT else "child" if kind in _CHILD else whose
        values = node.__dict__
        for name, key in _inner_fields(kind):
            value = values[name]
            if isinstance(value, BaseModel):
                waiting.append(((*path, key), value, inside))
            elif isinstance(value, tuple):
                waiting += [((*path, key, i), v, inside) for i, v in enumerate(value) if isinstance(v, BaseModel)]
            elif isinstance(value, dict):
                waiting += [((*path, key, k), v, inside) for k, v in value.items() if isinstance(v, BaseModel)]
