"""How a stretch of the road is drawn by how firmly it holds: ground, edge and a pattern that a print without colours shows too."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter

from hukouguide.advice.road.ladder import Hold
from hukouguide.desktop.colours import HOLDS
from hukouguide.desktop.icons import pen
from hukouguide.desktop.theme import colour

PATTERNS: dict[Hold, Qt.BrushStyle] = {
    Hold.HERE: Qt.BrushStyle.SolidPattern,
    Hold.SURE: Qt.BrushStyle.NoBrush,
    Hold.STEPS: Qt.BrushStyle.BDiagPattern,
    Hold.RANK: Qt.BrushStyle.HorPattern,
    Hold.ASK: Qt.BrushStyle.Dense6Pattern,
    Hold.NO: Qt.BrushStyle.DiagCrossPattern,
    Hold.NO_RULE: Qt.BrushStyle.Dense7Pattern,
}
"""One for each way a stretch can hold, so that a print without colours tells them apart."""


def paint_hold(painter: QPainter, box: QRectF, hold: Hold) -> None:
    """A stretch without its words: ground, pattern and edge."""
    ink, ground = colour(HOLDS[hold.value]), colour(f"{HOLDS[hold.value]}_soft")
    painter.setPen(pen(ink, 1.4))
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(box, 4, 4)
    if PATTERNS[hold] is Qt.BrushStyle.SolidPattern:
        painter.fillRect(QRectF(box.left() + 2, box.bottom() - 5, box.width() - 4, 3), QColor(ink))
    elif PATTERNS[hold] is not Qt.BrushStyle.NoBrush:
        faint = QColor(ink)
        faint.setAlpha(130)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(faint, PATTERNS[hold]))
        painter.drawRoundedRect(box, 4, 4)
