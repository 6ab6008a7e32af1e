"""Check your answers: everything said, with a way to change each."""

from collections.abc import Callable, Iterator

from PySide6.QtWidgets import (
    QGridLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from hukouguide.advice.interview import Ask
from hukouguide.desktop.flow import Flow
from hukouguide.desktop.gradually import Gradually
from hukouguide.desktop.pages.base import Page
from hukouguide.desktop.pages.places import wishes
from hukouguide.desktop.texts import Texts
from hukouguide.desktop.widgets.parts import button, frame, label, line
from hukouguide.desktop.wording import listed, who
from hukouguide.family.answers import Answer
from hukouguide.family.words import Words
from hukouguide.language import speaker
from hukouguide.rules.sentences import answer_words

say = speaker("desktop")

Row = tuple[Words, Words, Callable[[], object]]
"""What was asked, what was said, and what changes it."""


class CheckPage(Page):
    """`ready` once every answer stands on it."""

    def __init__(self, flow: Flow, texts: Texts) -> None:
        super().__init__(flow, texts, say("Check your answers"))
        assert flow.interview is not None
        self.interview = flow.interview
        self.column.addWidget(label(texts, say("Is everything right? You can change any answer."), "quiet"))
        self._cards = QVBoxLayout()
        self._cards.setSpacing(self.column.spacing())
        self.column.addLayout(self._cards)
        self._onward = button(texts, say("See &results"), lambda: flow.moved.emit("results"), "primary")
        buttons = [self._onward]
        if self.interview.next is not None:
            buttons.append(button(texts, say("More &questions"), flow.ask_next))
        self._back = button(texts, say("&Back"), flow.step_back)
        self.row(*buttons, self._back)
        self.explain_words()
        self.column.addStretch(1)
        self.ready = False
        Gradually(self, self._parts(), self._stands)

    def _stands(self) -> None:
        self.ready = True

    def _parts(self) -> Iterator[Callable[[], object]]:
        """A row at a time, under its heading."""
        yield from self._card(None, self._chosen())
        for topic in self.interview.book.topics:
            said = [(ask, answer) for ask, answer in self.interview.answered if ask.question.topic == topic.id]
            yield from self._card(
                topic.name.words, [(self._asked(ask), self._said(ask, answer), self._change(ask)) for ask, answer in said]
            )
        if self.interview.next is None:
            skipped = [ask for ask in self.interview.remaining if ask.key in self.interview.family.answers]
            words = say("You skipped these. They could still change a result.")
            yield from self._card(words, [(self._asked(ask), say("Skipped"), self._change(ask)) for ask in skipped])

    def _card(self, title: Words | None, rows: list[Row]) -> Iterator[Callable[[], object]]:
        if not rows:
            return
        if title is not None:
            yield lambda: self._cards.addWidget(label(self.texts, title, "section"))
        card, inside = frame("card", 0)
        self._cards.addWidget(card)
        for row in rows:
            yield lambda row=row: self._row(inside, *row)

    def _chosen(self) -> list[Row]:
        moved, interview = self.flow.moved, self.interview
        people = [who(interview.people, person.id) for person in interview.people]
        places = [interview.book.places[place].name for place in interview.places]
        goals = [words for goals, words in wishes() if set(goals) & set(interview.goals)]
        return [
            (say("Family"), listed(people), lambda: moved.emit("members")),
            (say("Places"), listed(places), lambda: moved.emit("places")),
            (say("You want to know about"), listed(goals), lambda: moved.emit("places")),
        ]

    def _asked(self, ask: Ask) -> Words:
        return ask.question.ask.words.fill(who=who(self.interview.people, ask.key.subject))

    def _said(self, ask: Ask, answer: Answer) -> Words:
        return answer_words(ask.question, answer, self.interview.book.places)

    def _change(self, ask: Ask) -> Callable[[], None]:
        return lambda: self.flow.change(ask.key, "check")

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
