"""A notice to hand in: what is known is printed, the rest are lines wide and high enough for a pen; the English is only a gloss."""

from dataclasses import replace

from hukouguide.advice.checklist import Notice
from hukouguide.family.words import Words
from hukouguide.language import speaker
from hukouguide.report.boxes import Beside, Box, Stack
from hukouguide.report.desk import Desk
from hukouguide.report.sections.opening import WritingLine
from hukouguide.report.structure import Tag
from hukouguide.report.styles import GREY, INK, NORMAL, Pair, Style

say = speaker("report")

_LETTER = replace(NORMAL, lead=Pair(Style(13, 19, INK), Style(9.5, 13, GREY)))
"""The size of a letter, in large print too: whoever takes it in must have it on one page."""
_OPEN = 2.3
"""Line to line, in heights of the letters: room to write by hand."""


def notice_page(paper: Desk, notice: Notice) -> Stack:
    desk = Desk(paper.faces, replace(_LETTER, margin=paper.sheet.margin), paper.names)
    to = desk.one_line(say("To: {whom}").fill(whom=notice.to), desk.sheet.lead.strong(), desk.sheet.width)
    lines = tuple(desk.pair(line, _pair(desk, line), whole=True) for line in notice.lines)
    keep = desk.small(say("Hand in one copy, signed, and keep one at home."))
    rest = desk.small(say("Written under {law}.").fill(law=f"《{notice.citation.title}》{notice.citation.article}"))
    return desk.section(
        notice.title, to, Stack(lines, gap=0.5 * desk.unit), _signatures(desk, notice.signed), keep, rest, gap=1
    )


def _pair(desk: Desk, line: Words) -> Pair:
    pair = desk.sheet.lead
    if "__" not in line.zh:
        return pair
    return replace(pair, zh=replace(pair.zh, leading=pair.zh.size * _OPEN))


def _signatures(desk: Desk, signed: tuple[Words, ...]) -> Stack:
    """Who signs, a line for the name and a line for the day."""
    return Stack(tuple(_signature(desk, who) for who in signed), gap=0.4 * desk.unit, whole=True)


def _signature(desk: Desk, who: Words) -> Box:
    unit, width = desk.unit, desk.sheet.width
    name = desk.pair(say("Signed: {who}").fill(who=who), desk.sheet.body)
    dated = desk.text(say("day").zh, desk.sheet.body.zh, Tag("P"))
    line = WritingLine(2.6 * unit)
    day = Beside(dated, 3 * unit, line)
    return Beside(name, 0.34 * width, Beside(line, 0.36 * width, day))
