"""What if an answer were another? Suppose it, see which verdicts would change and why; the family's own answers stay as they are."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from hukouguide.advice.interview import Ask, ImpossibleAnswer
from hukouguide.advice.road.compare import Road, look_ahead
from hukouguide.advice.road.differences import Difference
from hukouguide.advice.road.tell import headline
from hukouguide.advice.road.what_if import Supposed
from hukouguide.desktop.finder import finder_of
from hukouguide.desktop.flow import Flow
from hukouguide.desktop.gradually import Gradually
from hukouguide.desktop.outlook import View
from hukouguide.desktop.pages.room import Room
from hukouguide.desktop.texts import Texts
from hukouguide.desktop.widgets.difference_card import difference_card
from hukouguide.desktop.widgets.disclosure import Disclosure
from hukouguide.desktop.widgets.errors import Trouble
from hukouguide.desktop.widgets.field import AnswerField
from hukouguide.desktop.widgets.flow_layout import FlowLayout
from hukouguide.desktop.widgets.kinds import FIELDS
from hukouguide.desktop.widgets.parts import button, empty, frame, label
from hukouguide.desktop.wording import capital, who
from hukouguide.family.answers import Answer, FactKey, State
from hukouguide.family.words import Words
from hukouguide.language import speaker
from hukouguide.rules.sentences import answer_words

say = speaker("desktop")


@dataclass(frozen=True)
class Outcome:
    """What would be found, worked out: what is said of each child, and every verdict that would be another."""

    headline: tuple[Words, ...]
    differences: tuple[Difference, ...]


class WhatIfPage(Room):
    def __init__(self, flow: Flow, texts: Texts) -> None:
        super().__init__(flow, texts, "what_if", say("What if an answer were another?"))
        hint = say("Your own answers stay as they are. Suppose another one here and see what it would change.")
        self.column.addWidget(label(texts, hint, "quiet"))
        self.field: AnswerField | None = None
        self._asking: Ask | None = None
        self._editor, self._frame, self._list = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        for part in (self._frame, self._editor):
            part.setSpacing(10)
            self.column.addLayout(part)
        self.column.addLayout(self.body)
        self.column.addWidget(label(texts, say("Which answer?"), "section"))
        self.column.addLayout(self._list)
        self.choices: dict[FactKey, QPushButton] = {}
        self._offer()
        self._back = self.back_to_results()
        self.row(self._back)
        self.column.addStretch(1)
        self._show()

    def _offer(self) -> None:
        """Everything answered and what is still open, by topic: each opens its field above."""
        known = {ask.key: ask for ask, _ in self.interview.answered}
        asks = [*known.values(), *(ask for ask in self.interview.remaining if ask.key not in known)]
        for topic in self.book.topics:
            here = [ask for ask in asks if ask.question.topic == topic.id]
            if here:
                self._list.addWidget(Disclosure(self.texts, topic.name.words, lambda some=here: self._asks(some)))

    def _asks(self, asks: list[Ask]) -> QWidget:
        box, column = frame("card", 4)
        for ask in asks:
            question, said = self._question(ask), self._said(ask, self._own(ask.key))
            name = say("Suppose another answer: {question} {answer}").fill(question=question, answer=said)
            column.addWidget(label(self.texts, question))
            column.addWidget(label(self.texts, said, "strong"))
            made = button(self.texts, say("Suppose another answer"), lambda ask=ask: self.open(ask), "link", name)
            self.choices[ask.key] = made
            column.addWidget(made)
        return box

    def _own(self, key: FactKey) -> Answer:
        return self.interview.family.answer(key.subject, key.fact)

    def _question(self, ask: Ask) -> Words:
        return ask.question.ask.words.fill(who=who(self.interview.people, ask.key.subject))

    def _said(self, ask: Ask, answer: Answer) -> Words:
        if answer.state is State.NOT_ASKED:
            return say("not answered")
        return answer_words(ask.question, answer, self.book.places)

    def open(self, ask: Ask) -> None:
        """The field for that answer, with what is supposed or was said in it."""
        self.content()
        empty(self._editor)
        self._asking, words = ask, self._question(ask)
        box, inside = frame("card", 10)
        inside.addWidget(label(self.texts, words, "strong"))
        self.field = FIELDS[ask.question.kind](ask.question, words, self.texts, finder_of(self.book.places), self.flow.today)
        inside.addWidget(self.field)
        held = self.outlook.supposed.get(ask.key) or self._own(ask.key)
        if held.state is State.ANSWERED and held.value is not None:
            self.field.show_value(held.value)
        self.suppose = button(self.texts, say("&Suppose this"), self._suppose, "primary")
        inside.addWidget(self.suppose)
        self._editor.addWidget(box)
        self.field.first().setFocus()

    def _suppose(self) -> None:
        assert self.field is not None
        assert self._asking is not None
        self.content()
        self.field.mark(None)
        key = self._asking.key
        try:
            after = self.interview.answer(key, self.field.value())
        except (Trouble, ImpossibleAnswer) as error:
            field = error.field if isinstance(error, Trouble) else self.field.first()
            self.field.mark(error.words)
            self.complain(Trouble(error.words, field))
            return
        self.outlook.supposed[key] = after.log.latest()[key]
        self._show()
        self.heading.setFocus()

    def _show(self) -> None:
        """What is supposed in a frame of its own, and below it what would change."""
        empty(self._editor)
        empty(self._frame)
        self.field, self._asking = None, None
        if not self.outlook.supposed:
            empty(self.body)
            self.ready = True
            return
        box, inside = frame("notice", 10)
        inside.addWidget(label(self.texts, say("This is only supposed. Nothing of it is kept."), "strong"))
        for key, answer in self.outlook.supposed.items():
            ask = self.interview.ask(key)
            inside.addWidget(label(self.texts, self._question(ask), "quiet"))
            words = say("Supposed: {answer} — your answer: {own}")
            words = words.fill(answer=self._said(ask, answer), own=self._said(ask, self._own(key)))
            inside.addWidget(label(self.texts, words, "strong"))
        self.drop = button(self.texts, say("&Drop what is supposed"), self._drop)
        self.keep = button(self.texts, say("Make it my &answer"), self._make_own)
        holder = QWidget()
        row = FlowLayout(holder)
        row.addWidget(self.drop)
        row.addWidget(self.keep)
        inside.addWidget(holder)
        self._frame.addWidget(box)
        self.look()

    def prepare(self, view: View) -> Callable[[], Any] | None:
        if not self.outlook.supposed:
            return None
        supposed = Supposed(self.interview, dict(self.outlook.supposed))
        advisor = self.interview.advisor.of_newcomers.copy()

        def work() -> Outcome:
            road: Road = look_ahead(advisor, supposed.family, self.interview.places)
            found = supposed.differences
            for difference in found:
                assert difference.finding.explained
            return Outcome(headline(road, supposed.family, self.book), found)

        return work

    def show_view(self, view: View, prepared: Outcome | None) -> None:
        if prepared is None:
            return
        before = headline(view.road, self.interview.family, self.book)
        changed = [(own, other) for own, other in zip(before, prepared.headline, strict=True) if own != other]
        for own, other in changed:
            self.body.addWidget(self._together(own, other))
        number = len(prepared.differences)
        if not number and not changed:
            self.body.addWidget(label(self.texts, say("Nothing would change."), "section"))
            return
        words = say("Results that would be others: {number}").fill(number=number)
        self.body.addWidget(label(self.texts, words, "section"))
        self.ready = False
        parts = (
            (lambda difference=difference: self.body.addWidget(difference_card(self.texts, difference, self.interview)))
            for difference in prepared.differences
        )
        Gradually(self, parts, self._stands)

    def _stands(self) -> None:
        self.ready = True

    def _together(self, own: Words, other: Words) -> QWidget:
        box, inside = frame("inset", 6)
        inside.addWidget(label(self.texts, say("As you answered"), "small"))
        inside.addWidget(label(self.texts, capital(own)))
        inside.addWidget(label(self.texts, say("If it were as supposed"), "small"))
        inside.addWidget(label(self.texts, capital(other), "strong"))
        return box

    def _make_own(self) -> None:
        interview = self.interview
        for key, answer in self.outlook.supposed.items():
            assert answer.value is not None
            interview = interview.answer(key, answer.value)
        self.outlook.supposed.clear()
        self.flow.interview = interview
        self.flow.moved.emit("results")

    def _drop(self) -> None:
        self.outlook.supposed.clear()
        self._show()
        self.heading.setFocus()

    def continue_button(self) -> QPushButton:
        return self._back

    def back_button(self) -> QPushButton:
        return self._back
