"""What to do, by when, in one city: everything in the order of the days; then for each child and goal the plans that open it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QButtonGroup, QPushButton, QVBoxLayout, QWidget

from hukouguide.advice.case import Case, Situation
from hukouguide.advice.finding import Finding, Verdict
from hukouguide.advice.programme import case_for
from hukouguide.advice.road.agenda import Entry, agenda
from hukouguide.advice.road.chart import rung_words
from hukouguide.advice.road.plan import Plan, plans, plans_to_line
from hukouguide.desktop.flow import Flow
from hukouguide.desktop.gradually import Gradually
from hukouguide.desktop.outlook import View
from hukouguide.desktop.pages.room import Room
from hukouguide.desktop.texts import Texts
from hukouguide.desktop.widgets.agenda_entry import agenda_entry
from hukouguide.desktop.widgets.calendar_file import CalendarFile
from hukouguide.desktop.widgets.disclosure import Disclosure
from hukouguide.desktop.widgets.flow_layout import FlowLayout
from hukouguide.desktop.widgets.later import Later
from hukouguide.desktop.widgets.option import RadioOption
from hukouguide.desktop.widgets.parts import frame, label
from hukouguide.desktop.widgets.plan_card import plan_card
from hukouguide.desktop.wording import capital, who
from hukouguide.family.words import Words
from hukouguide.language import speaker
from hukouguide.rules.sentences import goal_words

say = speaker("desktop")

_GROWN = ("hukou", "permit")


@dataclass(frozen=True)
class Planned:
    """What the page shows, worked out: the dates; the easiest plan of each stage, by its heading; routes of the parents to plan for."""

    agenda: tuple[Entry, ...]
    stages: tuple[tuple[Words, Plan], ...]
    routes: tuple[Finding, ...]


class PlanPage(Room):
    def __init__(self, flow: Flow, texts: Texts) -> None:
        super().__init__(flow, texts, "plan", say("What to do, by when"))
        hint = say(
            "Every step can be begun today. The days hold if the rules do not change. A plan is no promise: the office decides."
        )
        self.column.addWidget(label(texts, hint, "quiet"))
        self._choice = QVBoxLayout()
        self.column.addLayout(self._choice)
        self.places: dict[str, RadioOption] = {}
        self.column.addLayout(self.body)
        self.calendar = CalendarFile(texts, self)
        self.column.addWidget(self.calendar)
        self._back = self.back_to_results()
        self.row(self._back)
        self.explain_words()
        self.column.addStretch(1)
        self.look()

    def _offer(self, view: View) -> None:
        """One city at a time: the one where the family lives, unless another was asked for."""
        rows = [row for child in view.wide.children for row in child.rows]
        offered = tuple(dict.fromkeys(row.place for row in sorted(rows, key=lambda row: not row.lives)))
        if self.outlook.planned not in offered:
            self.outlook.planned = offered[0] if offered else ""
        if self.places or len(offered) < 2:
            return
        self._choice.addWidget(label(self.texts, say("In which city?"), "strong"))
        group, holder = QButtonGroup(self), QWidget()
        across = FlowLayout(holder, 8)
        for place in offered:
            option = RadioOption(narrow=True)
            self.texts.put(option, option.setText, self.book.places[place].name)
            option.setChecked(place == self.outlook.planned)
            option.clicked.connect(lambda _=False, place=place: self._turn_to(place))
            group.addButton(option)
            across.addWidget(option)
            self.places[place] = option
        self._choice.addWidget(holder)

    def _turn_to(self, place: str) -> None:
        self.outlook.planned = place
        self.look()

    def prepare(self, view: View) -> Callable[[], Planned]:
        self._offer(view)
        place, interview = self.outlook.planned, self.interview
        advisor = interview.advisor.of_newcomers.copy()

        def work() -> Planned:
            road = view.road if place in interview.places else view.wide
            entries = agenda(road, interview.family, interview.book, (place,))
            stages = tuple(self._stages(view, place))
            for _, plan in stages:
                assert plan.steps is not None
            known = {(plan.rule, plan.person) for _, plan in stages}
            routes = tuple(
                f
                for f in advisor.findings(interview.family, (place,) if place else ())
                if f.goal in _GROWN and f.verdict in (Verdict.ACT, Verdict.RANKED) and (f.rule, f.person) not in known
            )
            return Planned(entries, stages, routes)

        return work

    def _stages(self, view: View, place: str) -> Iterator[tuple[Words, Plan]]:
        for child in view.wide.children:
            for row in child.rows:
                if row.place == place:
                    track = row.ladder.stay.track if row.ladder.stay else "general"
                    for rung, plan in row.plans:
                        if rung.track == track:
                            yield say("{who}: {stage}").fill(who=self.child_words(child.child), stage=rung_words(rung)), plan

    def show_view(self, view: View, prepared: Planned) -> None:
        self.ready = False
        Gradually(self, self._parts(prepared), self._stands)

    def _stands(self) -> None:
        self.ready = True

    def _parts(self, planned: Planned) -> Iterator[Callable[[], object]]:
        add = self.body.addWidget
        yield lambda: add(label(self.texts, say("In the order of the days"), "section"))
        for entry in planned.agenda:
            yield lambda entry=entry: add(agenda_entry(self.texts, entry, self.book))
        yield lambda: add(label(self.texts, say("Steps that open a way"), "section"))
        if not planned.stages and not planned.routes:
            words = say("Nothing has to be begun for this: what there is holds by itself, or no step of yours can open it.")
            yield lambda: add(label(self.texts, words))
        for words, plan in planned.stages:
            yield lambda words=words, plan=plan: add(self._stage(words, plan))
        for finding in planned.routes:
            yield lambda finding=finding: add(self._route(finding))

    def _stage(self, words: Words, plan: Plan) -> QWidget:
        box, column = frame("plain", 8, 4)
        column.addWidget(label(self.texts, capital(words), "strong"))
        column.addWidget(plan_card(self.texts, plan, self.interview.family, self.book))
        inside = Disclosure(self.texts, say("Other ways"), lambda: self._others(plan), words)
        column.addWidget(inside)
        return box

    def _route(self, finding: Finding) -> QWidget:
        """A route of a grown-up: its plans are worked out when they are asked for."""
        words = say("{who}: {goal} by “{name}”").fill(
            who=who(self.interview.people, finding.person), goal=goal_words(finding.goal), name=finding.name
        )
        box, column = frame("card", 6)
        column.addWidget(label(self.texts, capital(words), "strong"))
        column.addWidget(Disclosure(self.texts, say("The steps"), lambda: self._steps_of(finding), words))
        return box

    def _case(self, rule: str, place: str, person: str) -> Case:
        situation = Situation(self.book, self.interview.family, self.interview.today, arriving=True)
        return case_for(self.book.by_id[rule], place, person, situation)

    def _others(self, plan: Plan) -> QWidget:
        def work() -> list[Plan]:
            found = plans(self._case(plan.rule, plan.place, plan.person))
            return _dated(other for other in found if other.way != plan.way)

        return Later(self.texts, work, self._cards)

    def _steps_of(self, finding: Finding) -> QWidget:
        def work() -> list[Plan]:
            case = self._case(finding.rule, finding.place, finding.person)
            return _dated(plans(case) or plans_to_line(case))

        return Later(self.texts, work, self._cards)

    def _cards(self, found: list[Plan]) -> QWidget:
        box, column = frame("plain", 10, 4)
        if not found:
            column.addWidget(label(self.texts, say("No other way was found.")))
        for plan in found:
            column.addWidget(plan_card(self.texts, plan, self.interview.family, self.book))
        return box

    def continue_button(self) -> QPushButton:
        return self._back

    def back_button(self) -> QPushButton:
        return self._back


def _dated(found: Any) -> list[Plan]:
    """With the days of their steps, which are worked out on first use."""
    return [plan for plan in found if plan.steps is not None]
