"""Results, the first page: can we stay together, where, until when; then the road drawn, and the best news for each goal."""

from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from hukouguide.advice.road.compare import ChildRoad
from hukouguide.advice.road.tell import headline, return_words
from hukouguide.desktop.flow import Flow
from hukouguide.desktop.gradually import Gradually
from hukouguide.desktop.outlook import View
from hukouguide.desktop.pages.room import Room
from hukouguide.desktop.texts import Texts
from hukouguide.desktop.widgets.care import care_cards
from hukouguide.desktop.widgets.changes import changes_notice
from hukouguide.desktop.widgets.disclosure import Disclosure
from hukouguide.desktop.widgets.forming import Forming
from hukouguide.desktop.widgets.parts import button, empty, frame, label
from hukouguide.desktop.widgets.road_chart import RoadChartView
from hukouguide.desktop.wording import capital
from hukouguide.family.words import Words
from hukouguide.language import speaker

say = speaker("desktop")


class ResultsPage(Room):
    def __init__(self, flow: Flow, texts: Texts) -> None:
        super().__init__(flow, texts, "results", say("What is open to your family"))
        self.column.addLayout(self.body)
        self._further = QVBoxLayout()
        self._further.setSpacing(self.column.spacing())
        hint = say("This is advice from published rules. The office named with each result decides.")
        self.column.addWidget(label(texts, hint, "quiet"))
        self._left_open()
        self._paper = button(texts, say("&Make the checklist to print"), lambda: flow.moved.emit("preview"), "primary")
        buttons: list[QPushButton] = [self._paper]
        if self.interview.next is not None:
            buttons.append(button(texts, say("More &questions"), flow.ask_next))
        self._back = button(texts, say("&Back to your answers"), lambda: flow.moved.emit("check"))
        self.row(*buttons, self._back)
        self.column.addLayout(self._further)
        self._problems()
        self.explain_words()
        self.column.addStretch(1)
        self.look()

    def _left_open(self) -> None:
        left = sum(1 for ask in self.interview.remaining if ask.key not in self.interview.family.answers)
        if left:
            notice, inside = frame("notice", 4)
            words = say("Some results are still open. Questions that can settle them, as things stand: {left}.").fill(left=left)
            inside.addWidget(label(self.texts, words))
            self.column.addWidget(notice)

    def show_view(self, view: View, prepared: Any) -> None:
        empty(self._further)
        self.ready = False
        Gradually(self, self._parts(view), self._stands)

    def _stands(self) -> None:
        self.ready = True

    def _parts(self, view: View) -> Iterator[Callable[[], object]]:
        notice = changes_notice(self.texts, view, lambda: self.flow.moved.emit("changes"))
        if notice is not None:
            yield lambda: self.body.addWidget(notice)
        words = headline(view.road, self.interview.family, self.book)
        for told, child in zip(words, view.road.children, strict=True):
            yield lambda told=told, child=child: self.body.addWidget(self._answer(told, child))
        for card in care_cards(self.texts, self.interview, view.road):
            yield lambda card=card: self.body.addWidget(card)
        for child in view.road.children:
            if child.child in view.charts:
                yield lambda child=child: self._chart(view, child.child)
        yield lambda: self._further.addWidget(self._glance())

    def _chart(self, view: View, child: str) -> None:
        who = self.child_words(child)
        self._further.addWidget(label(self.texts, say("The years ahead: {who}").fill(who=who), "section"))
        self._further.addWidget(RoadChartView(self.texts, view.charts[child], who))

    def _answer(self, told: Words, child: ChildRoad) -> QWidget:
        box, inside = frame("inset", 8)
        inside.addWidget(label(self.texts, capital(told), "lead"))
        for row in child.rows:
            back = return_words(row, child, self.book) if row.lives else None
            if back is not None:
                inside.addWidget(label(self.texts, back, "strong"))
        inside.addWidget(label(self.texts, say("As the rules stand today; they may change."), "quiet"))
        return box

    def _glance(self) -> QWidget:
        box, inside = frame("card", 10)
        inside.addWidget(label(self.texts, say("Goal by goal, the best news"), "section"))
        if self.interview.findings:
            forming = Forming(self.texts)
            forming.follow(self.interview)
            inside.addWidget(forming)
            words = say("Every route, why, and what to do")
            self.routes = button(self.texts, words, lambda: self.flow.moved.emit("routes"), "link")
            inside.addWidget(self.routes)
        else:
            words = say("There is no rule here yet for what you want to know. Ask the local education or police office.")
            inside.addWidget(label(self.texts, words))
        return box

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
