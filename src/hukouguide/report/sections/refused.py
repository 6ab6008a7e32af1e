"""If the counter says no: the law, what to ask for in writing, whom to call in which order, by when. Said once for the whole paper."""

from collections.abc import Iterator
from dataclasses import replace

from hukouguide.advice.checklist import Refused, RefusedLine
from hukouguide.advice.cite import by_document
from hukouguide.family.words import Words
from hukouguide.language import speaker
from hukouguide.report import marks
from hukouguide.report.boxes import Beside, Box, Stack
from hukouguide.report.desk import Desk
from hukouguide.report.frames import Frame
from hukouguide.report.marks import Mark
from hukouguide.report.sections.opening import WritingLine
from hukouguide.report.sections.resting import resting_on
from hukouguide.report.styles import INK, PALE

say = speaker("report")


def refused(desk: Desk, what: Refused) -> Stack:
    parts = [
        _part(desk, say("What the law says"), tuple(map(_with_article, what.law))),
        _part(desk, say("Ask for it in writing"), what.ask),
        *_at_the_counter(desk, what),
        _part(desk, say("Whom to call, in this order"), what.calls, numbered=True),
        _part(desk, say("By when"), what.deadlines),
    ]
    lines = (*what.law, *what.ask, *what.calls, *what.deadlines)
    rest = resting_on(desk, (line.citation for line in lines))
    return desk.section(say("If the counter says no"), *(part for part in parts if part is not None), rest)


def _with_article(line: RefusedLine) -> RefusedLine:
    """The law by name, so that it can be pointed at."""
    ((document, _),) = by_document((line.citation,))
    return replace(line, text=Words(f"{line.text.zh}（{document}）", line.text.en))


def _part(desk: Desk, title: Words, lines: tuple[RefusedLine, ...], numbered: bool = False) -> Box | None:
    if not lines:
        return None
    signs = _in_order(lines) if numbered else ["·" for _ in lines]
    items = tuple(_line(desk, sign, line) for sign, line in zip(signs, lines, strict=True))
    return Stack((desk.heading(title, 3), desk.listing(items, gap=0.25 * desk.unit, numbered=numbered)), gap=0.2 * desk.unit)


def _in_order(lines: tuple[RefusedLine, ...]) -> list[str]:
    """The offices of single goals come first for each of them, what all goals share comes after."""
    own = sum(line.only is not None for line in lines)
    return [f"{1 if at < own else at - own + 1 + (own > 0)}." for at in range(len(lines))]


def _line(desk: Desk, sign: str, line: RefusedLine) -> Box:
    zh, en = line.text.zh, line.text.en
    if line.phone:
        zh, en = f"{zh}：{line.phone}", f"{en}: {line.phone}"
    if line.only:
        zh, en = f"【{line.only.zh}】{zh}", f"[{line.only.en}] {en}"
    return desk.listed(
        desk.text(sign, desk.sheet.small.zh),
        1.6 * desk.unit,
        desk.one_line(Words(zh, en), desk.sheet.small, desk.sheet.width - 2 * desk.unit),
    )


def _at_the_counter(desk: Desk, what: Refused) -> Iterator[Box]:
    """The sentence to say, and what to come away with."""
    room = desk.sheet.width - 4 * desk.unit
    lines: list[Box] = []
    for words in what.say:
        spoken = Words(f"“{words.zh}”", f"“{words.en}”")
        lines.append(desk.facts((say("You can say"), spoken), pair=desk.sheet.body, room=room))
    for paper in what.bring:
        box = Mark(marks.tick_box, 1.1 * desk.unit, INK, drop=0.1 * desk.unit)
        lines.append(Beside(box, 1.8 * desk.unit, desk.one_line(paper, desk.sheet.small, room)))
    if lines:
        note = desk.one_line(say("Day, counter, name, what was said"), desk.sheet.small, room)
        lines += [note, WritingLine(2.2 * desk.unit)]
        yield Frame(Stack(tuple(lines), gap=0.25 * desk.unit, whole=True), pad=0.6 * desk.unit, fill=PALE)
