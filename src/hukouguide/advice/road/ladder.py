"""One child's ladder in one place: primary, junior, senior, gaokao; how firmly each rung holds; how far the child can stay."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Literal

from hukouguide.advice.advisor import find
from hukouguide.advice.case import Situation
from hukouguide.advice.finding import Finding, Verdict
from hukouguide.advice.road.stages import Rungs, Years, years_ahead
from hukouguide.advice.tiers import down_to
from hukouguide.family.household import Family
from hukouguide.family.places import Level, Places

Track = Literal["general", "vocational"]
TRACKS: tuple[Track, ...] = ("general", "vocational")
_DAY = timedelta(days=1)


class Hold(StrEnum):
    """How firmly a rung holds."""

    HERE = "here"  # at school there already
    SURE = "sure"  # met, or on course
    STEPS = "steps"  # open with steps begun in time
    RANK = "rank"  # the conditions are or will be met, the places go by rank
    ASK = "ask"  # open answers or open points decide, or only the nation's general rule speaks for it
    NO = "no"  # cannot be had
    NO_RULE = "no_rule"  # nothing in force was found


_HOLDS = {
    Verdict.OPEN: Hold.SURE,
    Verdict.ON_COURSE: Hold.SURE,
    Verdict.ACT: Hold.STEPS,
    Verdict.RANKED: Hold.RANK,
    Verdict.UNKNOWN: Hold.ASK,
    Verdict.CLOSED: Hold.NO,
    Verdict.NO_RULE: Hold.NO_RULE,
}
_BEST = tuple(Hold)
CAN_STAY = frozenset((Hold.HERE, Hold.SURE, Hold.STEPS, Hold.RANK))
MAY_STAY = CAN_STAY | {Hold.ASK}


@dataclass(frozen=True, slots=True)
class Rung:
    """One stage, on one track: `finding` is the route that holds it best, `others` the rest of the routes to it."""

    years: Years
    track: Track
    hold: Hold
    finding: Finding | None
    others: tuple[Finding, ...] = ()
    today: date | None = None

    @property
    def rung(self) -> Rungs:
        return self.years.rung

    @property
    def transfer(self) -> bool:
        """The child would have to change school in the middle of the stage, which no rule of admission speaks of."""
        return self.hold is Hold.ASK and self.finding is None

    @property
    def late(self) -> date | None:
        """The day of registration, where it has passed and the exam or the school year is still to come."""
        if self.finding is None or self.hold is not Hold.ASK or not self.finding.passed:
            return None
        return self.finding.judged

    @property
    def day(self) -> date | None:
        """The day the rung is decided on, or the first day on which it is open."""
        return None if self.finding is None else self.finding.by or self.finding.judged

    @property
    def if_rules_hold(self) -> bool:
        """Decided on a day to come, by rules known only until today."""
        return self.hold is not Hold.HERE and self.day is not None and self.today is not None and self.day > self.today


@dataclass(frozen=True, slots=True)
class Stay:
    """How long the child can stay on one track: `until` when everything advised is done and places are won, `perhaps` when all that
    is open turns out well too. `last` is the last rung of `until`, `stopped` the first one that does not hold; `transfer`: a school
    there would first have to take the child in the middle of a stage."""

    track: Track
    until: date
    perhaps: date
    last: Rung | None
    stopped: Rung | None
    transfer: bool = False

    @property
    def to_the_end(self) -> bool:
        return self.stopped is None

    @property
    def length(self) -> tuple[date, bool, date]:
        """The longer stay is the greater; of equal ones the one that ends with the gaokao."""
        return self.until, self.to_the_end, self.perhaps


@dataclass(frozen=True, slots=True)
class Ladder:
    child: str
    place: str
    rungs: tuple[Rung, ...]
    stays: tuple[Stay, ...]
    """One a track, the one that holds longer first; none when the child's school years are not known."""

    @property
    def stay(self) -> Stay | None:
        return self.stays[0] if self.stays else None

    @property
    def told(self) -> tuple[Stay, ...]:
        """The stays worth a sentence: one where both tracks go alike."""
        alike = {(stay.until, stay.perhaps, stay.stopped and (stay.stopped.rung, stay.stopped.hold)) for stay in self.stays}
        return self.stays[:1] if len(alike) == 1 else self.stays

    def on(self, track: Track) -> tuple[Rung, ...]:
        return tuple(rung for rung in self.rungs if rung.track == track)


def ladder(situation: Situation, child: str, place: str, findings: Iterable[Finding]) -> Ladder:
    """The ladder made from all findings of the place; only those of the child are looked at."""
    mine = [f for f in findings if f.person == child and f.place == place]
    rungs = tuple(
        _rung(years, track, mine, situation, child, place) for track in TRACKS for years in years_ahead(situation, child)
    )
    stays = [_stay(track, rungs, situation.today) for track in TRACKS] if rungs else []
    return Ladder(child, place, rungs, tuple(sorted(stays, key=lambda stay: stay.length, reverse=True)))


