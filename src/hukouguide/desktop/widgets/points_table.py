"""Points as they stand: what each item gives, the total as a range while answers are open, the mark, and past lines."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from hukouguide.advice.finding import ItemPoints, PointsResult
from hukouguide.desktop.texts import Texts
from hukouguide.desktop.widgets.parts import label
from hukouguide.family.words import Words
from hukouguide.language import speaker
from hukouguide.rules.sentences import bounds_words, number_words

say = speaker("desktop")


def points_table(texts: Texts, points: PointsResult) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(label(texts, _total(points), "strong"))
    if points.ties is not None:
        column.addWidget(label(texts, say("With equal points: {ties}").fill(ties=points.ties), "quiet"))
    grid = QGridLayout()
    grid.setColumnStretch(0, 1)
    grid.setVerticalSpacing(4)
    for item in points.items:
        _add(texts, grid, item, 0)
    column.addLayout(grid)
    if points.past:
        column.addWidget(label(texts, say("Past years"), "strong"))
    for past in sorted(points.past, key=lambda line: -line.year):
        parts = [say("In {year}").fill(year=str(past.year))]
        if past.line is not None:
            parts.append(say("the lowest that got a place had {line}").fill(line=number_words(past.line)))
        if past.places is not None:
            parts.append(say("{places} places").fill(places=past.places))
        column.addWidget(label(texts, Words("，".join(p.zh for p in parts), ", ".join(p.en for p in parts))))
    return box


def _total(points: PointsResult) -> Words:
    words = say("In all: {points}").fill(points=bounds_words(points.total.low, points.total.high))
    if points.pass_mark is not None:
        words = say("{total}; {mark} are needed").fill(total=words, mark=number_words(points.pass_mark))
    if points.ranked_by is not None and points.ranked_by != points.total:
        ranked = bounds_words(points.ranked_by.low, points.ranked_by.high)
        words = say("{total}. Places go by these: {ranked}").fill(total=words, ranked=ranked)
    return words


def _add(texts: Texts, grid: QGridLayout, item: ItemPoints, depth: int) -> None:
    row = grid.rowCount()
    name = label(texts, item.name, "strong" if item.items else "body")
    name.setContentsMargins(20 * depth, 0, 0, 0)
    amount = label(texts, bounds_words(item.bounds.low, item.bounds.high), "strong" if item.items else "body")
    amount.setWordWrap(False)
    grid.addWidget(name, row, 0)
    grid.addWidget(amount, row, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
    for inner in item.items:
        _add(texts, grid, inner, depth + 1)
