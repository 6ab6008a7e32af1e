"""What to do: first what has days, in their order, then what has none, route by route. What cannot be repaired is shouted."""

from itertools import groupby

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
from hukouguide.report.styles import INK, RED

say = speaker("report")


def steps(desk: Desk, to_do: tuple[DatedStep, ...], results: tuple[Result, ...]) -> Stack:
    dated = [step for step in to_do if step.window]
    undated = sorted((step for step in to_do if not step.window), key=lambda step: step.result)
    boxes: list[Box] = []
    if dated:
        items = tuple(_dated(desk, number, step, results) for number, step in enumerate(dated, 1))
        boxes.append(desk.listing(items, gap=0.6 * desk.unit, numbered=True))
    if undated:
        boxes.append(Stack((desk.heading(say("Without fixed days"), 3), _undated(desk, undated, results)), gap=0.4 * desk.unit))
    return desk.section(say("What to do, and when"), *boxes)


def _undated(desk: Desk, to_do: list[DatedStep], results: tuple[Result, ...]) -> Stack:
    """Under each route its steps; the office and the telephone of the route are said once."""
    parts: list[Box] = []
    for number, group in groupby(to_do, key=lambda step: step.result):
        route = results[number - 1] if 1 <= number <= len(results) else None
        items = tuple(_step(desk, step, route) for step in group)
        if route is None:
            parts.append(desk.listing(items, gap=0.3 * desk.unit))
            continue
        named = Words(f"{number}. {route.heading.zh}", f"{number}. {route.heading.en}")
        head = desk.one_line(named, desk.sheet.small.strong(), desk.sheet.width)
        who = desk.facts((say("Where"), route.office), (say("Telephone"), route.phone), room=desk.sheet.width)
        above = Stack((head, who), holds=True, whole=True)
        parts.append(Stack((above, desk.in_columns(items, gap=0.25 * desk.unit)), gap=0.2 * desk.unit))
    return Stack(tuple(parts), gap=0.7 * desk.unit)


def _step(desk: Desk, step: DatedStep, route: Result | None) -> Box:
    small = desk.sheet.small
    elsewhere = step.where if route is None or step.where != route.office else None
    phone = step.phone if route is None or step.phone != route.phone else ""
    lines: list[Box] = [shout(desk, desk.column)] if step.critical else []
    lines += [desk.pair(step.do, small), desk.facts((say("Where"), elsewhere), (say("Telephone"), phone))]
    box = Mark(marks.tick_box, 1.1 * desk.unit, RED if step.critical else INK, drop=0.1 * desk.unit)
    return desk.listed(box, 1.8 * desk.unit, Stack(tuple(lines), whole=True))


def _dated(desk: Desk, number: int, step: DatedStep, results: tuple[Result, ...]) -> Box:
    unit = desk.unit
    room = desk.sheet.width - 5 * unit
    lines: list[Box] = [shout(desk, room)] if step.critical else []
    if step.window:
        lines.append(desk.one_line(window_words(step.window), desk.sheet.body.strong(), room))
    lines.append(desk.one_line(step.do, desk.sheet.body, room))
    lines.append(
        desk.facts(
            (say("Where"), step.where or _office(step, results)),
            (say("Telephone"), step.phone),
            (None, routes_words(step.result) if len(results) > 1 else None),
            room=room,
        )
    )
    count = desk.text(f"{number}.", desk.sheet.body.zh.strong())
    item = desk.listed(count, 2.6 * unit, Stack(tuple(lines), gap=0.1 * unit, whole=True))
    return Frame(item, pad=0.5 * unit, border=RED, border_width=1.8) if step.critical else item


def _office(step: DatedStep, results: tuple[Result, ...]) -> Words | None:
    return results[step.result - 1].office if 1 <= step.result <= len(results) else None


def shout(desk: Desk, width: float) -> Beside:
    small = desk.sheet.small.strong().tinted(RED)
    words = desk.one_line(say("This cannot be put right if it is missed!"), small, width - 4 * desk.unit)
    return Beside(Mark(marks.alarm, 1.2 * desk.unit, RED), 1.7 * desk.unit, words, holds=True)
