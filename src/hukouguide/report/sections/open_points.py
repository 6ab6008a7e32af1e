"""What stayed unknown, and the errand that settles each: whom to ask, what to say, what to bring, room for the answer."""

from hukouguide.advice.checklist import OpenPoint
from hukouguide.family.words import Words
from hukouguide.language import speaker
from hukouguide.report import marks
from hukouguide.report.boxes import Beside, Box, Stack
from hukouguide.report.desk import Desk
from hukouguide.report.marks import Mark
from hukouguide.report.sections.opening import WritingLine
from hukouguide.report.styles import AMBER

say = speaker("report")


def open_points(desk: Desk, points: tuple[OpenPoint, ...]) -> Stack:
    note = say("These could not be decided. Each one is a short errand; write the answer down and come back.")
    items = tuple(_point(desk, point) for point in points)
    return desk.section(
        say("Not known yet: go and ask"), desk.small(note, holds=True), desk.listing(items, gap=0.8 * desk.unit)
    )


def _point(desk: Desk, point: OpenPoint) -> Box:
    unit = desk.unit
    room = desk.sheet.width - 2.6 * unit
    lines: list[Box] = [
        desk.one_line(point.about, desk.sheet.body.strong(), room),
        desk.facts((say("Ask"), point.ask), (say("Telephone"), point.phone), room=room),
    ]
    if point.say:
        spoken = Words(f"“{point.say.zh}”", f"“{point.say.en}”")
        lines.append(desk.facts((say("You can say"), spoken), pair=desk.sheet.body, room=room))
    if point.bring:
        things = Words("、".join(w.zh for w in point.bring), ", ".join(w.en for w in point.bring))
        lines.append(desk.facts((say("Take along"), things), room=room))
    answer = desk.pair(say("Their answer"), desk.sheet.small)
    lines.append(Beside(answer, 7 * unit, WritingLine(2.3 * unit)))
    sign = Mark(marks.question, 1.5 * unit, AMBER, drop=0.1 * unit)
    return desk.listed(sign, 2.6 * unit, Stack(tuple(lines), gap=0.1 * unit, whole=True))
