"""From the road of an interview to what paper and shell say of it: where the family lives, home, and the places that hold longest."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from hukouguide.advice.case import Situation
from hukouguide.advice.finding import Finding
from hukouguide.advice.interview import Interview
from hukouguide.advice.road.agenda import Entry, agenda, windows
from hukouguide.advice.road.chart import RoadChart, chart, rung_words, track_words
from hukouguide.advice.road.compare import SCHOOLS, ChildRoad, Row, rung_differences
from hukouguide.advice.road.ladder import Hold, Stay
from hukouguide.advice.road.moving import moving_hukou
from hukouguide.advice.road.plan_sheets import plan_sheets
from hukouguide.advice.road.sheet import ChildSheet, CityLine, Dated, Going, RoadSheet
from hukouguide.advice.road.stages import grade_now
from hukouguide.advice.road.tell import difference_words, headline, home_words, moving_words, return_words, stay_words
from hukouguide.family.words import Words
from hukouguide.language import speaker
from hukouguide.rules.book import RuleBook
from hukouguide.rules.sentences import goal_words, person_words

say = speaker("advice")

_MOST_CITIES = 6
_AT_LENGTH = 3


def road_sheet(interview: Interview, worth: Sequence[Finding]) -> RoadSheet | None:
    """None where no school or exam was asked about, or there is no child. `worth` are the findings worth preparing for."""
    if not interview.road.children or (interview.goals is not None and not set(interview.goals) & set(SCHOOLS)):
        return None
    road, family, book = interview.road, interview.family, interview.book
    told = [replace(child, rows=_told(child, _MOST_CITIES)) for child in road.children]
    near = [replace(child, rows=_told(child, _AT_LENGTH)) for child in road.children]
    left_out = [len(child.rows) for child in road.children]
    return RoadSheet(
        headline=headline(road, family, book),
        at_length=tuple(dict.fromkeys(row.place for child in near for row in child.rows)),
        children=tuple(_child(child, every - len(child.rows), interview) for child, every in zip(told, left_out, strict=True)),
        plans=plan_sheets(near, interview, worth),
        agenda=tuple(_dated(entry, book) for entry in _entries(interview, worth)),
    )


def _told(child: ChildRoad, most: int) -> tuple[Row, ...]:
    """Where the family lives, and of the other places those that hold longest; in the order of the road."""
    first = [row for row in child.rows if row.lives]
    kept = (first + [row for row in child.rows if not row.lives])[:most]
    return tuple(row for row in child.rows if row in kept)


def _child(child: ChildRoad, left_out: int, interview: Interview) -> ChildSheet:
    book = interview.book
    return ChildSheet(
        child=child.child,
        who=person_words(child.child, interview.family.role(child.child)),
        chart=_chart(child, interview),
        cities=tuple(_city(row, stay, book) for row in child.rows for stay in row.ladder.told),
        left_out=left_out,
        differences=tuple(_differences(child, book)),
        going=_going(child, interview) if child.home is not None else None,
    )


def _chart(child: ChildRoad, interview: Interview) -> RoadChart | None:
    grade = grade_now(Situation(interview.book, interview.family, interview.today), child.child)
    return chart(child, interview.book, interview.today, grade) if grade is not None and grade <= 12 and child.rows else None


def _city(row: Row, stay: Stay, book: RuleBook) -> CityLine:
    name = book.places[row.place].name
    if len(row.ladder.told) > 1:
        name = say("{place} ({track})").fill(place=name, track=track_words(stay.track))
    return CityLine(
        place=name,
        lives=row.lives,
        until=None if stay.last is None else stay.until,
        perhaps=stay.perhaps if stay.perhaps > stay.until else None,
        last=None if stay.last is None else goal_words("gaokao") if stay.to_the_end else rung_words(stay.last),
        told=stay_words(row, stay, book),
        takes=_takes(row, stay),
        decide_by=row.back.by if row.back is not None and not stay.to_the_end else None,
    )


def _takes(row: Row, stay: Stay) -> Words:
    """What it takes to stay as long as can be: how many things to begin, how many to ask first."""
    rungs = [rung for rung in row.ladder.on(stay.track) if rung.years.last <= stay.perhaps]
    plans = [row.plan_for(rung) for rung in rungs if rung.hold is Hold.STEPS]
    steps = len({step for plan in plans if plan is not None for step in plan.way})
    asks = sum(rung.hold is Hold.ASK for rung in rungs)
    parts = [say("things to begin: {number}").fill(number=steps)] if steps else []
    parts += [say("things to ask: {number}").fill(number=asks)] if asks else []
    if not parts:
        return say("nothing new to begin")
    return parts[0] if len(parts) == 1 else say("{one}; {other}").fill(one=parts[0], other=parts[1])


def _differences(child: ChildRoad, book: RuleBook) -> Iterator[Words]:
    """Which rules make the other places differ from the one where the family lives (else from the one that holds longest)."""
    here = next((row for row in child.rows if row.lives), next(iter(child.rows), None))
    for row in child.rows if here is not None else ():
        if here is not None and row is not here:
            found = rung_differences(here.ladder, row.ladder)
            yield from (difference_words(two, book) for two in found if two.here.finding and two.there.finding)


def _going(child: ChildRoad, interview: Interview) -> Going | None:
    home, book = child.home, interview.book
    if home is None:
        return None
    decide = (return_words(row, child, book) for row in child.rows)
    return Going(
        place=book.places[home.place].name,
        decide=tuple(dict.fromkeys(words for words in decide if words is not None)),
        exams=tuple(home_words(exam) for exam in home.exams),
        moving=tuple(_moving(child, home.place, interview)),
    )


def _moving(child: ChildRoad, home: str, interview: Interview) -> Iterator[tuple[Words, ...]]:
    for row in child.rows:
        if row.place != home:
            moving = moving_hukou(interview.advisor, interview.family, child.child, home, row.place, interview.findings)
            if moving is not None and moving.losses:
                yield moving_words(replace(moving, changes=moving.losses), interview.book)


def _entries(interview: Interview, worth: Sequence[Finding]) -> list[Entry]:
    """The agenda, and the windows of permits and hukou where the family lives."""
    road, family = interview.road, interview.family
    lives = {row.place for child in road.children for row in child.rows if row.lives}
    entries = list(agenda(road, family, interview.book))
    for finding in worth:
        if finding.place in lives and finding.goal not in SCHOOLS:
            why = say("{stage}: {name}").fill(stage=goal_words(finding.goal), name=finding.name)
            entries += [entry for entry in windows(finding, why, family) if entry.day >= interview.today]
    once = {(entry.day, entry.opens, entry.place, entry.what): entry for entry in reversed(entries)}
    return sorted(once.values(), key=lambda entry: (entry.day, entry.place, entry.person, entry.what.zh))


def _dated(entry: Entry, book: RuleBook) -> Dated:
    return Dated(
        entry.day, entry.opens, entry.kind, entry.person, entry.place, entry.what, entry.why, entry.where, entry.phone,
        tuple(book.documents[paper].name.words for paper in entry.bring), entry.critical, entry.seen_for,
    )  # fmt: skip
