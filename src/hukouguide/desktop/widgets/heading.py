"""The heading of a page: it takes the keyboard when the page comes up, and whoever just types is taken to the first field.

A screen reader says the question first that way, and nobody who knows it needs a key more.
"""

# ruff: noqa: N802  # the names are Qt's

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QLabel


class Heading(QLabel):
    composed = Signal(str)
    """An input method has made this text, while the heading had the keyboard."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        # Chinese is composed by the input method before it is a key press; without this it would get the bare letters
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> Any:
        return True if query == Qt.InputMethodQuery.ImEnabled else super().inputMethodQuery(query)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if event.commitString():
            self.composed.emit(event.commitString())
        event.accept()
