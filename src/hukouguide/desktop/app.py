"""Starts the window. Only Qt and the first page are imported before it is on the screen; the rules are read after that."""

from datetime import date

from PySide6.QtWidgets import QApplication

from hukouguide.desktop import icons, theme
from hukouguide.desktop.crash import CrashReports
from hukouguide.desktop.flow import Flow
from hukouguide.desktop.fonts import add_fonts
from hukouguide.desktop.garbage import collect_here
from hukouguide.desktop.window import Window, tell_qt


def make_window(
    app: QApplication, language: str = "zh", scale: int = 100, today: date | None = None, idle_minutes: int | None = None
) -> Window:
    """The whole program's window, not shown yet; it reads the rules once it has been painted."""
    collect_here(app)
    fonts = add_fonts()
    theme.apply(app, scale)
    window = Window(Flow(today or date.today()), language, scale, fonts, idle_minutes)
    window.painted.connect(window.flow.read_rules)
    window.painted.connect(lambda: tell_qt(app, language))
    return window


def run(argv: list[str], idle_minutes: int | None = None) -> int:
    """Open the window and stay until it is closed. `argv` is the program's name and any words meant for Qt.

    With `idle_minutes` it is a computer for everybody: the whole screen, no files, wiped after so long without a touch.
    """
    app = QApplication(argv or ["hukouguide"])
    app.setApplicationName("HukouGuide")
    window = make_window(app, idle_minutes=idle_minutes)
    CrashReports(window).install()
    window.painted.connect(lambda: app.setWindowIcon(icons.program()))
    window.show() if idle_minutes is None else window.showFullScreen()
    return app.exec()
