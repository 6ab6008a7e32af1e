"""The window: a bar with language and text size, and below it one page at a time."""

# ruff: noqa: N802  # the names are Qt's

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from hukouguide.desktop import theme
from hukouguide.desktop.background import Job
from hukouguide.desktop.desk import Desk
from hukouguide.desktop.dressing import Dressing
from hukouguide.desktop.flow import Flow
from hukouguide.desktop.pages.base import Page
from hukouguide.desktop.pages.welcome import WelcomePage
from hukouguide.desktop.reading_order import step
from hukouguide.desktop.shortcuts import bind
from hukouguide.desktop.side import Side
from hukouguide.desktop.texts import Texts
from hukouguide.desktop.top_bar import TopBar
from hukouguide.desktop.widgets.scroll_area import ScrollArea
from hukouguide.language import speaker

say = speaker("desktop")


def _page(name: str) -> Callable[[Flow, Texts], Page]:
    """The page's class, imported on first use: the window must not wait for pages nobody has reached."""
    match name:
        case "welcome":
            return WelcomePage
        case "members":
            from hukouguide.desktop.pages.members import MembersPage

            return MembersPage
        case "places":
            from hukouguide.desktop.pages.places import PlacesPage

            return PlacesPage
        case "question":
            from hukouguide.desktop.pages.question import QuestionPage

            return QuestionPage
        case "check":
            from hukouguide.desktop.pages.check import CheckPage

            return CheckPage
        case "results":
            from hukouguide.desktop.pages.results import ResultsPage

            return ResultsPage
        case "compare":
            from hukouguide.desktop.pages.compare import ComparePage

            return ComparePage
        case "plan":
            from hukouguide.desktop.pages.plan import PlanPage

            return PlanPage
        case "papers":
            from hukouguide.desktop.pages.papers import PapersPage

            return PapersPage
        case "routes":
            from hukouguide.desktop.pages.routes import RoutesPage

            return RoutesPage
        case "what_if":
            from hukouguide.desktop.pages.what_if import WhatIfPage

            return WhatIfPage
        case "changes":
            from hukouguide.desktop.pages.changes import ChangesPage

            return ChangesPage
        case "preview":
            from hukouguide.desktop.pages.preview import PreviewPage

            return PreviewPage
        case "desk":
            from hukouguide.desktop.pages.desk import DeskPage

            return DeskPage
        case "unlock":
            from hukouguide.desktop.pages.unlock import UnlockPage

            return UnlockPage
        case "save":
            from hukouguide.desktop.pages.save import SavePage

            return SavePage
        case "keys":
            from hukouguide.desktop.pages.keys import KeysPage

            return KeysPage
        case "form":
            from hukouguide.desktop.pages.form import FormPage

            return FormPage
    raise KeyError(name)


