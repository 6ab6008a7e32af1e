"""What the window has for the desk: the open case with its bar, the end of a session, the watch over the rules, the kiosk."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from hukouguide.desktop.case_folder import drafts_folder
from hukouguide.desktop.desk_bar import DeskBar
from hukouguide.desktop.flow import Flow
from hukouguide.desktop.rules_watch import RulesWatch
from hukouguide.desktop.session import Session
from hukouguide.desktop.shortcuts import bind
from hukouguide.desktop.texts import Texts
from hukouguide.language import speaker

say = speaker("desk")


class Desk(QObject):
    def __init__(self, window: Any, flow: Flow, texts: Texts, idle_minutes: int | None) -> None:
        super().__init__(window)
        self._window, self._flow, self._texts = window, flow, texts
        self._page, self._leaving = "welcome", False
        self.session = Session(flow, drafts_folder(), kiosk=idle_minutes is not None)
        flow.session = self.session
        self.bar = DeskBar(self, self.session, texts)
        self.bars: list[QWidget] = [self.bar]
        if idle_minutes is not None:
            from hukouguide.desktop.kiosk import IdleBar

            self.idle = IdleBar(self, texts, idle_minutes)
            self.bars.insert(0, self.idle)
            bind(window, "Ctrl+Shift+Q", say("close the program on a computer for everybody"), self._quit)
        self._watch = RulesWatch(flow)
        flow.book_changed.connect(self._show_again)

    @property
    def window(self) -> Any:
        return self._window

    @property
    def page(self) -> Any:
        return self._window.page

    def show_on(self, page: str) -> None:
        self._page = page
        self.bar.show_on(page)
        self._watch.look_on(page)

    def _show_again(self) -> None:
        """The rules were replaced: the page that is open shows what they say now."""
        if self._page == "question":
            self._flow.ask_next()
        elif self._page not in ("welcome", "members", "places", "unlock", "save"):
            self._window.go(self._page)

    @property
    def holds_anything(self) -> bool:
        """Whether someone has left the first page."""
        return self._page != "welcome"

    def leave_case(self, onward: Callable[[], object]) -> None:
        """Do what leaves the open case, once it is settled what becomes of anything unsaved."""
        from hukouguide.desktop.widgets.asking import ask

        session = self.session
        if session.dirty:
            question = say("Something in this case is not saved. What shall become of it?")
            taken = ask(self._window, self._texts, question, (say("Save it sealed"), say("Lose it"), say("Stay here")))
            if taken == 0:
                self.bar.save_now(onward)
            if taken != 1:
                return
        onward()

    def end_session(self) -> None:
        """Ask where something would be lost, then wipe all of it."""
        from hukouguide.desktop.widgets.asking import ask

        if self.session.at_desk:
            self.leave_case(self.session.end)
            return
        question = say("End the session? All answers will be wiped from this computer.")
        if ask(self._window, self._texts, question, (say("Wipe everything"), say("Stay here"))) == 0:
            self.session.end()

    def may_close(self) -> bool:
        """Whether the window may close now; a kiosk closes by Ctrl+Shift+Q only."""
        if self.session.kiosk:
            return self._leaving
        if self.session.dirty and not self._leaving:
            self.leave_case(self._quit)
            return self._leaving
        return True

    def _quit(self) -> None:
        self._leaving = True
        self._window.close()

    def close(self) -> None:
        """Nothing is left of the session, and no thread of it."""
        self._flow.forget()
        self.session.wait()
        self._watch.wait()
