"""The documents to bring, each with a box to tick."""

from hukouguide.advice.checklist import Paper
from hukouguide.family.answers import Proof
from hukouguide.family.words import Words
from hukouguide.language import speaker
from hukouguide.report import marks
from hukouguide.report.boxes import Box, Stack
from hukouguide.report.desk import Desk
from hukouguide.report.marks import Mark
from hukouguide.report.styles import AMBER, GREEN, INK, RED

say = speaker("report")

_SHOWN = 6


def papers(desk: Desk, needed: tuple[Paper, ...]) -> Stack:
    items = tuple(_paper(desk, paper) for paper in needed)
    note = desk.small(say("Tick each one when it lies in the bag."), holds=True)
    return desk.section(say("Documents to bring"), note, desk.in_columns(items, gap=0.6 * desk.unit))


def routes_words(*numbers: int) -> Words:
    """`for route 1, 3`: the numbers that the results are printed with, the first of them when there are many."""
    shown = list(map(str, numbers[:_SHOWN]))
    more = len(numbers) > _SHOWN
    listed = Words("、".join(shown) + ("……" if more else ""), ", ".join(shown) + (" …" if more else ""))
    return say("for route {numbers}").fill(numbers=listed)


def _paper(desk: Desk, paper: Paper) -> Box:
    unit = desk.unit
    lines: list[Box] = [desk.one_line(paper.name, desk.sheet.body.strong(), desk.column - 2.6 * unit)]
    if paper.state:
        lines.append(_state(desk, Proof(paper.state)))
    serves = routes_words(*paper.serves) if paper.serves else None
    lines.append(desk.facts((say("Bring"), paper.form), (say("Issued by"), paper.issuer), (None, serves)))
    if paper.how:
        lines.append(desk.facts((say("How to get it"), paper.how)))
    box = Mark(marks.tick_box, 1.5 * unit, INK, drop=0.1 * unit)
    return desk.listed(box, 2.6 * unit, Stack(tuple(lines), gap=0.1 * unit, whole=True))


def _state(desk: Desk, state: Proof) -> Box:
    words, colour = {
        Proof.HAVE: (say("You said: I have it"), GREEN),
        Proof.CAN_GET: (say("You said: I can get it"), AMBER),
        Proof.CANNOT: (say("You said: I cannot get it. Ask the office what else they accept."), RED),
    }[state]
    return desk.one_line(words, desk.sheet.small.strong().tinted(colour), desk.column - 2.6 * desk.unit)
