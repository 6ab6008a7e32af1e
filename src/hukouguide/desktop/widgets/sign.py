"""A drawn sign beside a word, which grows with the text."""

# ruff: noqa: N802  # the names are Qt's

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLabel

from hukouguide.desktop.icons import sign


class Sign(QLabel):
    """`name` is that of a verdict; see `icons.sign`."""

    def __init__(self, name: str, ink: str) -> None:
        super().__init__()
        self._name, self._ink = name, ink
        self._draw()

    def _draw(self) -> None:
        self.setPixmap(sign(self._name, self._ink, self.fontMetrics().height(), self.devicePixelRatioF()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._draw()
