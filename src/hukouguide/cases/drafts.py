"""Unsaved work kept sealed, so that a crash loses nothing: one small file a window, written after each answer.

A draft is sealed to a key of its own, because a passphrase would take seconds each time. That key's secret half is kept sealed
with the passphrase or centre key of the case; for a case that has none yet it lies in the runtime folder of the user, which is
memory and not disk, and is gone when the session or the program ends.
"""

import os
import secrets
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from threading import Lock

from hukouguide.cases.folder import open_case, write_sealed
from hukouguide.cases.lock import CaseLock, is_locked
from hukouguide.cases.problems import CaseProblem
from hukouguide.cases.saved_case import SavedCase
from hukouguide.cases.sealing import Key, KeyPair, has_passphrase, seal, unseal
from hukouguide.cases.writing import write_case
from hukouguide.language import speaker

say = speaker("cases")

WORK, KEY = ".draft.age", ".key.age"
_BARE_KEY = ".key"
_HEAD = 64


class Draft:
    """The draft of one window. `runtime` is a folder in memory, or None where the system has none: then nothing is kept
    before the case has a passphrase or key."""

    def __init__(self, folder: Path, runtime: Path | None) -> None:
        self._folder, self._runtime = folder, runtime
        self._id = secrets.token_hex(8)
        self._pair = KeyPair.fresh()
        self._openable = self._gone = False
        self._lock: CaseLock | None = None
        self._guard = Lock()

    def sealed_by(self, key: Key | None, case: Path | None = None) -> None:
        """How this draft is to be opened after a crash, and which case it belongs to. With a passphrase it takes some seconds.

        Raises NotSaved.
        """
        if key is None and self._runtime is None:
            return
        opener = f"{self._pair.secret}\n{case or ''}\n".encode()
        sealed = opener if key is None else seal(opener, key)
        with self._guard:
            if self._gone:
                return
            if self._lock is None:
                self._lock = CaseLock(_prepared(self._folder) / (self._id + WORK))
            if key is not None:
                write_sealed(self._folder / (self._id + KEY), sealed)
                self._drop_bare()
            elif self._runtime is not None:
                write_sealed(_prepared(self._runtime) / (self._id + _BARE_KEY), sealed)
            self._openable = True

    def keep(self, case: SavedCase) -> bool:
        """Write the draft; False when nobody could open it, and so nothing is written. Raises NotSaved."""
        sealed = seal(write_case(case), self._pair)
        with self._guard:
            if self._openable:
                write_sealed(self._folder / (self._id + WORK), sealed)
            return self._openable

    def drop_work(self) -> None:
        """What was kept is saved elsewhere now, or is to be forgotten."""
        _unlink(self._folder / (self._id + WORK))

    def drop(self) -> None:
        """Forget all of it, the keys too; what another thread is sealing just now is not written any more."""
        with self._guard:
            self._gone, self._openable = True, False
            self.drop_work()
            _unlink(self._folder / (self._id + KEY))
            self._drop_bare()
            if self._lock is not None:
                self._lock.release()
                self._lock = None

    def _drop_bare(self) -> None:
        if self._runtime is not None:
            _unlink(self._runtime / (self._id + _BARE_KEY))


@dataclass(frozen=True)
class Orphan:
    """A draft whose window is gone. `needs` says what opens it: nothing, a passphrase, or the centre key."""

    path: Path
    key: Path
    left: datetime
    needs: str

    def open(self, key: Key | None = None) -> tuple[SavedCase, Path | None]:
        """The work, and the case file it belongs to. Raises CaseProblem."""
        try:
            kept = self.key.read_bytes()
        except OSError:
            raise CaseProblem(say("The key of this unsaved work is gone, so it cannot be opened any more.")) from None
        opener = kept if key is None else unseal(kept, key)
        secret, _, case = opener.decode("utf-8", "replace").strip().partition("\n")
        return open_case(self.path, KeyPair.of_secret(secret)), Path(case) if case else None

    def drop(self) -> None:
        _unlink(self.path)
        _unlink(self.key)


class Left:
    """An orphan that a window has taken up: offered nowhere else, and still there if that window dies before it is kept anew."""

    def __init__(self, orphan: Orphan) -> None:
        """Raises InUse when another window has taken it up."""
        self._orphan, self._lock = orphan, CaseLock(orphan.path)

    def drop(self) -> None:
        self._orphan.drop()
        self._lock.release()

    def put_back(self) -> None:
        self._lock.release()


def orphans(folder: Path, runtime: Path | None) -> tuple[Orphan, ...]:
    """Unsaved work that a window left behind, the latest first. What nothing can open any more is taken away."""
    found = sorted(_orphans(folder, runtime), key=lambda orphan: orphan.left, reverse=True)
    _sweep_keys(folder, runtime)
    return tuple(found)


def _orphans(folder: Path, runtime: Path | None) -> Iterator[Orphan]:
    for path in sorted(folder.glob(f"*{WORK}")):
        if is_locked(path):
            continue
        name = path.name.removesuffix(WORK)
        sealed_key = folder / (name + KEY)
        bare_key = None if runtime is None else runtime / (name + _BARE_KEY)
        with suppress(OSError):
            left = datetime.fromtimestamp(path.stat().st_mtime)
            if sealed_key.is_file():
                with sealed_key.open("rb") as file:
                    needs = "passphrase" if has_passphrase(file.read(_HEAD)) else "key"
                yield Orphan(path, sealed_key, left, needs)
            elif bare_key is not None and bare_key.is_file():
                yield Orphan(path, bare_key, left, "")
            else:
                _unlink(path)


def _sweep_keys(folder: Path, runtime: Path | None) -> None:
    """Keys whose work is gone open nothing; those of windows still at work have their draft or will write them anew."""
    for home, ending in ((folder, KEY), (runtime, _BARE_KEY)):
        for path in home.glob(f"*{ending}") if home is not None else ():
            work = folder / (path.name.removesuffix(ending) + WORK)
            if not work.exists() and not is_locked(work):
                _unlink(path)


def memory_folder() -> Path | None:
    """A folder of the user's own that is memory and not disk; None where the system has none."""
    try:
        mounts = [line.split() for line in Path("/proc/self/mounts").read_text("utf-8").splitlines()]
    except OSError:
        return None
    in_memory = {Path(mount[1]) for mount in mounts if len(mount) > 2 and mount[2] in ("tmpfs", "ramfs")}
    for home in (os.environ.get("XDG_RUNTIME_DIR", ""), "/dev/shm"):
        path = Path(home)
        if home and in_memory & {path, *path.parents} - {Path("/")} and os.access(path, os.W_OK):
            mine = _prepared(path / f"hukouguide-{os.getuid()}")
            if mine.is_dir() and not mine.is_symlink() and mine.stat().st_uid == os.getuid():
                return mine
    return None


def _prepared(folder: Path) -> Path:
    with suppress(OSError):  # writing there will tell
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder


def _unlink(path: Path) -> None:
    with suppress(OSError):
        path.unlink()
