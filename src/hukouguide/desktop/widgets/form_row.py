"""One question on the dense form: its name and its answer on one line, painted and not built, so that hundreds stay quick."""

# ruff: noqa: N802  # the names are Qt's

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from hukouguide.advice.interview import Ask
from hukouguide.desktop.icons import pen
from hukouguide.desktop.texts import Texts
from hukouguide.desktop.theme import colour
from hukouguide.family.answers import Value
from hukouguide.family.words import Words
from hukouguide.language import speaker

say = speaker("desk")

_PAD = 8
_NAME = 0.44  # of the width
_LEFT = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class FormRow(QPushButton):
    """`picked` gives the value that a digit or letter stands for; `moved` asks for the row that lies that way."""

    picked = Signal(object)
    unsure = Signal()
    moved = Signal(int, int)
    typed = Signal(str)

    def __init__(self, ask: Ask, full: Words, texts: Texts) -> None:
        super().__init__()
        self.setProperty("kind", "row")
        self.ask, self._texts = ask, texts
        self._name, self._answer, self._hint = "", "", ""
        self._full, self._said = full, Words("", "")
        self.open_answer = True
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.choices = _choices(ask)
        texts.keep(self, self._put)

    def show_answer(self, words: Words | None) -> None:
        """What is said; None while it is not."""
        self.open_answer = words is None
        self._said = words or Words("", "")
        self._put()

    def _put(self) -> None:
        self._name = self._texts(self.ask.question.noun.words)
        self._answer = self._texts(self._said)
        self._hint = "   ".join(f"{n} {self._texts(words)}" for n, (words, _) in enumerate(self.choices, 1))
        said = self._answer or self._texts(say("not answered"))
        self.setAccessibleName(f"{self._texts(self._full)} {said}")
        self.setAccessibleDescription(self._hint)
        self.setToolTip(self._texts(self._full))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, self.heightForWidth(320))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.fontMetrics().height() + 2 * _PAD)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        name, answer, hint = self._boxes(width)
        return max(name.height(), answer.height()) + hint.height() + 2 * _PAD

    def _boxes(self, width: int) -> tuple[QRect, QRect, QRect]:
        metrics = self.fontMetrics()
        inner = max(40, width - 2 * _PAD)
        split = int(inner * _NAME)
        name = metrics.boundingRect(QRect(0, 0, split, 10000), int(_LEFT), self._name)
        answer = metrics.boundingRect(QRect(0, 0, inner - split - _PAD, 10000), int(_LEFT), self._answer or "—")
        line = max(name.height(), answer.height())
        hint = QRect(0, 0, 0, 0)
        if self.hasFocus() and self._hint:
            hint = metrics.boundingRect(QRect(0, 0, inner, 10000), int(_LEFT), self._hint)
        return (
            QRect(_PAD, _PAD, split, name.height()),
            QRect(_PAD + split + _PAD, _PAD, inner - split - _PAD, answer.height()),
            QRect(_PAD, _PAD + line, inner, hint.height()),
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        focused = self.hasFocus()
        ground = "accent_soft" if focused or self.underMouse() else "card"
        painter.fillRect(self.rect(), QColor(colour(ground)))
        painter.setPen(pen(colour("line"), 1))
        painter.drawLine(self.rect().bottomLeft(), self.rect().bottomRight())
        name, answer, hint = self._boxes(self.width())
        painter.setPen(QColor(colour("quiet")))
        painter.drawText(name, int(_LEFT), self._name)
        if focused and self._hint:
            painter.drawText(hint, int(_LEFT), self._hint)
        font = painter.font()
        painter.setPen(QColor(colour("text")))
        painter.setFont(font)
        painter.drawText(answer, int(_LEFT), self._answer or "—")
        if focused:
            painter.setPen(pen(colour("focus"), 3))
            painter.drawRect(self.rect().adjusted(1, 1, -2, -2))
        painter.end()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.updateGeometry()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = {
            Qt.Key.Key_Down: (0, 1),
            Qt.Key.Key_Up: (0, -1),
            Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Left: (-1, 0),
        }.get(event.key())
        text = event.text()
        plain = not event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        if way is not None:
            self.moved.emit(*way)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            self.click()
        elif plain and text in ("?", "？"):
            self.unsure.emit()
        elif plain and self.choices and text.isdecimal() and 1 <= int(text) <= len(self.choices):
            self.picked.emit(self.choices[int(text) - 1][1])
        elif plain and not self.choices and text and (text.isalnum()):
            self.typed.emit(text)
        else:
            super().keyPressEvent(event)


def _choices(ask: Ask) -> list[tuple[Words, Value]]:
    """The answers that a single key can give; as many as there are digits."""
    if ask.question.kind == "yes_no":
        return [(say("yes"), True), (say("no"), False)]
    return [(option.name.words, option.id) for option in ask.question.options[:9]]
