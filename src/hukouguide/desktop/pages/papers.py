"""The papers for all routes together: which the family has, can get, or cannot get. What is marked stays with the answers."""

from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from hukouguide.advice.papers import Needed, papers_needed
from hukouguide.desktop.flow import Flow
from hukouguide.desktop.gradually import Gradually
from hukouguide.desktop.outlook import View
from hukouguide.desktop.pages.room import Room
from hukouguide.desktop.texts import Texts
from hukouguide.desktop.widgets.disclosure import Disclosure
from hukouguide.desktop.widgets.flow_layout import FlowLayout
from hukouguide.desktop.widgets.option import RadioOption
from hukouguide.desktop.widgets.parts import frame, label
from hukouguide.desktop.wording import listed
from hukouguide.family.answers import Proof
from hukouguide.family.words import Words
from hukouguide.language import speaker

say = speaker("desktop")

_AMONG = 4


def proof_words() -> tuple[tuple[Proof | None, Words], ...]:
    return (
        (Proof.HAVE, say("We have it")),
        (Proof.CAN_GET, say("We can get it")),
        (Proof.CANNOT, say("We cannot get it")),
        (None, say("Not looked at yet")),
    )


class PapersPage(Room):
    def __init__(self, flow: Flow, texts: Texts) -> None:
        super().__init__(flow, texts, "papers", say("Papers: what you have"))
        hint = say("Mark each paper. The checklist to print then says what is still to be got, and from where.")
        self.column.addWidget(label(texts, hint, "quiet"))
        self.count = label(texts, Words("", ""), "strong")
        self.column.addWidget(self.count)
        self.column.addLayout(self.body)
        self._back = self.back_to_results()
        self.row(self._back)
        self.explain_words()
        self.column.addStretch(1)
        self.options: dict[tuple[str, Proof | None], RadioOption] = {}
        self._needed: tuple[Needed, ...] = ()
        self.look()

    def prepare(self, view: View) -> Callable[[], Any]:
        interview = self.interview
        return lambda: papers_needed(interview.findings, interview)

    def show_view(self, view: View, prepared: tuple[Needed, ...]) -> None:
        self._needed = prepared
        if not prepared:
            self.body.addWidget(label(self.texts, say("No papers are needed as things stand.")))
        self._tell()
        self.ready = False
        Gradually(self, self._cards(), self._stands)

    def _stands(self) -> None:
        self.ready = True

    def _cards(self) -> Iterator[Callable[[], object]]:
        for needed in self._needed:
            yield lambda needed=needed: self.body.addWidget(self._card(needed))

    def _card(self, needed: Needed) -> QWidget:
        box, inside = frame("card", 8)
        name = needed.paper.name.words
        inside.addWidget(label(self.texts, name, "strong"))
        inside.addWidget(self._choices(needed, name))
        inside.addWidget(Disclosure(self.texts, say("Where to get it, and what for"), lambda: self._how(needed), name))
        return box

    def _choices(self, needed: Needed, name: Words) -> QWidget:
        group, holder = QButtonGroup(self), QWidget()
        row = FlowLayout(holder, 8)
        for proof, words in proof_words():
            option = RadioOption(narrow=True)
            self.texts.put(option, option.setText, words)
            self.texts.put(option, option.setAccessibleName, say("{paper}: {state}").fill(paper=name, state=words))
            option.setChecked(needed.state is proof)
            option.clicked.connect(lambda _=False, proof=proof: self._mark(needed.id, proof))
            group.addButton(option)
            row.addWidget(option)
            self.options[needed.id, proof] = option
        return holder

    def _how(self, needed: Needed) -> QWidget:
        box, inside = frame("inset", 6)
        paper = needed.paper
        for text, words in (
            (paper.issuer, say("From: {what}")),
            (paper.form, say("Bring: {what}")),
            (paper.takes, say("How long it takes: {what}")),
            (paper.cost, say("Cost: {what}")),
            (paper.valid, say("How long it is good for: {what}")),
            (paper.from_afar, say("From far away: {what}")),
            (paper.what_it_looks_like, say("What it looks like: {what}")),
        ):
            if text is not None:
                inside.addWidget(label(self.texts, words.fill(what=text.words)))
        names = list(dict.fromkeys(needed.routes))
        wanted = say("For: {routes}") if len(names) <= _AMONG else say("For: {routes} and {number} more")
        words = wanted.fill(routes=listed(names[:_AMONG]), number=len(names) - _AMONG)
        inside.addWidget(label(self.texts, words, "quiet"))
        return box

    def _mark(self, paper: str, proof: Proof | None) -> None:
        assert self.flow.interview is not None
        self.flow.interview = self.interview = self.flow.interview.mark(paper, proof)
        self._tell()

    def _tell(self) -> None:
        states = [self.interview.proof(needed.id) for needed in self._needed]
        words = say("You have {have} of {all}. Still to get: {get}. Cannot be got: {cannot}.").fill(
            have=states.count(Proof.HAVE), all=len(states), get=states.count(Proof.CAN_GET), cannot=states.count(Proof.CANNOT)
        )
        self.texts.put(self.count, self.count.setText, words)
        self.count.setVisible(bool(states))

    def continue_button(self) -> QPushButton:
        return self._back

    def back_button(self) -> QPushButton:
        return self._back
