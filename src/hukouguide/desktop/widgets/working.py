"""Shown while something takes seconds: what is going on, a bar that moves, and a way to call it off."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QProgressBar

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
