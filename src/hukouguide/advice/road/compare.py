"""Cities side by side for one child: the same answers, each city as if it were asked about alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from hukouguide.advice.advisor import Advisor
from hukouguide.advice.case import Case, Situation
from hukouguide.advice.finding import Finding
from hukouguide.advice.programme import case_for
from hukouguide.advice.road.home import Home, Return, home_of, home_place, return_home
from hukouguide.advice.road.ladder import CAN_STAY, Hold, Ladder, Rung, ladder, lives_in
from hukouguide.advice.road.plan import Plan, plans
from hukouguide.family.household import Family
from hukouguide.rules.schema.files import Goal

SCHOOLS: tuple[Goal, ...] = ("primary", "junior", "senior", "gaokao")


@dataclass(frozen=True, slots=True)
class Row:
    """One city: its ladder, the plan for each rung that needs steps, when a return home must be decided. `newcomer`: nobody of the
    family is known to have lived in that province, so what was not asked counts as nothing there."""

    ladder: Ladder
    plans: tuple[tuple[Rung, Plan], ...]
    back: Return | None
    newcomer: bool
    lives: bool
    """The child is at school there now, or a parent has a home or work there."""

    @property
    def place(self) -> str:
        return self.ladder.place

    @property
    def effort(self) -> int:
        """All steps of the track that holds longest, each once; what must be asked first weighs as much as a step."""
        stay = self.ladder.stay
        if stay is None:
            return 0
        needed = (plan for rung, plan in self.plans if rung.track == stay.track and rung.hold is Hold.STEPS)
        steps = {step for plan in needed for step in plan.way}
        asks = sum(rung.hold is Hold.ASK for rung in self.ladder.on(stay.track))
        return sum(step.effort for step in steps) + 12 * asks

    def plan_for(self, rung: Rung) -> Plan | None:
        return next((plan for wanted, plan in self.plans if wanted == rung), None)


@dataclass(frozen=True, slots=True)
class ChildRoad:
    """One child's cities, the one in which the family can stay together longest first; and home."""

    child: str
    home: Home | None
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Road:
    """The road of every child, as the rules stand today."""

    today: date
    book: str
    children: tuple[ChildRoad, ...]


def look_ahead(advisor: Advisor, family: Family, places: Sequence[str]) -> Road:
    """The road of each child over these places; the place of hukou is looked at besides. The advisor should be an `arriving` one."""
    return Road(
        advisor.today, advisor.book.version, tuple(child_road(advisor, family, child, places) for child in family.children)
    )


def child_road(advisor: Advisor, family: Family, child: str, places: Sequence[str]) -> ChildRoad:
    situation = Situation(advisor.book, family, advisor.today, arriving=advisor.arriving)
    at_home = home_place(situation, child)
    home = home_of(situation, child, at_home, advisor.findings(family, (at_home,), SCHOOLS)) if at_home else None
    rows = [row(advisor, situation, child, place, home) for place in dict.fromkeys(places)]
    return ChildRoad(child, home, tuple(sorted(rows, key=_longest_first)))


def row(advisor: Advisor, situation: Situation, child: str, place: str, home: Home | None) -> Row:
    """One city for one child."""
    found = ladder(situation, child, place, advisor.findings(situation.family, (place,), SCHOOLS))
    back = return_home(found, home) if home is not None and home.place != place else None
    lives = lives_in(situation.family, child, place, situation.today, situation.book.places)
    return Row(found, _plans(found, situation), back, situation.strange(place), lives)


def _plans(found: Ladder, situation: Situation) -> tuple[tuple[Rung, Plan], ...]:
    """The easiest plan of every rung that needs steps, or whose route has a better tier; both tracks share it where the route is the same."""
    known: dict[str, Plan | None] = {}
    for rung in found.rungs:
        wanted = rung.hold is Hold.STEPS or (
            rung.hold in CAN_STAY and rung.finding is not None and rung.finding.tier is not None
        )
        if wanted and rung.finding is not None and rung.finding.rule not in known:
            known[rung.finding.rule] = next(iter(plans(_case(rung.finding, situation), most=1)), None)
    pairs = ((rung, known.get(rung.finding.rule)) for rung in found.rungs if rung.finding is not None)
    return tuple((rung, plan) for rung, plan in pairs if plan is not None)


def _case(finding: Finding, situation: Situation) -> Case:
    return case_for(situation.book.by_id[finding.rule], finding.place, finding.person, situation)


def _longest_first(one: Row) -> tuple[int, bool, int, int, str]:
    """Stays together longest, then to the gaokao, then what may turn out so, then the least effort."""
    stay = one.ladder.stay
    if stay is None:
        return 0, True, 0, one.effort, one.place
    return -stay.until.toordinal(), not stay.to_the_end, -stay.perhaps.toordinal(), one.effort, one.place


@dataclass(frozen=True, slots=True)
class RungDifference:
    """A rung that holds otherwise in two cities, and the rule of each that makes it so."""

    here: Rung
    there: Rung


def rung_differences(here: Ladder, there: Ladder) -> tuple[RungDifference, ...]:
    """The rungs of the general track that do not hold alike."""
    other = {rung.rung: rung for rung in there.on("general")}
    pairs = ((rung, other[rung.rung]) for rung in here.on("general") if rung.rung in other)
    return tuple(RungDifference(a, b) for a, b in pairs if a.hold is not b.hold)
