"""Cities side by side from the same answers: how long together in each, what makes the difference, what is lost by moving hukou."""

from typing import Any

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from hukouguide.advice.road.compare import ChildRoad, Row, rung_differences
from hukouguide.advice.road.moving import moving_hukou
from hukouguide.advice.road.tell import difference_words, home_words, moving_words, return_words, stay_words
from hukouguide.desktop.finder import finder_of
from hukouguide.desktop.flow import Flow
from hukouguide.desktop.gradually import Gradually
from hukouguide.desktop.outlook import View
from hukouguide.desktop.pages.room import Room
from hukouguide.desktop.texts import Texts
from hukouguide.desktop.widgets.disclosure import Disclosure
from hukouguide.desktop.widgets.errors import Trouble
from hukouguide.desktop.widgets.flow_layout import FlowLayout
from hukouguide.desktop.widgets.later import Later
from hukouguide.desktop.widgets.parts import button, frame, label
from hukouguide.desktop.widgets.place_entry import PlaceEntry
from hukouguide.desktop.widgets.road_chart import RoadChartView
from hukouguide.desktop.widgets.stages import stages_row
from hukouguide.desktop.wording import capital, joined
from hukouguide.family.words import Words
from hukouguide.language import speaker

say = speaker("desktop")

AT_FIRST = 5
"""Cities shown of each child before one has to ask for more."""


