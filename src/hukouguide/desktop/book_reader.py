"""The rule book, read beside the window."""

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QStandardPaths

from hukouguide.desktop.background import Job

Loaded = tuple[Any, tuple[Any, ...]]
"""The book, and what is wrong in its files."""


class BookReader(QObject):
    """Calls `done` with what was loaded, or `failed`."""

    def __init__(self, parent: QObject, done: Callable[[Loaded], object], failed: Callable[[Exception], object]) -> None:
        super().__init__(parent)
        self._done = done
        self._job = Job(self, load_rules, self._loaded, failed)

    def _loaded(self, loaded: Loaded) -> None:
        # in the window's own thread, since it collects garbage
        from hukouguide.rules.load import settle

        settle()
        self._done(loaded)

    @property
    def is_running(self) -> bool:
        return self._job.is_running

    def wait(self) -> None:
        self._job.wait()


def load_rules() -> Loaded:
    from hukouguide.rules.load import kept_book, load_book
    from hukouguide.shipped import shipped

    folder, cache = shipped("rules"), _cache()
    kept = kept_book(folder, cache)
    if kept is None:
        _build_apart(cache)
    book, problems = kept or load_book(folder, cache)
    import hukouguide.advice.interview  # noqa: F401  # paid for here, not when the first question is asked
    from hukouguide.desktop.finder import finder_of

    finder_of(book.places).warm()
    return book, tuple(problems)


def _build_apart(cache: Path) -> None:
    """By a process of its own: building takes several times the memory of the book, and would hold up the window's first presses.

    Where that cannot be, the book is built here when it is loaded.
    """
    import subprocess  # the first page must not wait for it

    with suppress(OSError):
        cache.mkdir(parents=True, exist_ok=True, mode=0o700)
        if not os.access(cache, os.W_OK):
            return
        program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-P", "-m", "hukouguide.cli"]
        hidden = getattr(subprocess, "CREATE_NO_WINDOW", 0)
        subprocess.run([*program, "rules", "keep", str(cache)], check=False, capture_output=True, creationflags=hidden)


def _cache() -> Path:
    """It holds what the rule files say, nothing of any family."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericCacheLocation)) / "hukouguide"
