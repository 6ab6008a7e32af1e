"""First page: in one sentence what the program does and that nothing is kept; which language; and where to begin."""

from PySide6.QtWidgets import QPushButton, QWidget

from hukouguide.desktop.flow import Flow
from hukouguide.desktop.pages.base import Page
from hukouguide.desktop.texts import Texts
from hukouguide.desktop.widgets.flow_layout import FlowLayout
from hukouguide.desktop.widgets.option import RadioOption
from hukouguide.desktop.widgets.parts import button, frame, label
from hukouguide.desktop.widgets.picture import Picture
from hukouguide.desktop.widgets.tour import tour
from hukouguide.family.words import Words
from hukouguide.language import speaker

say = speaker("desktop")

_SHAPE = 150 / 860


class WelcomePage(Page):
    def __init__(self, flow: Flow, texts: Texts) -> None:
        super().__init__(flow, texts, say("In which city can your family stay together?"))
        self._picture = Picture("together", _SHAPE)
        self.column.insertWidget(0, self._picture)
        self.column.addWidget(
            label(
                texts,
                say(
                    "Answer simple questions and see, city by city, where your child can go to school and sit the exams, how the "
                    "hukou could move, and what to do by which day; nothing you answer is kept when you close the program."
                ),
                "lead",
            )
        )
        self._languages: dict[str, RadioOption] = {}
        languages = QWidget()
        row = FlowLayout(languages, 8)
        row.addWidget(label(texts, Words("选择语言 Language", "Language 选择语言"), "strong"))
        for code, name in (("zh", "中文"), ("en", "English")):
            option = RadioOption(name, narrow=True)
            option.setAccessibleName(name)
            option.setChecked(texts.language == code)
            option.clicked.connect(lambda _=False, code=code: self.window().speak(code))
            self._languages[code] = option
            row.addWidget(option)
        texts.keep(languages, self._tick_language)
        self.column.addWidget(languages)
        self._begin = button(texts, say("&Begin"), self._go, "primary")
        self.row(self._begin)
        box, inside = frame("inset", 6)
        for words in (
            say("You can always say 'I don't know', or skip a question. No names are needed."),
            say("The program never uses the internet. It advises; the office named beside each result decides."),
        ):
            inside.addWidget(label(texts, words))
        self.column.addWidget(box)
        self.tour = tour(texts, flow)
        if self.tour is not None:
            self.column.addWidget(self.tour)
        if not flow.session.kiosk:
            words = say("For volunteers: saved &cases")
            self.column.addWidget(button(texts, words, lambda: flow.moved.emit("desk"), "link"))
        self.column.addStretch(1)

    def rescale(self, scale: int) -> None:
        super().rescale(scale)
        # large text needs the room
        self._picture.setVisible(scale < 200)

    def _tick_language(self) -> None:
        self._languages[self.texts.language].setChecked(True)

    def _go(self) -> None:
        self.flow.moved.emit("members")

    def first_focus(self) -> QWidget:
        return self._languages[self.texts.language]

    def continue_button(self) -> QPushButton:
        return self._begin
