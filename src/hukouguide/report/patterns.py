"""How each way a school or exam can hold is filled on the road chart: told apart by pattern and border, in colour as in grey.

Each draws into a rectangle already clipped; the border comes after.
"""

from collections.abc import Callable
from dataclasses import dataclass

from reportlab.lib.colors import Color, HexColor
from reportlab.pdfgen.canvas import Canvas

from hukouguide.advice.road.ladder import Hold
from hukouguide.report.styles import AMBER, BLUE, GREEN, GREY, INK, RED, WHITE

Draw = Callable[[Canvas, float, float, Color], None]

_STEP = 5.0
_LINE = 0.8


def plain(canvas: Canvas, width: float, height: float, colour: Color) -> None:
    """All in one colour."""
    canvas.setFillColor(colour)
    canvas.rect(0, 0, width, height, stroke=0, fill=1)


def empty(canvas: Canvas, width: float, height: float, colour: Color) -> None:
    """Nothing within."""


def rising(canvas: Canvas, width: float, height: float, colour: Color) -> None:
    canvas.setStrokeColor(colour)
    canvas.setLineWidth(_LINE)
    at = -height
    while at < width:
        canvas.line(at, 0, at + height, height)
        at += _STEP


def crossing(canvas: Canvas, width: float, height: float, colour: Color) -> None:
    rising(canvas, width, height, colour)
    at = 0.0
    while at < width + height:
        canvas.line(at, 0, at - height, height)
        at += _STEP


def upright(canvas: Canvas, width: float, height: float, colour: Color) -> None:
    canvas.setStrokeColor(colour)
    canvas.setLineWidth(_LINE)
    at = _STEP / 2
    while at < width:
        canvas.line(at, 0, at, height)
        at += _STEP


def dotted(canvas: Canvas, width: float, height: float, colour: Color) -> None:
    canvas.setFillColor(colour)
    y, odd = _STEP / 2, False
    while y < height:
        x = _STEP if odd else _STEP / 2
        while x < width:
            canvas.circle(x, y, 0.75, stroke=0, fill=1)
            x += _STEP
        y, odd = y + _STEP * 0.8, not odd


@dataclass(frozen=True, slots=True)
class Look:
    """`edge` is the colour of border and words; `dashes` of the border, none for a whole line; words stand on `plate`."""

    fill: Draw
    tint: Color
    edge: Color
    plate: Color | None
    width: float = 1.2
    dashes: tuple[float, ...] = ()


LOOKS: dict[Hold, Look] = {
    Hold.HERE: Look(plain, BLUE, WHITE, None),
    Hold.SURE: Look(plain, HexColor(0xDCEBE0), GREEN, None, width=1.8),
    Hold.STEPS: Look(rising, HexColor(0xD9A860), AMBER, WHITE),
    Hold.RANK: Look(upright, HexColor(0xA796D2), HexColor(0x553A99), WHITE),
    Hold.ASK: Look(dotted, GREY, INK, WHITE, dashes=(4, 2.5)),
    Hold.NO: Look(crossing, HexColor(0xC9807C), RED, WHITE),
    Hold.NO_RULE: Look(empty, WHITE, GREY, None, width=0.9, dashes=(1, 2)),
}


def fill(canvas: Canvas, hold: Hold, x: float, y: float, width: float, height: float) -> None:
    """The pattern and its border in the rectangle whose lower left corner is (x, y)."""
    look = LOOKS[hold]
    canvas.saveState()
    canvas.translate(x, y)
    canvas.setLineCap(0)
    around = canvas.beginPath()
    around.rect(0, 0, width, height)
    canvas.saveState()
    canvas.clipPath(around, stroke=0, fill=0)
    look.fill(canvas, width, height, look.tint)
    canvas.restoreState()
    canvas.setStrokeColor(look.tint if look.edge is WHITE else look.edge)
    canvas.setLineWidth(look.width)
    canvas.setDash(list(look.dashes))
    canvas.rect(look.width / 2, look.width / 2, width - look.width, height - look.width, stroke=1, fill=0)
    canvas.restoreState()
