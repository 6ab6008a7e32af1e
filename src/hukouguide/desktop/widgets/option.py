"""Radio buttons and tick boxes as large cards whose text wraps: Qt's own do not wrap, and are small to hit."""

# ruff: noqa: N802  # the names are Qt's

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QRadioButton, QSizePolicy

from hukouguide.desktop.icons import pen
from hukouguide.desktop.theme import colour

_PAD = 12
_FLAGS = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class _Card:
    """What both share. `narrow` cards are as wide as their text, others as wide as the page."""

    def _dress(self, narrow: bool) -> None:
        across = QSizePolicy.Policy.Preferred if narrow else QSizePolicy.Policy.Expanding
        # not Fixed: that would hold it to the height it has on one line
        policy = QSizePolicy(across, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def _mark(self) -> int:
        return max(20, round(self.fontMetrics().height() * 0.85))

    def _text_left(self) -> int:
        return _PAD + self._mark() + _PAD

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self.text()) + self._text_left() + _PAD + 4
        return QSize(min(width, 900), self.heightForWidth(min(width, 900)))

    def minimumSizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        words = min(metrics.averageCharWidth() * 8, metrics.horizontalAdvance(self.text()) + 4)
        return QSize(self._text_left() + words + _PAD, self._mark() + 2 * _PAD)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        room = QRect(0, 0, max(1, width - self._text_left() - _PAD), 10000)
        text = self.fontMetrics().boundingRect(room, int(_FLAGS), self.text()).height()
        return max(text, self._mark()) + 2 * _PAD

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ticked, focused = self.isChecked(), self.hasFocus()
        ground = colour("accent_soft") if ticked or self.underMouse() else colour("card")
        edge = colour("focus") if focused or ticked else colour("edge")
        thick = 3 if focused else 2 if ticked else 1
        painter.setBrush(QColor(ground))
        painter.setPen(pen(edge, thick))
        inner = self.rect().adjusted(2, 2, -2, -2)
        painter.drawRoundedRect(inner, 7, 7)
        self._paint_mark(painter, QRect(_PAD, (self.height() - self._mark()) // 2, self._mark(), self._mark()), ticked)
        painter.setPen(QColor(colour("text")))
        painter.drawText(self.rect().adjusted(self._text_left(), 0, -_PAD, 0), int(_FLAGS), self.text())
        painter.end()


class RadioOption(_Card, QRadioButton):
    def __init__(self, text: str = "", narrow: bool = False) -> None:
        super().__init__(text)
        self._dress(narrow)

    def _paint_mark(self, painter: QPainter, box: QRect, ticked: bool) -> None:
        painter.setBrush(QColor(colour("card")))
        painter.setPen(pen(colour("accent") if ticked else colour("edge"), 2))
        painter.drawEllipse(box.adjusted(1, 1, -1, -1))
        if ticked:
            quarter = box.width() // 4
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colour("accent")))
            painter.drawEllipse(box.adjusted(quarter, quarter, -quarter, -quarter))


class TickOption(_Card, QCheckBox):
    def __init__(self, text: str = "", narrow: bool = False) -> None:
        super().__init__(text)
        self._dress(narrow)

    def _paint_mark(self, painter: QPainter, box: QRect, ticked: bool) -> None:
        painter.setBrush(QColor(colour("accent") if ticked else colour("card")))
        painter.setPen(pen(colour("accent") if ticked else colour("edge"), 2))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 3, 3)
        if ticked:
            size, x, y = box.width(), box.x(), box.y()
            painter.setPen(pen(colour("on_accent"), max(2, size // 8)))
            painter.drawPolyline(
                [QPoint(x + round(a * size), y + round(b * size)) for a, b in ((0.24, 0.52), (0.42, 0.7), (0.76, 0.3))]
            )
