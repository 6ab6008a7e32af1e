"""The rule book, read beside the window."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QStandardPaths

from hukouguide.desktop.background import Job

Loaded = tuple[Any, tuple[Any, ...]]
"""The book, and what is wrong in its files."""


class BookReader(QObject):
    """Calls `done` with what was loaded, or `failed`.

    In two steps: what building a book for the first time leaves behind can be let go of in the window's own thread only.
    """

    def __init__(self, parent: QObject, done: Callable[[Loaded], object], failed: Callable[[Exception], object]) -> None:
        super().__init__(parent)
        self._done, self._failed = done, failed
        self._job = Job(self, keep_rules, self._kept, failed)

    def _kept(self, was_built: bool) -> None:
        if was_built:
            from hukouguide.rules.load import give_back

            give_back()
        self._job = Job(self, load_rules, self._loaded, self._failed)

    def _loaded(self, loaded: Loaded) -> None:
        from hukouguide.rules.load import settle

        settle()
        self._done(loaded)

    @property
    def is_running(self) -> bool:
        return self._job.is_running

    def wait(self) -> None:
        self._job.wait()


def keep_rules() -> bool:
    from hukouguide.rules.load import keep_book
    from hukouguide.shipped import shipped

    return keep_book(shipped("rules"), _cache())


def load_rules() -> Loaded:
    from hukouguide.rules.load import load_book
    from hukouguide.shipped import shipped

    book, problems = load_book(shipped("rules"), _cache())
    import hukouguide.advice.interview  # noqa: F401  # paid for here, not when the first question is asked
    from hukouguide.desktop.finder import finder_of

    finder_of(book.places).warm()
    return book, tuple(problems)


def _cache() -> Path:
    """It holds what the rule files say, nothing of any family."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericCacheLocation)) / "hukouguide"
