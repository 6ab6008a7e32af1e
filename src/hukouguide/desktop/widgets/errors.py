"""What went wrong on a page: a summary on top that takes focus and leads to the field, and the same words at the field."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from hukouguide.desktop.texts import Texts
from hukouguide.desktop.widgets.parts import button, empty, label
from hukouguide.family.words import Words
from hukouguide.language import speaker

say = speaker("desktop")


class Trouble(ValueError):  # it is shown, not crashed on
    """An answer that cannot be taken as it stands: what to do about it, and the field it is about."""

    def __init__(self, words: Words, field: QWidget | None = None) -> None:
        super().__init__(words.en)
        self.words = words
        self.field = field


def problem_words(problem: Exception) -> Words:
    """What is known to go wrong says it in its own words; of anything else no more than its kind is shown."""
    words = getattr(problem, "words", None)
    return words or say("Something went wrong: {kind}.").fill(kind=type(problem).__name__)


class ErrorSummary(QFrame):
    def __init__(self, texts: Texts) -> None:
        super().__init__()
        self._texts = texts
        self.setProperty("kind", "errors")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._column = QVBoxLayout(self)
        self.hide()

    def clear(self) -> None:
        empty(self._column)
        self.hide()

    def show_trouble(self, trouble: Trouble) -> None:
        self.clear()
        title = say("There is a problem")
        self._column.addWidget(label(self._texts, title, "section"))
        if trouble.field is not None:
            field = trouble.field
            self._column.addWidget(
                button(self._texts, trouble.words, lambda: field.setFocus(Qt.FocusReason.ShortcutFocusReason), "wrong")
            )
        else:
            self._column.addWidget(label(self._texts, trouble.words, "wrong"))
        both = say("There is a problem: {words}").fill(words=trouble.words)
        self._texts.put(self, self.setAccessibleName, both)
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
