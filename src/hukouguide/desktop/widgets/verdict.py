"""A verdict as sign, word and colour together."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy

from hukouguide.advice.finding import Verdict
from hukouguide.desktop.texts import Texts
from hukouguide.desktop.widgets.sign import Sign
from hukouguide.rules.sentences import verdict_words


def verdict_badge(texts: Texts, verdict: Verdict) -> QFrame:
    """Its colours come from the style sheet, by the property `verdict`."""
    badge = QFrame()
    badge.setProperty("verdict", verdict.value)
    badge.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    row = QHBoxLayout(badge)
    row.setContentsMargins(8, 4, 12, 4)
    row.setSpacing(7)
    row.addWidget(Sign(verdict.value), 0, Qt.AlignmentFlag.AlignVCenter)
    word = QLabel()
    texts.put(word, word.setText, verdict_words(verdict))
    texts.put(badge, badge.setAccessibleName, verdict_words(verdict))
    row.addWidget(word)
    return badge
