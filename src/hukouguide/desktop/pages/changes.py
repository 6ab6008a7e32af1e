"""What changed since the last visit: each verdict then and now, and whether a rule, an answer or the time made it so."""

from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtWidgets import QPushButton, QWidget

from hukouguide.advice.finding import Verdict
from hukouguide.advice.road.visits import Change
from hukouguide.desktop.flow import Flow
from hukouguide.desktop.gradually import Gradually
from hukouguide.desktop.outlook import View
from hukouguide.desktop.pages.room import Room
from hukouguide.desktop.texts import Texts
from hukouguide.desktop.widgets.changes import because_words
from hukouguide.desktop.widgets.condition_tree import cited
from hukouguide.desktop.widgets.flow_layout import FlowLayout
from hukouguide.desktop.widgets.parts import frame, label
from hukouguide.desktop.widgets.verdict import verdict_badge
from hukouguide.desktop.wording import plain, who
from hukouguide.family.words import Words
from hukouguide.language import speaker
from hukouguide.rules.sentences import day_words

say = speaker("desktop")


class ChangesPage(Room):
    def __init__(self, flow: Flow, texts: Texts) -> None:
        super().__init__(flow, texts, "changes", say("What has changed since the last visit"))
        self.column.addLayout(self.body)
        self._back = self.back_to_results()
        self.row(self._back)
        self.explain_words()
        self.column.addStretch(1)
        self.look()

    def prepare(self, view: View) -> Callable[[], Any]:
        def work() -> None:
            for change in view.changes:
                assert change.now is None or change.now.explained

        return work

    def show_view(self, view: View, prepared: Any) -> None:
        if view.last is not None:
            words = say("The last visit was on {day}.").fill(day=day_words(view.last.day))
            self.body.addWidget(label(self.texts, words, "quiet"))
        if not view.changes:
            self.body.addWidget(label(self.texts, say("No result is another than then.")))
        self.ready = False
        Gradually(self, self._cards(view.changes), self._stands)

    def _stands(self) -> None:
        self.ready = True

    def _cards(self, changes: tuple[Change, ...]) -> Iterator[Callable[[], object]]:
        for change in changes:
            yield lambda change=change: self.body.addWidget(self._card(change))

    def _card(self, change: Change) -> QWidget:
        box, inside = frame("card", 6)
        name, where = self._named(change)
        inside.addWidget(label(self.texts, name, "strong"))
        inside.addWidget(label(self.texts, where, "small"))
        holder = QWidget()
        row = FlowLayout(holder, 10)
        then = Verdict(change.then.verdict) if change.then is not None else None
        row.addWidget(label(self.texts, say("not there")) if then is None else verdict_badge(self.texts, then))
        row.addWidget(label(self.texts, say("→"), "strong"))
        now = change.now.verdict if change.now is not None else None
        row.addWidget(label(self.texts, say("not there")) if now is None else verdict_badge(self.texts, now))
        inside.addWidget(holder)
        inside.addWidget(label(self.texts, because_words(change.because)))
        if change.now is not None:
            inside.addWidget(label(self.texts, change.now.reason, "quiet"))
            if change.now.citations:
                source = say("The rule: {source}").fill(source=cited(change.now.citations[0]))
                inside.addWidget(label(self.texts, source, "small"))
        return box

    def _named(self, change: Change) -> tuple[Words, Words]:
        """The route, and whose it is where. Of a route that is gone only the name it has in the rule files was kept."""
        seen = change.now or change.then
        assert seen is not None
        name = change.now.name if change.now is not None else plain(seen.programme)
        place = self.book.places[seen.place].name if seen.place in self.book.places else plain(seen.place)
        return name, say("{place}, {who}").fill(place=place, who=who(self.interview.people, seen.person))

    def continue_button(self) -> QPushButton:
        return self._back

    def back_button(self) -> QPushButton:
        return self._back
