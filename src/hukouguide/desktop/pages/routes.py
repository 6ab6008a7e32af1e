"""Every route: for each place and person the best of each goal, each opening to the reasons behind it; the others on request."""

from collections.abc import Callable, Iterator
from itertools import groupby
from typing import Any

from PySide6.QtWidgets import QPushButton, QWidget

from hukouguide.advice.compose import best_of_each_goal, sorted_findings
from hukouguide.advice.finding import Finding
from hukouguide.desktop.flow import Flow
from hukouguide.desktop.gradually import Gradually
from hukouguide.desktop.outlook import View
from hukouguide.desktop.pages.room import Room
from hukouguide.desktop.texts import Texts
from hukouguide.desktop.widgets.disclosure import Disclosure
from hukouguide.desktop.widgets.finding_card import finding_card
from hukouguide.desktop.widgets.parts import frame, label
from hukouguide.desktop.wording import who
from hukouguide.language import speaker

say = speaker("desktop")


class RoutesPage(Room):
    def __init__(self, flow: Flow, texts: Texts) -> None:
        super().__init__(flow, texts, "routes", say("Every route, and why"))
        hint = say("Each result opens to its conditions, the papers, the steps, and the document it rests on.")
        self.column.addWidget(label(texts, hint, "quiet"))
        self.column.addLayout(self.body)
        self._back = self.back_to_results()
        self.row(self._back)
        self.explain_words()
        self.column.addStretch(1)
        self.look()

    def prepare(self, view: View) -> Callable[[], Any]:
        """The words behind each verdict: made while the page is built, they would hold it up."""
        findings = sorted_findings(self.interview.findings)

        def work() -> list[Finding]:
            for finding in findings:
                assert finding.explained
            return findings

        return work

    def show_view(self, view: View, prepared: list[Finding]) -> None:
        if not prepared:
            words = say("There is no rule here yet for what you want to know. Ask the local education or police office.")
            self.body.addWidget(label(self.texts, words))
        self.ready = False
        Gradually(self, self._parts(prepared), self._stands)

    def _stands(self) -> None:
        self.ready = True

    def _parts(self, findings: list[Finding]) -> Iterator[Callable[[], object]]:
        best = {id(finding) for finding in best_of_each_goal(findings, self.interview)}
        for (place, person), group in groupby(findings, key=lambda f: (f.place, f.person)):
            words = say("{place}: {who}").fill(place=self.book.places[place].name, who=who(self.interview.people, person))
            yield lambda words=words: self.body.addWidget(label(self.texts, words, "section"))
            others = []
            for finding in group:
                if id(finding) in best:
                    yield lambda finding=finding: self.body.addWidget(finding_card(self.texts, finding, self.book))
                else:
                    others.append(finding)
            if others:
                more = say("Other routes: {number}").fill(number=len(others))
                inside = Disclosure(self.texts, more, lambda others=others: self._cards(others), words)
                yield lambda inside=inside: self.body.addWidget(inside)

    def _cards(self, findings: list[Finding]) -> QWidget:
        box, column = frame("plain", 12, 4)
        Gradually(
            box,
            ((lambda finding=finding: column.addWidget(finding_card(self.texts, finding, self.book))) for finding in findings),
            lambda: None,
        )
        return box

    def continue_button(self) -> QPushButton:
        return self._back

    def back_button(self) -> QPushButton:
        return self._back
