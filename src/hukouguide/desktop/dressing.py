"""Keeps the window in the look of the system, or in the other one when someone asks for it."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from hukouguide.desktop import theme
from hukouguide.desktop.colours import Look

_SCHEMES = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}


class Dressing(QObject):
    """`dressed` is called after every change of the look."""

    def __init__(self, parent: QObject, scale: int, dressed: Callable[[], object]) -> None:
        super().__init__(parent)
        self.scale, self._dressed = scale, dressed
        self.chosen: Look | None = None
        """The look asked for by hand; None follows the system."""
        self._asking = False
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)

    def enlarge(self, scale: int) -> None:
        self.scale = scale
        theme.apply(QApplication.instance(), scale, theme.look())

    def wear(self, wanted: Look) -> None:
        """In the look that the system has anyway, it is followed again from now on."""
        hints = QGuiApplication.styleHints()
        self._asking = True
        hints.unsetColorScheme()
        self.chosen = None if wanted == theme.system_look() else wanted
        if self.chosen is not None:
            # title bars and the system's own dialogs go along where they can
            hints.setColorScheme(_SCHEMES[self.chosen])
        self._asking = False
        self._put_on(wanted)

    def other(self) -> None:
        self.wear("light" if theme.look() == "dark" else "dark")

    def _system_changed(self) -> None:
        if not self._asking and self.chosen is None:
            self._put_on(theme.system_look())

    def _put_on(self, worn: Look) -> None:
        theme.apply(QApplication.instance(), self.scale, worn)
        self._dressed()
