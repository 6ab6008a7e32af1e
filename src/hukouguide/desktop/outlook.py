"""The road of the family and all that the result pages show of it, worked out off the window's thread and kept until an answer changes.

It also holds which cities are compared: those of the family, home, and any added on the way, which nobody is asked questions about.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from hukouguide.desktop.background import Job

if TYPE_CHECKING:
    from hukouguide.advice.interview import Interview
    from hukouguide.advice.road.chart import RoadChart
    from hukouguide.advice.road.compare import Road
    from hukouguide.advice.road.visits import Change, Visit
    from hukouguide.desktop.flow import Flow
    from hukouguide.family.answers import Answer, FactKey


@dataclass(frozen=True)
class View:
    """`road` is over the family's own places, `wide` over all that are compared. Charts by child, of the one and of the other; a child
    whose grade is not known has none. `changes` since the last visit, whose record is `last`."""

    road: Road
    wide: Road
    charts: dict[str, RoadChart]
    wide_charts: dict[str, RoadChart]
    last: Visit | None
    changes: tuple[Change, ...]


class Outlook(QObject):
    came = Signal()
    """The view is there, or it could not be made: `view` or `failure` says which."""

    def __init__(self, flow: Flow) -> None:
        super().__init__(flow)
        self._flow = flow
        self._job: Job | None = None
        self._clear()
        flow.forgotten.connect(self._clear)
        flow.said.connect(self._look)

    def _clear(self) -> None:
        if self._job is not None:
            self._job.drop()
            self._job = None
        self.view: View | None = None
        self.failure: Exception | None = None
        self.added: tuple[str, ...] = ()
        self.hidden: frozenset[str] = frozenset()
        self.supposed: dict[FactKey, Answer] = {}
        """What is supposed on the page for that; never part of what was answered."""
        self.planned = ""
        """The city whose plan is looked at; empty: where the family lives."""
        self._made_of: Any = None

    def _state(self) -> Any:
        """What the view rests on; whether a paper is at hand is no part of it."""
        from hukouguide.family.answers import PROOF

        interview = self._flow.interview
        if interview is None:
            return None
        said = {key: answer for key, answer in interview.family.answers.items() if not key.fact.startswith(PROOF)}
        return interview.people, said, interview.places, interview.goals, self.compared, interview.book.version

    def _look(self) -> None:
        """An answer changed: what was worked out for the others is dropped when it no longer holds."""
        if self._made_of is not None and self._state() != self._made_of:
            added, hidden, planned, supposed = self.added, self.hidden, self.planned, self.supposed
            self._clear()
            self.added, self.hidden, self.planned, self.supposed = added, hidden, planned, supposed

    @property
    def compared(self) -> tuple[str, ...]:
        """The family's places, home, and those added, less those taken out."""
        interview = self._flow.interview
        assert interview is not None
        return tuple(
            place for place in dict.fromkeys((*interview.places, *homes(interview), *self.added)) if place not in self.hidden
        )

    def add(self, place: str) -> None:
        if place in self.hidden:
            self.hidden -= {place}
        else:
            self.added = tuple(dict.fromkeys((*self.added, place)))
        self.ask()

    def remove(self, place: str) -> None:
        self.added = tuple(kept for kept in self.added if kept != place)
        interview = self._flow.interview
        if interview is not None and place in (*interview.places, *homes(interview)):
            self.hidden |= {place}
        self.ask()

    def ask(self) -> None:
        """Work the view out unless it is there or on its way; `came` tells when."""
        state = self._state()
        if state is None or state == self._made_of:
            return
        if self._job is not None:
            self._job.drop()
        self._made_of, self.view, self.failure = state, None, None
        work = work_for(self._flow, self.compared)
        self._job = Job(self, work, self._take, self._failed)

    def _take(self, view: View) -> None:
        self.view = view
        self.came.emit()

    def _failed(self, problem: Exception) -> None:
        self.failure, self._made_of = problem, None
        self.came.emit()

    def wait(self) -> None:
        if self._job is not None:
            self._job.wait()


def outlook_of(flow: Flow) -> Outlook:
    if flow.outlook is None:
        flow.outlook = Outlook(flow)
    found: Outlook = flow.outlook
    return found


def homes(interview: Interview) -> tuple[str, ...]:
    """Where the children's hukou is, unless a chosen place lies there or holds it."""
    from hukouguide.advice.case import Situation
    from hukouguide.advice.road.home import home_place

    situation = Situation(interview.book, interview.family, interview.today)
    found = [place for child in interview.family.children if (place := home_place(situation, child)) is not None]
    within = interview.book.places.within
    return tuple(
        home
        for home in dict.fromkeys(found)
        if not any(within(home, place) or within(place, home) for place in interview.places)
    )


def work_for(flow: Flow, compared: tuple[str, ...]) -> Callable[[], View]:
    """The work as a function for a thread: with an advisor of its own, so that the window may go on asking the other."""
    from hukouguide.advice.road.compare import look_ahead
    from hukouguide.desktop.last_visit import changes_since

    interview, last = flow.interview, flow.session.visit if flow.session is not None else None
    assert interview is not None
    advisor, own = interview.advisor.of_newcomers.copy(), interview.places

    def work() -> View:
        wide = look_ahead(advisor, interview.family, tuple(dict.fromkeys((*own, *compared))))
        road, wide = _only(wide, own), _only(wide, compared)
        return View(road, wide, _charts(road, interview), _charts(wide, interview), *changes_since(last, interview))

    return work


def _only(road: Road, places: tuple[str, ...]) -> Road:
    """A city's row is the same whoever else is compared, so nothing has to be worked out again."""
    children = (replace(child, rows=tuple(row for row in child.rows if row.place in places)) for child in road.children)
    return replace(road, children=tuple(children))


def _charts(road: Road, interview: Interview) -> dict[str, RoadChart]:
    """A chart for each child whose school years are known. The last days marked in it are worked out here."""
    from hukouguide.advice.case import Situation
    from hukouguide.advice.road.chart import chart
    from hukouguide.advice.road.stages import grade_now

    situation, found = Situation(interview.book, interview.family, interview.today), {}
    for child in road.children:
        grade = grade_now(situation, child.child)
        if grade is not None and grade <= 12 and any(row.ladder.rungs for row in child.rows):
            found[child.child] = chart(child, interview.book, interview.today, grade)
    return found
