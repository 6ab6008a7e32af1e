"""What every widget for a kind of fact can do: give the value, show a value, say which control comes first."""

# ruff: noqa: N802  # the names are Qt's

import re
import unicodedata
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from hukouguide.desktop.finder import PlaceFinder
from hukouguide.desktop.texts import Texts
from hukouguide.desktop.widgets.errors import Trouble
from hukouguide.desktop.widgets.parts import label
from hukouguide.family.answers import Value
from hukouguide.family.words import Words

if TYPE_CHECKING:
    from hukouguide.rules.schema.files import Question


class AnswerField(QWidget):
    def __init__(self, question: "Question", heading: Words, texts: Texts, finder: PlaceFinder, today: date) -> None:
        super().__init__()
        self.question, self.heading, self.texts, self.finder, self.today = question, heading, texts, finder, today
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(10)
        self.wrong = label(texts, Words("", ""), "wrong")
        self.wrong.hide()
        self.column.addWidget(self.wrong)
        texts.put(self, self.setAccessibleName, heading)
        self.build()

    def build(self) -> None:
        """Make the controls."""
        raise NotImplementedError

    def value(self) -> Value:
        """What is entered. Raises Trouble when that is nothing, or no such value."""
        raise NotImplementedError

    def show_value(self, value: Value) -> None:
        """Enter an earlier answer."""
        raise NotImplementedError

    def first(self) -> QWidget:
        """The control that takes the keyboard when the question comes up."""
        raise NotImplementedError

    def mark(self, words: Words | None) -> None:
        """The summary's words again, at the field."""
        if words is not None:
            self.texts.put(self.wrong, self.wrong.setText, words)
        self.wrong.setVisible(words is not None)


WIDE = 12
"""Characters from which on a field is as wide as the page, and its caption wraps."""


class _Edit(QLineEdit):
    """As wide as what belongs in it, at every size of text: a year's field does not look like a name's."""

    def __init__(self, characters: int) -> None:
        super().__init__()
        self._characters = characters
        across = QSizePolicy.Policy.Fixed if characters < WIDE else QSizePolicy.Policy.Expanding
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance("0") * self._characters + 34, super().sizeHint().height())


def entry(texts: Texts, name: Words, about: Words, characters: int) -> tuple[QWidget, QLineEdit]:
    """A one-line field of a width in characters under its label; its accessible name says which question it belongs to."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(3)
    caption = QLabel()
    caption.setWordWrap(characters >= WIDE)
    texts.put(caption, caption.setText, name)
    field = _Edit(characters)
    texts.put(field, field.setAccessibleName, Words(f"{name.zh}：{about.zh}", f"{name.en}: {about.en}"))
    caption.setBuddy(field)
    column.addWidget(caption)
    column.addWidget(field)
    return holder, field


_NUMBER = re.compile(r"[-+]?\d+(\.\d+)?")


def read_number(text: str, words: Words, field: QWidget) -> Decimal:
    """A number as people type it: full-width digits and thousands marks are fine, 万 is ten thousand. Raises Trouble."""
    plain = unicodedata.normalize("NFKC", text).strip().replace(",", "").replace(" ", "").replace("−", "-")
    times = 1
    if plain.endswith("万"):
        plain, times = plain[:-1], 10000
    if not _NUMBER.fullmatch(plain):
        raise Trouble(words, field)
    return Decimal(plain) * times
