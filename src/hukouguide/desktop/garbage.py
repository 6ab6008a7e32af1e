"""Garbage is collected in the window's own thread only.

Python collects in whatever thread happens to allocate. Of what lies about there may be a page that was left, and a widget destroyed
in another thread takes the program down, at once or some seconds later.
"""

import gc

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from hukouguide.desktop.background import is_at_work

RARELY, OFTEN = 100, 25
"""Milliseconds between two looks at how much has been allocated; often while a job allocates, so that each collection stays short."""
YOUNG, MIDDLE = 2_000, 10
"""New objects, and collections of these, after which it is time; the oldest are looked through when a case is left."""


class Garbage(QObject):
    """From its making on, nothing is collected by itself. Work in other threads must not call for a collection either."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(RARELY)

    def look(self) -> None:
        self._timer.setInterval(OFTEN if is_at_work() else RARELY)
        young, middle, _ = gc.get_count()
        if young > YOUNG:
            gc.collect(1 if middle > MIDDLE else 0)


def collect_here(app: QApplication) -> None:
    """Once for a program, whatever number of windows it has."""
    if app.findChild(Garbage) is None:
        Garbage(app)
