"""What the patterns and flags of a road chart mean, in words."""

from dataclasses import dataclass

from hukouguide.advice.road.chart import FLAGS, SIGNS, Mark, RoadChart, hold_words
from hukouguide.advice.road.ladder import Hold
from hukouguide.family.words import Words
from hukouguide.language import speaker
from hukouguide.report.boxes import Box, Stack
from hukouguide.report.desk import Desk
from hukouguide.report.lines import width as text_width
from hukouguide.report.patterns import LOOKS, fill
from hukouguide.report.pen import Pen
from hukouguide.report.styles import INK, RED, Style

say = speaker("report")


@dataclass(frozen=True)
class Sample:
    """A small piece of a pattern with its sign: decoration beside the words of the legend."""

    desk: Desk
    hold: Hold
    size: tuple[float, float]
    holds: bool = False

    def height(self, width: float) -> float:
        return self.size[1]

    def split(self, width: float, room: float, force: bool) -> tuple[Box | None, Box | None]:
        return self, None

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        long, high = self.size
        look, size = LOOKS[self.hold], high * 0.62
        sign = self.desk.text(SIGNS[self.hold], Style(size, size * 1.3, look.edge, True))
        left = x + (long - text_width(sign.text, size)) / 2
        with pen.decoration():
            fill(pen.canvas, self.hold, x, top - high, long, high)
            if look.plate is not None:
                pen.canvas.setFillColor(look.plate)
                pen.canvas.rect(left - 1.5, top - high + 2.5, x + long - 2 * left + x + 3, high - 5, stroke=0, fill=1)
            sign.draw(pen, left, top - (high - size * 1.3) / 2, long)


def legend(desk: Desk, chart: RoadChart) -> Stack:
    """The patterns and flags that the chart shows, in words."""
    unit = desk.unit
    shown = {bar.hold for line in chart.lines for bar in line.bars}
    size = 2.4 * unit, 1.35 * unit
    items: list[Box] = [
        desk.listed(
            Sample(desk, hold, size), 3.1 * unit, desk.one_line(hold_words(hold), desk.sheet.foot, desk.column - 3 * unit)
        )
        for hold in Hold
        if hold in shown
    ]
    marks = {point.kind for line in chart.lines for point in line.points}
    for mark, words in _flags_said().items():
        if mark in marks:
            sign = desk.text(
                f"{FLAGS[mark]}1",
                Style(desk.sheet.foot.zh.size, desk.sheet.foot.zh.leading, RED if mark == "return" else INK, True),
            )
            items.append(desk.listed(sign, 3.1 * unit, desk.one_line(words, desk.sheet.foot, desk.column - 3 * unit)))
    return desk.in_columns(tuple(items), gap=0.2 * unit)


def _flags_said() -> dict[Mark, Words]:
    return {"begin": say("last day to begin what is needed"), "return": say("last day to decide whether to return home")}
