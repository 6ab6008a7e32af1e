"""The head of the paper: whose it is, when and from which rules it was made, and what it says in short."""

from collections.abc import Iterable
from dataclasses import dataclass

from hukouguide.advice.checklist import Checklist, Result
from hukouguide.family.words import Words
from hukouguide.language import speaker
from hukouguide.report.boxes import Beside, Box, Stack
from hukouguide.report.dates import day
from hukouguide.report.desk import Desk
from hukouguide.report.frames import Frame
from hukouguide.report.grid import Grid, Row, cell, heading_cell, row
from hukouguide.report.missing import MissingCharacter
from hukouguide.report.pen import Pen
from hukouguide.report.sections.verdicts import verdict_mark
from hukouguide.report.structure import Tag
from hukouguide.report.styles import AMBER, GREY, PALE, VERDICT_COLOURS

say = speaker("report")


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


def opening(desk: Desk, checklist: Checklist, missing: tuple[MissingCharacter, ...]) -> Stack:
    unit = desk.unit
    boxes: list[Box] = [desk.heading(checklist.title, 1), _particulars(desk, checklist)]
    if missing:
        boxes.append(_by_hand(desk, missing))
    boxes.append(Frame(desk.pair(checklist.summary, desk.sheet.lead), pad=unit, fill=PALE))
    if len(checklist.results) > 1:
        boxes.append(_at_a_glance(desk, checklist))
    boxes.append(desk.small(say("This paper is advice, not a decision. The office named with each route decides.")))
    return Stack(tuple(boxes), gap=1.1 * unit)


def _particulars(desk: Desk, checklist: Checklist) -> Grid:
    pair = desk.sheet.small

    def line(label: Words, value: Box) -> Row:
        return row(heading_cell(desk.pair(label, pair), "Row"), cell(value))

    names: Box = WritingLine(2.2 * desk.unit)
    if checklist.names:
        together = Stack(tuple(desk.text(name, desk.sheet.body.zh, Tag("P")) for name in checklist.names))
        names = together
    rows = [
        line(say("Names (may be left blank)"), names),
        line(say("Made on"), desk.pair(day(checklist.made_on), pair)),
        line(say("Version of the rules"), desk.text(checklist.book, pair.zh, Tag("P"))),
    ]
    if checklist.places:
        rows.insert(1, line(say("Places asked about"), desk.pair(_joined(checklist.places), pair)))
    return Grid((1, 2.4), tuple(rows), pad=0.32 * desk.unit, tag=Tag("Table"))


def _joined(words: Iterable[Words]) -> Words:
    listed = list(words)
    return Words("、".join(w.zh for w in listed), ", ".join(w.en for w in listed))


def _by_hand(desk: Desk, missing: tuple[MissingCharacter, ...]) -> Frame:
    named = ", ".join(f"{m.pinyin} {m.code}".strip() for m in missing)
    words = say("Our font lacks these characters: {characters}. Please write them by hand on the short lines.")
    return Frame(desk.body(words.fill(characters=named)), pad=0.7 * desk.unit, border=AMBER)


def _at_a_glance(desk: Desk, checklist: Checklist) -> Stack:
    unit, pair = desk.unit, desk.sheet.small

    def line(number: int, result: Result) -> Row:
        heading = desk.pair(Words(f"{number}. {result.heading.zh}", result.heading.en), pair)
        words = desk.pair(result.verdict_words, pair.strong().tinted(VERDICT_COLOURS[result.verdict]))
        verdict = Beside(verdict_mark(result.verdict, 1.7 * unit), 2.4 * unit, words)
        return row(heading_cell(heading, "Row"), cell(verdict))

    rows = tuple(line(number, result) for number, result in enumerate(checklist.results, 1))
    table = Grid((1.7, 1), rows, pad=0.35 * unit, tag=Tag("Table"))
    return Stack((desk.heading(say("At a glance"), 2), table), gap=0.3 * unit, tag=Tag("Sect"))
