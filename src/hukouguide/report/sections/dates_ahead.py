"""The dated page: steps, windows, the day to decide and the day to look again, in the order of the days, each with a box to tick."""

from itertools import groupby

from hukouguide.advice.road.sheet import Dated
from hukouguide.family.words import Words
from hukouguide.language import speaker
from hukouguide.report import marks
from hukouguide.report.boxes import Box, Stack
from hukouguide.report.dates import day, span
from hukouguide.report.desk import Desk
from hukouguide.report.marks import Mark
from hukouguide.report.sections.steps import shout
from hukouguide.report.styles import INK, RED

say = speaker("report")


def dates_ahead(desk: Desk, dates: tuple[Dated, ...]) -> Stack:
    note = say("Hang it where everybody sees it, and tick what is done. Days that lie far ahead: ask again the year before.")
    years = [_year(desk, year, tuple(group)) for year, group in groupby(dates, key=lambda one: one.day.year)]
    return desk.section(say("Days to keep"), desk.small(note, holds=True), *years, gap=0.6)


def _year(desk: Desk, year: int, dates: tuple[Dated, ...]) -> Stack:
    items = tuple(_date(desk, one) for one in dates)
    return Stack(
        (desk.heading(Words(f"{year}年", str(year)), 3), desk.listing(items, gap=0.4 * desk.unit)), gap=0.25 * desk.unit
    )


def _date(desk: Desk, one: Dated) -> Box:
    room = desk.sheet.width - 2.4 * desk.unit
    lines: list[Box] = [shout(desk, room)] if one.critical and one.kind == "window" else []
    lines.append(desk.one_line(when_words(one), desk.sheet.body.strong(), room))
    lines.append(desk.one_line(one.what, desk.sheet.body, room))
    things = Words("、".join(w.zh for w in one.bring), ", ".join(w.en for w in one.bring)) if one.bring else None
    lines.append(desk.one_line(one.why, desk.sheet.small, room))
    lines.append(desk.facts((say("Where"), one.where), (say("Telephone"), one.phone), room=room))
    if things is not None:
        lines.append(desk.facts((say("Take along"), things), room=room))
    box = Mark(marks.tick_box, 1.3 * desk.unit, RED if one.critical else INK, drop=0.1 * desk.unit)
    return desk.listed(box, 2.2 * desk.unit, Stack(tuple(lines), gap=0.05 * desk.unit, whole=True))


def when_words(one: Dated) -> Words:
    """By a day, on a day, or from one day to another; and for which year the days were published."""
    if one.kind == "look_again":
        words = day(one.day)
    elif one.kind == "window" and one.opens is not None:
        words = span(one.opens, one.day)
    else:
        words = say("by {day}").fill(day=day(one.day))
    if one.seen_for is None or one.seen_for == (one.opens or one.day).year:
        return words
    return say("{days} (going by the dates of {year}; ask again before going)").fill(days=words, year=str(one.seen_for))
