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


def results(desk: Desk, found: tuple[Result, ...]) -> Stack:
    blocks = [_result(desk, number, result) for number, result in enumerate(found, 1)]
    routes = Stack(tuple(blocks), gap=2.2 * desk.unit)
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
        # why a closed door is closed is said, but smaller: it is not what the family came for
        pair = desk.sheet.small if result.verdict in (Verdict.CLOSED, Verdict.NO_RULE) else desk.sheet.body
        boxes.append(_reasons(desk, result.reasons, pair))
    if result.points:
        boxes.append(points_table(desk, result.points))
    if result.caution:
        sign = Mark(marks.alarm, 1.3 * unit, AMBER, drop=0.1 * unit)
        boxes.append(Beside(sign, 2 * unit, desk.body(result.caution)))
    boxes.append(_office(desk, result))
    return Stack(tuple(boxes), gap=0.8 * unit, tag=Tag("Sect"))


def _verdict(desk: Desk, result: Result) -> Frame:
    unit = desk.unit
    colour = VERDICT_COLOURS[result.verdict]
    lines: list[Box] = [
        desk.pair(result.verdict_words, desk.sheet.verdict.tinted(colour), holds=True),
        desk.body(result.reason),
    ]
    if result.day and result.verdict is not Verdict.ACT:
        lines.append(desk.facts((_day_label(result.verdict), day(result.day))))
    body = Beside(verdict_mark(result.verdict, 2.5 * unit), 3.5 * unit, Stack(tuple(lines), gap=0.35 * unit, whole=True))
    return Frame(body, pad=0.9 * unit, fill=PALE, bar=colour, holds=bool(result.reasons))


def _day_label(verdict: Verdict) -> Words:
    """For `act` the reason itself names the last day to begin, so no day is added to it."""
    return say("Expected to be met on") if verdict is Verdict.ON_COURSE else say("Judged as of")


def _reasons(desk: Desk, reasons: tuple[Reason, ...], pair: Pair) -> Stack:
    items: list[Box] = []
    for reason, after in zip(reasons, (*reasons[1:], None), strict=True):
        opens_group = after is not None and after.depth > reason.depth
        items.append(_reason(desk, reason, opens_group, pair))
    return desk.listing(tuple(items), gap=0.5 * pair.zh.size)


def _reason(desk: Desk, reason: Reason, opens_group: bool, pair: Pair) -> Beside:
    size = pair.zh.size
    indent = min(reason.depth, _DEEPEST) * 1.7 * size
    text = reason.text
    if reason.source is not None:
        text = Words(f"{text.zh} [{reason.source}]", text.en)
    if reason.measured:
        text = Words(f"{text.zh}；{reason.measured.zh}", f"{text.en}; {reason.measured.en}")
    room = desk.sheet.width - indent - 2 * size
    body = desk.one_line(text, pair.strong(), room) if opens_group else desk.pair(text, pair, whole=True)
    sign = Beside(Gap(), indent, state_mark(reason.state, 1.15 * size, 0.2 * size))
    return desk.listed(sign, indent + 1.9 * size, body, holds=opens_group)


def _office(desk: Desk, result: Result) -> Stack:
    return desk.facts((say("Who decides"), result.office), (say("Telephone"), result.phone))
