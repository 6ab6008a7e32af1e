"""Each route's verdict with its reasons, its points and the office that decides."""

from hukouguide.advice.checklist import Reason, Result
from hukouguide.advice.finding import Verdict
from hukouguide.family.words import Words
from hukouguide.language import speaker
from hukouguide.report import marks
from hukouguide.report.boxes import Beside, Box, Gap, Stack
from hukouguide.report.dates import day
from hukouguide.report.desk import Desk
from hukouguide.report.frames import Frame
from hukouguide.report.marks import Mark
from hukouguide.report.sections.points import points_table
from hukouguide.report.sections.verdicts import state_mark, state_words, verdict_mark
from hukouguide.report.structure import Tag
from hukouguide.report.styles import AMBER, PALE, VERDICT_COLOURS, Pair

say = speaker("report")

_DEEPEST = 6  # indents beyond this leave too little room for words


def results(desk: Desk, found: tuple[tuple[int, Result], ...]) -> Stack:
    """`found` are the routes with the numbers that all of the paper knows them by."""
    blocks = [_result(desk, number, result) for number, result in found]
    routes = Stack(tuple(blocks), gap=1.7 * desk.unit)
    return desk.section(say("Each route, and why"), _legend(desk), Gap(0.3 * desk.unit, holds=True), routes)


def _legend(desk: Desk) -> Beside:
    third = desk.sheet.width / 3
    items = [
        Beside(state_mark(state, 1.1 * desk.unit, 0.15 * desk.unit), 1.7 * desk.unit, desk.small(state_words(state)))
        for state in (True, False, None)
    ]
    return Beside(items[0], third, Beside(items[1], third, items[2]), holds=True)


def _result(desk: Desk, number: int, result: Result) -> Stack:
    unit = desk.unit
    heading = desk.heading(Words(f"{number}. {result.heading.zh}", result.heading.en), 3)
    boxes: list[Box] = [heading, _verdict(desk, result)]
    if result.reasons:
        boxes.append(_reasons(desk, result.reasons, desk.sheet.small))
    if result.points:
        boxes.append(points_table(desk, result.points))
    if result.caution:
        sign = Mark(marks.alarm, 1.2 * unit, AMBER, drop=0.1 * unit)
        boxes.append(Beside(sign, 1.8 * unit, desk.small(result.caution)))
    boxes.append(_office(desk, result))
    return Stack(tuple(boxes), gap=0.5 * unit, tag=Tag("Sect"))


def _verdict(desk: Desk, result: Result) -> Frame:
    unit = desk.unit
    colour = VERDICT_COLOURS[result.verdict]
    room = desk.sheet.width - 5 * unit
    words = result.verdict_words
    if result.day and result.verdict is not Verdict.ACT:
        label, when = _day_label(result.verdict), day(result.day)
        words = Words(f"{words.zh}（{label.zh}：{when.zh}）", f"{words.en} ({label.en}: {when.en})")
    lines = (desk.one_line(words, desk.sheet.heading.tinted(colour), room), desk.one_line(result.reason, desk.sheet.body, room))
    body = Beside(verdict_mark(result.verdict, 2 * unit), 2.8 * unit, Stack(lines, gap=0.15 * unit, whole=True))
    return Frame(body, pad=0.6 * unit, fill=PALE, bar=colour, holds=bool(result.reasons))


def _day_label(verdict: Verdict) -> Words:
    """For `act` the reason itself names the last day to begin, so no day is added to it."""
    return say("Expected to be met on") if verdict is Verdict.ON_COURSE else say("Judged as of")


def _reasons(desk: Desk, reasons: tuple[Reason, ...], pair: Pair) -> Stack:
    items: list[Box] = []
    for reason, after in zip(reasons, (*reasons[1:], None), strict=True):
        opens_group = after is not None and after.depth > reason.depth
        items.append(_reason(desk, reason, opens_group, pair))
    return desk.listing(tuple(items), gap=0.25 * pair.zh.size)


def _reason(desk: Desk, reason: Reason, opens_group: bool, pair: Pair) -> Beside:
    size = pair.zh.size
    indent = min(reason.depth, _DEEPEST) * 1.7 * size
    text = reason.text
    if reason.source is not None:
        text = Words(f"{text.zh} [{reason.source}]", text.en)
    if reason.measured:
        text = Words(f"{text.zh}；{reason.measured.zh}", f"{text.en}; {reason.measured.en}")
    room = desk.sheet.width - indent - 2 * size
    body = desk.one_line(text, pair.strong() if opens_group else pair, room)
    sign = Beside(Gap(), indent, state_mark(reason.state, 1.15 * size, 0.2 * size))
    return desk.listed(sign, indent + 1.9 * size, body, holds=opens_group)


def _office(desk: Desk, result: Result) -> Box:
    facts = (say("Who decides"), result.office), (say("Telephone"), result.phone)
    return desk.facts(*facts, room=desk.sheet.width)
