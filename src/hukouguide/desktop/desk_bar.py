"""Below every page: what the open case is called and whether it is saved, one button each to save it and to end the session."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from hukouguide.desktop import theme
from hukouguide.desktop.session import Session
from hukouguide.desktop.shortcuts import bind
from hukouguide.desktop.texts import Texts
from hukouguide.desktop.widgets.errors import Trouble, problem_words
from hukouguide.desktop.widgets.flow_layout import FlowLayout
from hukouguide.desktop.widgets.parts import button, label
from hukouguide.desktop.wording import joined, plain
from hukouguide.family.words import Words
from hukouguide.language import speaker

say = speaker("desk")

WITHOUT_BAR = ("welcome", "unlock", "save")
RESULTS = ("results", "compare", "plan", "papers", "routes", "what_if", "changes")
SAVES = ("check", *RESULTS, "preview", "form", "question")


class DeskBar(QFrame):
    def __init__(self, desk: Any, session: Session, texts: Texts) -> None:
        super().__init__()
        self.setProperty("kind", "bar")
        self._desk, self.session, self._texts, self._on = desk, session, texts, "welcome"
        self._roomy = True
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 6, 28, 6)
        column.setSpacing(6)
        self.notice = label(texts, plain(""), "strong")
        self.understood = button(texts, say("Understood"), self._read)
        told = QWidget()
        row = FlowLayout(told)
        row.addWidget(self.notice)
        row.addWidget(self.understood)
        self._told = told
        column.addWidget(told)
        below = QWidget()
        row = FlowLayout(below, 8)
        self.state = label(texts, plain(""), "quiet")
        self.save = self._button(say("Save sealed"), "Ctrl+S", lambda: self.save_now())
        self.form = self._button(say("All on one page"), "Ctrl+M", self.change_view)
        self.desk = self._button(say("Cases"), "Ctrl+O", lambda: session.flow.moved.emit("desk"))
        self.end = self._button(say("End session"), "Ctrl+Shift+E", desk.end_session)
        for each in (self.state, self.save, self.form, self.desk, self.end):
            row.addWidget(each)
        column.addWidget(below)
        session.changed.connect(self.refresh)
        self.refresh()

    def _button(self, words: Words, keys: str, action: Callable[[], object]) -> QPushButton:
        """A button and its shortcut, which the tool tip tells."""
        made = button(self._texts, words, action)
        bind(self._desk.window, keys, words, lambda: made.isVisible() and made.click())
        self._texts.put(made, made.setToolTip, Words(keys, keys))
        return made

    def make_room(self, scale: int) -> None:
        """In the largest text the button for saving says what the label says else: a row of the window is worth more."""
        self._roomy = scale < theme.SCALES[-1]
        self.refresh()

    def show_on(self, page: str) -> None:
        self._on = page
        self.refresh()

    def refresh(self) -> None:
        session, on = self.session, self._on
        begun = session.at_desk or session.has_answers or session.centre is not None
        self.setVisible(on not in WITHOUT_BAR and (begun or on not in ("members", "desk")))
        self.save.setVisible(on in SAVES and not session.kiosk and (session.at_desk or on in ("check", *RESULTS)))
        self.form.setVisible(on in SAVES and session.has_answers and session.at_desk)
        self._texts.put(self.form, self.form.setText, say("One question a page") if on == "form" else say("All on one page"))
        self.desk.setVisible(session.at_desk and on != "desk")
        self.state.setVisible(session.at_desk and self._roomy)
        self._tell_state(self._state())
        is_saved = session.path is not None and not session.dirty
        self._texts.put(self.save, self.save.setText, say("Saved") if is_saved and not self._roomy else say("Save sealed"))
        told = ([session.trouble] if session.trouble is not None else []) + list(session.notes)
        self._told.setVisible(bool(told))
        self._texts.put(self.notice, self.notice.setText, joined(told))

    def _tell_state(self, words: Words) -> None:
        self._texts.put(self.state, self.state.setText, words)
        self._texts.put(self.save, self.save.setAccessibleDescription, words)

    def _state(self) -> Words:
        session = self.session
        if session.path is None:
            return say("New case, not saved yet")
        words = say("{name}: not all of it is saved") if session.dirty else say("{name}: saved")
        return words.fill(name=session.name)

    def _read(self) -> None:
        self.session.notes, self.session.trouble = (), None
        self.refresh()
        self._desk.page.first_focus().setFocus()

    def change_view(self) -> None:
        """All questions on one page, or one a page: the same answers."""
        flow = self.session.flow
        self.session.dense = self._on != "form"
        if self.session.dense:
            flow.moved.emit("form")
        else:
            flow.ask_next()

    def save_now(self, onward: Callable[[], object] = lambda: None) -> None:
        """Save again as before, and then go on; the first time, to the page that asks how."""
        session, page = self.session, self._desk.page
        if session.path is None or session.key is None:
            session.flow.came_from = self._on
            session.flow.moved.emit("save")
            return
        page.content()
        self.save.setEnabled(False)
        self._tell_state(say("Sealing and saving…"))
        if not self._roomy:
            self._texts.put(self.save, self.save.setText, say("Sealing and saving…"))

        def saved() -> None:
            self.save.setEnabled(True)
            self.refresh()
            onward()

        session.save(session.path, session.key, saved, self._failed)

    def _failed(self, problem: Exception) -> None:
        self.save.setEnabled(True)
        self.refresh()
        self._desk.page.complain(Trouble(problem_words(problem)))
