"""A count: years, times, hours."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from hukouguide.desktop.widgets.errors import Trouble
from hukouguide.desktop.widgets.field import AnswerField, entry, read_number
from hukouguide.family.answers import Value
from hukouguide.language import speaker

say = speaker("desktop")


class NumberField(AnswerField):
    def build(self) -> None:
        holder, self.edit = entry(self.texts, say("Number"), self.heading, 8)
        across = QHBoxLayout()
        across.addWidget(holder)
        if self.question.unit is not None:
            unit = QLabel()
            self.texts.put(unit, unit.setText, self.question.unit.words)
            across.addWidget(unit)
        across.addStretch(1)
        self.column.addLayout(across)

    def value(self) -> Value:
        number = read_number(self.edit.text(), say("Type a number, such as 3."), self.edit)
        least, most = self.question.least, self.question.most
        if least is not None and number < least:
            raise Trouble(say("The number must be {least} or more.").fill(least=least), self.edit)
        if most is not None and number > most:
            raise Trouble(say("The number must be {most} or less.").fill(most=most), self.edit)
        return int(number) if number == number.to_integral_value() else number

    def show_value(self, value: Value) -> None:
        self.edit.setText(str(value))

    def first(self) -> QWidget:
        return self.edit
