"""A topic of the dense form: one column a person, side by side where the window is wide enough, below one another where not."""

# ruff: noqa: N802  # the names are Qt's

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from hukouguide.desktop.texts import Texts
from hukouguide.desktop.widgets.form_row import FormRow
from hukouguide.desktop.widgets.parts import label
from hukouguide.family.words import Words

_CHARACTERS = 16  # a column narrower than that is hard to read


class Column(QFrame):
    """The questions about one person in one topic."""

    def __init__(self, texts: Texts, who: Words) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(10, 8, 10, 10)
        outer.setSpacing(0)
        outer.addWidget(label(texts, who, "strong"))
        self.list = QVBoxLayout()
        self.list.setSpacing(0)
        outer.addLayout(self.list)
        outer.addStretch(1)
        texts.put(self, self.setAccessibleName, who)

    def arrange(self, rows: list[FormRow]) -> None:
        """Exactly these rows, in this order; an editor stays below the row it belongs to."""
        for at, row in enumerate(rows):
            if self.list.indexOf(row) != at:
                self.list.insertWidget(at, row)
        self.setVisible(bool(rows))


class TopicBlock(QWidget):
    def __init__(self, texts: Texts, name: Words) -> None:
        super().__init__()
        self._texts = texts
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(label(texts, name, "section"))
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._across.setSpacing(12)
        column.addLayout(self._across)
        self.columns: dict[str, Column] = {}

    def column_of(self, subject: str, who: Words, order: Iterable[str]) -> Column:
        if subject not in self.columns:
            made = Column(self._texts, who)
            self.columns[subject] = made
            places = list(order)
            before = sum(1 for other in self.columns if other != subject and places.index(other) < places.index(subject))
            self._across.insertWidget(before, made, 1, Qt.AlignmentFlag.AlignTop)
        return self.columns[subject]

    def turn(self) -> None:
        """Side by side, or below one another."""
        shown = max(1, sum(1 for column in self.columns.values() if not column.isHidden()))
        wide = self.width() >= shown * self.fontMetrics().averageCharWidth() * _CHARACTERS * 2
        self._across.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.turn()
