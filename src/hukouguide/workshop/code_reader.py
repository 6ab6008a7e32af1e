"""Reads a QR code back from its modules: bytes at error level M, without repair. For the self-test, which has no camera."""

from collections.abc import Iterator, Sequence
from typing import Any

from segno import consts

Rows = Sequence[Sequence[bool]]

_FORMAT_MASK = 0b101010000010010
_LEVEL_M = 0b00
_RINGS = (True, False, True, True)
"""Of a finder pattern from its edge to its middle: dark, light, dark, dark."""


def read_code(rows: Rows) -> str:
    """The text of a code. Raises ValueError when a reader would not find or not understand it."""
    side = len(rows)
    version, rest = divmod(side - 17, 4)
    if rest or not 1 <= version <= 40 or any(len(row) != side for row in rows) or not _can_be_found(rows, side):
        raise ValueError(f"{side} rows are no code")
    mask = _mask(rows)
    bits = [rows[y][x] != _flipped(mask, y, x) for y, x in _path(side, _fixed(version, side))]
    words = [_number(bits[at : at + 8]) for at in range(0, len(bits) - 7, 8)]
    return _text(list(_in_order(words, version)), version)


def _can_be_found(rows: Rows, side: int) -> bool:
    """The three squares in the corners are whole."""
    corners = ((0, 0), (0, side - 7), (side - 7, 0))
    return all(
        rows[top + y][left + x] == _RINGS[min(x, y, 6 - x, 6 - y)] for top, left in corners for y in range(7) for x in range(7)
    )


def _mask(rows: Rows) -> int:
    across = [rows[8][x] for x in (0, 1, 2, 3, 4, 5, 7, 8)]
    up = [rows[y][8] for y in (7, 5, 4, 3, 2, 1, 0)]
    level, mask = divmod((_number([*across, *up]) ^ _FORMAT_MASK) >> 10, 8)
    if level != _LEVEL_M:
        raise ValueError(f"error level {level}")
    return mask


def _flipped(mask: int, y: int, x: int) -> bool:
    return not (
        (y + x) % 2,
        y % 2,
        x % 3,
        (y + x) % 3,
        (y // 2 + x // 3) % 2,
        y * x % 2 + y * x % 3,
        (y * x % 2 + y * x % 3) % 2,
        ((y + x) % 2 + y * x % 3) % 2,
    )[mask]


def _fixed(version: int, side: int) -> set[tuple[int, int]]:
    """Modules that carry no data: the squares, the lines between them, what is told of format and version."""
    far = side - 8
    places = {(y, x) for y in range(side) for x in range(side) if y == 6 or x == 6}
    places |= {(y, x) for y in range(side) for x in range(side) if ((y < 9 or y >= far) and x < 9) or (y < 9 and x >= far)}
    known: Any = consts.ALIGNMENT_POS
    middles: tuple[int, ...] = known[version - 2] if version > 1 else ()
    for y in middles:
        for x in middles:
            if (y, x) not in ((6, 6), (6, middles[-1]), (middles[-1], 6)):
                places |= {(y + down, x + right) for down in range(-2, 3) for right in range(-2, 3)}
    if version >= 7:
        told = {(y, x) for y in range(6) for x in range(side - 11, far)}
        places |= told | {(x, y) for y, x in told}
    return places


def _path(side: int, fixed: set[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Two columns at a time from the right, up and down in turn, round what is fixed."""
    rights = [*range(side - 1, 6, -2), 5, 3, 1]
    for turn, right in enumerate(rights):
        for y in range(side) if turn % 2 else range(side - 1, -1, -1):
            yield from ((y, x) for x in (right, right - 1) if (y, x) not in fixed)


def _in_order(words: list[int], version: int) -> Iterator[int]:
    """The data of the blocks one after another; they stand in the code in turns."""
    known: Any = consts.ECC
    groups = known[version][consts.ERROR_LEVEL_M]
    lengths: list[int] = [group.num_data for group in groups for _ in range(group.num_blocks)]
    blocks: list[list[int]] = [[] for _ in lengths]
    coming = iter(words)
    for at in range(max(lengths)):
        for block, length in zip(blocks, lengths, strict=True):
            if at < length:
                block.append(next(coming))
    for block in blocks:
        yield from block


def _text(words: list[int], version: int) -> str:
    bits = [bool(word >> shift & 1) for word in words for shift in range(7, -1, -1)]
    if _number(bits[:4]) != consts.MODE_BYTE:
        raise ValueError("not in bytes")
    start = 4 + (8 if version < 10 else 16)
    length = _number(bits[4:start])
    return bytes(_number(bits[at : at + 8]) for at in range(start, start + 8 * length, 8)).decode("utf-8")


def _number(bits: Sequence[bool]) -> int:
    return int("".join("1" if bit else "0" for bit in bits), 2)
