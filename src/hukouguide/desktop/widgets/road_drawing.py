"""The drawing itself: each stretch has a pattern, a sign and a word besides its colour; the arrow keys go from one to the next."""

# ruff: noqa: N802  # the names are Qt's

from datetime import date

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFocusEvent,
    QFont,
    QFontInfo,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QPolygonF,
)
from PySide6.QtWidgets import QLabel, QSizePolicy

from hukouguide.advice.road.chart import Bar, Line, Point, RoadChart
from hukouguide.desktop.colours import HOLDS
from hukouguide.desktop.icons import pen
from hukouguide.desktop.texts import Texts
from hukouguide.desktop.theme import colour
from hukouguide.desktop.widgets.road_patterns import paint_hold
from hukouguide.desktop.widgets.road_stops import Stop, line_name, stops_of
from hukouguide.family.words import Words
from hukouguide.language import speaker
from hukouguide.rules.sentences import day_words

say = speaker("desktop")

_NAME, _BAR, _POINT, _GAP, _HEAD = 1.4, 1.7, 1.3, 0.5, 2.6
"""Heights in lines of text: a city's name, a stretch, a marked day, the room below a city, the years on top."""
_SMALLER = 0.85


class Drawing(QLabel):
    """Painted by hand; a label with a picture all the same, for only that is a picture to a screen reader too."""

    resized = Signal()
    stood = Signal(QRectF)
    """Where the keyboard stands now."""
    moved = Signal(object)
    """What it stands on, in words."""

    def __init__(self, texts: Texts, chart: RoadChart, child: Words) -> None:
        super().__init__()
        self.setPixmap(QPixmap(1, 1))
        self.texts, self.chart, self._child = texts, chart, child
        self.stops = stops_of(chart)
        self.at: tuple[int, int] | None = None
        self._slid = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        texts.keep(self, self._say_again)

    @property
    def stop(self) -> Stop | None:
        return None if self.at is None else self.stops[self.at[0]][self.at[1]]

    def _say_again(self) -> None:
        """Name and description for a screen reader: what the chart is, and all of it in words."""
        name = say("Road chart: {who}").fill(who=self._child)
        if self.stop is not None:
            name = say("{chart}. {what}").fill(chart=name, what=self.stop.words)
        self.setAccessibleName(self.texts(name))
        lines = ("; ".join(self.texts(stop.words) for stop in line) for line in self.stops)
        self.setAccessibleDescription("\n".join(lines))
        self._resize()

    def slide(self, by: int) -> None:
        """The names of the cities stay in view when the years move sideways."""
        self._slid = by
        self.update()

    # the keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0)}
        if event.key() not in steps or not self.stops:
            super().keyPressEvent(event)
            return
        self._go(*steps[event.key()])

    def _go(self, down: int, across: int) -> None:
        if self.at is None:
            self._stand(0, 0)
            return
        line, place = self.at
        if down:
            day, line = self.stops[line][place].day, min(max(line + down, 0), len(self.stops) - 1)
            # on the other city, what begins nearest to the same time
            place = min(range(len(self.stops[line])), key=lambda n: abs((self.stops[line][n].day - day).days), default=0)
        self._stand(line, min(max(place + across, 0), len(self.stops[line]) - 1))

    def _stand(self, line: int, place: int) -> None:
        if not self.stops[line]:
            return
        self.at = line, place
        self._say_again()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))
        self.stood.emit(self._where(line, self.stops[line][place]))
        self.moved.emit(self.stops[line][place].words)
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.at is None and any(self.stops):
            self._stand(next(n for n, line in enumerate(self.stops) if line), 0)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        for n, line in enumerate(self.stops):
            for place, stop in enumerate(line):
                if self._where(n, stop).contains(event.position()):
                    self._stand(n, place)

    # sizes

    @property
    def _em(self) -> float:
        return QFontMetricsF(self.font()).height()

    def _year(self) -> float:
        """The narrowest that the words of a year fit in."""
        metrics = QFontMetricsF(self.font())
        words = [self.texts(words) for column in self.chart.columns for words in (column.grade, column.years)]
        return max((metrics.horizontalAdvance(word) for word in words), default=0) + 12

    def _resize(self) -> None:
        self.setMinimumSize(self._least())
        self.resized.emit()
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._resize()

    def _least(self) -> QSize:
        height = _HEAD * self._em + sum(self._height(line) for line in self.chart.lines)
        return QSize(round(self._year() * len(self.chart.columns)) + 6, round(height) + 4)

    def minimumSizeHint(self) -> QSize:
        return self.minimumSize()

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def _height(self, line: Line) -> float:
        return (_NAME + _BAR + _GAP + _POINT * len(line.points)) * self._em

    def _top(self, line: int) -> float:
        return _HEAD * self._em + sum(self._height(each) for each in self.chart.lines[:line])

    def _across(self, day: date) -> float:
        first, last = self.chart.columns[0].first, self.chart.columns[-1].last
        share = (day - first).days / max(1, (last - first).days)
        return 3 + (self.width() - 6) * min(1.0, max(0.0, share))

    def _where(self, line: int, stop: Stop) -> QRectF:
        em, top = self._em, self._top(line) + _NAME * self._em
        if isinstance(stop.at, Bar):
            start, end = self._across(stop.at.first), self._across(stop.at.last)
            return QRectF(start + 1, top, max(end - start - 2, em * 0.9), _BAR * em)
        number = stop.line.points.index(stop.at)
        return QRectF(self._across(stop.at.day) - em / 2, top + (_BAR + 0.1 + _POINT * number) * em, em, 1.15 * em)

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._years(painter)
        for number, line in enumerate(self.chart.lines):
            self._city(painter, number, line)
        painter.end()

    def _years(self, painter: QPainter) -> None:
        em, each = self._em, (self.width() - 6) / max(1, len(self.chart.columns))
        for number, column in enumerate(self.chart.columns):
            x = 3 + number * each
            painter.setPen(pen(colour("line"), 1))
            painter.drawLine(QPointF(x, 0), QPointF(x, self.height()))
            for words, top, ink in ((column.grade, 0.0, "text"), (column.years, 1.2 * em, "quiet")):
                painter.setPen(QColor(colour(ink)))
                painter.drawText(QRectF(x + 5, top, each - 6, 1.2 * em), Qt.AlignmentFlag.AlignLeft, self.texts(words))

    def _city(self, painter: QPainter, number: int, line: Line) -> None:
        top, em = self._top(number), self._em
        painter.setPen(pen(colour("edge"), 1))
        painter.drawLine(QPointF(0, top), QPointF(self.width(), top))
        self._say(painter, QPointF(self._slid + 3, top + 0.1 * em), self.texts(line_name(line)), bold=True)
        for stop in self.stops[number]:
            box = self._where(number, stop)
            if isinstance(stop.at, Bar):
                self._bar(painter, stop.at, box, self._room(stop.at, line, box))
            else:
                self._point(painter, stop.at, box)
            if stop is self.stop and self.hasFocus():
                painter.setPen(pen(colour("focus"), 3))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(box.adjusted(-1, -1, 1, 1), 4, 4)

    def _say(self, painter: QPainter, at: QPointF, text: str, bold: bool = False) -> None:
        """Words on a ground of their own, so that no line runs through them."""
        font = QFont(self.font())
        font.setBold(bold)
        painter.setFont(font)
        box = QRectF(at.x(), at.y(), painter.fontMetrics().horizontalAdvance(text) + 6, 1.2 * self._em)
        painter.fillRect(box, QColor(colour("ground")))
        painter.setPen(QColor(colour("text")))
        painter.drawText(box.adjusted(2, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        painter.setFont(self.font())

    def _room(self, bar: Bar, line: Line, box: QRectF) -> float:
        """For the words of a stretch: up to its end, or to where the next one lies over it."""
        over = [self._across(other.first) for other in line.bars if bar.first < other.first < bar.last]
        return min((start - box.left() for start in over), default=box.width())

    def _bar(self, painter: QPainter, bar: Bar, box: QRectF, most: float) -> None:
        paint_hold(painter, box, bar.hold)
        words = f"{bar.sign} {self.texts(bar.label)}"
        painter.setFont(self._fitting(words, most - 8))
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(most - 8))
        shown = shown if 2 * len(shown) > len(words) else bar.sign
        wide = min(most - 6, metrics.horizontalAdvance(shown) + 10)
        room = QRectF(box.left() + 3, box.top() + 3, wide, box.height() - 9)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour(f"{HOLDS[bar.hold.value]}_soft")))
        painter.drawRoundedRect(room, 3, 3)
        painter.setPen(QColor(colour(HOLDS[bar.hold.value])))
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, shown)
        painter.setFont(self.font())

    def _fitting(self, words: str, most: float) -> QFont:
        """The chart's own font, or a somewhat smaller one where the words would be cut off."""
        font = QFont(self.font())
        if QFontMetricsF(font).horizontalAdvance(words) > most:
            font.setPointSizeF(QFontInfo(font).pointSizeF() * _SMALLER)
        return font

    def _point(self, painter: QPainter, point: Point, box: QRectF) -> None:
        """A triangle for a last day to begin, a diamond for the day to decide; the day beside it, on the side with room."""
        x, y, half = box.center().x(), box.center().y(), 0.34 * self._em
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour("text")))
        if point.kind == "begin":
            corners = ((x - half, y + half), (x + half, y + half), (x, y - half))
        else:
            corners = ((x, y - half), (x + half, y), (x, y + half), (x - half, y))
        painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))
        text = self.texts(day_words(point.day))
        wide = painter.fontMetrics().horizontalAdvance(text) + 8
        left = x + half + 3 if x + half + wide < self.width() else x - half - wide
        self._say(painter, QPointF(left, box.top()), text)
