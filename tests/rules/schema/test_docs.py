"""The page on writing rules names every key that a rule file may hold, so that nobody has to read the program to find one."""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path

from pydantic import BaseModel

from hukouguide.rules import schema

DOCS = Path(__file__).parents[3] / "docs"


def keys() -> Iterator[str]:
    for found in pkgutil.walk_packages(schema.__path__, f"{schema.__name__}."):
        for model in vars(importlib.import_module(found.name)).values():
            if isinstance(model, type) and issubclass(model, BaseModel):
                yield from (field.alias or name for name, field in model.model_fields.items())


def test_the_page_on_rules_names_every_key() -> None:
    page = "".join((DOCS / name).read_text("utf-8") for name in ("rules.md", "family-file.md"))
    assert not {key for key in keys() if not re.search(rf"\b{re.escape(key)}\b", page)}
