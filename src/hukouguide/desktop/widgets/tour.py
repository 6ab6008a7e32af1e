"""Three cards for whoever sees the program for the first time. Put away, they stay away until the program is started again.

That they were seen is remembered by the running program alone: a note on the disk would say that someone used it here.
"""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from hukouguide.desktop.texts import Texts
from hukouguide.desktop.widgets.flow_layout import FlowLayout
from hukouguide.desktop.widgets.parts import button, label
from hukouguide.family.words import Words
from hukouguide.language import speaker

say = speaker("desktop")

_PUT_AWAY = "tour put away"


def cards() -> tuple[tuple[Words, Words], ...]:
    """Title and text of each."""
    return (
        (
            say("One question a page"),
            say(
                "Answer what you know. 'I don't know' is an answer too, and you may skip. Going back loses nothing, and 'Why we ask' tells what a question is for."
            ),
        ),
        (
            say("Each result says why"),
            say(
                "Every route has a sign and a word: open now, on course, do something first, cannot be said yet, not possible. Open it to see the conditions, what is missing, whom to ask, and where the rule stands."
            ),
        ),
        (
            say("Take it home"),
            say(
                "Print the checklist, save it, or scan it with a phone; there is a page for the grandparents too. When you leave, choose 'New family': then the answers are gone."
            ),
        ),
    )


class Tour(QFrame):
    """`keeper` lives as long as the program and knows whether the cards were put away."""

    def __init__(self, texts: Texts, keeper: QObject) -> None:
        super().__init__()
        self._texts, self._keeper, self.at = texts, keeper, 0
        self.setProperty("kind", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        self._title, self._text = label(texts, Words("", ""), "strong"), label(texts, Words("", ""))
        column.addWidget(self._title)
        column.addWidget(self._text)
        buttons = QWidget()
        row = FlowLayout(buttons)
        self.before = button(texts, say("Card be&fore"), lambda: self._turn(-1))
        self.after = button(texts, say("&Next card"), lambda: self._turn(1))
        self.away = button(texts, say("Put the cards a&way"), self._put_away)
        for each in (self.before, self.after, self.away):
            row.addWidget(each)
        column.addWidget(buttons)
        texts.keep(self, self._show)

    def _show(self) -> None:
        made = cards()
        title, text = made[self.at]
        head = say("First time here? {number} of {count}: {title}").fill(number=self.at + 1, count=len(made), title=title)
        self._title.setText(self._texts(head))
        self._text.setText(self._texts(text))
        self.before.setEnabled(self.at > 0)
        self.after.setEnabled(self.at < len(made) - 1)

    def _turn(self, by: int) -> None:
        self.at += by
        self._show()
        # a button that was switched off must not keep the keyboard
        pressed = self.after if by > 0 else self.before
        if not pressed.isEnabled():
            (self.away if by > 0 else self.after).setFocus()

    def _put_away(self) -> None:
        self._keeper.setProperty(_PUT_AWAY, True)
        self.focusNextPrevChild(False)
        self.hide()


def tour(texts: Texts, keeper: QObject) -> Tour | None:
    """The cards, unless they were put away since the program was started."""
    return None if keeper.property(_PUT_AWAY) else Tour(texts, keeper)
