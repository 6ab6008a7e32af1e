"""Shown while something takes seconds: what is going on, a bar that moves, and a way to call it off."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QProgressBar, QWidget

from hukouguide.desktop.texts import Texts
from hukouguide.desktop.widgets.parts import button, frame, label
from hukouguide.family.words import Words
from hukouguide.language import speaker

say = speaker("desk")


def working(texts: Texts, words: Words, call_off: Callable[[], object]) -> QFrame:
    box, column = frame("inset", 8)
    column.addWidget(label(texts, words))
    bar = QProgressBar()
    bar.setRange(0, 0)
    bar.setTextVisible(False)
    texts.put(bar, bar.setAccessibleName, words)
    column.addWidget(bar)
    cancel = button(texts, say("Cancel"), call_off)
    box.cancel = cancel
    column.addWidget(cancel, 0, Qt.AlignmentFlag.AlignLeft)
    return box


class InPlaceOf:
    """Shown where the buttons stand, which are hidden meanwhile with what else must not be touched."""

    def __init__(
        self, column: QBoxLayout, buttons: QWidget, texts: Texts, words: Words, call_off: Callable[[], object], *also: QWidget
    ) -> None:
        self._column, self._buttons, self._hidden = column, buttons, (buttons, *also)
        self._make = lambda: working(texts, words, call_off)
        self.shown: QFrame | None = None

    def begin(self) -> None:
        for part in self._hidden:
            part.hide()
        self.shown = self._make()
        self._column.insertWidget(self._column.indexOf(self._buttons), self.shown)
        self.shown.cancel.setFocus()

    def end(self) -> None:
        for part in self._hidden:
            part.show()
        if self.shown is not None:
            self.shown.hide()
            self.shown.deleteLater()
            self.shown = None
