"""One window a case: a lock file beside it, held by the operating system, so that a lock left by a program that died is no lock.

The file stays a moment longer than its holder where that was killed; it holds nothing, and whoever comes next takes it over.
"""

import os
import sys
from contextlib import suppress
from pathlib import Path

from hukouguide.cases.problems import InUse
from hukouguide.language import speaker

say = speaker("cases")

ENDING = ".lock"


class CaseLock:
    """Held from making until `release`. Raises InUse when another window holds it."""

    def __init__(self, case: Path) -> None:
        self.path = case.with_name(case.name + ENDING)
        self._handle: int | None = None
        while self._handle is None:
            self._handle = self._take()

    def _take(self) -> int | None:
        """The open lock file; None when it was taken away by its last holder just then; -1 where nothing can be written."""
        try:
            handle = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError:
            # a folder that may only be read: nobody can save there, so nobody needs to be kept out
            return -1
        if not _grab(handle):
            os.close(handle)
            raise InUse(
                say(
                    "This case is open in another window. Close it there first, or open a copy, which is saved under a new name."
                )
            )
        if not _is_still_there(handle, self.path):
            os.close(handle)
            return None
        return handle

    @property
    def holds(self) -> bool:
        """Whether another window is kept out; not so in a folder that may only be read."""
        return self._handle is not None and self._handle >= 0

    def release(self) -> None:
        if self._handle is None or self._handle < 0:
            return
        if sys.platform == "win32":
            # an open file cannot be taken away there
            os.close(self._handle)
            with suppress(OSError):
                self.path.unlink()
        else:
            with suppress(OSError):
                self.path.unlink()
            os.close(self._handle)
        self._handle = None


def is_locked(case: Path) -> bool:
    """Whether a window has the case open now."""
    if not case.with_name(case.name + ENDING).exists():
        return False
    try:
        CaseLock(case).release()
    except InUse:
        return True
    return False


def _is_still_there(handle: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), path.stat())
    except OSError:
        return False


if sys.platform == "win32":
    import msvcrt

    def _grab(handle: int) -> bool:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _grab(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            # a disk without locks, such as some shared folders: the case opens, as if it were the only window
            return True
        return True
