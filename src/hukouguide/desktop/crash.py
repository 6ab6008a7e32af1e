"""When the program fails: what is said and kept is the kind of the error and where in the code, never a value, for a value may be an answer."""

import sys
import threading
import traceback
from pathlib import Path
from types import TracebackType
from typing import Any

from PySide6.QtCore import QThread, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from hukouguide import __version__
from hukouguide.language import speaker

say = speaker("desk")

_DEEPEST = 12
_HOME = Path(__file__).resolve().parents[2]


def trace(kind: type[BaseException], where: TracebackType | None, error: BaseException | None = None) -> list[str]:
    """The kind of the error, of those behind it, and the places in the code, innermost last; no message and no value."""
    lines = [f"HukouGuide {__version__}"]
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        behind = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
        if behind is not None:
            lines.append(f"behind: {type(behind).__module__}.{type(behind).__name__}")
        error = behind
    lines += [f"{_short(f.filename)}:{f.lineno} {f.name}" for f in traceback.extract_tb(where, limit=-_DEEPEST)]
    return [*lines, f"{kind.__module__}.{kind.__name__}"]


def _short(file: str) -> str:
    """Without the folders of this computer: a user's name may stand in them."""
    path = Path(file)
    return path.relative_to(_HOME).as_posix() if path.is_relative_to(_HOME) else path.name


class CrashReports:
    """Takes the place of Python's own reports for as long as the program runs."""

    def __init__(self, window: Any = None) -> None:
        self._window = window
        self._showing = False

    def install(self) -> None:
        sys.excepthook = self.report
        threading.excepthook = lambda hook: self.report(hook.exc_type, hook.exc_value, hook.exc_traceback)
        sys.unraisablehook = lambda hook: self.write(trace(hook.exc_type, hook.exc_traceback, hook.exc_value))

    def report(self, kind: type[BaseException], error: BaseException | None, where: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.exit(130)
        lines = trace(kind, where, error)
        self.write(lines)
        app = QApplication.instance()
        if app is None or self._window is None:
            return
        # a slot that failed is on its way out: the dialog comes after it, in the window's own thread
        if QThread.currentThread() is app.thread():
            QTimer.singleShot(0, lambda: self.show(lines))
        else:
            QTimer.singleShot(0, app, lambda: self.show(lines))

    @staticmethod
    def write(lines: list[str]) -> None:
        if sys.stderr is not None:
            print(*lines, sep="\n", file=sys.stderr, flush=True)

    def show(self, lines: list[str]) -> None:
        if self._showing:
            return
        self._showing = True
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle("HukouGuide 户籍向导")
        words = say(
            "Something in the program went wrong. Your answers are still here; you can go on. "
            "If it happens again, end the session and start the program again. "
            "For whoever looks after the program: the lines below name places in the code. They hold none of your answers."
        )
        box.setText(f"{words.zh}\n\n{words.en}")
        box.setInformativeText("\n".join(lines[-5:]))
        box.addButton(QMessageBox.StandardButton.Ok)
        box.exec()
        self._showing = False
