"""From boxes to pages: cutting, the lines every page carries, and drawing."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from hukouguide.advice.checklist import Checklist
from hukouguide.family.words import Words
from hukouguide.language import speaker
from hukouguide.report.boxes import Box, Letter, Stack
from hukouguide.report.desk import Desk
from hukouguide.report.fonts import REGULAR
from hukouguide.report.missing import tidy
from hukouguide.report.pen import Pen
from hukouguide.report.structure import Node
from hukouguide.report.styles import PAGE_HEIGHT, PAGE_WIDTH, RULE

say = speaker("report")

_BRIEF = 24
_EDGE = 18  # points at the foot that many printers leave white


@dataclass(frozen=True)
class Drawn:
    data: bytes
    pages: int
    root: Node


def cut(story: Stack, width: float, room: float) -> list[Box]:
    """One box a page. Each round takes something away, for a split that is forced always gives a head."""
    pages: list[Box] = []
    rest: Box | None = story
    while rest is not None:
        head, rest = rest.split(width, room, True)
        if head is not None:
            pages.append(head)
    return pages


def draw(desk: Desk, checklist: Checklist, stories: Sequence[Stack], title: str, tagging: bool = True) -> Drawn:
    """Each story begins on a new page."""
    sheet = desk.sheet
    out = BytesIO()
    # an initial font of our own: the default one would be referenced without being embedded
    first_font: Any = REGULAR  # ReportLab's type stubs wrongly want a number here
    canvas = Canvas(out, (PAGE_WIDTH, PAGE_HEIGHT), invariant=True, pageCompression=0, initialFontName=first_font, lang="zh-CN")
    canvas.setTitle(title)
    canvas.setProducer("HukouGuide")
    canvas.setCreator("HukouGuide")
    canvas.setAuthor("HukouGuide")
    canvas.setSubject(tidy(checklist.book))
    pen = Pen(canvas, tagging)
    pages = [(story, page) for story in stories for page in cut(story, sheet.width, sheet.room)]
    for number, (story, page) in enumerate(pages, 1):
        page.draw(pen, sheet.margin, PAGE_HEIGHT - sheet.top, sheet.width)
        if not isinstance(story, Letter):
            with pen.decoration():
                _foot(desk, checklist, pen, number, len(pages))
        pen.turn()
    canvas.save()
    return Drawn(out.getvalue(), len(pages), pen.root)


def _foot(desk: Desk, checklist: Checklist, pen: Pen, number: int, pages: int) -> None:
    sheet = desk.sheet
    top = sheet.bottom - 0.9 * desk.unit
    pen.canvas.setStrokeColor(RULE)
    pen.canvas.setLineWidth(0.6)
    pen.canvas.line(sheet.margin, top, PAGE_WIDTH - sheet.margin, top)
    count = say("Page {number} of {pages}").fill(number=str(number), pages=str(pages))
    rules = say("Rules")
    version = f"{rules.zh} {rules.en} {_brief(checklist.book)}"
    width = sheet.width * 0.64
    note = desk.pair(_who_decides(checklist), sheet.foot)
    if note.height(width) > sheet.bottom - 1.2 * desk.unit - _EDGE:
        note = desk.pair(_each_office(), sheet.foot)
    note.draw(pen, sheet.margin, top - 0.3 * desk.unit, width)
    x, y = PAGE_WIDTH - sheet.margin, top - 0.3 * desk.unit
    for text, style in ((f"{count.zh}  {count.en}", sheet.foot.zh), (version, sheet.foot.en)):
        pen.canvas.setFont(REGULAR, style.size)
        pen.canvas.setFillColor(style.colour)
        pen.canvas.drawRightString(x, y - style.leading * 0.8, text)
        y -= style.leading


def _brief(book: str) -> str:
    """The whole version stands on the first page."""
    return book if len(book) <= _BRIEF else book[: _BRIEF - 1] + "…"


def _who_decides(checklist: Checklist) -> Words:
    offices = list({result.office: None for result in checklist.results})
    if len(offices) == 1:
        return say("Advice, not a decision. {office} decides.").fill(office=offices[0])
    return _each_office()


def _each_office() -> Words:
    return say("Advice, not a decision. The office named with each route decides.")
