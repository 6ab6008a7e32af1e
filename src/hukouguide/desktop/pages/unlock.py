"""A passphrase before something opens: a case, a draft, or the centre's key. It takes seconds on purpose; it can be called off."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QPushButton, QWidget

from hukouguide.desktop.background import Job
from hukouguide.desktop.flow import Flow
from hukouguide.desktop.pages.base import Page
from hukouguide.desktop.texts import Texts
from hukouguide.desktop.widgets.errors import Trouble, problem_words
from hukouguide.desktop.widgets.parts import button, label
from hukouguide.desktop.widgets.passphrase import PassphraseEntry
from hukouguide.desktop.widgets.working import InPlaceOf
from hukouguide.family.words import Words
from hukouguide.language import speaker

say = speaker("desk")


@dataclass(frozen=True)
class Wanted:
    """What is to be opened. `work` runs off the window's thread with the passphrase; `done` takes what it gave.

    `leave` is called when the page is left without it.
    """

    title: Words
    hint: Words
    work: Callable[[str], Any]
    done: Callable[[Any], object]
    leave: Callable[[], object] = lambda: None


class UnlockPage(Page):
    def __init__(self, flow: Flow, texts: Texts) -> None:
        self.wanted: Wanted = flow.wanted
        super().__init__(flow, texts, self.wanted.title)
        self._job: Job | None = None
        self._opened = False
        self.column.addWidget(label(texts, self.wanted.hint, "quiet"))
        self.entry = PassphraseEntry(texts, self.wanted.title)
        self.column.addWidget(self.entry)
        self._onward = button(texts, say("&Open"), self._go, "primary")
        self._back = button(texts, say("&Back to the cases"), lambda: flow.moved.emit("desk"))
        self._buttons = self.row(self._onward, self._back)
        words = say("Opening. This takes a few seconds.")
        self._working = InPlaceOf(self.column, self._buttons, texts, words, self._call_off, self.entry)
        self.column.addStretch(1)

    def _go(self) -> None:
        self.content()
        try:
            text = self.entry.read()
        except Trouble as trouble:
            self.complain(trouble)
            return
        self._working.begin()
        self._job = Job(self.flow, lambda: self.wanted.work(text), self._done, self._failed)

    def _call_off(self) -> None:
        if self._job is not None:
            self._job.drop()
            self._job = None
        self._working.end()
        self.entry.fields[0].setFocus()

    def _done(self, result: Any) -> None:
        self._opened = True
        self.entry.wipe()
        self.wanted.done(result)

    def _failed(self, problem: Exception) -> None:
        self._working.end()
        self.complain(Trouble(problem_words(problem), self.entry.fields[0]))

    def leaving(self) -> None:
        if self._job is not None:
            self._job.drop()
        self.entry.wipe()
        if not self._opened:
            self.wanted.leave()

    def first_focus(self) -> QWidget:
        return self.entry.fields[0]

    def continue_button(self) -> QPushButton:
        return self._onward

    def back_button(self) -> QPushButton:
        return self._back
