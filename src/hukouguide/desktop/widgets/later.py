"""A part of a page that takes a moment to work out: a line says so, then what was found takes its place."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from hukouguide.desktop.background import Job
from hukouguide.desktop.texts import Texts
from hukouguide.desktop.widgets.parts import empty, label
from hukouguide.language import speaker

say = speaker("desktop")


class Later(QWidget):
    """`work` runs in a thread; `show` makes the widget of what it gives."""

    def __init__(self, texts: Texts, work: Callable[[], Any], show: Callable[[Any], QWidget]) -> None:
        super().__init__()
        self._texts, self._show = texts, show
        self.ready = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(label(texts, say("Working it out…"), "quiet"))
        self._job = Job(self, work, self._came, self._failed)

    def _came(self, found: Any) -> None:
        empty(self._column)
        self._column.addWidget(self._show(found))
        self.ready = True

    def _failed(self, problem: Exception) -> None:
        empty(self._column)
        words = say("This could not be worked out ({problem}). The other results stand.").fill(problem=type(problem).__name__)
        self._column.addWidget(label(self._texts, words))
        self.ready = True
