"""A yes or a no."""

from PySide6.QtWidgets import QButtonGroup, QWidget

from hukouguide.desktop.widgets.errors import Trouble
from hukouguide.desktop.widgets.field import AnswerField
from hukouguide.desktop.widgets.option import RadioOption
from hukouguide.family.answers import Value
from hukouguide.language import speaker

say = speaker("desktop")


class YesNoField(AnswerField):
    def build(self) -> None:
        self._group = QButtonGroup(self)
        self.options: dict[bool, RadioOption] = {}
        for answer, words in ((True, say("Yes")), (False, say("No"))):
            option = RadioOption()
            self.texts.put(option, option.setText, words)
            self.texts.put(option, option.setAccessibleDescription, self.heading)
            self._group.addButton(option)
            self.options[answer] = option
            self.column.addWidget(option)

    def value(self) -> Value:
        for answer, option in self.options.items():
            if option.isChecked():
                return answer
        raise Trouble(say("Choose yes or no. If you are not sure, press 'I don't know'."), self.options[True])

    def show_value(self, value: Value) -> None:
        self.options[bool(value)].setChecked(True)

    def first(self) -> QWidget:
        return next((o for o in self.options.values() if o.isChecked()), self.options[True])
