"""What to do, in order, with days and offices. A step that cannot be repaired stands in a box and is shouted."""

from hukouguide.advice.checklist import DatedStep, Result
from hukouguide.family.words import Words
from hukouguide.language import speaker
from hukouguide.report import marks
from hukouguide.report.boxes import Beside, Box, Stack
from hukouguide.report.dates import window_words
from hukouguide.report.desk import Desk
from hukouguide.report.frames import Frame
from hukouguide.report.marks import Mark
from hukouguide.report.sections.papers import routes_words
from hukouguide.report.styles import RED

say = speaker("report")


def steps(desk: Desk, to_do: tuple[DatedStep, ...], results: tuple[Result, ...]) -> Stack:
    items = tuple(_step(desk, number, step, results) for number, step in enumerate(to_do, 1))
    return desk.section(say("What to do, and when"), desk.listing(items, gap=1.1 * desk.unit, numbered=True))


def _step(desk: Desk, number: int, step: DatedStep, results: tuple[Result, ...]) -> Box:
    unit = desk.unit
    lines: list[Box] = [_shout(desk)] if step.critical else []
    lines.append(desk.pair(step.do, desk.sheet.body.strong(), holds=True))
    if step.window:
        lines.append(desk.facts((say("When"), window_words(step.window)), pair=desk.sheet.body))
    lines.append(
        desk.facts(
            (say("When"), None if step.window else say("no fixed days")),
            (say("Where"), step.where or _office(step, results)),
            (say("Telephone"), step.phone),
            (None, routes_words(step.result) if len(results) > 1 else None),
        )
    )
    count = desk.text(f"{number}.", desk.sheet.body.zh.strong())
    item = desk.listed(count, 2.6 * unit, Stack(tuple(lines), gap=0.25 * unit, whole=True))
    return Frame(item, pad=0.8 * unit, border=RED, border_width=2.2) if step.critical else item


def _office(step: DatedStep, results: tuple[Result, ...]) -> Words | None:
    return results[step.result - 1].office if 1 <= step.result <= len(results) else None


def _shout(desk: Desk) -> Beside:
    words = desk.pair(say("This cannot be put right if it is missed!"), desk.sheet.lead.strong().tinted(RED))
    return Beside(Mark(marks.alarm, 1.5 * desk.unit, RED), 2.1 * desk.unit, words, holds=True)
