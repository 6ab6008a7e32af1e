"""The cases of a folder: which there are, opening, saving, copying and removing them. Only sealed bytes pass through here."""

import time
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from hukouguide.cases.centre import SECRET_FILE
from hukouguide.cases.names import ENDING, fresh_path, spoken_name
from hukouguide.cases.problems import CaseProblem, NotACase
from hukouguide.cases.reading import read_case
from hukouguide.cases.saved_case import SavedCase
from hukouguide.cases.sealing import MAGIC, Key, has_passphrase, seal, unseal
from hukouguide.cases.writing import write_case
from hukouguide.family.words import Words
from hukouguide.language import speaker
from hukouguide.report.whole import not_saved, write_whole

say = speaker("cases")

MOST_BYTES = 16 * 1024 * 1024
_HEAD = 64
_LEFT_OVER_AFTER = 3600.0


@dataclass(frozen=True)
class Listed:
    """A case in the list: what can be known of it without opening it."""

    path: Path
    saved: datetime
    by_passphrase: bool

    @property
    def name(self) -> Words:
        return spoken_name(self.path)


def list_cases(folder: Path) -> tuple[Listed, ...]:
    """All sealed cases of a folder, the one saved last first. Raises CaseProblem when the folder cannot be read."""
    found = []
    try:
        paths = [path for path in folder.iterdir() if path.name.endswith(ENDING) and path.name != SECRET_FILE]
    except OSError:
        raise CaseProblem(say("The folder {folder} cannot be read.").fill(folder=str(folder))) from None
    for path in paths:
        with suppress(OSError):
            with path.open("rb") as file:
                head = file.read(_HEAD)
            if head.startswith(MAGIC):
                found.append(Listed(path, datetime.fromtimestamp(path.stat().st_mtime), has_passphrase(head)))
    return tuple(sorted(found, key=lambda case: (case.saved, case.path.name), reverse=True))


def open_case(path: Path, key: Key) -> SavedCase:
    """Raises CaseProblem. With a passphrase it takes some seconds."""
    return read_case(unseal(_bytes_of(path), key))


def save_case(path: Path, case: SavedCase, key: Key) -> None:
    """Sealed in memory, then written whole or not at all. Raises NotSaved. With a passphrase it takes some seconds."""
    write_sealed(path, seal(write_case(case), key))


def write_sealed(path: Path, sealed: bytes) -> None:
    """Put a sealed case in its place. Raises NotSaved; whatever stood there still stands then."""
    write_whole(path, sealed, 0o600)


def prepare(path: Path) -> None:
    """Make the folder for a file. Raises NotSaved."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as why:
        raise not_saved(why, path) from why


def duplicate(path: Path, today: date) -> Path:
    """A copy under a new name, sealed as the case is. Raises CaseProblem or NotSaved."""
    copy = fresh_path(path.parent, today)
    write_sealed(copy, _bytes_of(path))
    return copy


def remove(path: Path) -> None:
    """Raises CaseProblem when the file cannot be taken away."""
    try:
        path.unlink()
    except FileNotFoundError:
        return
    except OSError:
        raise CaseProblem(say("{file} could not be removed: writing is not allowed there.").fill(file=path.name)) from None


def sweep(folder: Path) -> None:
    """Take away what a save that was cut off left behind: sealed bytes that nothing needs."""
    with suppress(OSError):
        for path in folder.glob(".hukouguide-*.part"):
            with suppress(OSError):
                if time.time() - path.stat().st_mtime > _LEFT_OVER_AFTER:
                    path.unlink()


def _bytes_of(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except FileNotFoundError:
        raise NotACase(say("{file} is not there any more.").fill(file=path.name)) from None
    except OSError:
        raise NotACase(say("{file} cannot be read.").fill(file=path.name)) from None
    if len(data) > MOST_BYTES:
        raise NotACase(say("{file} is too large to be a case.").fill(file=path.name))
    return data
