"""The road chart as boxes: years across, cities down. Too many years for the width stand in bands under one another.

Each city's line is one figure whose description says what it shows; its marked days stand under it as text.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from reportlab.lib.colors import Color

from hukouguide.advice.road.chart import FLAGS, Bar, Column, Line, Mark, RoadChart, track_words
from hukouguide.family.words import Words
from hukouguide.language import speaker
from hukouguide.report.boxes import Box, SetLines, Stack
from hukouguide.report.dates import day
from hukouguide.report.desk import Desk
from hukouguide.report.lines import width as text_width
from hukouguide.report.patterns import LOOKS, fill
from hukouguide.report.pen import Pen
from hukouguide.report.structure import Tag
from hukouguide.report.styles import INK, RED, RULE, WHITE, Style

say = speaker("report")

_INSIDE = 2.5  # points between a bar's border and its words


@dataclass(frozen=True)
class Band:
    """A run of school years and where its days lie."""

    columns: tuple[Column, ...]

    @property
    def first(self) -> date:
        return self.columns[0].first

    @property
    def last(self) -> date:
        return self.columns[-1].last

    def at(self, when: date, width: float) -> float:
        """How far along a day lies, within the band."""
        whole = (self.last - self.first).days + 1
        return width * min(max((when - self.first).days, 0), whole) / whole

    def holds(self, first: date, last: date) -> bool:
        return first <= self.last and last >= self.first


@dataclass(frozen=True)
class YearsBox:
    """The school years and grades over a band: seen, not read aloud, for each line says its days."""

    desk: Desk
    band: Band

    def _labels(self, width: float) -> list[list[SetLines]]:
        each, foot = width / len(self.band.columns) - 2, self.desk.sheet.foot
        rows = (
            [(column.years.zh, foot.zh) for column in self.band.columns],
            [(column.grade.zh, foot.zh.strong()) for column in self.band.columns],
            [(column.grade.en, foot.en) for column in self.band.columns],
        )
        return [[self.desk.text(text, style).at(each) for text, style in row] for row in rows]

    def height(self, width: float) -> float:
        return sum(max(text.height(0) for text in row) for row in self._labels(width)) + 3

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        each = width / len(self.band.columns)
        with pen.decoration():
            for row in self._labels(width):
                for place, text in enumerate(row):
                    text.draw(pen, x + place * each + 2, top, each)
                top -= max(text.height(0) for text in row)
            pen.canvas.setStrokeColor(INK)
            pen.canvas.setLineWidth(1)
            pen.canvas.line(x, top - 2, x + width, top - 2)


@dataclass(frozen=True)
class BarsBox:
    """The bars of one city in one band with its marked days, as one figure."""

    desk: Desk
    band: Band
    line: Line
    tag: Tag
    holds: bool = False

    @property
    def _style(self) -> Style:
        return self.desk.sheet.small.zh.strong()

    @property
    def _marks(self) -> float:
        return self.desk.sheet.foot.zh.leading if self.line.points else 0

    def _bar(self) -> float:
        return 2 * self._style.leading + 2 * _INSIDE

    def height(self, width: float) -> float:
        return self._marks + self._bar() + 2

    def split(self, width: float, room: float, force: bool) -> tuple[Box | None, Box | None]:
        return self, None

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        height = self.height(width)
        with pen.picture(self.tag, (x, top - height, x + width, top)):
            bottom = top - self._marks - self._bar()
            self._years(pen, x, bottom, width, self._bar())
            for bar, first, last in self._bars():
                left, right = self.band.at(first, width), self.band.at(last, width)
                self._draw_bar(pen, bar, x + left + 0.8, bottom, right - left - 1.6)
            self._points(pen, x, bottom, width)

    def _bars(self) -> Iterator[tuple[Bar, date, date]]:
        """Each with its days, the gaokao's cut out of those of senior school before it."""
        bars = self.line.bars
        for bar, after in zip(bars, (*bars[1:], None), strict=True):
            last = min(bar.last, after.first) if after is not None else bar.last
            if self.band.holds(bar.first, last) and bar.first < last:
                yield bar, bar.first, last

    def _years(self, pen: Pen, x: float, bottom: float, width: float, height: float) -> None:
        pen.canvas.setStrokeColor(RULE)
        pen.canvas.setLineWidth(0.5)
        for column in self.band.columns[1:]:
            at = x + self.band.at(column.first, width)
            pen.canvas.line(at, bottom - 2, at, bottom + height + 2)

    def _draw_bar(self, pen: Pen, bar: Bar, x: float, bottom: float, width: float) -> None:
        look, height = LOOKS[bar.hold], self._bar()
        fill(pen.canvas, bar.hold, x, bottom, width, height)
        words = self._fitting(bar, width - 2 * _INSIDE - 2, WHITE if look.edge is WHITE else look.edge)
        if words is None:
            return
        long = max(text_width(part, words.style.size) for part in words.lines)
        left, middle = x + _INSIDE + 1, bottom + (height + words.height(0)) / 2
        if look.plate is not None:
            pen.canvas.setFillColor(look.plate)
            pen.canvas.rect(left - 1.5, middle - words.height(0) + 1, long + 3, words.height(0) - 2, stroke=0, fill=1)
        words.draw(pen, left, middle, width)

    def _fitting(self, bar: Bar, room: float, colour: Color) -> SetLines | None:
        """Sign and stage; the sign alone where there is no room for more."""
        style = Style(self._style.size, self._style.leading, colour, True)
        for said in (f"{bar.sign} {bar.label.zh}", bar.sign):
            text = self.desk.text(said, style).at(room)
            if len(text.lines) <= 2 and all(text_width(part, style.size) <= room for part in text.lines):
                return text
        return None

    def _points(self, pen: Pen, x: float, bottom: float, width: float) -> None:
        """A flag with the number of its words below, at its day; flags too near stand side by side."""
        style, after = self.desk.sheet.foot.zh, x - 100.0
        for number, point in enumerate(self.line.points, 1):
            if not self.band.holds(point.day, point.day):
                continue
            at = x + self.band.at(point.day, width)
            colour = RED if point.kind == "return" else INK
            pen.canvas.setStrokeColor(colour)
            pen.canvas.setLineWidth(1.4)
            pen.canvas.setDash([3, 1.5] if point.kind == "return" else [])
            top = bottom + self._bar() + self._marks
            pen.canvas.line(at, bottom, at, top - 1)
            pen.canvas.setDash([])
            label = self.desk.text(f"{FLAGS[point.kind]}{number}", Style(style.size, style.leading, colour, True))
            long = text_width(label.text, style.size)
            after = max(at + 1.5, after)
            left = min(after, x + width - long)
            label.draw(pen, left, top + style.leading * 0.1, long + 1)
            after = left + long + 2


