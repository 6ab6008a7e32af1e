"""Breaking a text into lines: Chinese between characters, Latin words whole, no line begun by a comma or ended by a bracket.

The space a line is broken at stays at the end of the line, unseen, so that words do not run together when the text is read
aloud or copied.
"""

from collections.abc import Sequence
from typing import NamedTuple

from hukouguide.report.fonts import Face, Faces

_NO_START = set("，。、；：！？…—）》】」』〕”’％℃·,.;:!?)]}%")
_NO_END = set("（《【「『〔“‘([{￥¥")
_AFTER_NUMBER = set("年月日号时分岁个元周天条项级次名页")
_WIDE = 0x2E80


class Glyph(NamedTuple):
    character: str
    face: Face


Line = tuple[Glyph, ...]


def glyphs(text: str, faces: Faces, bold: bool, plain: Sequence[str] = ()) -> Line:
    """Each character with the face that draws it. The texts in `plain` (names) are never bold."""
    heavy = [bold] * len(text)
    for name in plain if bold else ():
        at = text.find(name)
        while name and at >= 0:
            heavy[at : at + len(name)] = [False] * len(name)
            at = text.find(name, at + len(name))
    return tuple(Glyph(c, faces.pick(c, h)) for c, h in zip(text, heavy, strict=True))


def _may_break(a: str, b: str) -> bool:
    if b == " " or b in _NO_START or a in _NO_END:
        return False
    if a == " ":
        return True
    if (a.isdigit() and b in _AFTER_NUMBER) or (a in "年月第" and b.isdigit()):
        return False
    if ord(a) >= _WIDE or ord(b) >= _WIDE or (b in _NO_END and a in _NO_START):
        return True
    return a in "/-" and b.isalpha()


def width(line: Sequence[Glyph], size: float) -> float:
    return sum(g.face.width(g.character) for g in line) * size / 1000


def _fill(text: Line, size: float, room: float) -> list[Line]:
    lines: list[Line] = []
    start = last_break = 0
    used = 0.0
    widths = [g.face.width(g.character) * size / 1000 for g in text]
    if sum(widths) <= room:
        return [text]
    i = 0
    while i < len(text):
        if i > start and _may_break(text[i - 1].character, text[i].character):
            last_break = i
        if used + widths[i] > room and i > start and text[i].character != " ":
            cut = last_break if last_break > start else i
            lines.append(text[start:cut])
            start = last_break = cut
            used = sum(widths[start:i])
            continue
        used += widths[i]
        i += 1
    return [*lines, text[start:]]


def break_lines(text: Line, size: float, room: float) -> list[Line]:
    """Lines no wider than `room`. A last line of one or two characters is given company when that costs no further line."""
    lines = _fill(text, size, room)
    for _ in range(3):
        if len(lines) < 2 or width(lines[-1], size) > 2.5 * size:
            break
        room -= size
        narrower = _fill(text, size, room)
        if len(narrower) != len(lines):
            break
        lines = narrower
    return lines
