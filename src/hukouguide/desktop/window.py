"""The window: a bar with language and text size, and below it one page at a time."""

# ruff: noqa: N802  # the names are Qt's

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QPaintEvent, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from hukouguide.desktop import theme
from hukouguide.desktop.flow import Flow
from hukouguide.desktop.pages.base import Page
from hukouguide.desktop.pages.welcome import WelcomePage
from hukouguide.desktop.texts import Texts
from hukouguide.desktop.widgets.flow_layout import FlowLayout
from hukouguide.desktop.widgets.parts import button
from hukouguide.family.words import Words
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
        case "preview":
            from hukouguide.desktop.pages.preview import PreviewPage

            return PreviewPage
    raise KeyError(name)


class Window(QWidget):
    painted = Signal()
    """Once, when the first page is on the screen."""

    def __init__(self, flow: Flow, language: str = "zh", scale: int = 100, fonts: bool = True) -> None:
        super().__init__()
        self.setObjectName("ground")
        self.flow, self.bar_texts, self.scale, self._fonts = flow, Texts(language), scale, fonts
        self._seen = False
        self.page: Page | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar())
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column.addWidget(self._scroll, 1)
        flow.moved.connect(self.go)
        for keys, action in (
            ("Alt+Left", lambda: self._press(self.page.back_button())),
            ("Ctrl+Return", lambda: self._press(self.page.continue_button())),
            ("Ctrl++", lambda: self._step(1)),
            ("Ctrl+=", lambda: self._step(1)),
            ("Ctrl+-", lambda: self._step(-1)),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(action)
        self.resize(1000, 780)
        self.setMinimumSize(420, 360)
        self.go("welcome")

    def _bar(self) -> QFrame:
        bar = QFrame()
        bar.setObjectName("top")
        row = FlowLayout(bar, 8, last_right=True)
        row.setContentsMargins(28, 8, 28, 8)
        brand = QLabel()
        brand.setObjectName("brand")
        self.bar_texts.put(brand, brand.setText, Words("户籍向导 HukouGuide", "HukouGuide 户籍向导"))
        row.addWidget(brand)
        if not self._fonts:
            # said in both languages: without the font one of them may be unreadable
            missing = QLabel("Font Noto Sans SC is missing from resources/fonts. 缺少字体文件，中文可能显示不正常。")
            missing.setWordWrap(True)
            missing.setProperty("kind", "wrong")
            row.addWidget(missing)
        settings = QWidget()
        switches = QHBoxLayout(settings)
        switches.setContentsMargins(0, 0, 0, 0)
        self._sizes = QButtonGroup(self)
        for scale in theme.SCALES:
            size = QPushButton(f"{scale} %")
            size.setCheckable(True)
            size.setChecked(scale == self.scale)
            name = say("Text size {percent} per cent").fill(percent=scale)
            self.bar_texts.put(size, size.setAccessibleName, name)
            self.bar_texts.put(size, size.setToolTip, name)
            self._sizes.addButton(size, scale)
            switches.addWidget(size)
        self._sizes.idClicked.connect(self.enlarge)
        other = button(self.bar_texts, Words("English(&L)", "中文(&L)"), self._other_language)
        self.bar_texts.put(other, other.setAccessibleName, Words("Switch to English", "换成中文"))
        self.language_button = other
        switches.addWidget(other)
        row.addWidget(settings)
        return bar

    def go(self, name: str) -> None:
        """Leave this page and build the named one."""
        if self.page is not None:
            self.page.leaving()
        page = _page(name)(self.flow, Texts(self.bar_texts.language))
        self.page = page
        page.rescale(self.scale)
        page.told.connect(self.tell_title)
        self._scroll.setWidget(page)
        self._scroll.verticalScrollBar().setValue(0)
        self.tell_title()
        page.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

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
        self.scale = scale
        self._sizes.button(scale).setChecked(True)
        theme.apply(QApplication.instance(), scale)
        self.page.rescale(scale)
        QTimer.singleShot(0, self._show_focus)

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

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._seen:
            self._seen = True
            QTimer.singleShot(0, self.painted.emit)

    def focusNextPrevChild(self, forward: bool) -> bool:
        moved = super().focusNextPrevChild(forward)
        self._show_focus()
        return moved

    def closeEvent(self, event: QCloseEvent) -> None:
        # threads must not outlive what they report to
        self.flow.wait()
        self.page.leaving()
        super().closeEvent(event)


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
