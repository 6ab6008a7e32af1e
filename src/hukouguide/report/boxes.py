"""The boxes a page is stacked from. A box knows its height at a width, can be split at a height, and draws itself.

`split` gives what fits and what remains; the head is None when nothing fits. `force` says that the room is a whole page: then
something must be given, for no other page will be roomier.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from hukouguide.report.lines import Line, break_lines
from hukouguide.report.pen import Pen
from hukouguide.report.structure import Tag
from hukouguide.report.styles import Style


class Box(Protocol):
    @property
    def holds(self) -> bool:
        """Never the last thing on a page when something follows."""

    def height(self, width: float) -> float: ...

    def split(self, width: float, room: float, force: bool) -> "tuple[Box | None, Box | None]": ...

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None: ...


@dataclass(frozen=True)
class Gap:
    """Nothing, of a height."""

    size: float = 0
    holds: bool = False

    def height(self, width: float) -> float:
        return self.size

    def split(self, width: float, room: float, force: bool) -> tuple[Box | None, Box | None]:
        return self, None

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        return


@dataclass(frozen=True)
class SetLines:
    """Lines already broken."""

    lines: tuple[Line, ...]
    style: Style
    tag: Tag | None = None
    holds: bool = False

    def height(self, width: float) -> float:
        return len(self.lines) * self.style.leading

    def split(self, width: float, room: float, force: bool) -> tuple[Box | None, Box | None]:
        count, fit = len(self.lines), int((room + 0.01) // self.style.leading)
        if fit >= count:
            return self, None
        if not force:
            fit = min(fit, count - 2)
            if fit < 2:
                return None, self
        fit = max(fit, 1)
        return self._part(self.lines[:fit]), self._part(self.lines[fit:])

    def _part(self, lines: tuple[Line, ...]) -> "SetLines":
        return SetLines(lines, self.style, self.tag, self.holds)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        size = self.style.size
        baseline = top - (self.style.leading - size) / 2 - 0.86 * size
        with pen.content(self.tag):
            ink = pen.canvas.beginText()
            ink.setFillColor(self.style.colour)
            for line in self.lines:
                ink.setTextOrigin(x, baseline)
                baseline -= self.style.leading
                start = 0
                for i in range(1, len(line) + 1):
                    if i == len(line) or line[i].face is not line[start].face:
                        ink.setFont(line[start].face.name, size)
                        ink.textOut("".join(g.character for g in line[start:i]))
                        start = i
            pen.canvas.drawText(ink)


@dataclass(frozen=True)
class Text:
    """One text in one style, broken to the width it is given."""

    text: Line
    style: Style
    tag: Tag | None = None
    holds: bool = False
    _set: dict[float, SetLines] = field(default_factory=dict, repr=False, compare=False)

    def at(self, width: float) -> SetLines:
        if width not in self._set:
            lines = break_lines(self.text, self.style.size, width)
            self._set[width] = SetLines(tuple(lines), self.style, self.tag, self.holds)
        return self._set[width]

    def height(self, width: float) -> float:
        return self.at(width).height(width)

    def split(self, width: float, room: float, force: bool) -> tuple[Box | None, Box | None]:
        return self.at(width).split(width, room, force)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        self.at(width).draw(pen, x, top, width)


@dataclass(frozen=True)
class Stack:
    """Boxes under one another, `gap` apart. `whole`: goes to the next page rather than be split."""

    boxes: Sequence[Box]
    gap: float = 0
    tag: Tag | None = None
    holds: bool = False
    whole: bool = False
    _heights: dict[float, float] = field(default_factory=dict, repr=False, compare=False)

    def height(self, width: float) -> float:
        if width not in self._heights:
            between = self.gap * max(0, len(self.boxes) - 1)
            self._heights[width] = sum(box.height(width) for box in self.boxes) + between
        return self._heights[width]

    def split(self, width: float, room: float, force: bool) -> tuple[Box | None, Box | None]:
        if self.height(width) <= room + 0.01:
            return self, None
        if self.whole and not force:
            return None, self
        head: list[Box] = []
        tail = list(self.boxes)
        left = room
        while tail:
            if tail[0].height(width) <= left + 0.01:
                box = tail.pop(0)
                head.append(box)
                left -= box.height(width) + self.gap
                continue
            part, rest = tail[0].split(width, left, force and all(b.holds for b in head))
            if part is not None:
                head.append(part)
                tail[:1] = [rest] if rest is not None else []
            break
        while head and tail and head[-1].holds and not (force and all(b.holds for b in head)):
            tail.insert(0, head.pop())
        if not head:
            return None, self
        return self._part(head), self._part(tail) if tail else None

    def _part(self, boxes: Sequence[Box]) -> "Stack":
        return Stack(tuple(boxes), self.gap, self.tag, self.holds, self.whole)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        with pen.inside(self.tag):
            for box in self.boxes:
                box.draw(pen, x, top, width)
                top -= box.height(width) + self.gap


@dataclass(frozen=True)
class Letter(Stack):
    """A page that is handed in alone: without the foot that says of the paper that it is advice."""


@dataclass(frozen=True)
class Beside:
    """A mark or number in a column of its own, the text to the right of it; only the text runs on to the next page."""

    left: Box
    left_width: float
    body: Box
    tag: Tag | None = None
    holds: bool = False

    def height(self, width: float) -> float:
        return max(self.left.height(self.left_width), self.body.height(width - self.left_width))

    def split(self, width: float, room: float, force: bool) -> tuple[Box | None, Box | None]:
        if self.height(width) <= room + 0.01:
            return self, None
        head, tail = self.body.split(width - self.left_width, room, force)
        if head is None or tail is None:
            return (None, self) if head is None else (self, None)
        return self._part(self.left, head), self._part(Gap(), tail)

    def _part(self, left: Box, body: Box) -> "Beside":
        return Beside(left, self.left_width, body, self.tag, self.holds)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        with pen.inside(self.tag):
            self.left.draw(pen, x, top, self.left_width)
            self.body.draw(pen, x + self.left_width, top, width - self.left_width)
