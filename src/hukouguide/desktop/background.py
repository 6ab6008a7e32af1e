"""Work off the window's thread: reading the rules and making the paper. Results come back by a signal in the window's own.

No object of Qt's may be destroyed in another thread, nor while another thread emits its signal; `garbage` sees to the first.
"""

from collections.abc import Callable
from threading import Event, Thread
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

_at_work: "set[Job]" = set()
"""Jobs whose results are not handed over yet. They outlive the page that asked, since their threads still emit their signals."""


def is_at_work() -> bool:
    return bool(_at_work)


class Job(QObject):
    """Runs one function in a thread; then calls `done` with its result, or `failed` with the exception.

    Once `asker` is destroyed nobody is called any more.
    """

    _finished = Signal(object, object)

    def __init__(
        self,
        asker: QObject,
        work: Callable[[], Any],
        done: Callable[[Any], object],
        failed: Callable[[Exception], object],
        called_off: Event | None = None,
        unwanted: Callable[[Any], object] = lambda _: None,
    ) -> None:
        """`called_off` is set when the job is dropped, for work that can stop on its way; what it gave all the same is `unwanted`."""
        super().__init__()
        self._work, self._done, self._failed = work, done, failed
        self._called_off, self._unwanted = called_off or Event(), unwanted
        self._asked = True
        asker.destroyed.connect(self._leave)
        self._finished.connect(self._hand_over)
        _at_work.add(self)
        self._thread = Thread(target=self._run, daemon=True)
        self._thread.start()

    def _run(self) -> None:
        try:
            result, problem = self._work(), None
        except Exception as error:  # handed to the window, which says it in words
            result, problem = None, error
        self._finished.emit(result, problem)

    @Slot()
    def _leave(self) -> None:
        self._asked = False

    @Slot(object, object)
    def _hand_over(self, result: Any, problem: Exception | None) -> None:
        self._thread.join()
        # it must not be destroyed while it is still being called
        QTimer.singleShot(0, lambda: _at_work.discard(self))
        if not self._asked:
            return
        if self._called_off.is_set():
            if problem is None:
                self._unwanted(result)
            return
        if problem is None:
            self._done(result)
        else:
            self._failed(problem)

    @property
    def is_running(self) -> bool:
        return self._thread.is_alive()

    def drop(self) -> None:
        """Nobody wants the result any more; work that does not look runs to its end unseen."""
        self._called_off.set()

    def wait(self) -> None:
        self._thread.join()
