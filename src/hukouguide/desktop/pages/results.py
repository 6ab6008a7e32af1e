"""Results: for each place and person every route with its verdict, opening to the reasons behind it."""

from itertools import groupby

from PySide6.QtWidgets import QPushButton, QWidget

from hukouguide.advice.compose import sorted_findings
from hukouguide.desktop.flow import Flow
from hukouguide.desktop.pages.base import Page
from hukouguide.desktop.texts import Texts
from hukouguide.desktop.widgets.disclosure import Disclosure
from hukouguide.desktop.widgets.finding_card import finding_card
from hukouguide.desktop.widgets.parts import button, frame, label
from hukouguide.desktop.wording import who
from hukouguide.language import speaker

say = speaker("desktop")


class ResultsPage(Page):
    def __init__(self, flow: Flow, texts: Texts) -> None:
        super().__init__(flow, texts, say("What is open to your family"), 980)
        assert flow.interview is not None
        interview, book = flow.interview, flow.interview.book
        hint = say("This is advice from published rules. The office named with each result decides.")
        self.column.addWidget(label(texts, hint, "quiet"))
        left = sum(1 for ask in interview.remaining if ask.key not in interview.family.answers)
        if left:
            notice, inside = frame("notice", 4)
            words = say("Some results are still open. Questions that can settle them, as things stand: {left}.").fill(left=left)
            inside.addWidget(label(texts, words))
            self.column.addWidget(notice)
        self._paper = button(texts, say("&Make the checklist to print"), lambda: flow.moved.emit("preview"), "primary")
        buttons: list[QPushButton] = [self._paper]
        if interview.next is not None:
            buttons.append(button(texts, say("More &questions"), flow.ask_next))
        self._back = button(texts, say("&Back to your answers"), lambda: flow.moved.emit("check"))
        self.row(*buttons, self._back)
        findings = sorted_findings(interview.findings)
        if not findings:
            words = say("There is no rule here yet for what you want to know. Ask the local education or police office.")
            self.column.addWidget(label(texts, words))
        for (place, person), group in groupby(findings, key=lambda f: (f.place, f.person)):
            words = say("{place}: {who}").fill(place=book.places[place].name, who=who(interview.people, person))
            self.column.addSpacing(8)
            self.column.addWidget(label(texts, words, "section"))
            for finding in group:
                self.column.addWidget(finding_card(texts, finding, book))
        self._problems()
        self.column.addStretch(1)

    def _problems(self) -> None:
        """Quiet, for whoever looks after the rules: the family's other results stand."""
        files = sorted({problem.file for problem in self.flow.problems if problem.is_error})
        if not files:
            return
        notice, inside = frame("notice", 4)
        words = say("Rule files left out because of mistakes in them: {count}. The other results stand.").fill(count=len(files))
        inside.addWidget(label(self.texts, words))
        inside.addWidget(Disclosure(self.texts, say("Which files"), self._problem_list))
        self.column.addWidget(notice)

    def _problem_list(self) -> QWidget:
        box, column = frame("card", 4)
        for problem in [p for p in self.flow.problems if p.is_error][:20]:
            words = say("{file}, line {line}: {message}").fill(file=problem.file, line=problem.line, message=problem.message)
            column.addWidget(label(self.texts, words, "small"))
        return box

    def continue_button(self) -> QPushButton:
        return self._paper

    def back_button(self) -> QPushButton:
        return self._back
