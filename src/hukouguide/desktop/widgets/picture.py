"""A drawing that is as wide as its place and says nothing: whoever cannot see it misses nothing."""

# ruff: noqa: N802  # the names are Qt's

from PySide6.QtCore import QEvent
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hukouguide.desktop.icons import picture


class Picture(QWidget):
    """`shape` is its height for each unit of width."""

    def __init__(self, name: str, shape: float) -> None:
        super().__init__()
        self._name, self._shape, self._drawn = name, shape, None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._drawn = None
        self.setFixedHeight(max(1, round(self.width() * self._shape)))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._drawn = None
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._drawn is None:
            self._drawn = picture(self._name, max(1, self.width()), self.devicePixelRatioF())
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._drawn)
        painter.end()
