"""First page: which language, what the program does, and that nothing is kept."""

from PySide6.QtWidgets import QPushButton, QWidget

from hukouguide.desktop.flow import Flow
from hukouguide.desktop.pages.base import Page
from hukouguide.desktop.texts import Texts
from hukouguide.desktop.widgets.option import RadioOption
from hukouguide.desktop.widgets.parts import button, frame, label
from hukouguide.family.words import Words
from hukouguide.language import speaker

say = speaker("desktop")


class WelcomePage(Page):
    def __init__(self, flow: Flow, texts: Texts) -> None:
        super().__init__(flow, texts, say("In which city can your family stay together?"))
        self.column.addWidget(
            label(
                texts,
                say(
                    "Answer simple questions. The program tells you which ways are open for your child's school, "
                    "exams and hukou, why, and what to do by which day."
                ),
            )
        )
        box, inside = frame("card")
        inside.addWidget(label(texts, Words("选择语言  Choose a language", "选择语言  Choose a language"), "strong"))
        self._languages: dict[str, RadioOption] = {}
        for code, name in (("zh", "中文"), ("en", "English")):
            option = RadioOption(name)
            option.setAccessibleName(name)
            option.setChecked(texts.language == code)
            option.clicked.connect(lambda _=False, code=code: self.window().speak(code))
            self._languages[code] = option
            inside.addWidget(option)
        texts.keep(box, self._tick_language)
        self.column.addWidget(box)
        box, inside = frame("inset", 6)
        for words in (
            say("You can always say 'I don't know', or skip a question."),
            say("No names are needed. Nothing you answer is kept when you close the program."),
            say("The program never uses the internet. It advises; the office named beside each result decides."),
        ):
            inside.addWidget(label(texts, words))
        self.column.addWidget(box)
        self._begin = button(texts, say("&Begin"), self._go, "primary")
        self.row(self._begin)
        self.column.addStretch(1)

    def _tick_language(self) -> None:
        self._languages[self.texts.language].setChecked(True)

    def _go(self) -> None:
        self.flow.moved.emit("members")

    def first_focus(self) -> QWidget:
        return self._languages[self.texts.language]

    def continue_button(self) -> QPushButton:
        return self._begin
