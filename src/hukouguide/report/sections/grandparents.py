"""The page for whoever keeps house at home: large, in plain Chinese only, to be put on the wall.

It is the one page without English: the people it is for do not read it, and half as many words can stand twice as large.
"""

from collections.abc import Iterator
from dataclasses import replace

from hukouguide.advice.checklist import Checklist, ForGrandparents, GrownAway, Ladder, Rung
from hukouguide.family.words import Words
from hukouguide.language import speaker
from hukouguide.report import marks
from hukouguide.report.boxes import Beside, Box, Stack
from hukouguide.report.dates import day
from hukouguide.report.desk import Desk
from hukouguide.report.marks import Mark
from hukouguide.report.sections.opening import WritingLine
from hukouguide.report.sections.verdicts import verdict_mark
from hukouguide.report.structure import Tag
from hukouguide.report.styles import INK, VERDICT_COLOURS, WALL, Pair

say = speaker("report")

_BLANK = 1.7


def grandparents(desk: Desk, checklist: Checklist, page: ForGrandparents, level: int) -> Stack:
    """`level` is that of its heading: 1 where the page stands alone."""
    big = Desk(desk.faces, replace(WALL, margin=desk.sheet.margin), desk.names)
    parts: list[Box] = [big.heading(_chinese(say("For the grandparents at home")), level)]
    for child in page.children:
        parts += _child(big, child, len(page.children) > 1, level + 1)
    parts += _calls(big, page, level + 1)
    if page.keep:
        items = tuple(
            big.listed(Mark(marks.tick_box, 14, INK, drop=4), 24, _line(big, words, big.sheet.body)) for words in page.keep
        )
        parts.append(
            _part(
                big, say("Papers to keep safe: do not lose, do not lend"), big.in_columns(items, gap=0.1 * big.unit), level + 1
            )
        )
    dated = say("Made on {day}. It is advice; the school and the education office decide.").fill(day=day(checklist.made_on))
    parts.append(_line(big, dated, big.sheet.small))
    return Stack(tuple(parts), gap=0.5 * big.unit, tag=Tag("Sect"))


def _chinese(words: Words) -> Words:
    return Words(words.zh, "")


def _line(desk: Desk, words: Words, pair: Pair) -> Stack:
    return desk.pair(_chinese(words), pair)


def _part(desk: Desk, title: Words, body: Box, level: int) -> Stack:
    return Stack((desk.heading(_chinese(title), level), body), gap=0.25 * desk.unit)


def _child(desk: Desk, child: GrownAway, named: bool, level: int) -> Iterator[Box]:
    title = say("Where {child} can go to school, and until when").fill(child=child.who)
    ladders = Stack(tuple(_ladder(desk, ladder) for ladder in child.ladders), gap=0.35 * desk.unit)
    yield _part(desk, title if named else say("Where the child can go to school, and until when"), ladders, level)
    if child.homecoming:
        items = tuple(
            desk.listed(desk.text("·", desk.sheet.body.zh), 16, _line(desk, w, desk.sheet.body)) for w in child.homecoming
        )
        title = say("When {child} is to come home").fill(child=child.who)
        yield _part(desk, title if named else say("When to come home"), desk.listing(items, gap=0.2 * desk.unit), level)


def _ladder(desk: Desk, ladder: Ladder) -> Stack:
    items = tuple(_rung(desk, rung) for rung in ladder.rungs)
    return Stack((_line(desk, ladder.place, desk.sheet.body.strong()), desk.listing(items, gap=0.15 * desk.unit)))


def _rung(desk: Desk, rung: Rung) -> Box:
    words = Words(f"{rung.goal.zh}：{rung.said.zh}", "")
    sign = verdict_mark(rung.verdict, 1.15 * desk.unit)
    return desk.listed(sign, 1.7 * desk.unit, desk.pair(words, desk.sheet.body.tinted(VERDICT_COLOURS[rung.verdict])))


def _calls(desk: Desk, page: ForGrandparents, level: int) -> Iterator[Box]:
    """Offices with their numbers, and lines for the numbers that only the family knows."""
    lines: list[Box] = []
    for words in (say("The child's parents"), say("The class teacher"), say("The village committee")):
        text = desk.text(f"{words.zh}：", desk.sheet.body.zh, Tag("P"))
        lines.append(Beside(text, 9 * desk.unit, WritingLine(_BLANK * desk.unit)))
    lines += [_line(desk, Words(f"{call.office.zh}：{call.phone}", ""), desk.sheet.body) for call in page.calls]
    lines += [_line(desk, words, desk.sheet.small) for words in page.touch]
    yield _part(desk, say("Whom to call"), Stack(tuple(lines), gap=0.1 * desk.unit), level)
