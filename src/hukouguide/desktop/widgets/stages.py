"""The stages of one city in a row of badges: each says by sign, words and colour how firmly it holds."""

from collections.abc import Iterable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from hukouguide.advice.road.chart import SIGNS, hold_words, rung_words
from hukouguide.advice.road.ladder import Rung
from hukouguide.desktop.colours import HOLDS
from hukouguide.desktop.texts import Texts
from hukouguide.desktop.widgets.flow_layout import FlowLayout
from hukouguide.desktop.wording import capital
from hukouguide.language import speaker

say = speaker("desktop")


def stages_row(texts: Texts, rungs: Iterable[Rung]) -> QWidget:
    holder = QWidget()
    row = FlowLayout(holder, 8)
    for rung in rungs:
        row.addWidget(_badge(texts, rung))
    return holder


def _badge(texts: Texts, rung: Rung) -> QFrame:
    badge = QFrame()
    badge.setProperty("verdict", HOLDS[rung.hold.value])
    badge.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    row = QHBoxLayout(badge)
    row.setContentsMargins(10, 4, 10, 4)
    words = say("{sign} {stage}: {hold}").fill(
        sign=SIGNS[rung.hold], stage=capital(rung_words(rung)), hold=hold_words(rung.hold)
    )
    said = QLabel()
    said.setWordWrap(True)
    texts.put(said, said.setText, words)
    row.addWidget(said)
    return badge
