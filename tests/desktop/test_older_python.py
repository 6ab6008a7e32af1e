"""Qt may spend as many references to constants as it likes, and an error where Qt calls is an error, not the end of the program."""

import os
import subprocess
import sys

import pytest

from hukouguide.shipped import shipped

SPEND = """
from PySide6.QtCore import QObject, Signal
class Thing(QObject):
    told = Signal()
thing = Thing()
thing.told.connect(lambda: None)
for _ in range(60_000):
    thing.setObjectName("")
    thing.told.emit()
"""
FAIL = """
from PySide6.QtCore import QCoreApplication, QEvent, QObject
class Thing(QObject):
    def event(self, event):
        {failing}
app = QCoreApplication([])
for _ in range(20):
    try:
        QCoreApplication.sendEvent(Thing(), QEvent(QEvent.Type.User))
    except {error}:
        pass
    else:
        raise SystemExit("no error")
"""
FAILING = [
    ("1 / 0", "ZeroDivisionError"),
    ("[].index(3)", "ValueError"),
    ("(1, 2)[7]", "IndexError"),
    ("raise KeyError(3)", "KeyError"),
]
OLDER = pytest.mark.skipif(sys.version_info >= (3, 12), reason="nothing is wrong")


def ends(program: str) -> tuple[int, str]:
    environment = {**os.environ, "PYTHONPATH": str(shipped("rules").parent / "src")}
    done = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=False)
    return done.returncode, done.stderr[-500:]


@pytest.mark.parametrize("program", [SPEND, *(FAIL.format(failing=failing, error=error) for failing, error in FAILING)])
def test_the_program_lives_on(program: str) -> None:
    assert ends("import hukouguide.desktop\n" + program) == (0, "")


@OLDER
@pytest.mark.parametrize("program", [SPEND, FAIL.format(failing="1 / 0", error="ZeroDivisionError")])
def test_the_mending_is_still_needed(program: str) -> None:
    assert ends(program)[0] != 0, "Qt's wheels are mended: desktop/older_python.py can go, or part of it"
