"""Qt may spend as many references to None as it likes: a long day at the desk does not end in an abort."""

import subprocess
import sys

import pytest

SPEND = """
from PySide6.QtCore import QObject
{guard}
thing = QObject()
for _ in range(60_000):
    thing.setObjectName("")
"""


def spend(guard: str) -> int:
    return subprocess.run([sys.executable, "-c", SPEND.format(guard=guard)], capture_output=True).returncode


def test_sixty_thousand_calls_do_no_harm() -> None:
    assert spend("import hukouguide.desktop") == 0


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal")
def test_the_guard_is_still_needed() -> None:
    assert spend("") != 0, "Qt's wheels no longer spend None: desktop/lasting_none.py can go"