def _rung(years: Years, track: Track, findings: list[Finding], situation: Situation, child: str, place: str) -> Rung:
    going_on = years.rung != "gaokao" and years.first <= situation.today
    schooling = years.rung in ("primary", "junior")
    led = [f if schooling else _down_to(track, f, situation) for f in findings if f.goal == years.rung]
    routes = [f for f in led if schooling or _leads(f, track)]
    ranked = sorted(routes, key=lambda f: _BEST.index(_hold(f, situation, child)))
    if going_on:
        here = at_school_in(situation.family, child, place, situation.today, situation.book.places)
        hold = Hold.HERE if here else Hold.ASK
        return Rung(years, track, hold, None, tuple(ranked), situation.today)
    if not ranked:
        return Rung(years, track, Hold.NO_RULE, None, (), situation.today)
    best = _own_first(ranked, situation, child)
    return Rung(years, track, _hold(best, situation, child), best, tuple(f for f in ranked if f is not best), situation.today)


def _down_to(track: Track, finding: Finding, situation: Situation) -> Finding:
    """Of a route whose lower tiers lead to vocational schools alone, what it says of the tiers that lead further."""
    rule = situation.book.by_id[finding.rule]
    further = [tier for tier in rule.programme.tiers if (tier.track or rule.programme.track) == "general"]
    if track != "general" or finding.track != "vocational" or not further:
        return finding
    return find([down_to(rule, further[-1].id, situation.book)], finding.place, finding.person, situation)


def _leads(finding: Finding, track: Track) -> bool:
    """What leads to general schools and colleges leads to vocational ones too, not the other way round."""
    return finding.track == track or (track == "vocational" and finding.track == "general")


def _hold(finding: Finding, situation: Situation, child: str) -> Hold:
    """A right that the nation gives without saying which school is to be asked about, except where the child's hukou is."""
    hold = _HOLDS[finding.verdict]
    if hold not in (Hold.SURE, Hold.STEPS) or not _nations(finding, situation):
        return hold
    return hold if hukou_in(situation.family, child, finding.place, situation.today, situation.book.places) else Hold.ASK


def _nations(finding: Finding, situation: Situation) -> bool:
    return situation.book.places[finding.rule.split("/")[0]].level is Level.NATION


def _own_first(ranked: list[Finding], situation: Situation, child: str) -> Finding:
    """The best route; of equally good ones the place's own."""
    best = _hold(ranked[0], situation, child)
    equal = [f for f in ranked if _hold(f, situation, child) is best]
    return next((f for f in equal if not _nations(f, situation)), equal[0])


def _stay(track: Track, rungs: tuple[Rung, ...], today: date) -> Stay:
    until = perhaps = max(today, rungs[0].years.first - _DAY)
    last: Rung | None = None
    stopped: Rung | None = None
    for rung in (r for r in rungs if r.track == track):
        if stopped is None and (rung.hold in CAN_STAY or rung.transfer):
            last, until = rung, max(until, rung.years.last)
        else:
            stopped = stopped or rung
        if rung.hold not in MAY_STAY:
            break
        perhaps = max(perhaps, rung.years.last)
    return Stay(track, until, perhaps, last, stopped, any(rung.transfer for rung in rungs))


def at_school_in(family: Family, child: str, place: str, day: date, places: Places) -> bool:
    """Whether the child is known to be at school that day in the city of the place."""
    return _spell_in(family, child, "schooling", _city(place, places), day, places)


def hukou_in(family: Family, child: str, place: str, day: date, places: Places) -> bool:
    """Whether the child's hukou is known to be that day in the city of the place."""
    return _spell_in(family, child, "hukou", _city(place, places), day, places)


def lives_in(family: Family, child: str, place: str, day: date, places: Places) -> bool:
    """Whether the child is at school, or a parent has a home or work, that day in the city of the place."""
    area = _city(place, places)
    parents = ((parent, fact) for parent in family.parents for fact in ("home", "work"))
    return any(_spell_in(family, person, fact, area, day, places) for person, fact in ((child, "schooling"), *parents))


def _city(place: str, places: Places) -> str:
    found = places.at_level(place, "city")
    return found.id if found else place


def _spell_in(family: Family, child: str, fact: str, area: str, day: date, places: Places) -> bool:
    value = family.answer(child, fact).value
    return isinstance(value, tuple) and any(
        places.within(spell.place, area) is True
        and spell.start.latest <= day
        and (spell.end is None or spell.end.earliest >= day)
        for spell in value
    )
