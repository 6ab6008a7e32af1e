"""A box with a border, a tint or a bar at its side; split, each part has its own frame."""

from dataclasses import dataclass

from reportlab.lib.colors import Color

from hukouguide.report.boxes import Box
from hukouguide.report.pen import Pen


@dataclass(frozen=True)
class Frame:
    """`bar` is a thick line down the left side; `fill`, `bar` and `border` may each be left out."""

    body: Box
    pad: float
    fill: Color | None = None
    bar: Color | None = None
    border: Color | None = None
    border_width: float = 0.8
    holds: bool = False
    bar_width: float = 4

    @property
    def _left(self) -> float:
        return self.pad + (self.bar_width if self.bar else 0)

    def _inner(self, width: float) -> float:
        return width - self._left - self.pad

    def height(self, width: float) -> float:
        return self.body.height(self._inner(width)) + 2 * self.pad

    def split(self, width: float, room: float, force: bool) -> tuple[Box | None, Box | None]:
        head, tail = self.body.split(self._inner(width), room - 2 * self.pad, force)
        return (self._around(head) if head else None, self._around(tail) if tail else None)

    def _around(self, body: Box) -> "Frame":
        return Frame(body, self.pad, self.fill, self.bar, self.border, self.border_width, self.holds, self.bar_width)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        height = self.height(width)
        canvas = pen.canvas
        with pen.decoration():
            canvas.saveState()
            if self.fill:
                canvas.setFillColor(self.fill)
                canvas.rect(x, top - height, width, height, stroke=0, fill=1)
            if self.border:
                canvas.setStrokeColor(self.border)
                canvas.setLineWidth(self.border_width)
                canvas.rect(x, top - height, width, height, stroke=1, fill=0)
            if self.bar:
                canvas.setFillColor(self.bar)
                canvas.rect(x, top - height, self.bar_width, height, stroke=0, fill=1)
            canvas.restoreState()
        self.body.draw(pen, x + self._left, top - self.pad, self._inner(width))
