"""A QR code on the screen: dark on white whatever the colours around it, as large as a phone needs it."""

# ruff: noqa: N802  # the names are Qt's

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QLabel, QSizePolicy

from hukouguide.desktop.texts import Texts
from hukouguide.language import speaker
from hukouguide.report.qr import QUIET, Code

say = speaker("desktop")

MODULE = 4


class CodeView(QLabel):
    """A label with a picture: a screen reader takes it for one."""

    def __init__(self, texts: Texts, code: Code) -> None:
        super().__init__()
        self.code = code
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        # named, so that whoever cannot see it knows that there is something to show to a phone
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        words = say("QR code {number} of {count}; the same words stand below it").fill(number=code.number, count=code.count)
        texts.put(self, self.setAccessibleName, words)
        self.setPixmap(self._drawn())

    def _drawn(self) -> QPixmap:
        side = (len(self.code.rows) + 2 * QUIET) * MODULE
        picture = QPixmap(side, side)
        picture.fill(QColor("white"))
        painter = QPainter(picture)
        for y, row in enumerate(self.code.rows):
            for x, dark in enumerate(row):
                if dark:
                    painter.fillRect(QRectF((x + QUIET) * MODULE, (y + QUIET) * MODULE, MODULE, MODULE), QColor("black"))
        painter.end()
        return picture

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setPen(QColor("black"))
            painter.drawRect(self.rect().adjusted(1, 1, -2, -2))
            painter.end()
