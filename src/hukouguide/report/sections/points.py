"""The points table: every item with the least and the most it can give, the total beside the pass mark, and past rounds."""

from collections.abc import Iterator
from decimal import Decimal

from hukouguide.advice.finding import Bounds, ItemPoints, PastLine, PointsResult
from hukouguide.family.words import Words
from hukouguide.language import speaker
from hukouguide.report.boxes import Beside, Box, Gap, Stack
from hukouguide.report.desk import Desk
from hukouguide.report.grid import Cell, Grid, Row, cell, heading_cell, row
from hukouguide.report.structure import Tag
from hukouguide.report.styles import Pair

say = speaker("report")


def number(value: Decimal) -> str:
    """As people write it: no exponent, no idle zeros."""
    return f"{value.normalize():f}"


def bounds_words(bounds: Bounds) -> Words:
    if bounds.high is None:
        return say("{low} or more").fill(low=number(bounds.low))
    text = number(bounds.low) if bounds.exact else f"{number(bounds.low)}–{number(bounds.high)}"
    return Words(text, text)


def points_table(desk: Desk, points: PointsResult) -> Stack:
    small, strong = desk.sheet.small, desk.sheet.small.strong()

    room = desk.sheet.width * 3 / 4 - desk.unit

    def line(name: Words, value: Words, pair: Pair, indent: float = 0, above: bool = False) -> Row:
        named = Beside(Gap(), indent, desk.one_line(name, pair, room - indent))
        return row(heading_cell(named, "Row"), cell(desk.one_line(value, pair, room / 3)), strong=above)

    rows = [
        line(item.name, bounds_words(item.bounds), strong if item.items else small, depth * 1.5 * desk.unit)
        for item, depth in _flat(points.items, 0)
        if not _nothing(item)
    ]
    rows.append(line(say("Total"), bounds_words(points.total), desk.sheet.body.strong(), above=True))
    if points.ranked_by and points.ranked_by != points.total:
        rows.append(line(say("Points that rank"), bounds_words(points.ranked_by), strong))
    if points.pass_mark is not None:
        mark = number(points.pass_mark)
        rows.append(line(say("Needed at least"), Words(mark, mark), strong))
    header = row(_head(desk, say("Points")), _head(desk, say("Yours")))
    boxes: list[Box] = [Grid((3, 1), tuple(rows), pad=0.14 * desk.unit, tag=Tag("Table"), header=header)]
    if idle := [item.name for item, _ in _flat(points.items, 0) if _nothing(item)]:
        names = Words("、".join(name.zh for name in idle), ", ".join(name.en for name in idle))
        boxes.append(desk.facts((say("No points from"), names)))
    if not all(item.bounds.exact for item, _ in _flat(points.items, 0)):
        boxes.append(desk.small(say("Two numbers, such as 20–35, mean: at least 20, at most 35; open answers decide.")))
    if points.ties:
        boxes.append(desk.facts((say("If points are equal"), points.ties)))
    if points.past:
        boxes.append(_past(desk, points.past))
    return Stack(tuple(boxes), gap=0.4 * desk.unit)


def _nothing(item: ItemPoints) -> bool:
    return item.bounds.low == item.bounds.high == 0


def _head(desk: Desk, words: Words) -> Cell:
    return heading_cell(desk.pair(words, desk.sheet.small.strong()))


def _flat(items: tuple[ItemPoints, ...], depth: int) -> Iterator[tuple[ItemPoints, int]]:
    """A group that is settled is one line: what is in it cannot change."""
    for item in items:
        yield item, depth
        if not item.bounds.exact:
            yield from _flat(item.items, depth + 1)


def _past(desk: Desk, past: tuple[PastLine, ...]) -> Grid:
    small = desk.sheet.small.zh

    def line(entry: PastLine) -> Row:
        lowest = "—" if entry.line is None else number(entry.line)
        places = "—" if entry.places is None else str(entry.places)
        year = heading_cell(desk.text(str(entry.year), small, Tag("P")), "Row")
        return row(year, *(cell(desk.text(text, small, Tag("P"))) for text in (lowest, places)))

    header = row(*(_head(desk, words) for words in (say("Past year"), say("Lowest points that got a place"), say("Places"))))
    return Grid((1, 2, 1), tuple(map(line, past)), pad=0.14 * desk.unit, tag=Tag("Table"), header=header)
