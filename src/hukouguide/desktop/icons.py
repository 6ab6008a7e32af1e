"""Small drawn signs for verdicts and conditions, so that none depends on a font or on colour alone; and the program's own."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap

from hukouguide.shipped import shipped

_STROKES: dict[str, tuple[tuple[tuple[float, float], ...], ...]] = {
    "open": (((0.28, 0.52), (0.44, 0.68), (0.74, 0.34)),),
    "on_course": (((0.5, 0.26), (0.5, 0.52), (0.68, 0.64)),),
    "act": (((0.28, 0.5), (0.72, 0.5)), ((0.54, 0.32), (0.72, 0.5), (0.54, 0.68))),
    "ranked": (((0.32, 0.7), (0.32, 0.52)), ((0.5, 0.7), (0.5, 0.3)), ((0.68, 0.7), (0.68, 0.42))),
    "closed": (((0.34, 0.34), (0.66, 0.66)), ((0.66, 0.34), (0.34, 0.66))),
    "unknown": (),
    "no_rule": (((0.32, 0.5), (0.68, 0.5)),),
}


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


def _canvas(size: int, ratio: float) -> QPixmap:
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    return picture


def arrow(down: bool, ink: str, size: int, ratio: float = 1.0) -> QPixmap:
    """A small filled triangle, to the right or down."""
    picture = _canvas(size, ratio)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ink))
    corners = ((0.1, 0.25), (0.9, 0.25), (0.5, 0.8)) if down else ((0.25, 0.1), (0.8, 0.5), (0.25, 0.9))
    painter.drawPolygon([QPointF(x * size, y * size) for x, y in corners])
    painter.end()
    return picture


def sign(name: str, ink: str, size: int, ratio: float = 1.0) -> QPixmap:
    """A round sign: the verdict's name draws tick, clock, arrow, bars, cross, question mark or dash."""
    picture = _canvas(size, ratio)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ink))
    painter.drawEllipse(QRectF(0.04 * size, 0.04 * size, 0.92 * size, 0.92 * size))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    stroke_pen = pen("#ffffff", 0.1 * size)
    stroke_pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    stroke_pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(stroke_pen)
    for stroke in _STROKES[name]:
        painter.drawPolyline([QPointF(x * size, y * size) for x, y in stroke])
    if name == "unknown":
        hook = QPainterPath(QPointF(0.37 * size, 0.4 * size))
        hook.cubicTo(0.37 * size, 0.2 * size, 0.66 * size, 0.22 * size, 0.64 * size, 0.4 * size)
        hook.cubicTo(0.62 * size, 0.5 * size, 0.5 * size, 0.5 * size, 0.5 * size, 0.62 * size)
        painter.drawPath(hook)
        painter.drawPoint(QPointF(0.5 * size, 0.77 * size))
    painter.end()
    return picture
