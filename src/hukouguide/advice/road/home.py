"""Going home: until which day the exams at the place of the child's hukou stay within reach, and when a return must be decided."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from hukouguide.advice.case import Situation
from hukouguide.advice.finding import Finding
from hukouguide.advice.programme import case_for
from hukouguide.advice.road.ladder import CAN_STAY, Hold, Ladder, Rung, ladder
from hukouguide.advice.road.plan import Plan, plans
from hukouguide.advice.road.stages import ORDER
from hukouguide.family.answers import FactKey


@dataclass(frozen=True, slots=True)
class HomeExam:
    """One exam at home. `last` is the last day to be at school there, where the rules at home ask for it, else the day the exam is
    registered for; `plan` what must be begun for it."""

    rung: Rung
    last: date | None
    must_be_there: bool
    plan: Plan | None


@dataclass(frozen=True, slots=True)
class Home:
    """The child's place of hukou, its ladder, and its senior schools and gaokao on the general track."""

    place: str
    ladder: Ladder
    exams: tuple[HomeExam, ...]


@dataclass(frozen=True, slots=True)
class Return:
    """The day by which a return home must be decided, because `stopped` cannot be had in the city; `by` None: nothing at home is
    known to be within reach either. `exam` is the one that sets the day."""

    stopped: Rung
    by: date | None
    exam: HomeExam | None


def home_place(situation: Situation, child: str) -> str | None:
    """Where the child's hukou is today, as precisely as it is known."""
    value = situation.family.answer(child, "hukou").value
    if not isinstance(value, tuple):
        return None
    held = [spell for spell in value if spell.start.earliest <= situation.today and spell.end is None]
    return held[-1].place if held else None


def home_of(situation: Situation, child: str, place: str, findings: Sequence[Finding]) -> Home:
    """`findings` are those for the place of hukou."""
    found = ladder(situation, child, place, findings)
    exams = [rung for rung in found.on("general") if rung.rung in ("senior", "gaokao") and rung.hold is not Hold.HERE]
    return Home(place, found, tuple(_exam(rung, situation, child) for rung in exams))


def _exam(rung: Rung, situation: Situation, child: str) -> HomeExam:
    if rung.finding is None or rung.hold not in CAN_STAY:
        return HomeExam(rung, None, False, None)
    if rung.hold is not Hold.STEPS:
        return HomeExam(rung, rung.day, False, None)
    case = case_for(situation.book.by_id[rung.finding.rule], rung.finding.place, child, situation)
    plan = next(iter(plans(case, most=1)), None)
    if plan is None:
        return HomeExam(rung, rung.day, False, None)
    school = [dated.last for dated in plan.steps if dated.step.key == FactKey(child, "schooling")]
    days = [dated.last for dated in plan.steps if dated.last is not None]
    return HomeExam(rung, min(days, default=rung.day), bool(school), plan)


def return_home(city: Ladder, home: Home) -> Return | None:
    """When the general track in the city does not reach the end: the first day on which something at home would be lost."""
    stopped = next((rung for rung in city.on("general") if rung.hold not in CAN_STAY and not rung.transfer), None)
    if stopped is None:
        return None
    at = ORDER.index(stopped.rung)
    later = [exam for exam in home.exams if exam.last is not None and ORDER.index(exam.rung.rung) >= at]
    first = min(later, key=lambda exam: exam.last or date.max, default=None)
    return Return(stopped, first.last if first else None, first)
