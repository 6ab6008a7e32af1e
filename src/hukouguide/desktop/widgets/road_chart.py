"""The road of one child drawn: school years across, cities down; with its legend, the days marked in it, and the same in words."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from hukouguide.advice.road.chart import SIGNS, RoadChart, hold_words
from hukouguide.advice.road.ladder import Hold
from hukouguide.desktop.texts import Texts
from hukouguide.desktop.widgets.disclosure import Disclosure
from hukouguide.desktop.widgets.flow_layout import FlowLayout
from hukouguide.desktop.widgets.parts import label
from hukouguide.desktop.widgets.road_drawing import Drawing
from hukouguide.desktop.widgets.road_patterns import paint_hold
from hukouguide.desktop.widgets.road_stops import line_name
from hukouguide.desktop.widgets.scroll_area import ScrollArea
from hukouguide.family.words import Words
from hukouguide.language import speaker
from hukouguide.rules.sentences import day_words

say = speaker("desktop")

MARKS = {"begin": "▲", "return": "◆"}


class RoadChartView(QWidget):
    """The drawing scrolls sideways when it is wider than the page. What the arrow keys stand on is said in words below it."""

    def __init__(self, texts: Texts, chart: RoadChart, child: Words) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.drawing = Drawing(texts, chart, child)
        self.area = _Sideways(self.drawing)
        column.addWidget(self.area)
        self.said = label(texts, say("With the arrow keys you can go from one stretch to the next."), "quiet")
        self.drawing.moved.connect(lambda words: texts.put(self.said, self.said.setText, words))
        column.addWidget(self.said)
        column.addWidget(_legend(texts, chart))
        for words in marked_days(chart):
            column.addWidget(label(texts, words))
        self.words = Disclosure(texts, say("The chart in words"), lambda: _in_words(texts, chart), child)
        column.addWidget(self.words)


class _Sideways(ScrollArea):
    def __init__(self, drawing: Drawing) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setWidget(drawing)
        drawing.resized.connect(self._as_high)
        drawing.stood.connect(lambda box: self.ensureVisible(round(box.center().x()), 0, round(box.width() / 2) + 20, 0))
        self.horizontalScrollBar().valueChanged.connect(drawing.slide)
        self._as_high()

    def _as_high(self) -> None:
        bar = self.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(self.widget().minimumHeight() + bar + 2)


def marked_days(chart: RoadChart) -> list[Words]:
    """Each day marked in the chart, in the order of the days."""
    found = [(point, line) for line in chart.lines for point in line.points]
    told = say("{sign} {day}: {what} ({place})")
    days = (
        told.fill(sign=MARKS[point.kind], day=day_words(point.day), what=point.words, place=line_name(line))
        for point, line in sorted(found, key=lambda pair: (pair[0].day, pair[0].kind, pair[1].place))
    )
    return list(dict.fromkeys(days))


def _legend(texts: Texts, chart: RoadChart) -> QWidget:
    holder = QWidget()
    flow = FlowLayout(holder, 14)
    held = {bar.hold for line in chart.lines for bar in line.bars}
    for hold in Hold:
        if hold in held:
            flow.addWidget(_key(texts, hold))
    return holder


def _key(texts: Texts, hold: Hold) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    row.addWidget(_Swatch(hold))
    word = label(texts, say("{sign} {meaning}").fill(sign=SIGNS[hold], meaning=hold_words(hold)), "small")
    word.setWordWrap(False)
    row.addWidget(word)
    return holder


class _Swatch(QWidget):
    """A piece of the pattern."""

    def __init__(self, hold: Hold) -> None:
        super().__init__()
        self._hold = hold
        self.setFixedSize(34, 20)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # the name is Qt's
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_hold(painter, QRectF(1, 1, self.width() - 2, self.height() - 2), self._hold)
        painter.end()


def _in_words(texts: Texts, chart: RoadChart) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(12, 0, 0, 0)
    column.setSpacing(6)
    for line in chart.lines:
        column.addWidget(label(texts, line_name(line), "strong"))
        for bar in line.bars:
            words = say("{what} (from {first} to {last})")
            column.addWidget(label(texts, words.fill(what=bar.words, first=day_words(bar.first), last=day_words(bar.last))))
    return box
