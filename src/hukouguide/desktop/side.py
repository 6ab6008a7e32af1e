"""Beside the questions, where the window is wide enough: a panel with the results so far. It can be put away, and takes no focus."""

from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from hukouguide.desktop.flow import Flow
from hukouguide.desktop.texts import Texts
from hukouguide.desktop.widgets.parts import button, label
from hukouguide.desktop.widgets.scroll_area import ScrollArea
from hukouguide.language import speaker

say = speaker("desktop")

WIDTH, LEAST_PAGE = 300, 620
"""In pixels at normal text size: of the panel, and of what must be left for the page."""


class Side(QFrame):
    arranged = Signal(bool, bool)
    """Whether the panel is shown, and whether it could be."""

    def __init__(self, flow: Flow, texts: Texts) -> None:
        super().__init__()
        self.setObjectName("side")
        self._flow, self._texts = flow, texts
        self._page: Any = None
        self.wanted = True
        self._forming: Any = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(18, 20, 12, 12)
        title = say("Results so far")
        texts.put(self, self.setAccessibleName, title)
        top = QHBoxLayout()
        top.addWidget(label(texts, title, "section"), 1)
        self.away: QPushButton = button(texts, say("Hide"), self.put_away, "link", say("Hide the results so far (Ctrl+B)"))
        top.addWidget(self.away, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(top)
        self._column.addWidget(label(texts, say("They form as you answer. Nothing is settled before the end."), "quiet"))
        self._scroll = ScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        texts.put(self._scroll, self._scroll.setAccessibleName, say("List of results so far"))
        self._column.addWidget(self._scroll, 1)
        self.hide()
        flow.said.connect(lambda: QTimer.singleShot(0, self.follow))

    def show_on(self, page: Any) -> None:
        """A page that has results beside it says so by `beside`; the others have the window to themselves."""
        self._page = page

    def arrange(self, width: int, scale: int) -> None:
        """For a window of this width and text of this size."""
        beside = getattr(self._page, "beside", None)
        fits = beside is not None and width >= (WIDTH + LEAST_PAGE) * scale // 100
        self.setFixedWidth(WIDTH * scale // 100)
        shown = fits and self.wanted
        self.setVisible(shown)
        if beside is not None:
            beside(shown, fits)
        if shown:
            self.follow()

    def follow(self) -> None:
        """Up to date with what was said, if anyone sees it."""
        if self._flow.interview is None or self.isHidden():
            return
        if self._forming is None:
            from hukouguide.desktop.widgets.forming import Forming

            self._forming = Forming(self._texts)
            self._scroll.setWidget(self._forming)
        self._forming.follow(self._flow.interview)

    def forget(self) -> None:
        """The next family must find nothing here."""
        if self._forming is not None:
            self._scroll.takeWidget().deleteLater()
            self._forming = None

    def put_away(self) -> None:
        self._want(False)

    def fetch(self) -> None:
        self._want(True)

    def turn(self) -> None:
        self._want(not self.wanted)

    def _want(self, wanted: bool) -> None:
        held = self.isAncestorOf(self.window().focusWidget()) if self.window().focusWidget() is not None else False
        self.wanted = wanted
        self.arrange(self.window().width(), self.window().scale)
        if held and self._page is not None:
            # the button that was pressed is gone
            self._page.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)
