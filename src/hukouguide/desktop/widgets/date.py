"""A day: year, month and day, of which the last may be left out when not remembered."""

from PySide6.QtWidgets import QWidget

from hukouguide.desktop.widgets.day_entry import DayEntry
from hukouguide.desktop.widgets.field import AnswerField
from hukouguide.family.answers import Value
from hukouguide.family.dates import PartialDate


class DateField(AnswerField):
    days = True

    def build(self) -> None:
        self.entry = DayEntry(self.texts, self.heading, self.days, self.today)
        self.column.addWidget(self.entry)

    def value(self) -> Value:
        return self.entry.read()

    def show_value(self, value: Value) -> None:
        if isinstance(value, PartialDate):
            self.entry.show_date(value)

    def first(self) -> QWidget:
        return self.entry.year
