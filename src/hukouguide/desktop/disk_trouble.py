"""What a disk would not do, in words that say what can be done about it."""

import errno
from pathlib import Path

from hukouguide.desktop.wording import plain
from hukouguide.family.words import Words
from hukouguide.language import speaker

say = speaker("desktop")


def disk_trouble(problem: Exception, path: Path) -> Words:
    """What went wrong with the disk, in words that say what to do."""
    cause = problem if isinstance(problem, OSError) else problem.__cause__
    code = cause.errno if isinstance(cause, OSError) else None
    folder = plain(str(path.parent))
    if code in (errno.ENOSPC, errno.EDQUOT):
        return say("The disk is full. Make room, or save to another disk or a USB stick. ({folder})").fill(folder=folder)
    if code in (errno.EACCES, errno.EPERM, errno.EROFS):
        words = say("You may not write in this folder. Choose another, such as the desktop or a USB stick. ({folder})")
        return words.fill(folder=folder)
    if code in (errno.ENOENT, errno.ENOTDIR):
        return say("This folder is not there any more. Choose another. ({folder})").fill(folder=folder)
    return getattr(problem, "words", None) or say("The file could not be saved: {problem}").fill(problem=str(problem))
