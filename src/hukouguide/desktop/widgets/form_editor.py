"""The answer of one row of the dense form, opened below it: the same field that the question's own page has."""

# ruff: noqa: N802  # the names are Qt's

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout

from hukouguide.advice.interview import Ask
from hukouguide.desktop.finder import PlaceFinder
from hukouguide.desktop.flow import Flow
from hukouguide.desktop.texts import Texts
from hukouguide.desktop.widgets.flow_layout import FlowLayout
from hukouguide.desktop.widgets.kinds import FIELDS
from hukouguide.desktop.widgets.parts import button, label
from hukouguide.family.words import Words
from hukouguide.language import speaker

say = speaker("desk")


class FormEditor(QFrame):
    taken = Signal()
    unsure = Signal()
    closed = Signal()

    def __init__(self, ask: Ask, words: Words, flow: Flow, texts: Texts, finder: PlaceFinder) -> None:
        super().__init__()
        self.setProperty("kind", "inset")
        self.ask = ask
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(8)
        column.addWidget(label(texts, words))
        if ask.question.help is not None:
            column.addWidget(label(texts, ask.question.help.words, "small"))
        self.field = FIELDS[ask.question.kind](ask.question, words, texts, finder, flow.today)
        column.addWidget(self.field)
        row = FlowLayout(gap=8)
        for text, signal, kind in (
            (say("&Take it"), self.taken, "primary"),
            (say("I &don't know"), self.unsure, "plain"),
            (say("Close"), self.closed, "plain"),
        ):
            row.addWidget(button(texts, text, signal.emit, kind))
        column.addLayout(row)

    def begin(self, text: str) -> None:
        """The keyboard to the field, and what was typed on the row into it."""
        first = self.field.first()
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        if text and isinstance(first, QLineEdit):
            first.setText(text)
            first.textEdited.emit(text)
        elif isinstance(first, QLineEdit):
            first.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
