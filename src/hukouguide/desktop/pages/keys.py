"""What the keyboard can do: the keys that hold everywhere, as they are bound, and those of pages and fields."""

from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from hukouguide.desktop.flow import Flow
from hukouguide.desktop.pages.base import Page
from hukouguide.desktop.shortcuts import bound
from hukouguide.desktop.texts import Texts
from hukouguide.desktop.widgets.parts import button, frame, label
from hukouguide.desktop.wording import plain
from hukouguide.family.words import Words
from hukouguide.language import speaker

say = speaker("desktop")


def of_pages() -> tuple[tuple[Words, Words], ...]:
    """Keys that Qt or a field gives, and that are therefore bound nowhere."""
    return (
        (plain("Tab, Shift+Tab"), say("to the next field or button, and back")),
        (plain("Space"), say("press the button, tick the box, choose the option")),
        (plain("Enter"), say("press the button that has the focus; in a field, continue")),
        (say("Alt and the letter in a button"), say("press that button")),
        (plain("↑ ↓"), say("to the next option, or the next place in a list")),
        (plain("Esc"), say("close a list or a question without choosing")),
        (plain("1 … 9"), say("on the page with all answers: choose the answer of that number")),
        (plain("?"), say("on the page with all answers: I don't know")),
        (plain("Alt+1 … Alt+9"), say("on the result pages: to the page of that number")),
        (plain("Delete"), say("in the list of cases: delete the case, after asking")),
    )


class KeysPage(Page):
    def __init__(self, flow: Flow, texts: Texts) -> None:
        super().__init__(flow, texts, say("What the keyboard can do"), 900)
        self.everywhere, self.grid = frame("card", 0)
        self.column.addWidget(label(texts, say("Everywhere"), "section"))
        self.column.addWidget(self.everywhere)
        self.column.addWidget(label(texts, say("On a page"), "section"))
        box, inside = frame("card", 0)
        inside.addWidget(self._table(of_pages()))
        self.column.addWidget(box)
        self._back = button(texts, say("&Back"), lambda: flow.moved.emit(flow.helped_from), "primary")
        self.row(self._back)
        self.column.addStretch(1)
        self._listed = False

    def showEvent(self, event: object) -> None:  # noqa: N802
        """The keys of the window are known once the page stands in it."""
        super().showEvent(event)
        if not self._listed:
            self._listed = True
            self.grid.addWidget(self._table(tuple((plain(keys), words) for keys, words in bound(self.window()))))

    def _table(self, rows: tuple[tuple[Words, Words], ...]) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 4, 0, 4)
        grid.setHorizontalSpacing(24)
        grid.setColumnStretch(1, 1)
        for number, (keys, words) in enumerate(rows):
            grid.addWidget(label(self.texts, keys, "strong"), number, 0)
            grid.addWidget(label(self.texts, words), number, 1)
        return holder

    def continue_button(self) -> QPushButton:
        return self._back

    def back_button(self) -> QPushButton:
        return self._back
