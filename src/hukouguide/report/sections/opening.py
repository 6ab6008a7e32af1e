"""The first page, which says it all: the verdicts side by side, what presses most, what is still to get and to ask."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from hukouguide.advice.checklist import Checklist, Glance
from hukouguide.family.words import Words
from hukouguide.language import speaker
from hukouguide.report import marks
from hukouguide.report.boxes import Beside, Box, Stack
from hukouguide.report.dates import day, span
from hukouguide.report.desk import Desk
from hukouguide.report.frames import Frame
from hukouguide.report.grid import Grid, Row, cell, heading_cell, row
from hukouguide.report.marks import Mark
from hukouguide.report.missing import MissingCharacter
from hukouguide.report.pen import Pen
from hukouguide.report.sections.dates_ahead import when_words
from hukouguide.report.sections.verdicts import verdict_mark
from hukouguide.report.structure import Tag
from hukouguide.report.styles import AMBER, GREY, INK, PALE, RED, VERDICT_COLOURS

say = speaker("report")


@dataclass(frozen=True)
class Fullness:
    """How much is said: rows at a glance (all when None), steps that come first, and characters of what is to get and to ask."""

    rows: int | None
    steps: int
    characters: int


_FULLEST_FIRST = (
    Fullness(None, 4, 110),
    Fullness(None, 3, 60),
    Fullness(None, 2, 40),
    Fullness(8, 3, 40),
    Fullness(6, 3, 40),
    Fullness(5, 3, 40),
    Fullness(4, 3, 40),
    Fullness(4, 2, 30),
    Fullness(4, 1, 20),
    Fullness(2, 1, 20),
    Fullness(2, 1, 0),
    Fullness(1, 1, 0),
    Fullness(0, 2, 0),
    Fullness(0, 1, 0),
)


@dataclass(frozen=True, slots=True)
class First:
    """One thing to do, its days in words, and the day it is ordered by."""

    order: date
    when: Words
    do: Words
    critical: bool


@dataclass(frozen=True)
class WritingLine:
    """A line to write on by hand."""

    room: float
    holds: bool = False

    def height(self, width: float) -> float:
        return self.room

    def split(self, width: float, room: float, force: bool) -> tuple[Box | None, Box | None]:
        return self, None

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        with pen.decoration():
            pen.canvas.setStrokeColor(GREY)
            pen.canvas.setLineWidth(0.7)
            pen.canvas.line(x, top - self.room * 0.85, x + width, top - self.room * 0.85)


def opening(desk: Desk, checklist: Checklist, missing: tuple[MissingCharacter, ...]) -> tuple[Box, ...]:
    """As much as one page holds; where the verdicts side by side do not all find room on it, they come next."""
    for fullness in _FULLEST_FIRST:
        page = _page(desk, checklist, missing, fullness)
        if page.height(desk.sheet.width) <= desk.sheet.room:
            break
    if fullness.rows is not None and fullness.rows < len(_asked(checklist.glance)):
        return page, _at_a_glance(desk, checklist.glance, _FULLEST_FIRST[0])
    return (page,)


def _page(desk: Desk, checklist: Checklist, missing: tuple[MissingCharacter, ...], fullness: Fullness) -> Stack:
    unit = desk.unit
    head = Stack((desk.heading(checklist.title, 1), *_particulars(desk, checklist)), gap=0.35 * unit)
    boxes: list[Box] = [head]
    if missing:
        boxes.append(_by_hand(desk, missing))
    if checklist.summary.zh.strip():
        boxes.append(Frame(desk.pair(checklist.summary, desk.sheet.lead), pad=0.7 * unit, fill=PALE, bar=INK))
    if checklist.glance and fullness.rows != 0:
        boxes.append(_at_a_glance(desk, checklist.glance, fullness))
    boxes += _pressing(desk, checklist, fullness)
    return Stack(tuple(boxes), gap=0.8 * unit)


def _particulars(desk: Desk, checklist: Checklist) -> Iterator[Box]:
    room = desk.sheet.width
    places = _joined(checklist.places) if checklist.places else None
    yield desk.facts((say("Made on"), day(checklist.made_on)), (say("Places asked about"), places), room=room)
    yield desk.facts((say("Version of the rules"), checklist.book), room=room)
    label = desk.one_line(say("Names (may be left blank)"), desk.sheet.small, 14 * desk.unit)
    names: Box = WritingLine(2 * desk.unit)
    if checklist.names:
        names = Stack(tuple(desk.text(name, desk.sheet.body.zh, Tag("P")) for name in checklist.names))
    yield Beside(label, 15 * desk.unit, names)


def _joined(words: Iterable[Words]) -> Words:
    listed = list(words)
    return Words("、".join(w.zh for w in listed), ", ".join(w.en for w in listed))


def _by_hand(desk: Desk, missing: tuple[MissingCharacter, ...]) -> Frame:
    named = ", ".join(f"{m.pinyin} {m.code}".strip() for m in missing)
    words = say("Our font lacks these characters: {characters}. Please write them by hand on the short lines.")
    return Frame(desk.body(words.fill(characters=named)), pad=0.7 * desk.unit, border=AMBER)


def _at_a_glance(desk: Desk, glance: Sequence[Glance], fullness: Fullness) -> Stack:
    """One column a place, one row for each person and goal; many places take several tables."""
    unit = desk.unit
    places = list(dict.fromkeys(g.place for g in glance))
    asked = _asked(glance)
    told = [g for g in glance if (g.who, g.goal) in asked[: fullness.rows]]
    each = 3 if desk.sheet.columns > 1 else 2
    boxes: list[Box] = [_table(desk, told, places[at : at + each]) for at in range(0, len(places), each)]
    if fullness.rows is not None and len(asked) > fullness.rows:
        boxes.append(desk.small(say("{count} more on the next page.").fill(count=len(asked) - fullness.rows)))
    return Stack((desk.heading(say("At a glance"), 2), *boxes), gap=0.4 * unit, tag=Tag("Sect"))


def _asked(glance: Sequence[Glance]) -> list[tuple[Words, Words]]:
    return list(dict.fromkeys((g.who, g.goal) for g in glance))


def _table(desk: Desk, glance: Sequence[Glance], places: Sequence[Words]) -> Grid:
    pair = desk.sheet.small
    told = {(g.place, g.who, g.goal): g for g in glance}
    asked = _asked([g for g in glance if g.place in places])

    def line(who: Words, goal: Words) -> Row:
        named = Words(f"{who.zh}：{goal.zh}", f"{who.en}: {goal.en}")
        cells = (cell(_verdict(desk, told.get((place, who, goal)))) for place in places)
        return row(heading_cell(desk.pair(named, pair, whole=True), "Row"), *cells)

    head = row(*(heading_cell(desk.pair(words, pair.strong())) for words in (say("Who, and what for"), *places)))
    shares = (1.0, *(1.5 if len(places) > 1 else 2.2 for _ in places))
    return Grid(shares, tuple(line(*key) for key in asked), pad=0.2 * desk.unit, tag=Tag("Table"), header=head)


def _verdict(desk: Desk, told: Glance | None) -> Box:
    pair = desk.sheet.small
    if told is None:
        return desk.text("—", pair.zh, Tag("P"))
    words = desk.pair(told.words, pair.strong().tinted(VERDICT_COLOURS[told.verdict]), whole=True)
    return Beside(verdict_mark(told.verdict, 1.5 * desk.unit), 2.1 * desk.unit, words)


def _pressing(desk: Desk, checklist: Checklist, fullness: Fullness) -> Iterator[Box]:
    """The steps whose days come first, the papers still to get and the questions to ask, each in a line or two."""
    first = list(dict.fromkeys(_first(checklist)))[: fullness.steps]
    if first:
        items = tuple(_step(desk, step) for step in first)
        yield desk.section(say("What comes first"), desk.listing(items, gap=0.25 * desk.unit), gap=0.2)
    wanted = [paper.name for paper in checklist.papers if paper.state != "have"]
    asked = list(dict.fromkeys(point.about for point in checklist.open_points))
    facts = [(say("Still to get"), _some(wanted, fullness)), (say("Still to ask"), _some(asked, fullness))]
    if any(things for _, things in facts):
        yield Stack(tuple(desk.facts(fact, pair=desk.sheet.small) for fact in facts if fact[1]), gap=0.25 * desk.unit)


def _first(checklist: Checklist) -> Iterator[First]:
    """What has days, the nearest first: of the road, and of the routes where the road does not say it."""
    found = [
        First(step.window.opens, span(step.window.opens, step.window.closes), step.do, step.critical)
        for step in checklist.steps
        if step.window and not (step.in_agenda or step.aside) and step.window.closes >= checklist.made_on
    ]
    for one in checklist.road.agenda if checklist.road else ():
        opens = one.opens if one.kind == "window" else None
        found.append(First(opens or one.day, when_words(one), one.what, one.critical))
    return iter(sorted(found, key=lambda one: one.order))


def _step(desk: Desk, step: First) -> Box:
    when = step.when
    words = Words(f"{when.zh}：{step.do.zh}", f"{when.en}: {step.do.en}")
    sign = Mark(marks.alarm, 1.1 * desk.unit, RED, drop=0.1 * desk.unit)
    box = Mark(marks.tick_box, 1.1 * desk.unit, INK, drop=0.1 * desk.unit)
    return desk.listed(sign if step.critical else box, 1.8 * desk.unit, desk.pair(words, desk.sheet.small, whole=True))


def _some(words: Sequence[Words], fullness: Fullness) -> Words | None:
    """As many as so many characters hold, at least one, and how many more there are."""
    if not words or not fullness.characters:
        return None
    count, used = 1, len(words[0].zh)
    while count < len(words) and used + len(words[count].zh) <= fullness.characters:
        used += len(words[count].zh)
        count += 1
    named = _joined(words[:count])
    return named if len(words) == count else say("{things} and {count} more").fill(things=named, count=len(words) - count)
