"""Putting a file in its place whole or not at all."""

import errno
import os
import tempfile
from contextlib import suppress
from pathlib import Path

from hukouguide.family.words import Words
from hukouguide.language import speaker
from hukouguide.report.errors import NotSaved

say = speaker("report")

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS, errno.ETXTBSY, errno.EBUSY, errno.EISDIR}
_ABSENT = {errno.ENOENT, errno.ENOTDIR}


def write_whole(path: Path, data: bytes, mode: int = 0o644) -> None:
    """Write beside the place and move there at the end: no half file stays, and an older file gives way only to a whole one.

    Whenever the computer stops, the old file or the new one stands there whole. Raises NotSaved.
    """
    draft: Path | None = None
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".hukouguide-", suffix=".part")
        draft = Path(name)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        draft.chmod(mode)
        draft.replace(path)
        _settle(path.parent)
    except OSError as why:
        if draft:
            with suppress(OSError):
                draft.unlink()
        raise not_saved(why, path) from why


def _settle(folder: Path) -> None:
    """The move itself on the disk; the file stands in its place already, and some systems cannot do this for a folder."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def not_saved(why: OSError, path: Path) -> NotSaved:
    """What the disk would not do for this file, with what to do about it."""
    return NotSaved(_told(why).fill(file=str(path), folder=str(path.parent)), path)


def _told(why: OSError) -> Words:
    if why.errno in _FULL:
        return say("{file} was not saved: the disk is full. Make room on it, or choose another disk, then save again.")
    if why.errno in _FORBIDDEN:
        return say("{file} was not saved: writing is not allowed there. Close it if it is open, or choose another folder.")
    if why.errno in _ABSENT:
        return say("{file} was not saved: the folder {folder} is not there. Choose another folder.")
    return say("{file} was not saved: the disk did not take it. Choose another disk or folder, then save again.")
