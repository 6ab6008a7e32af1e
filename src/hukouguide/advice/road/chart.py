"""The road chart of one child as plain data: school years across, cities down. Window and paper draw the same."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from hukouguide.advice.road.compare import ChildRoad, Row
from hukouguide.advice.road.ladder import Hold, Rung, Stay, Track
from hukouguide.advice.road.stages import Rungs
from hukouguide.family.words import Words
from hukouguide.language import speaker
from hukouguide.rules.book import RuleBook
from hukouguide.rules.sentences import goal_words

say = speaker("advice")

Mark = Literal["begin", "return"]


@dataclass(frozen=True, slots=True)
class Column:
    """One school year, from 1 September to 31 August; `grade` as people say it."""

    first: date
    last: date
    years: Words
    grade: Words


@dataclass(frozen=True, slots=True)
class Bar:
    """One rung as a bar. `sign` stands in it, so that colour and pattern are not all there is; `words` say it whole."""

    rung: Rungs
    hold: Hold
    first: date
    last: date
    sign: str
    label: Words
    words: Words


@dataclass(frozen=True, slots=True)
class Point:
    """A day marked on a line: the last day to begin something, or to decide the return home."""

    day: date
    kind: Mark
    words: Words


@dataclass(frozen=True, slots=True)
class Line:
    """One city on one track."""

    place: str
    name: Words
    track: Track
    bars: tuple[Bar, ...]
    points: tuple[Point, ...]
    until: date | None
    home: bool = False


@dataclass(frozen=True, slots=True)
class RoadChart:
    child: str
    columns: tuple[Column, ...]
    lines: tuple[Line, ...]


SIGNS: dict[Hold, str] = {
    Hold.HERE: "●",
    Hold.SURE: "✓",
    Hold.STEPS: "!",
    Hold.RANK: "#",
    Hold.ASK: "?",
    Hold.NO: "×",
    Hold.NO_RULE: "–",
}
"""One sign for each way a rung can hold; said in words in the legend."""

FLAGS: dict[Mark, str] = {"begin": "▲", "return": "◆"}
"""The sign of a marked day."""


def hold_words(hold: Hold) -> Words:
    return {
        Hold.HERE: say("at school here now"),
        Hold.SURE: say("can stay"),
        Hold.STEPS: say("can stay, if steps are begun in time"),
        Hold.RANK: say("places go by rank"),
        Hold.ASK: say("to be asked"),
        Hold.NO: say("cannot stay"),
        Hold.NO_RULE: say("no rule found"),
    }[hold]


def rung_words(rung: Rung) -> Words:
    """The stage; as a vocational one where the route leads to nothing else."""
    if rung.finding is not None and rung.finding.track == "vocational":
        if rung.rung == "senior":
            return say("vocational senior school")
        if rung.rung == "gaokao":
            return say("exam for vocational colleges")
    return goal_words(rung.rung)


def track_words(track: Track) -> Words:
    return {"general": say("general schools"), "vocational": say("vocational schools")}[track]


def grade_words(grade: int) -> Words:
    if grade < 1:
        return say("before school")
    stages = ("小学", 0), ("初中", 6), ("高中", 9)
    name, before = next((n, b) for n, b in reversed(stages) if grade > b)
    number = "一二三四五六"[grade - before - 1]
    return Words({"小学": f"{number}年级", "初中": f"初{number}", "高中": f"高{number}"}[name], f"Grade {grade}")


def chart(road: ChildRoad, book: RuleBook, today: date, grade: int) -> RoadChart:
    """The years from this one to the end of senior school. A city whose vocational track holds longer has a line for each track."""
    first_year = today.year if today.month >= 9 else today.year - 1
    columns = tuple(_column(first_year + ahead, grade + ahead) for ahead in range(13 - grade))
    lines = [line for row in road.rows for line in _lines(row, book)]
    if road.home is not None and road.home.place not in {row.place for row in road.rows}:
        rungs = road.home.ladder.on("general")
        name = say("{place} (home)").fill(place=book.places[road.home.place].name)
        until = road.home.ladder.stay.until if road.home.ladder.stay else None
        lines.append(Line(road.home.place, name, "general", tuple(map(_bar, rungs)), (), until, home=True))
    return RoadChart(road.child, columns, tuple(lines))


def _column(year: int, grade: int) -> Column:
    years = f"{year}–{(year + 1) % 100:02d}"
    return Column(date(year, 9, 1), date(year + 1, 8, 31), Words(years, years), grade_words(grade))


def _lines(row: Row, book: RuleBook) -> Iterator[Line]:
    best = row.ladder.stay
    tracks: tuple[Track, ...] = ("general", "vocational") if best is not None and best.track == "vocational" else ("general",)
    for track in tracks:
        rungs = row.ladder.on(track)
        stay: Stay | None = next((s for s in row.ladder.stays if s.track == track), None)
        points = (*_last_days(row, rungs), *(_return(row) if track == "general" else ()))
        name = book.places[row.place].name
        yield Line(row.place, name, track, tuple(map(_bar, rungs)), tuple(points), stay.until if stay else None)


def _bar(rung: Rung) -> Bar:
    label = rung_words(rung)
    words = say("{stage}: {hold}").fill(stage=label, hold=hold_words(rung.hold))
    return Bar(rung.rung, rung.hold, rung.years.first, rung.years.last, SIGNS[rung.hold], label, words)


def _last_days(row: Row, rungs: tuple[Rung, ...]) -> Iterator[Point]:
    """The last day to begin what a rung needs: the first of its steps' last days."""
    for rung in rungs:
        plan = row.plan_for(rung)
        days = [dated.last for dated in plan.steps if dated.last is not None] if plan else []
        if days:
            yield Point(min(days), "begin", say("last day to begin, for {stage}").fill(stage=rung_words(rung)))


def _return(row: Row) -> Iterator[Point]:
    if row.back is not None and row.back.by is not None:
        yield Point(row.back.by, "return", say("decide by this day whether to return home"))
