"""A plain "show more": a button that says whether it is open, and what it opens below it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QToolButton, QVBoxLayout, QWidget

from hukouguide.desktop.texts import Texts
from hukouguide.family.words import Words
from hukouguide.language import speaker

say = speaker("desktop")


class Disclosure(QWidget):
    """`build` makes the inside when it is first opened: a closed one costs nothing."""

    def __init__(self, texts: Texts, words: Words, build: Callable[[], QWidget], about: Words | None = None) -> None:
        super().__init__()
        self._build, self._inside = build, None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self.button = QToolButton()
        self.button.setCheckable(True)
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.setArrowType(Qt.ArrowType.RightArrow)
        self.button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.button.setCursor(Qt.CursorShape.PointingHandCursor)
        self.button.setProperty("kind", "disclosure")
        texts.put(self.button, self.button.setText, words)
        full = say("{what}: {about}").fill(what=words, about=about) if about else words
        texts.put(self.button, lambda text: self.button.setAccessibleName(text.replace("&", "")), full)
        self.button.toggled.connect(self._toggle)
        column.addWidget(self.button)

    def _toggle(self, opened: bool) -> None:
        self.button.setArrowType(Qt.ArrowType.DownArrow if opened else Qt.ArrowType.RightArrow)
        if opened and self._inside is None:
            self._inside = self._build()
            self.layout().addWidget(self._inside)
        if self._inside is not None:
            self._inside.setVisible(opened)

    def open(self) -> None:
        self.button.setChecked(True)
