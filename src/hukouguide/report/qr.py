"""The short text as QR codes: each holds the words themselves, so that a phone reads them with no network.

A code is kept small enough for an old phone to read it off folded paper: at most `MOST` bytes and error level M, version 15 at
the most: 77 modules across.
"""

from collections.abc import Iterator
from dataclasses import dataclass

MOST = 412
_HEAD = len("(99/99)\n")


@dataclass(frozen=True, slots=True)
class Code:
    """One code of `count`. `text` is what a phone shows; `rows` are the dark modules, without the white border."""

    number: int
    count: int
    text: str
    rows: tuple[tuple[bool, ...], ...]


QUIET = 4
"""White modules around a code, as the standard asks."""


def codes(text: str) -> tuple[Code, ...]:
    """As few codes as hold the text, cut between lines where that can be; several say which of how many they are."""
    parts = list(_parts(text, MOST))
    if len(parts) > 1:
        parts = list(_parts(text, MOST - _HEAD))
        parts = [f"({number}/{len(parts)})\n{part}" for number, part in enumerate(parts, 1)]
    return tuple(Code(number, len(parts), part, _modules(part)) for number, part in enumerate(parts, 1))


def _parts(text: str, most: int) -> Iterator[str]:
    held = ""
    for piece in (piece for line in text.splitlines() for piece in _pieces(line, most)):
        longer = f"{held}\n{piece}" if held else piece
        if _size(longer) > most:
            yield held
            held = piece
        else:
            held = longer
    if held:
        yield held


def _pieces(line: str, most: int) -> Iterator[str]:
    """A line longer than a whole code, cut between characters."""
    held = ""
    for character in line:
        if _size(held + character) > most:
            yield held
            held = ""
        held += character
    yield held


def _size(text: str) -> int:
    return len(text.encode("utf-8"))


def _modules(text: str) -> tuple[tuple[bool, ...], ...]:
    import segno

    # without a mark for the character set: old readers show the mark, and all take UTF-8 for what it is
    made = segno.make(text.encode("utf-8"), error="m", mode="byte", boost_error=False, micro=False)
    return tuple(tuple(bool(module) for module in row) for row in made.matrix)
