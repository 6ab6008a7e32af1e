"""Keeps the value None alive on Python 3.11, whose references Qt's wheels spend and do not pay back.

PySide6 6.12 is built as if None could not die, which holds from Python 3.12 on. On 3.11 every call of a Qt method that gives nothing
back takes one reference to None away; a few thousand are there at the start, and at the last one Python aborts ("deallocating None").
"""

import sys

_MORE_THAN_CAN_BE_SPENT = 1 << 40


def keep_none() -> None:
    """Give None more references than a program can use up. Nothing to do where None is immortal."""
    if (
        sys.version_info >= (3, 12)
        or sys.implementation.name != "cpython"
        or sys.getrefcount(None) > _MORE_THAN_CAN_BE_SPENT // 2
    ):
        return
    import ctypes

    ctypes.c_ssize_t.from_address(id(None)).value += _MORE_THAN_CAN_BE_SPENT
