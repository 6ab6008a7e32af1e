"""What PySide6 6.12 gets wrong on Python 3.11, mended from outside. From Python 3.12 on there is nothing to mend.

Its wheels are built as if None, True and False could not die: every call that gives nothing back, and every signal, takes a reference
away that was never given. And an error in a method that Qt calls is taken for an object, which in 3.11 it becomes only where Python code
catches it: a text is then read as an object, and the program is gone without a word.
"""

import sys
from collections.abc import Callable
from functools import wraps
from types import FunctionType
from typing import Any

_MORE_THAN_CAN_BE_SPENT = 1 << 40


def mend() -> None:
    if (
        sys.version_info >= (3, 12)
        or sys.implementation.name != "cpython"
        or sys.getrefcount(None) > _MORE_THAN_CAN_BE_SPENT // 2
    ):
        return
    keep_alive(None, True, False, NotImplemented, Ellipsis)
    mend_overrides()


def keep_alive(*constants: object) -> None:
    """Give them more references than a program can use up."""
    import ctypes

    for constant in constants:
        ctypes.c_ssize_t.from_address(id(constant)).value += _MORE_THAN_CAN_BE_SPENT


def mend_overrides() -> None:
    """Of every class made of one of Qt's from now on: methods that stand for one of Qt's catch their errors once and let them go on."""
    from PySide6.QtCore import QObject

    def begun(cls: type, **words: Any) -> None:
        super(QObject, cls).__init_subclass__(**words)
        for name, method in list(vars(cls).items()):
            if isinstance(method, FunctionType) and _is_of_qt(cls, name):
                setattr(cls, name, _catching(method))

    QObject.__init_subclass__ = classmethod(begun)


def _is_of_qt(cls: type, name: str) -> bool:
    return not name.startswith("_") and any(
        name in vars(base) for base in cls.__mro__ if base.__module__.startswith("PySide6.")
    )


def _catching(method: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(method)
    def called(*given: Any, **named: Any) -> Any:
        try:
            return method(*given, **named)
        except BaseException as error:
            # not a bare raise: what is raised anew is an object, with the place where it came from
            raise error

    return called
