"""What every page has: a centred column, a heading, an error summary, and a row of buttons."""

# ruff: noqa: N802  # the names are Qt's

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
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
from hukouguide.desktop.texts import Texts
from hukouguide.desktop.widgets.errors import ErrorSummary, Trouble
from hukouguide.desktop.widgets.flow_layout import FlowLayout
from hukouguide.desktop.widgets.parts import heading, label
from hukouguide.family.words import Words
from hukouguide.language import speaker

say = speaker("desktop")

WIDE = 860


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
        self.errors = ErrorSummary(texts)
        self.column.addWidget(self.errors)
        self.heading = heading(texts, title)
        self.column.addWidget(self.heading)

    def rescale(self, scale: int) -> None:
        """Lines stay as long in characters when the text grows."""
        self._middle.setMaximumWidth(self._wide * scale // 100)

    def first_focus(self) -> QWidget:
        """What takes the keyboard when the page is entered."""
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

    def keyPressEvent(self, event: QKeyEvent) -> None:
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
