"""What the keyboard can stand on in the drawing of a road: each stretch and each marked day of each city, in the order of the days."""

from dataclasses import dataclass
from datetime import date

from hukouguide.advice.road.chart import Bar, Line, Point, RoadChart, track_words
from hukouguide.family.words import Words
from hukouguide.language import speaker
from hukouguide.rules.sentences import day_words

say = speaker("desktop")


@dataclass(frozen=True)
class Stop:
    """A stretch or a marked day that the keyboard can stand on."""

    line: Line
    at: Bar | Point

    @property
    def day(self) -> date:
        return self.at.first if isinstance(self.at, Bar) else self.at.day

    @property
    def words(self) -> Words:
        if isinstance(self.at, Bar):
            told = say("{place}: {what} (from {first} to {last})")
            days = {"first": day_words(self.at.first), "last": day_words(self.at.last)}
            return told.fill(place=line_name(self.line), what=self.at.words, **days)
        return say("{place}: {day}: {what}").fill(place=line_name(self.line), day=day_words(self.at.day), what=self.at.words)


def line_name(line: Line) -> Words:
    """The city; with the kind of school where that is the vocational one."""
    return (
        line.name if line.track == "general" else say("{place}, {track}").fill(place=line.name, track=track_words(line.track))
    )


def stops_of(chart: RoadChart) -> list[list[Stop]]:
    """Line by line."""
    return [
        sorted((Stop(line, at) for at in (*line.bars, *line.points)), key=lambda stop: (stop.day, isinstance(stop.at, Point)))
        for line in chart.lines
    ]