class ComparePage(Room):
    def __init__(self, flow: Flow, texts: Texts) -> None:
        super().__init__(flow, texts, "compare", say("Where could you stay together, and how long?"), 1100)
        hint = say(
            "First comes the city where the family can stay together longest, then what takes the least effort. "
            "In a province where none of you has lived you are looked at as newcomers."
        )
        self.column.addWidget(label(texts, hint, "quiet"))
        self.column.addWidget(self._adding())
        self.column.addLayout(self.body)
        self._back = self.back_to_results()
        self.row(self._back)
        self.explain_words()
        self.column.addStretch(1)
        self.cards: dict[tuple[str, str], QWidget] = {}
        self.look()

    def _adding(self) -> QWidget:
        box, inside = frame("card", 8)
        self.entry = PlaceEntry(self.texts, say("Where else could you go?"), self.title, finder_of(self.book.places))
        inside.addWidget(self.entry)
        self.add = button(self.texts, say("&Add this city"), self._add)
        inside.addWidget(_flowing(self.add))
        return box

    def _add(self) -> None:
        self.content()
        try:
            place = self.entry.read()
        except Trouble as trouble:
            self.complain(trouble)
            return
        self.entry.edit.clear()
        self.entry.place = None
        if place in self.outlook.compared:
            name = self.book.places[place].name
            self.complain(Trouble(say("{place} is compared already.").fill(place=name), self.entry.edit))
            return
        self.outlook.add(place)
        self.look()

    def _take_out(self, place: str) -> None:
        self.outlook.remove(place)
        self.look()

    def show_view(self, view: View, prepared: Any) -> None:
        self.cards = {}
        if not self.outlook.compared:
            self.body.addWidget(label(self.texts, say("No city is compared. Add one above.")))
        self.ready = False
        Gradually(self, (part for child in view.wide.children for part in self._child(child, view)), self._stands)

    def _stands(self) -> None:
        self.ready = True

    def _child(self, child: ChildRoad, view: View) -> Any:
        add, who = self.body.addWidget, self.child_words(child.child)
        yield lambda: add(label(self.texts, capital(who), "section"))
        if child.child in view.wide_charts:
            yield lambda: add(RoadChartView(self.texts, view.wide_charts[child.child], who))
        here = next((row for row in child.rows if row.lives), child.rows[0] if child.rows else None)
        for row in child.rows[:AT_FIRST]:
            yield lambda row=row: add(self._card(row, child, here))
        if rest := child.rows[AT_FIRST:]:
            words = say("{number} more cities").fill(number=len(rest))
            yield lambda: add(Disclosure(self.texts, words, lambda: self._rest(rest, child, here), who))
        if child.home is not None:
            yield lambda: add(self._home(child))

    def _rest(self, rows: tuple[Row, ...], child: ChildRoad, here: Row | None) -> QWidget:
        box, column = frame("plain", 12, 4)
        parts = ((lambda row=row: column.addWidget(self._card(row, child, here))) for row in rows)
        Gradually(box, parts, lambda: None)
        return box

    def _card(self, row: Row, child: ChildRoad, here: Row | None) -> QWidget:
        box, inside = frame("card", 8)
        self.cards[child.child, row.place] = box
        name = self.book.places[row.place].name
        inside.addWidget(label(self.texts, name, "strong"))
        about = list(_about(row, child))
        if about:
            inside.addWidget(label(self.texts, joined(about), "small"))
        if row.ladder.stay is not None:
            inside.addWidget(stages_row(self.texts, row.ladder.on(row.ladder.stay.track)))
        for stay in row.ladder.told:
            inside.addWidget(label(self.texts, capital(stay_words(row, stay, self.book))))
        back = return_words(row, child, self.book)
        if back is not None:
            inside.addWidget(label(self.texts, back))
        self._why(row, here, inside)
        if child.home is not None and not self.book.places.within(child.home.place, row.place):
            words = say("If the child's hukou moved here")
            inside.addWidget(Disclosure(self.texts, words, lambda: self._moving(row, child), name))
        buttons = []
        if row.plans:
            plan = say("What to do in {place}, by when").fill(place=name)
            buttons.append(button(self.texts, say("What to do there"), lambda: self._plan(row.place), "link", plan))
        if row.place not in self.interview.places:
            asked = say("Answer the questions for {place} too").fill(place=name)
            buttons.append(
                button(self.texts, say("Answer its questions too"), lambda: self._ask_about(row.place), "link", asked)
            )
        away = say("Take {place} out of the comparison").fill(place=name)
        buttons.append(button(self.texts, say("Take it out"), lambda: self._take_out(row.place), "link", away))
        inside.addWidget(_flowing(*buttons))
        return box

    def _why(self, row: Row, here: Row | None, inside: QVBoxLayout) -> None:
        """For each stage that goes otherwise than where the family lives, the rule of either place that makes it so."""
        found = rung_differences(here.ladder, row.ladder) if here is not None and here is not row else ()
        if here is not None and found:
            words = say("Why it is not as in {place}").fill(place=self.book.places[here.place].name)
            lines = [difference_words(difference, self.book) for difference in found]
            inside.addWidget(Disclosure(self.texts, words, lambda: self._lines(lines), self.book.places[row.place].name))

    def _moving(self, row: Row, child: ChildRoad) -> QWidget:
        assert child.home is not None
        interview, home = self.interview, child.home.place
        advisor = interview.advisor.of_newcomers.copy()

        def work() -> list[Words]:
            findings = advisor.findings(interview.family, (row.place,))
            moving = moving_hukou(advisor, interview.family, child.child, home, row.place, findings)
            if moving is None:
                return [say("No way to move it here is within reach as things stand.")]
            return list(moving_words(moving, self.book)) or [say("Nothing would change at the exams.")]

        return Later(self.texts, work, self._lines)

    def _lines(self, lines: list[Words]) -> QWidget:
        box, column = frame("inset", 6)
        for words in lines:
            column.addWidget(label(self.texts, capital(words)))
        return box

    def _home(self, child: ChildRoad) -> QWidget:
        """What the exams are like where the child's hukou is: what every return is measured by."""
        assert child.home is not None
        words = say("The exams at home, in {place}").fill(place=self.book.places[child.home.place].name)
        box, inside = frame("inset", 6)
        inside.addWidget(label(self.texts, words, "strong"))
        for exam in child.home.exams:
            inside.addWidget(label(self.texts, capital(home_words(exam))))
        return box

    def _plan(self, place: str) -> None:
        self.outlook.planned = place
        self.flow.moved.emit("plan")

    def _ask_about(self, place: str) -> None:
        """From now on one of the family's own places, with questions, results and papers of its own."""
        self.flow.places = (*self.interview.places, place)
        self.flow.begin()
        self.flow.ask_next()

    def continue_button(self) -> QPushButton:
        return self._back

    def back_button(self) -> QPushButton:
        return self._back


def _about(row: Row, child: ChildRoad) -> Any:
    if row.lives:
        yield say("you live here now")
    if child.home is not None and child.home.place == row.place:
        yield say("home, where the child's hukou is")
    if row.newcomer:
        yield say("looked at as for newcomers")


def _flowing(*buttons: QPushButton) -> QWidget:
    holder = QWidget()
    row = FlowLayout(holder)
    for each in buttons:
        row.addWidget(each)
    return holder
