"""A plain "show more": a button that says whether it is open, and what it opens below it."""

# ruff: noqa: N802  # the names are Qt's

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from hukouguide.desktop.icons import arrow
from hukouguide.desktop.texts import Texts
from hukouguide.desktop.theme import colour
from hukouguide.family.words import Words
from hukouguide.language import speaker

say = speaker("desktop")


class Disclosure(QWidget):
    """`build` makes the inside when it is first opened: a closed one costs nothing."""

    def __init__(self, texts: Texts, words: Words, build: Callable[[], QWidget], about: Words | None = None) -> None:
        super().__init__()
        self.button = QPushButton()
        self._build, self._inside = build, None
        self._arrow: tuple[bool, str, int, float] | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self.button.setProperty("kind", "link")
        self.button.setCheckable(True)
        self.button.setAutoDefault(False)
        self.button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.button.setCursor(Qt.CursorShape.PointingHandCursor)
        self._point(False)
        texts.put(self.button, self.button.setText, words)
        full = say("{what}: {about}").fill(what=words, about=about) if about else words
        texts.put(self.button, lambda text: self.button.setAccessibleName(text.replace("&", "")), full)
        self.button.toggled.connect(self._toggle)
        column.addWidget(self.button)

    def _toggle(self, opened: bool) -> None:
        self._point(opened)
        if opened and self._inside is None:
            self._inside = self._build()
            self.layout().addWidget(self._inside)
        if self._inside is not None:
            self._inside.setVisible(opened)

    def _point(self, opened: bool) -> None:
        """An arrow to the right when closed, down when open."""
        size = max(12, round(self.fontMetrics().height() * 0.6))
        wanted = opened, colour("accent"), size, self.devicePixelRatioF()
        # Qt tells of a change several times over
        if wanted != self._arrow:
            self._arrow = wanted
            self.button.setIconSize(QSize(size, size))
            self.button.setIcon(QIcon(arrow(*wanted)))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._point(self.button.isChecked())

    def open(self) -> None:
        self.button.setChecked(True)
