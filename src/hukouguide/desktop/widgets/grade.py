"""The grade a child is in: buttons by stage of school, with the names families use."""

from datetime import date

from PySide6.QtWidgets import QButtonGroup, QWidget

from hukouguide.desktop.widgets.errors import Trouble
from hukouguide.desktop.widgets.field import AnswerField
from hukouguide.desktop.widgets.flow_layout import FlowLayout
from hukouguide.desktop.widgets.option import RadioOption
from hukouguide.desktop.widgets.parts import label
from hukouguide.family.answers import Value
from hukouguide.family.words import Words
from hukouguide.language import speaker

say = speaker("desktop")


def _grades() -> tuple[Words, ...]:
    """As families name them, from the first to the twelfth."""
    return (
        say("Grade 1"),
        say("Grade 2"),
        say("Grade 3"),
        say("Grade 4"),
        say("Grade 5"),
        say("Grade 6"),
        say("Grade 7"),
        say("Grade 8"),
        say("Grade 9"),
        say("Grade 10"),
        say("Grade 11"),
        say("Grade 12"),
    )


def _stages(today: date) -> tuple[tuple[Words, tuple[tuple[int, Words], ...]], ...]:
    grades = tuple(enumerate(_grades(), 1))
    primary, junior, senior = grades[:6], grades[6:9], grades[9:]
    first = today.year + (today.month >= 9)
    before = tuple((-n, say("Starts school in September {year}").fill(year=first + n)) for n in range(7))
    return (
        (say("Primary school"), primary),
        (say("Junior school"), junior),
        (say("Senior school"), senior),
        (say("Not at primary school yet"), before),
    )


class GradeField(AnswerField):
    def build(self) -> None:
        self._group = QButtonGroup(self)
        self.options: dict[int, RadioOption] = {}
        least = -99 if self.question.least is None else self.question.least
        most = 99 if self.question.most is None else self.question.most
        for stage, grades in _stages(self.today):
            shown = [(grade, words) for grade, words in grades if least <= grade <= most]
            if not shown:
                continue
            self.column.addWidget(label(self.texts, stage, "strong"))
            holder = QWidget()
            row = FlowLayout(holder, 8)
            for grade, words in shown:
                option = RadioOption(narrow=True)
                self.texts.put(option, option.setText, words)
                self.texts.put(option, option.setAccessibleDescription, self.heading)
                self._group.addButton(option)
                self.options[grade] = option
                row.addWidget(option)
            self.column.addWidget(holder)

    def value(self) -> Value:
        for grade, option in self.options.items():
            if option.isChecked():
                return grade
        raise Trouble(say("Choose the grade. If you are not sure, press 'I don't know'."), self.first())

    def show_value(self, value: Value) -> None:
        grade = int(str(value))
        if grade in self.options:
            self.options[grade].setChecked(True)

    def first(self) -> QWidget:
        chosen = next((o for o in self.options.values() if o.isChecked()), None)
        return chosen or next(iter(self.options.values()))
