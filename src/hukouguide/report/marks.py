"""Signs drawn as shapes, told apart by form as well as colour so that a black-and-white print says the same.

No font at hand has a tick box, and a shape cannot be missing from a font. Each is drawn in a square from (0, 0) to (1, 1).
"""

from collections.abc import Callable
from dataclasses import dataclass
from math import cos, pi, sin

from reportlab.lib.colors import Color
from reportlab.pdfgen.canvas import Canvas

from hukouguide.report.boxes import Box
from hukouguide.report.pen import Pen
from hukouguide.report.structure import Tag
from hukouguide.report.styles import WHITE

Points = tuple[tuple[float, float], ...]


def _stroke(canvas: Canvas, points: Points, width: float, colour: Color) -> None:
    path = canvas.beginPath()
    path.moveTo(*points[0])
    for point in points[1:]:
        path.lineTo(*point)
    canvas.setStrokeColor(colour)
    canvas.setLineWidth(width)
    canvas.drawPath(path, stroke=1, fill=0)


def _fill(canvas: Canvas, points: Points, colour: Color) -> None:
    path = canvas.beginPath()
    path.moveTo(*points[0])
    for point in points[1:]:
        path.lineTo(*point)
    path.close()
    canvas.setFillColor(colour)
    canvas.drawPath(path, stroke=0, fill=1)


def _disc(canvas: Canvas, colour: Color) -> None:
    canvas.setFillColor(colour)
    canvas.circle(0.5, 0.5, 0.48, stroke=0, fill=1)


def _question(canvas: Canvas, colour: Color) -> None:
    path = canvas.beginPath()
    path.moveTo(0.34, 0.64)
    path.curveTo(0.34, 0.84, 0.67, 0.84, 0.67, 0.63)
    path.curveTo(0.67, 0.50, 0.50, 0.50, 0.50, 0.36)
    canvas.setStrokeColor(colour)
    canvas.setLineWidth(0.1)
    canvas.drawPath(path, stroke=1, fill=0)
    canvas.setFillColor(colour)
    canvas.circle(0.5, 0.22, 0.065, stroke=0, fill=1)


def tick(canvas: Canvas, colour: Color) -> None:
    _disc(canvas, colour)
    _stroke(canvas, ((0.27, 0.5), (0.44, 0.33), (0.74, 0.67)), 0.11, WHITE)


def cross(canvas: Canvas, colour: Color) -> None:
    canvas.setStrokeColor(colour)
    canvas.setLineWidth(0.07)
    canvas.rect(0.06, 0.06, 0.88, 0.88, stroke=1, fill=0)
    _stroke(canvas, ((0.27, 0.27), (0.73, 0.73)), 0.13, colour)
    _stroke(canvas, ((0.27, 0.73), (0.73, 0.27)), 0.13, colour)


def question(canvas: Canvas, colour: Color) -> None:
    canvas.setStrokeColor(colour)
    canvas.setLineWidth(0.06)
    canvas.setDash(0.13, 0.09)
    canvas.circle(0.5, 0.5, 0.45, stroke=1, fill=0)
    canvas.setDash()
    _question(canvas, colour)


def onward(canvas: Canvas, colour: Color) -> None:
    _disc(canvas, colour)
    _stroke(canvas, ((0.22, 0.5), (0.72, 0.5)), 0.11, WHITE)
    _stroke(canvas, ((0.5, 0.74), (0.75, 0.5), (0.5, 0.26)), 0.11, WHITE)


def alarm(canvas: Canvas, colour: Color) -> None:
    _fill(canvas, ((0.5, 0.98), (1.0, 0.06), (0.0, 0.06)), colour)
    _stroke(canvas, ((0.5, 0.68), (0.5, 0.36)), 0.11, WHITE)
    canvas.setFillColor(WHITE)
    canvas.circle(0.5, 0.2, 0.065, stroke=0, fill=1)


def podium(canvas: Canvas, colour: Color) -> None:
    canvas.setFillColor(colour)
    for x, height in ((0.04, 0.55), (0.36, 0.92), (0.68, 0.38)):
        canvas.rect(x, 0.04, 0.28, height, stroke=0, fill=1)


def stop(canvas: Canvas, colour: Color) -> None:
    corners = ((0.5 + 0.52 * cos(a), 0.5 + 0.52 * sin(a)) for a in (pi / 8 + k * pi / 4 for k in range(8)))
    _fill(canvas, tuple(corners), colour)
    _stroke(canvas, ((0.24, 0.5), (0.76, 0.5)), 0.16, WHITE)


def no_page(canvas: Canvas, colour: Color) -> None:
    _stroke(canvas, ((0.2, 0.05), (0.8, 0.05), (0.8, 0.95), (0.2, 0.95), (0.2, 0.05), (0.8, 0.05)), 0.08, colour)
    _stroke(canvas, ((0.34, 0.3), (0.66, 0.7)), 0.08, colour)


def tick_box(canvas: Canvas, colour: Color) -> None:
    canvas.setStrokeColor(colour)
    canvas.setLineWidth(0.08)
    canvas.rect(0.06, 0.06, 0.88, 0.88, stroke=1, fill=0)


@dataclass(frozen=True)
class Mark:
    """One sign, `drop` below the top of its place. With a tag it is a figure with words; without, decoration."""

    shape: Callable[[Canvas, Color], None]
    size: float
    colour: Color
    tag: Tag | None = None
    drop: float = 0
    holds: bool = False

    def height(self, width: float) -> float:
        return self.size + self.drop

    def split(self, width: float, room: float, force: bool) -> tuple[Box | None, Box | None]:
        return self, None

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        bottom = top - self.drop - self.size
        area = (x, bottom, x + self.size, bottom + self.size)
        with pen.content(self.tag, area) if self.tag else pen.decoration():
            pen.canvas.saveState()
            pen.canvas.translate(x, bottom)
            pen.canvas.scale(self.size, self.size)
            pen.canvas.setLineCap(0)
            self.shape(pen.canvas, self.colour)
            pen.canvas.restoreState()
