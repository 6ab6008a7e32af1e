"""A long page is built a few parts at a time, so that a key pressed meanwhile is answered at once."""

from collections.abc import Callable, Iterable
from time import perf_counter

from PySide6.QtCore import QObject, QTimer

AT_ONCE = 0.006
"""Seconds of building before the window is listened to again."""


class Gradually(QObject):
    """Calls the builders one after another; `done` when the last was called."""

    def __init__(self, parent: QObject, builders: Iterable[Callable[[], object]], done: Callable[[], object]) -> None:
        super().__init__(parent)
        self._builders, self._done = iter(builders), done
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._some)
        self._some()
        self._timer.start()

    def _some(self) -> None:
        until = perf_counter() + AT_ONCE
        for builder in self._builders:
            builder()
            if perf_counter() >= until:
                return
        self._timer.stop()
        done, self._done = self._done, lambda: None
        done()
