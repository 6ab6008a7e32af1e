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


def write_whole(path: Path, data: bytes) -> None:
    """Write beside the place and move there at the end: no half file stays, and an older file gives way only to a whole one.

    Raises NotSaved.
    """
    draft: Path | None = None
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".hukouguide-", suffix=".part")
        draft = Path(name)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        draft.chmod(0o644)
        draft.replace(path)
    except OSError as why:
        if draft:
            with suppress(OSError):
                draft.unlink()
        raise NotSaved(_told(why).fill(file=str(path), folder=str(path.parent)), path) from why


def _told(why: OSError) -> Words:
    if why.errno in _FULL:
        return say("{file} was not saved: the disk is full. Make room on it, or choose another disk, then save again.")
    if why.errno in _FORBIDDEN:
        return say("{file} was not saved: writing is not allowed there. Close it if it is open, or choose another folder.")
    if why.errno in _ABSENT:
        return say("{file} was not saved: the folder {folder} is not there. Choose another folder.")
    return say("{file} was not saved: the disk did not take it. Choose another disk or folder, then save again.")
