"""One of several answers named by the question."""

from PySide6.QtWidgets import QButtonGroup, QWidget

from hukouguide.desktop.widgets.errors import Trouble
from hukouguide.desktop.widgets.field import AnswerField
from hukouguide.desktop.widgets.option import RadioOption
from hukouguide.family.answers import Value
from hukouguide.language import speaker

say = speaker("desktop")


class ChoiceField(AnswerField):
    def build(self) -> None:
        self._group = QButtonGroup(self)
        self.options: dict[str, RadioOption] = {}
        for each in self.question.options:
            option = RadioOption()
            self.texts.put(option, option.setText, each.name.words)
            self.texts.put(option, option.setAccessibleDescription, self.heading)
            self._group.addButton(option)
            self.options[each.id] = option
            self.column.addWidget(option)

    def value(self) -> Value:
        for answer, option in self.options.items():
            if option.isChecked():
                return answer
        raise Trouble(say("Choose one answer. If you are not sure, press 'I don't know'."), self.first())

    def show_value(self, value: Value) -> None:
        if str(value) in self.options:
            self.options[str(value)].setChecked(True)

    def first(self) -> QWidget:
        chosen = next((o for o in self.options.values() if o.isChecked()), None)
        return chosen or next(iter(self.options.values()))
