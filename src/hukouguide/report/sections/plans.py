"""The plans: for each route the fewest steps that open it, each with who, where, what to bring, and its first and last day."""

from collections.abc import Iterator

from hukouguide.advice.road.sheet import Opened, PlanSheet, PlanStep
from hukouguide.family.words import Words
from hukouguide.language import speaker
from hukouguide.report import marks
from hukouguide.report.boxes import Beside, Box, Stack
from hukouguide.report.dates import day
from hukouguide.report.desk import Desk
from hukouguide.report.marks import Mark
from hukouguide.report.structure import Tag
from hukouguide.report.styles import AMBER, INK, RED

say = speaker("report")


def plans(desk: Desk, found: tuple[PlanSheet, ...]) -> Stack:
    note = say(
        "Each plan is the fewest steps that open its route: leave one out and it stays shut. If the rules do not change."
    )
    return desk.section(say("What to begin"), desk.small(note, holds=True), *(_plan(desk, plan) for plan in found), gap=0.8)


def _plan(desk: Desk, plan: PlanSheet) -> Stack:
    boxes: list[Box] = [box for opened in plan.opens for box in _opened(desk, opened)]
    boxes.append(desk.listing(tuple(_step(desk, step) for step in plan.steps), gap=0.3 * desk.unit))
    others = (say("Or instead: {steps}").fill(steps=words) for words in plan.instead)
    boxes += [desk.one_line(words, desk.sheet.small, desk.sheet.width) for words in others]
    return Stack(tuple(boxes), gap=0.2 * desk.unit, tag=Tag("Sect"))


def _opened(desk: Desk, opened: Opened) -> Iterator[Box]:
    yield desk.heading(opened.route, 3)
    when = say("open on {day}").fill(day=day(opened.day))
    facts = (None, when), (say("What it opens"), opened.tier), (say("Telephone"), opened.phone)
    yield Stack((desk.facts(*facts, room=desk.sheet.width),), holds=True)
    if not opened.promise:
        yield _no_promise(desk, opened)


def _no_promise(desk: Desk, opened: Opened) -> Box:
    words = say("Not a promise: places go by rank.")
    if opened.line is not None:
        words = say("Not a promise: places go by rank. It reaches the last line known, {line} points.").fill(line=opened.line)
    sign = Mark(marks.alarm, 1.2 * desk.unit, AMBER, drop=0.1 * desk.unit)
    body = desk.one_line(words, desk.sheet.small.strong().tinted(AMBER), desk.sheet.width - 2 * desk.unit)
    return Beside(sign, 1.8 * desk.unit, body, holds=True)


def _step(desk: Desk, step: PlanStep) -> Box:
    room = desk.sheet.width - 2.4 * desk.unit
    box = Mark(marks.tick_box, 1.2 * desk.unit, INK, drop=0.1 * desk.unit)
    lines: list[Box] = [desk.one_line(step.what, desk.sheet.body.strong(), room), *_days(desk, step, room)]
    things = Words("、".join(w.zh for w in step.bring), ", ".join(w.en for w in step.bring)) if step.bring else None
    lines.append(desk.facts((say("Papers"), things), (say("Where to get them"), step.where), room=room))
    return desk.listed(box, 2 * desk.unit, Stack(tuple(lines), gap=0.05 * desk.unit, whole=True))


def _days(desk: Desk, step: PlanStep, room: float) -> Iterator[Box]:
    earliest = say("from {day}").fill(day=day(step.earliest))
    last = say("begin by {day} at the latest").fill(day=day(step.last)) if step.last else say("the sooner the better")
    points = say("gives {points} points").fill(points=step.points) if step.points else None
    small = desk.sheet.small
    yield desk.facts(
        (None, last),
        (None, earliest),
        (None, step.takes),
        (None, points),
        pair=small.tinted(RED) if step.last else small,
        room=room,
    )
