"""An amount in yuan."""

from decimal import Decimal

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from hukouguide.desktop.widgets.errors import Trouble
from hukouguide.desktop.widgets.field import AnswerField, entry, read_number
from hukouguide.family.answers import Value
from hukouguide.language import speaker

say = speaker("desktop")


class MoneyField(AnswerField):
    def build(self) -> None:
        holder, self.edit = entry(self.texts, say("Amount"), self.heading, 14)
        unit = QLabel()
        self.texts.put(unit, unit.setText, self.question.unit.words if self.question.unit else say("yuan"))
        across = QHBoxLayout()
        across.addWidget(holder)
        across.addWidget(unit)
        across.addStretch(1)
        self.column.addLayout(across)

    def value(self) -> Value:
        amount = read_number(self.edit.text(), say("Type the amount in yuan, such as 3500."), self.edit)
        least, most = self.question.least, self.question.most
        if amount < (0 if least is None else least):
            raise Trouble(say("The amount must be {least} or more.").fill(least=least or 0), self.edit)
        if most is not None and amount > most:
            raise Trouble(say("The amount must be {most} or less.").fill(most=most), self.edit)
        return Decimal(amount)

    def show_value(self, value: Value) -> None:
        self.edit.setText(format(value, "f") if isinstance(value, Decimal) else str(value))

    def first(self) -> QWidget:
        return self.edit