class Window(QWidget):
    painted = Signal()
    """Once, when the first page is on the screen."""

    def __init__(
        self, flow: Flow, language: str = "zh", scale: int = 100, fonts: bool = True, idle_minutes: int | None = None
    ) -> None:
        """`idle_minutes`: a computer for everybody, wiped after so many minutes without a touch."""
        super().__init__()
        self.setObjectName("ground")
        self.flow, self.bar_texts = flow, Texts(language)
        self._seen = False
        self.page: Page | None = None
        self._preparing: Job | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.dressing = Dressing(self, scale, self._dressed)
        self.bar = TopBar(self, self.bar_texts, scale, fonts)
        self.reading, self.language_button, self._sizes = self.bar.reading, self.bar.language, self.bar.sizes
        self.bar.enlarged.connect(self.enlarge)
        self.bar.other_look.connect(self.dressing.other)
        self.bar.other_language.connect(self._other_language)
        self.bar.helped.connect(self.help)
        column.addWidget(self.bar)
        self._scroll = ScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.side = Side(flow, self.bar_texts)
        across = QHBoxLayout()
        across.setSpacing(0)
        across.addWidget(self._scroll, 1)
        across.addWidget(self.side)
        column.addLayout(across, 1)
        self.desk = Desk(self, flow, self.bar_texts, idle_minutes)
        self.desk.bar.make_room(scale)
        for bar in self.desk.bars:
            column.addWidget(bar)
        flow.moved.connect(self.go)
        flow.book_came.connect(self._prepare)
        flow.forgotten.connect(self.side.forget)
        for keys, words, action in (
            ("F1", say("what the keyboard can do"), self.help),
            ("Alt+Left", say("back to the page before"), lambda: self._press(self.page.back_button())),
            ("Ctrl+Return", say("continue"), lambda: self._press(self.page.continue_button())),
            ("Ctrl++", say("larger text"), lambda: self._step(1)),
            ("Ctrl+=", say("larger text"), lambda: self._step(1)),
            ("Ctrl+-", say("smaller text"), lambda: self._step(-1)),
            ("Ctrl+D", say("light or dark colours"), self.dressing.other),
            ("Ctrl+B", say("show or hide the results beside the questions"), self.side.turn),
            ("Ctrl+L", say("the other language"), self._other_language),
        ):
            bind(self, keys, words, action)
        self.resize(1000, 780)
        self.setMinimumSize(420, 360)
        self.go("welcome")

    def _prepare(self) -> None:
        self._preparing = Job(self, _import_pages, lambda _: None, lambda _: None)

    def help(self) -> None:
        """The page of keys; from there back to where one was."""
        if self._at != "keys":
            # what was to be unlocked is let go of with its page
            self.flow.helped_from = "desk" if self._at == "unlock" else self._at
            self.go("keys")

    def go(self, name: str) -> None:
        """Leave this page and build the named one."""
        self._at = name
        if self.reading is not None:
            self.reading.voice.stop()
        if self.page is not None:
            self.page.leaving()
        page = _page(name)(self.flow, Texts(self.bar_texts.language))
        self.page = page
        self.desk.show_on(name)
        page.rescale(self.scale)
        page.told.connect(self.tell_title)
        self._scroll.setWidget(page)
        self._scroll.verticalScrollBar().setValue(0)
        self.side.show_on(page)
        self.side.arrange(self.width(), self.scale)
        self.tell_title()
        page.land()

    def tell_title(self) -> None:
        """The page's name in the title bar, with a word in front when something is wrong."""
        words = say("Error: {page} – HukouGuide") if self.page.trouble else say("{page} – HukouGuide")
        self.setWindowTitle(self.bar_texts(words.fill(page=self.page.title)))

    def speak(self, language: str) -> None:
        """Everything in the other language, at once; what was typed stays."""
        self.bar_texts.switch(language)
        self.page.texts.switch(language)
        self.tell_title()
        tell_qt(QApplication.instance(), language)

    def _other_language(self) -> None:
        self.speak("en" if self.bar_texts.language == "zh" else "zh")

    def enlarge(self, scale: int) -> None:
        self._sizes.button(scale).setChecked(True)
        self.dressing.enlarge(scale)
        self.bar.make_room(scale)
        self.desk.bar.make_room(scale)
        self.bar.show_look()
        self.page.rescale(scale)
        self.side.arrange(self.width(), scale)
        QTimer.singleShot(0, self._show_focus)

    @property
    def scale(self) -> int:
        return self.dressing.scale

    def _dressed(self) -> None:
        """The look changed."""
        self.bar.show_look()

    def _show_focus(self) -> None:
        focused = self.focusWidget()
        if focused is not None and self._scroll.isAncestorOf(focused):
            self._scroll.ensureWidgetVisible(focused)

    def _step(self, by: int) -> None:
        at = theme.SCALES.index(self.scale) + by
        if 0 <= at < len(theme.SCALES):
            self.enlarge(theme.SCALES[at])

    @staticmethod
    def _press(pressed: QPushButton | None) -> None:
        if pressed is not None and pressed.isEnabled() and pressed.isVisible():
            pressed.click()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.side.arrange(event.size().width(), self.scale)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._seen:
            self._seen = True
            QTimer.singleShot(0, self.painted.emit)

    def focusNextPrevChild(self, forward: bool) -> bool:
        moved = step(self, forward) or super().focusNextPrevChild(forward)
        self._show_focus()
        return moved

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.desk.may_close():
            event.ignore()
            return
        # threads must not outlive what they report to
        self.flow.wait()
        if self._preparing is not None:
            self._preparing.wait()
        self.desk.close()
        self.page.leaving()
        if self.reading is not None:
            self.reading.voice.wait()
        super().closeEvent(event)


def _import_pages() -> None:
    """The pages that come after the first ones, imported before anybody waits for them."""
    for name in ("question", "check", "results", "compare", "plan", "routes", "papers", "what_if"):
        _page(name)


def tell_qt(app: QApplication, language: str) -> None:
    """Qt's own words (dialog buttons, print and save dialogs) in the same language."""
    from PySide6.QtCore import QLibraryInfo, QTranslator

    old = app.findChild(QTranslator, "qt-words")
    if language == "zh" and old is None:
        translator = QTranslator(app)
        translator.setObjectName("qt-words")
        if translator.load("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
            app.installTranslator(translator)
    elif language != "zh" and old is not None:
        app.removeTranslator(old)
        old.setParent(None)
