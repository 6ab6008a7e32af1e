"""One place."""

from PySide6.QtWidgets import QWidget

from hukouguide.desktop.widgets.field import AnswerField
from hukouguide.desktop.widgets.place_entry import PlaceEntry
from hukouguide.family.answers import Value
from hukouguide.language import speaker

say = speaker("desktop")


class PlaceField(AnswerField):
    def build(self) -> None:
        self.entry = PlaceEntry(self.texts, say("Place"), self.heading, self.finder, self.question.precise_to)
        self.column.addWidget(self.entry)

    def value(self) -> Value:
        return self.entry.read()

    def show_value(self, value: Value) -> None:
        self.entry.choose(str(value))

    def first(self) -> QWidget:
        return self.entry.edit
