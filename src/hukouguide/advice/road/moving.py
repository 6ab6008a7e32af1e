"""What a child gains and loses at the exams when the hukou moves: a move can close a better door."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from hukouguide.advice.advisor import Advisor
from hukouguide.advice.finding import Finding, Verdict
from hukouguide.advice.road.differences import Difference, differences
from hukouguide.advice.road.steps import applied, spell_step
from hukouguide.family.answers import FactKey
from hukouguide.family.household import Family
from hukouguide.rules.schema.files import Goal

EXAMS: tuple[Goal, ...] = ("senior", "gaokao")
_WITHIN_REACH = (Verdict.OPEN, Verdict.ON_COURSE, Verdict.ACT, Verdict.RANKED)


@dataclass(frozen=True, slots=True)
class Moving:
    """The child's hukou moved to `place` on `day`: `route` makes it possible; `changes` are the exam routes that become others."""

    place: str
    day: date
    route: Finding
    changes: tuple[Difference, ...]

    @property
    def losses(self) -> tuple[Difference, ...]:
        return tuple(change for change in self.changes if change.kind == "worse")


def moving_hukou(
    advisor: Advisor, family: Family, child: str, home: str, place: str, findings: Sequence[Finding]
) -> Moving | None:
    """None where no settlement route of the place is within reach, or the hukou is there already. `findings` are those of the place."""
    routes = [f for f in findings if f.goal == "hukou" and f.place == place and f.verdict in _WITHIN_REACH]
    city = advisor.book.places.at_level(place, "city")
    if not routes or advisor.book.places.within(home, city.id if city else place):
        return None
    route = min(routes, key=lambda f: f.by or advisor.today)
    day = route.by or advisor.today
    step = spell_step(FactKey(child, "hukou"), place, frozenset(), advisor.book)
    if step is None:
        return None
    moved = applied(family, {step: day}, advisor.book, advisor.today)
    there = tuple(dict.fromkeys((home, place)))
    before = Advisor(advisor.book, advisor.today, advisor.arriving).findings(family, there, EXAMS)
    after = Advisor(advisor.book, advisor.today, advisor.arriving).findings(moved, there, EXAMS)
    changed = differences((f for f in before if f.person == child), (f for f in after if f.person == child))
    return Moving(place, day, route, changed)
