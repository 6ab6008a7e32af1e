"""One child's road on a page: the picture of the years, the cities side by side, what makes them differ, going home."""

from collections.abc import Iterator

from hukouguide.advice.road.sheet import ChildSheet, CityLine, Going
from hukouguide.family.words import Words
from hukouguide.language import speaker
from hukouguide.report.boxes import Box, Stack
from hukouguide.report.chart_legend import legend
from hukouguide.report.dates import day
from hukouguide.report.desk import Desk
from hukouguide.report.frames import Frame
from hukouguide.report.grid import Grid, Row, cell, heading_cell, row
from hukouguide.report.road_chart import road_chart
from hukouguide.report.structure import Tag
from hukouguide.report.styles import GREEN, INK, PALE, RED

say = speaker("report")


def road(desk: Desk, child: ChildSheet) -> Stack:
    title = say("Year by year: {who}").fill(who=child.who)
    parts: list[Box] = [desk.small(say("By the rules known today: if the rules do not change."), holds=True)]
    if child.chart is not None:
        parts += [road_chart(desk, child.chart), legend(desk, child.chart)]
    if child.cities:
        parts.append(_side_by_side(desk, child))
    if child.going is not None:
        parts.append(_going(desk, child.going))
    if child.differences:
        parts.append(_listed(desk, say("What makes the difference"), child.differences))
    return desk.section(title, *parts, gap=0.7)


def _side_by_side(desk: Desk, child: ChildSheet) -> Stack:
    small = desk.sheet.small
    titles = say("City"), say("Together until"), say("What it takes"), say("Decide on a return by")
    head = row(*(heading_cell(desk.pair(words, small.strong())) for words in titles))
    rows = tuple(_city(desk, city) for city in child.cities)
    table = Grid((1.4, 2.0, 1.4, 1.6), rows, pad=0.2 * desk.unit, tag=Tag("Table"), header=head)
    parts: list[Box] = [desk.heading(say("Cities side by side: longest together first"), 3), table]
    if child.left_out:
        more = say("{number} more cities were looked at; they hold less long.").fill(number=child.left_out)
        parts.append(desk.small(more))
    return Stack(tuple(parts), gap=0.3 * desk.unit)


def _city(desk: Desk, city: CityLine) -> Row:
    small = desk.sheet.small
    name = say("{place} (you live here now)").fill(place=city.place) if city.lives else city.place
    by = day(city.decide_by) if city.decide_by else None
    return row(
        heading_cell(desk.pair(name, small.strong(), whole=True), "Row"),
        cell(_until(desk, city)),
        cell(desk.pair(city.takes, small, whole=True)),
        cell(desk.pair(by, small.strong().tinted(RED), whole=True) if by else desk.text("—", small.zh, Tag("P"))),
    )


def _until(desk: Desk, city: CityLine) -> Stack:
    small = desk.sheet.small
    lines: list[Box] = []
    if city.until is not None and city.last is not None:
        lines.append(desk.pair(day(city.until), small.strong().tinted(GREEN)))
        lines.append(desk.pair(say("through {stage}").fill(stage=city.last), small))
    else:
        lines.append(desk.pair(say("nothing sure yet"), small.strong()))
    if city.perhaps is not None:
        lines.append(desk.pair(say("perhaps until {day}: ask first").fill(day=day(city.perhaps)), small))
    return Stack(tuple(lines), whole=True)


def _going(desk: Desk, going: Going) -> Frame:
    title = say("Going home to {place}").fill(place=going.place)
    lines: list[Box] = [desk.heading(title, 3)]
    lines += [desk.pair(words, desk.sheet.small.strong().tinted(RED)) for words in going.decide]
    lines += list(_dots(desk, going.exams))
    for moving in going.moving:
        lines.append(desk.pair(moving[0], desk.sheet.small.strong(), holds=True))
        lines += list(_dots(desk, moving[1:]))
    return Frame(Stack(tuple(lines), gap=0.15 * desk.unit), pad=0.6 * desk.unit, fill=PALE, bar=INK)


def _dots(desk: Desk, said: tuple[Words, ...]) -> Iterator[Box]:
    small, room = desk.sheet.small, desk.sheet.width - 5 * desk.unit
    if said:
        items = (desk.listed(desk.text("·", small.zh), 1.2 * desk.unit, desk.one_line(words, small, room)) for words in said)
        yield desk.listing(tuple(items), gap=0.1 * desk.unit)


def _listed(desk: Desk, title: Words, said: tuple[Words, ...]) -> Stack:
    return Stack((desk.heading(title, 3), *_dots(desk, said)), gap=0.2 * desk.unit)
