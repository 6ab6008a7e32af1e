"""A rule book kept between starts, so that the files need not be read and checked again.

The payload is a pickle, because rebuilding some ten thousand frozen models from it costs a tenth of validating them anew. Three
things keep that safe. It lies in the user's own cache folder, readable and writable by the user alone. A checksum is compared
before a byte is unpickled, so damage never reaches the unpickler. And the unpickler knows only the value types of a rule book:
even a payload made up with a fitting checksum can build values, but cannot name a function to call.

The key holds the content of all rule files, the program's version and code, and the versions of Python and Pydantic; when any
of them differs the book is built anew. Rules are unpickled place by place when first asked for.
"""

import hashlib
import io
import os
import pickle
import platform
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import fields
from datetime import date
from decimal import Decimal
from enum import Enum
from importlib import import_module
from pathlib import Path
from typing import Any, cast

from pydantic import VERSION as PYDANTIC_VERSION
from pydantic import BaseModel

import hukouguide
from hukouguide.rules.book import Rule, RuleBook, where_written
from hukouguide.rules.diagnostics import Diagnostic
from hukouguide.rules.reading.positions import Positions

_MAGIC = b"hukouguide rule book 1\n"
_HEX = 64
_PACKAGES = ("hukouguide.family.", "hukouguide.rules.")
_PLAIN: dict[tuple[str, str], type] = {
    ("datetime", "date"): date,
    ("decimal", "Decimal"): Decimal,
    ("builtins", "frozenset"): frozenset,
    ("builtins", "set"): set,
}


class _Values(pickle.Unpickler):
    """Builds nothing but the values of a rule book."""

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) in _PLAIN:
            return _PLAIN[module, name]
        if module.startswith(_PACKAGES) and "." not in name:
            found = getattr(import_module(module), name, None)
            if isinstance(found, type) and _is_value(found):
                return found
        raise pickle.UnpicklingError(f"{module}.{name} is no value of a rule book")


def _is_value(found: type) -> bool:
    return (
        found is Positions
        or issubclass(found, BaseModel | Enum)
        or hasattr(found, "__dataclass_fields__")
        or found.__name__ == "Places"
    )


def _unpickle(raw: bytes) -> Any:
    return _Values(io.BytesIO(raw)).load()


class RulesByPlace(Mapping[str, tuple[Rule, ...]]):
    """The rules of a cached book, unpickled for each place when it is first looked at."""

    def __init__(self, packed: Mapping[str, bytes], where: Mapping[str, tuple[str, ...]]) -> None:
        self._packed = packed
        self.where = where
        """The places of each programme, known without unpacking any."""
        self._rules: dict[str, tuple[Rule, ...]] = {}

    def __getitem__(self, place: str) -> tuple[Rule, ...]:
        if place not in self._rules:
            self._rules[place] = _unpickle(self._packed[place])
        return self._rules[place]

    def __contains__(self, place: object) -> bool:
        return place in self._packed

    def __iter__(self) -> Iterator[str]:
        return iter(self._packed)

    def __len__(self) -> int:
        return len(self._packed)


def _code_stamp() -> str:
    """Changes when the code that builds a book does: while a developer edits it, the version stays the same."""
    package = Path(hukouguide.__file__).parent
    files = sorted(path for folder in ("family", "rules") for path in (package / folder).rglob("*.py"))
    return ";".join(f"{path.name}:{(stat := path.stat()).st_size}:{stat.st_mtime_ns}" for path in files)


def key_of(fingerprint: str) -> str:
    """The key of a book made from files with this fingerprint, by this very program."""
    parts = (fingerprint, hukouguide.__version__, platform.python_version(), PYDANTIC_VERSION, _code_stamp())
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def cache_file(cache: Path, folder: Path) -> Path:
    """One file for each rule folder, replaced when its rules change."""
    return cache / f"rules-{hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:12]}.book"


def recall(file: Path, key: str) -> tuple[RuleBook, list[Diagnostic]] | None:
    """The book kept under that key; None when there is none, or it is another's, or it is damaged."""
    try:
        raw = file.read_bytes()
    except OSError:
        return None
    head = len(_MAGIC)
    checksum, body = raw[head : head + _HEX], raw[head + _HEX :]
    if raw[:head] != _MAGIC or body[:_HEX] != key.encode() or hashlib.sha256(body).hexdigest().encode() != checksum:
        return None
    try:
        kept = _unpickle(body[_HEX:])
        book = RuleBook(**{**kept["book"], "rules": RulesByPlace(kept["rules"], kept["where"])})
        return book, cast(list[Diagnostic], kept["diagnostics"])
    except Exception:  # whatever a strange payload provokes, building anew is right and the files are at hand
        return None


def keep(file: Path, key: str, book: RuleBook, diagnostics: list[Diagnostic]) -> bool:
    """Write the book beside its key. False when that cannot be: no mistake of the user's; the next start builds it again."""
    parts = {field.name: getattr(book, field.name) for field in fields(book) if field.name != "rules"}
    rules = {place: pickle.dumps(rules, pickle.HIGHEST_PROTOCOL) for place, rules in book.rules.items()}
    kept = {"book": parts, "rules": rules, "where": where_written(book.rules), "diagnostics": diagnostics}
    body = key.encode() + pickle.dumps(kept, pickle.HIGHEST_PROTOCOL)
    raw = _MAGIC + hashlib.sha256(body).hexdigest().encode() + body
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        # mkstemp makes the file readable for its owner only, and a rename lets no reader see half a book
        handle, name = tempfile.mkstemp(dir=file.parent, prefix=file.name)
        try:
            with os.fdopen(handle, "wb") as out:
                out.write(raw)
            Path(name).replace(file)
        except OSError:
            Path(name).unlink()
            raise
        return True
    return False