@dataclass(frozen=True)
class BandBox:
    """The years over the lines of a band, said again on each page that the band runs over to."""

    years: YearsBox
    lines: tuple[Stack, ...]
    gap: float
    holds: bool = False

    def height(self, width: float) -> float:
        return self.years.height(width) + sum(line.height(width) + self.gap for line in self.lines)

    def split(self, width: float, room: float, force: bool) -> tuple[Box | None, Box | None]:
        left, count = room - self.years.height(width) + 0.01, 0
        while count < len(self.lines) and self.lines[count].height(width) + self.gap <= left:
            left -= self.lines[count].height(width) + self.gap
            count += 1
        count = max(count, 1) if force else count
        if count == 0:
            return None, self
        return self._part(self.lines[:count]), self._part(self.lines[count:])

    def _part(self, lines: tuple[Stack, ...]) -> "BandBox | None":
        return BandBox(self.years, lines, self.gap) if lines else None

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        self.years.draw(pen, x, top, width)
        top -= self.years.height(width)
        for line in self.lines:
            line.draw(pen, x, top - self.gap, width)
            top -= line.height(width) + self.gap


def road_chart(desk: Desk, chart: RoadChart) -> Stack:
    """Band after band; a line that has nothing to show in a band is left out of it."""
    bands: list[Box] = []
    for band in _bands(desk, chart):
        shown = [line for line in chart.lines if any(band.holds(bar.first, bar.last) for bar in line.bars)]
        lines = tuple(_line(desk, band, line, _name(line, chart)) for line in shown)
        bands += [BandBox(YearsBox(desk, band), lines, 0.3 * desk.unit)] if lines else []
    return Stack(tuple(bands), gap=desk.unit)


def _bands(desk: Desk, chart: RoadChart) -> Iterator[Band]:
    """As many years side by side as there is room for their names, spread evenly."""
    style = desk.sheet.foot.zh
    widest = max(text_width(desk.text(column.years.zh, style).text, style.size) for column in chart.columns) + 3
    most = max(1, int(desk.sheet.width // widest))
    count = -(-len(chart.columns) // most)
    each = -(-len(chart.columns) // count)
    for start in range(0, len(chart.columns), each):
        yield Band(chart.columns[start : start + each])


def _name(line: Line, chart: RoadChart) -> Words:
    """The city, and the kind of school where it has a line for each."""
    if sum(other.place == line.place for other in chart.lines) == 1:
        return line.name
    return say("{place} ({track})").fill(place=line.name, track=track_words(line.track))


def _line(desk: Desk, band: Band, line: Line, called: Words) -> Stack:
    name = desk.one_line(called, desk.sheet.small.strong(), desk.sheet.width)
    words = _alt(line, band, called)
    figure = BarsBox(desk, band, line, Tag("Figure", alt=f"{words.zh} {words.en}"))
    told = [
        desk.one_line(_told(number, point.kind, day(point.day), point.words), desk.sheet.foot, desk.sheet.width)
        for number, point in enumerate(line.points, 1)
        if band.holds(point.day, point.day)
    ]
    return Stack((name, figure, *told), gap=0.05 * desk.unit, whole=True)


def _told(number: int, kind: Mark, when: Words, words: Words) -> Words:
    return Words(f"{FLAGS[kind]}{number} {when.zh}：{words.zh}", f"{when.en}: {words.en}")


def _alt(line: Line, band: Band, called: Words) -> Words:
    """Each bar with its days, in both languages."""
    bars = [bar for bar in line.bars if band.holds(bar.first, bar.last)]
    zh = "；".join(f"{day(bar.first).zh}到{day(bar.last).zh}，{bar.words.zh}" for bar in bars)
    en = "; ".join(f"{day(bar.first).en} to {day(bar.last).en}, {bar.words.en}" for bar in bars)
    return say("{place}: {bars}").fill(place=called, bars=Words(zh, en))
