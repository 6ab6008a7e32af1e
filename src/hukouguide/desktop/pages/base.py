"""What every page has: a centred column, a heading, an error summary, and a row of buttons."""

# ruff: noqa: N802  # the names are Qt's

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from hukouguide.desktop.flow import Flow
from hukouguide.desktop.reading_order import put_in_order
from hukouguide.desktop.texts import Texts
from hukouguide.desktop.widgets.errors import ErrorSummary, Trouble
from hukouguide.desktop.widgets.flow_layout import FlowLayout
from hukouguide.desktop.widgets.parts import heading, label
from hukouguide.family.words import Words
from hukouguide.language import speaker

say = speaker("desktop")

WIDE = 860
SETTLED_AFTER = 150
"""Milliseconds without a change after which a page is put in order."""


class Page(QWidget):
    """`title` names the page in the window's title bar; `width` is the widest its column grows at normal text size."""

    told = Signal()
    """The page's name for the title bar has changed: something is wrong, or right again."""

    def __init__(self, flow: Flow, texts: Texts, title: Words, width: int = WIDE) -> None:
        super().__init__()
        self.setObjectName("page")
        self.flow, self.texts, self.title = flow, texts, title
        self.trouble: Words | None = None
        self._spots: list[QLabel] = []
        self._red: QLineEdit | None = None
        self._middle, self._wide = QWidget(), width
        self.column = QVBoxLayout(self._middle)
        self.column.setContentsMargins(28, 24, 28, 32)
        self.column.setSpacing(14)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.addStretch(1)
        across.addWidget(self._middle, 100)
        across.addStretch(1)
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(SETTLED_AFTER)
        self._settled.timeout.connect(lambda: put_in_order(self))
        self.errors = ErrorSummary(texts)
        self.column.addWidget(self.errors)
        self.heading = heading(texts, title)
        self.heading.composed.connect(self._write_first)
        self.column.addWidget(self.heading)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            # something was added or taken away
            self._settled.start()
        return super().event(event)

    def rescale(self, scale: int) -> None:
        """Lines stay as long in characters when the text grows."""
        self._middle.setMaximumWidth(self._wide * scale // 100)

    def land(self) -> None:
        """The keyboard to the heading, when the page is entered."""
        self.heading.setFocus(Qt.FocusReason.OtherFocusReason)

    def first_focus(self) -> QWidget:
        """What takes over from the heading as soon as something is typed."""
        return self.heading

    def continue_button(self) -> QPushButton | None:
        """What Enter presses."""
        return None

    def back_button(self) -> QPushButton | None:
        """What Alt+Left presses."""
        return None

    def leaving(self) -> None:
        """Called before the page is thrown away: keep what was typed."""

    def row(self, *buttons: QWidget) -> QWidget:
        """A row of buttons at the end of the page, that wraps at large text."""
        holder = QWidget()
        flow = FlowLayout(holder)
        for each in buttons:
            flow.addWidget(each)
        self.column.addWidget(holder)
        return holder

    def explain_words(self) -> None:
        """At the foot of the page: the words of policy that it uses, in plain language."""
        if self.flow.book is not None and self.flow.book.glossary:
            from hukouguide.desktop.widgets.glossary import WordsOnThisPage

            self.column.addWidget(WordsOnThisPage(self, self.texts, self.flow.book.glossary))

    def spot(self) -> QLabel:
        """A line beside a field, where `complain` can say its words again."""
        made = label(self.texts, Words("", ""), "wrong")
        made.hide()
        self._spots.append(made)
        return made

    def complain(self, trouble: Trouble, spot: QLabel | None = None) -> None:
        """Say what is wrong: on top, where it takes focus, at the field, and in the title bar."""
        self.trouble = trouble.words
        if spot is not None:
            self.texts.put(spot, spot.setText, trouble.words)
            spot.show()
        if isinstance(trouble.field, QLineEdit):
            _redden(trouble.field, True)
            self._red = trouble.field
        self.errors.show_trouble(trouble)
        self.told.emit()

    def content(self) -> None:
        """The trouble is over."""
        self.trouble = None
        for spot in self._spots:
            spot.hide()
        if self._red is not None and isValid(self._red):
            _redden(self._red, False)
        self._red = None
        self.errors.clear()
        self.told.emit()

    def _write_first(self, text: str) -> None:
        """What an input method made, into the first field."""
        first = self.first_focus()
        if first is not self.heading:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
            event = QInputMethodEvent()
            event.setCommitString(text)
            QCoreApplication.sendEvent(first, event)

    def _pass_on(self, event: QKeyEvent) -> bool:
        """From the heading to the first field: a character goes into it, an arrow only leads to it."""
        first = self.first_focus()
        leads = event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up)
        bare = not event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        types = bare and event.text().isprintable() and event.text().strip() != ""
        if first is self.heading or not (leads or types):
            return False
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        if types:
            key = QKeyEvent(event.type(), event.key(), event.modifiers(), event.text())
            QCoreApplication.sendEvent(self.window().focusWidget() or first, key)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.heading.hasFocus() and self._pass_on(event):
            return
        # Enter that no field used: press the focused button, else go on
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
            return
        focused = self.window().focusWidget()
        if isinstance(focused, QPushButton | QToolButton):
            focused.click()
        elif (onward := self.continue_button()) is not None and onward.isEnabled():
            onward.click()


def _redden(field: QLineEdit, wrong: bool) -> None:
    field.setProperty("wrong", wrong)
    field.style().unpolish(field)
    field.style().polish(field)
