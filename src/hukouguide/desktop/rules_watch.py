"""Notices that the rule files were replaced while the program runs, and judges the open family again by the new ones."""

from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from hukouguide.desktop.background import Job
from hukouguide.desktop.book_reader import BookReader, Loaded
from hukouguide.desktop.desk_bar import RESULTS
from hukouguide.desktop.flow import Flow

LOOKS_ON = ("check", *RESULTS, "preview", "form", "desk")
"""Pages that show results, where looking again pays; looking costs a few milliseconds off the window's thread."""

Stamp = frozenset[tuple[str, int, int]]


def stamp() -> Stamp:
    """Names, sizes and times of the rule files as they lie there now."""
    from hukouguide.shipped import shipped

    found = set()
    for path in shipped("rules").rglob("*.yaml"):
        stat = path.stat()
        found.add((str(path), stat.st_size, stat.st_mtime_ns))
    return frozenset(found)


class RulesWatch(QObject):
    def __init__(self, flow: Flow) -> None:
        super().__init__()
        self._flow, self._seen = flow, None
        self._job: Job | BookReader | None = None
        flow.book_came.connect(self._first)
        QApplication.instance().applicationStateChanged.connect(self._back)

    def _first(self) -> None:
        self._look(lambda now: setattr(self, "_seen", now))

    def _look(self, then: Any) -> None:
        if self._job is None or not self._job.is_running:
            self._job = Job(self, stamp, then, lambda _: None)

    def _back(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive:
            self.look()

    def look_on(self, page: str) -> None:
        if page in LOOKS_ON:
            self.look()

    def look(self) -> None:
        if self._seen is not None:
            self._look(self._compare)

    def _compare(self, now: Stamp) -> None:
        if now == self._seen:
            return
        self._seen = now
        self._job = BookReader(self, self._take, lambda _: None)

    def _take(self, loaded: Loaded) -> None:
        book, problems = loaded
        if self._flow.book is not None and book.version != self._flow.book.version and not self._flow.failure:
            self._flow.replace_book(book, problems)

    def wait(self) -> None:
        if self._job is not None:
            self._job.wait()
