"""Check your answers: everything said, with a way to change each."""

from PySide6.QtWidgets import (
    QGridLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from hukouguide.desktop.flow import Flow
from hukouguide.desktop.pages.base import Page
from hukouguide.desktop.pages.places import wishes
from hukouguide.desktop.texts import Texts
from hukouguide.desktop.widgets.parts import button, frame, label, line
from hukouguide.desktop.wording import listed, who
from hukouguide.family.answers import FactKey
from hukouguide.family.words import Words
from hukouguide.language import speaker
from hukouguide.rules.sentences import answer_words

say = speaker("desktop")


class CheckPage(Page):
    def __init__(self, flow: Flow, texts: Texts) -> None:
        super().__init__(flow, texts, say("Check your answers"))
        assert flow.interview is not None
        interview = flow.interview
        self.column.addWidget(label(texts, say("Is everything right? You can change any answer."), "quiet"))
        card, rows = frame("card", 0)
        people = [who(interview.people, p.id) for p in interview.people]
        self._row(rows, say("Family"), listed(people), lambda: flow.moved.emit("members"))
        places = [interview.book.places[p].name for p in interview.places]
        self._row(rows, say("Places"), listed(places), lambda: flow.moved.emit("places"))
        goals = [words for goals, words in wishes() if set(goals) & set(interview.goals)]
        self._row(rows, say("You want to know about"), listed(goals), lambda: flow.moved.emit("places"))
        self.column.addWidget(card)
        said: dict[str, list[tuple[FactKey, Words, Words]]] = {}
        for ask, answer in interview.answered:
            words = ask.question.ask.words.fill(who=who(interview.people, ask.key.subject))
            said.setdefault(ask.question.topic, []).append(
                (ask.key, words, answer_words(ask.question, answer, interview.book.places))
            )
        for topic in interview.book.topics:
            if topic.id in said:
                self.column.addWidget(label(texts, topic.name.words, "section"))
                card, rows = frame("card", 0)
                for key, words, answer in said[topic.id]:
                    self._row(rows, words, answer, lambda key=key: flow.change(key, "check"))
                self.column.addWidget(card)
        self._onward = button(texts, say("See &results"), lambda: flow.moved.emit("results"), "primary")
        buttons = [self._onward]
        open_now = [ask for ask in interview.remaining if ask.key in interview.family.answers]
        if interview.next is not None:
            buttons.append(button(texts, say("More &questions"), flow.ask_next))
        elif open_now:
            self.column.addWidget(label(texts, say("You skipped these. They could still change a result."), "section"))
            card, rows = frame("card", 0)
            for ask in open_now:
                words = ask.question.ask.words.fill(who=who(interview.people, ask.key.subject))
                self._row(rows, words, say("Skipped"), lambda key=ask.key: flow.change(key, "check"))
            self.column.addWidget(card)
        self._back = button(texts, say("&Back"), flow.step_back)
        self.row(*buttons, self._back)
        self.column.addStretch(1)

    def _row(self, rows: QVBoxLayout, question: Words, answer: Words, change: object) -> None:
        if rows.count():
            rows.addWidget(line())
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 8, 0, 8)
        grid.setColumnStretch(0, 1)
        grid.addWidget(label(self.texts, question, "quiet"), 0, 0)
        grid.addWidget(label(self.texts, answer, "strong"), 1, 0)
        name = say("Change: {question}").fill(question=question)
        changing = button(self.texts, say("Change"), change, "link", name)
        changing.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        grid.addWidget(changing, 0, 1, 2, 1)
        rows.addWidget(holder)

    def continue_button(self) -> QPushButton:
        return self._onward

    def back_button(self) -> QPushButton:
        return self._back
