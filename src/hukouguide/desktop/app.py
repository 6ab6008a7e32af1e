"""Starts the window. Only Qt and the first page are imported before it is on the screen; the rules are read after that."""

from datetime import date

from PySide6.QtWidgets import QApplication

from hukouguide.desktop import icons, theme
from hukouguide.desktop.flow import Flow
from hukouguide.desktop.fonts import add_fonts
from hukouguide.desktop.window import Window, tell_qt


def make_window(app: QApplication, language: str = "zh", scale: int = 100, today: date | None = None) -> Window:
    """The whole program's window, not shown yet; it reads the rules once it has been painted."""
    fonts = add_fonts()
    theme.apply(app, scale)
    window = Window(Flow(today or date.today()), language, scale, fonts)
    window.painted.connect(window.flow.read_rules)
    window.painted.connect(lambda: tell_qt(app, language))
    return window


def run(argv: list[str]) -> int:
    """Open the window and stay until it is closed. `argv` is the program's name and any words meant for Qt."""
    app = QApplication(argv or ["hukouguide"])
    app.setApplicationName("HukouGuide")
    window = make_window(app)
    window.painted.connect(lambda: app.setWindowIcon(icons.program()))
    window.show()
    return app.exec()
