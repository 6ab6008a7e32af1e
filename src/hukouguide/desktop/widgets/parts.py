"""Labels and buttons of the house: wrapped, selectable where useful, dressed by the style sheet through their `kind`."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
)

from hukouguide.desktop.texts import Texts
from hukouguide.desktop.widgets.heading import Heading
from hukouguide.family.words import Words


def label(texts: Texts, words: Words, kind: str = "body") -> QLabel:
    """A wrapped text; kinds: title, lead, section, strong, body, quiet, small, wrong."""
    return _dressed(QLabel(), texts, words, kind)


def _dressed(made: QLabel, texts: Texts, words: Words, kind: str) -> QLabel:
    made.setProperty("kind", kind)
    made.setWordWrap(True)
    made.setTextFormat(Qt.TextFormat.PlainText)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    made.setSizePolicy(policy)
    texts.put(made, made.setText, words)
    return made


def heading(texts: Texts, words: Words) -> Heading:
    """The page's heading: takes focus after a move, so that a screen reader says where one has come to."""
    made = Heading()
    _dressed(made, texts, words, "title")
    texts.put(made, made.setAccessibleName, words)
    return made


def button(
    texts: Texts, words: Words, click: Callable[[], object], kind: str = "plain", name: Words | None = None
) -> QPushButton:
    """A button; `name` says more to a screen reader than the text shows ("Change the answer to …")."""
    made = QPushButton()
    made.setProperty("kind", kind)
    made.setAutoDefault(False)
    if kind in ("link", "wrong"):
        made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        made.setCursor(Qt.CursorShape.PointingHandCursor)
    texts.put(made, made.setText, words)
    if name is not None:
        texts.put(made, made.setAccessibleName, name)
    made.clicked.connect(lambda: click())
    return made


def frame(kind: str, gap: int = 8, pad: int = 18) -> tuple[QFrame, QVBoxLayout]:
    """A framed box with a column inside; kinds: card, notice, inset, errors."""
    box = QFrame()
    box.setProperty("kind", kind)
    column = QVBoxLayout(box)
    column.setContentsMargins(pad, pad - 4, pad, pad - 4)
    column.setSpacing(gap)
    return box, column


def line() -> QFrame:
    made = QFrame()
    made.setProperty("kind", "line")
    return made


def empty(layout: QLayout) -> None:
    """Take everything out of a layout and throw it away."""
    while layout.count():
        item = layout.takeAt(0)
        if (widget := item.widget()) is not None:
            # hidden at once: until the event loop deletes it, it must not be read or reached by Tab
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            empty(inner)
