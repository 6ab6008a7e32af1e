"""Everything written inside a part of a rule."""

from collections.abc import Iterator

from pydantic import BaseModel


def models_in(value: object) -> Iterator[BaseModel]:
    """The model itself and every model inside it, at any depth."""
    if isinstance(value, BaseModel):
        yield value
        for name in type(value).model_fields:
            yield from models_in(getattr(value, name))
    elif isinstance(value, tuple | list):
        for part in value:
            yield from models_in(part)
