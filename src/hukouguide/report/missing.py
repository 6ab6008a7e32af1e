"""Characters that the fonts lack: found, told to the worker, and set as pinyin with a blank line to write on.

A missing glyph is otherwise drawn as an empty box and lost from the text layer without a word.
"""

import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, is_dataclass
from itertools import groupby

Covers = Callable[[str], bool]

_READINGS = {"𠮷": "jí"}  # seen in names, and not in pypinyin's own table
_BLANK = "____"
_CONTROLS = {"Cc", "Zl", "Zp"}
_HALVES = dict.fromkeys(range(0xD800, 0xE000), 0xFFFD)  # halves of a character, which no file can hold
_UNSEEN = {*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0), *range(0x200B, 0x2010), *range(0x2060, 0x2065), 0xFEFF}


@dataclass(frozen=True, slots=True)
class MissingCharacter:
    """`pinyin` is empty when no reading is known; `text` is the first text it stood in."""

    character: str
    pinyin: str
    text: str

    @property
    def code(self) -> str:
        return f"U+{ord(self.character):04X}"


def reading(character: str) -> str:
    """Its pinyin with the tone, or nothing when none is known."""
    if character in _READINGS:
        return _READINGS[character]
    from pypinyin import Style, lazy_pinyin  # its dictionaries take 57 MB, and most papers need none of them

    return "".join(lazy_pinyin(character, style=Style.TONE, errors="ignore"))


def tidy(text: str) -> str:
    """One line: line breaks and other controls become spaces, so that no text can break the page or the file."""
    return " ".join("".join(" " if unicodedata.category(c) in _CONTROLS else c for c in text.translate(_HALVES)).split())


def written_around(text: str, covers: Covers) -> str:
    """The text with every lacking character replaced by its pinyin and a blank to write it on.

    Marks without a picture of their own (variation selectors, zero-width joiners) leave none; `missing_in` reports them.
    """
    if all(map(covers, text)):
        return text
    parts: list[str] = []
    for lacking, run in groupby((c for c in text if covers(c) or ord(c) not in _UNSEEN), key=lambda c: not covers(c)):
        characters = list(run)
        if not lacking:
            parts += characters
        elif not any(map(reading, characters)):
            parts.append(_BLANK)
        else:
            parts += [f"{_BLANK}({reading(c)})" if reading(c) else _BLANK for c in characters]
    return "".join(parts)


def missing_in(value: object, covers: Covers) -> tuple[MissingCharacter, ...]:
    """Every lacking character once, in the order met, from all texts inside a tree of dataclasses and tuples."""
    found: dict[str, MissingCharacter] = {}
    for text in _texts(value):
        for c in tidy(text):
            if c not in found and not covers(c):
                found[c] = MissingCharacter(c, reading(c), text)
    return tuple(found.values())


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _texts(part)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _texts(getattr(value, field.name))
