"""Work off the window's thread: reading the rules and making the paper. Results come back by a signal in the window's own."""

from collections.abc import Callable
from threading import Thread
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot


class Job(QObject):
    """Runs one function in a thread; then calls `done` with its result, or `failed` with the exception."""

    _finished = Signal(object, object)

    def __init__(
        self, parent: QObject, work: Callable[[], Any], done: Callable[[Any], None], failed: Callable[[Exception], None]
    ) -> None:
        super().__init__(parent)
        self._work, self._done, self._failed = work, done, failed
        self._finished.connect(self._hand_over)
        self._thread = Thread(target=self._run, daemon=True)
        self._thread.start()

    def _run(self) -> None:
        try:
            result, problem = self._work(), None
        except Exception as error:  # handed to the window, which says it in words
            result, problem = None, error
        try:
            self._finished.emit(result, problem)
        except RuntimeError:
            # the page that asked has been closed meanwhile; nobody waits for the result
            return

    @Slot(object, object)
    def _hand_over(self, result: Any, problem: Exception | None) -> None:
        self._thread.join()
        if problem is None:
            self._done(result)
        else:
            self._failed(problem)

    def wait(self) -> None:
        self._thread.join()
