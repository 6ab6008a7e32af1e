"""Drawings of the project's own, from resources/icons: signs of verdicts, small marks, and the picture of the first page.

Each file is drawn in the colours of the light look; in the dark one its colours are put in their place. No sign depends on a
font, and verdicts differ in outline as well as in colour.
"""

from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap

from hukouguide.desktop.colours import LIGHT, LOOKS, Look
from hukouguide.desktop.theme import look
from hukouguide.shipped import shipped


def program() -> QIcon:
    """The sign of the program; an empty one when it is not installed whole, which is no reason not to open."""
    try:
        return QIcon(str(shipped("resources") / "icons" / "hukouguide.svg"))
    except FileNotFoundError:
        return QIcon()


def pen(colour: str, width: float) -> QPen:
    """Spelt out: QPen(QColor, number) converts its arguments on the way, and PySide 6.12 has been seen to crash in that."""
    made = QPen()
    made.setColor(QColor(colour))
    made.setWidthF(width)
    return made


def _canvas(width: float, height: float, ratio: float) -> QPixmap:
    picture = QPixmap(round(width * ratio), round(height * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    return picture


def arrow(down: bool, ink: str, size: int, ratio: float = 1.0) -> QPixmap:
    """A small filled triangle, to the right or down."""
    picture = _canvas(size, size, ratio)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ink))
    corners = ((0.1, 0.25), (0.9, 0.25), (0.5, 0.8)) if down else ((0.25, 0.1), (0.8, 0.5), (0.25, 0.9))
    painter.drawPolygon([QPointF(x * size, y * size) for x, y in corners])
    painter.end()
    return picture


@cache
def drawing(name: str, worn: Look) -> str:
    """The text of resources/icons/`name`.svg in the colours of a look."""
    text = (shipped("resources") / "icons" / f"{name}.svg").read_text("utf-8")
    # where two names share a light colour, the one named first is meant
    meant = {light: name for name, light in reversed(LIGHT.items())}
    parts = text.split("#")
    return parts[0] + "".join(
        (LOOKS[worn][meant[f"#{part[:6]}"]] if f"#{part[:6]}" in meant else f"#{part[:6]}") + part[6:] for part in parts[1:]
    )


def picture(name: str, width: int, ratio: float = 1.0) -> QPixmap:
    """A drawing as wide as asked, in the look worn now."""
    from PySide6.QtSvg import QSvgRenderer

    renderer = QSvgRenderer(drawing(name, look()).encode())
    shape = renderer.viewBoxF()
    height = width * shape.height() / shape.width()
    made = _canvas(width, height, ratio)
    painter = QPainter(made)
    renderer.render(painter, QRectF(0, 0, width, height))
    painter.end()
    return made


def sign(verdict: str, size: int, ratio: float = 1.0) -> QPixmap:
    """Of a verdict: tick, clock, arrow, bars, cross, question mark or dash."""
    return picture(f"verdicts/{verdict}", size, ratio)
