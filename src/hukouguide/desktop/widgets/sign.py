"""A drawn sign beside a word, which grows with the text and changes its colours with the look."""

# ruff: noqa: N802  # the names are Qt's

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLabel

from hukouguide.desktop.icons import sign
from hukouguide.desktop.theme import look


class Sign(QLabel):
    """`name` is that of a verdict; see `icons.sign`."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._drawn: tuple[str, str, int, float] | None = None
        self._draw()

    def show_verdict(self, name: str) -> None:
        if name != self._name:
            self._name = name
            self._draw()

    def _draw(self) -> None:
        wanted = self._name, look(), self.fontMetrics().height(), self.devicePixelRatioF()
        # Qt tells of a change several times over
        if wanted != self._drawn:
            self._drawn = wanted
            self.setPixmap(sign(self._name, *wanted[2:]))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._draw()
