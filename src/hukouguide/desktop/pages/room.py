"""What the pages of results share: a row of buttons to all of them, and the road, worked out beside the window and shown when it is there."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from hukouguide.desktop.background import Job
from hukouguide.desktop.flow import Flow
from hukouguide.desktop.outlook import View, outlook_of
from hukouguide.desktop.pages.base import Page
from hukouguide.desktop.shortcuts import bind
from hukouguide.desktop.texts import Texts
from hukouguide.desktop.widgets.flow_layout import FlowLayout
from hukouguide.desktop.widgets.parts import button, empty, frame, label
from hukouguide.desktop.wording import who
from hukouguide.family.words import Words
from hukouguide.language import speaker

say = speaker("desktop")

DRAWN_AFTER = 20
"""Milliseconds after which a page that was asked for has been laid out and drawn."""


def rooms() -> tuple[tuple[str, Words], ...]:
    """The pages in the order of their buttons; Alt and the number leads to each."""
    return (
        ("results", say("The answer")),
        ("compare", say("Compare cities")),
        ("plan", say("What to do, by when")),
        ("papers", say("Papers")),
        ("routes", say("Every route, and why")),
        ("what_if", say("What if…")),
    )


class Room(Page):
    """`body` is the part of the page that needs the road; `show_view` fills it. `ready` once it stands."""

    def __init__(self, flow: Flow, texts: Texts, name: str, title: Words, width: int = 980) -> None:
        super().__init__(flow, texts, title, width)
        assert flow.interview is not None
        self.interview, self.book = flow.interview, flow.interview.book
        self.outlook = outlook_of(flow)
        self.ready = False
        self._job: Job | None = None
        self._left = False
        self.body = QVBoxLayout()
        self.body.setSpacing(self.column.spacing())
        self.ways: dict[str, QPushButton] = {}
        self.column.insertWidget(0, self._ways(name))
        self.outlook.came.connect(self._came)

    def _ways(self, here: str) -> QWidget:
        holder = QWidget()
        row = FlowLayout(holder, 8)
        self.texts.put(holder, holder.setAccessibleName, say("The pages of results"))
        for number, (name, words) in enumerate(rooms(), 1):
            made = button(self.texts, words, lambda name=name: self._to(name, here), "room")
            made.setCheckable(True)
            made.setChecked(name == here)
            tip = say("Alt and {number}").fill(number=number)
            self.texts.put(made, made.setToolTip, tip)
            bind(self, f"Alt+{number}", words, made.click)
            self.ways[name] = made
            row.addWidget(made)
        return holder

    def _to(self, name: str, here: str) -> None:
        if name == here:
            self.ways[here].setChecked(True)
            self.heading.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.flow.moved.emit(name)

    def look(self) -> None:
        """Show the road, when it is there; until then a line says that it is being worked out."""
        self.outlook.ask()
        if self.outlook.view is not None:
            self._came()
        else:
            self.wait_for_it()

    def wait_for_it(self) -> None:
        self._clear()
        self.body.addWidget(label(self.texts, say("Looking ahead along the school years…"), "quiet"))

    def _clear(self) -> None:
        """Whoever stood in what goes away stands at the heading."""
        self.ready = False
        focused = self.window().focusWidget() if self.isVisible() else None
        held = self._holds(focused)
        empty(self.body)
        if held:
            self.heading.setFocus(Qt.FocusReason.OtherFocusReason)

    def _holds(self, widget: QWidget | None) -> bool:
        while widget is not None and self.body.indexOf(widget) < 0:
            widget = widget.parentWidget()
        return widget is not None

    def _came(self) -> None:
        view = self.outlook.view
        if view is None:
            self._failed(self.outlook.failure or RuntimeError())
            return
        work = self.prepare(view)
        if work is None:
            self._fill(view, None)
            return
        if self._job is not None:
            self._job.drop()
        self.wait_for_it()
        # once the page stands: a thread that begins while it is laid out makes it wait for the interpreter again and again
        QTimer.singleShot(DRAWN_AFTER, self, lambda: self._start(view, work))

    def _start(self, view: View, work: Callable[[], Any]) -> None:
        if not self._left:
            self._job = Job(self, work, lambda found: self._fill(view, found), self._failed)

    def _fill(self, view: View, prepared: Any) -> None:
        self._clear()
        self.ready = True
        self.show_view(view, prepared)

    def _failed(self, problem: Exception) -> None:
        self._clear()
        notice, inside = frame("notice", 4)
        words = say("The road could not be worked out ({problem}). The other results stand.").fill(
            problem=type(problem).__name__
        )
        inside.addWidget(label(self.texts, words))
        self.body.addWidget(notice)
        self.ready = True

    def prepare(self, view: View) -> Callable[[], Any] | None:
        """What else has to be worked out before the page can be shown, for a thread."""
        return None

    def show_view(self, view: View, prepared: Any) -> None:
        raise NotImplementedError

    def child_words(self, child: str) -> Words:
        return who(self.interview.people, child)

    def back_to_results(self) -> QPushButton:
        return button(self.texts, say("&Back to the results"), lambda: self.flow.moved.emit("results"))

    def leaving(self) -> None:
        self._left = True
        if self._job is not None:
            self._job.drop()
