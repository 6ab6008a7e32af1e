"""The program is killed, or fails, in the middle of a case: nothing is lost, and nothing readable is left anywhere."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).resolve()
NAME, BORN = "王喆淼", "2016-01-29"
"""Planted: neither stands anywhere in the rules."""

START = """
import os, sys
from datetime import date
from pathlib import Path
home = Path(sys.argv[1])
import hukouguide.cases.drafts as drafts
drafts.memory_folder = lambda: home / "memory"
from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from hukouguide.desktop.app import make_window
from hukouguide.desktop.crash import CrashReports
app = QApplication([])
app.setApplicationName("HukouGuide")
window = make_window(app, today=date(2026, 11, 23))
CrashReports(window).install()
window.show()
def until(true):
    for _ in range(6000):
        if true():
            return
        app.processEvents()
        QTest.qWait(10)
    raise SystemExit("waited too long")
until(lambda: window.flow.book is not None)
flow, session = window.flow, window.desk.session
"""

WORK = (
    START
    + """
from desktop.desk_room import take_up
from hukouguide.family.answers import FactKey
from hukouguide.family.dates import PartialDate
window.go("desk")
window.page._new.click()
take_up(window, sys.argv[2])
until(lambda: session._key_job is not None and not session._key_job.is_running)
flow.interview = flow.interview.answer(FactKey("child", "birth"), PartialDate.parse(sys.argv[3]))
flow.interview = flow.interview.answer(FactKey("child", "grade"), 6)
until(lambda: list((home / "data").rglob("*.draft.age")))
until(lambda: not session._draft_job.is_running)
"""
)
KILLED = WORK + "os.kill(os.getpid(), 9)\n"
FAILED = (
    WORK
    + """
def fails(*_):
    raise ValueError(f"{sys.argv[2]} {flow.interview.family.answers}")
CrashReports.show = lambda self, lines: print("SHOWN", *lines, sep="\\n", flush=True)
flow.said.connect(fails)
flow.interview = flow.interview.answer(FactKey("child", "grade"), 7)
QTest.qWait(50)
print("STILL", flow.interview is not None, flush=True)
os._exit(0)
"""
)
AGAIN = (
    START
    + """
from PySide6.QtWidgets import QPushButton
window.speak("en")
window.go("desk")
app.processEvents()
offers = [b for b in window.page.findChildren(QPushButton) if b.text().replace("&", "") == "Take it up again"]
assert len(offers) == 1, offers
offers[0].click()
until(lambda: flow.interview is not None)
print("GRADE", next(a.value for k, a in flow.interview.family.answers.items() if k.fact == "grade"))
print("NAME", flow.interview.people[-1].name, "DIRTY", session.dirty, flush=True)
session.end()
session.wait()
window.close()
"""
)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    for folder in ("memory", "data", "config", "cache", "tmp", "documents"):
        (tmp_path / folder).mkdir()
    return tmp_path


def _run(script: str, home: Path) -> subprocess.CompletedProcess[str]:
    environment = {
        **os.environ,
        "PYTHONPATH": f"{HERE.parents[2] / 'src'}{os.pathsep}{HERE.parents[1]}",
        "QT_QPA_PLATFORM": "offscreen",
        "HOME": str(home),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "TMPDIR": str(home / "tmp"),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    command = [sys.executable, "-X", "utf8", "-c", script, str(home), NAME, BORN]
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120, check=False)


def _planted_in(text: bytes) -> list[str]:
    return [word for word in (NAME, BORN) if word.encode() in text or word.encode("utf-16-le") in text]


def _left_readable(home: Path) -> list[tuple[str, list[str]]]:
    files = [path for path in home.rglob("*") if path.is_file()]
    assert files
    return [(path.name, found) for path in files if (found := _planted_in(path.read_bytes()))]


def test_killed_at_work_the_draft_is_offered_and_nothing_is_lost_or_readable(home: Path) -> None:
    killed = _run(KILLED, home)
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    assert _left_readable(home) == []
    again = _run(AGAIN, home)
    assert again.returncode == 0, again.stderr
    assert "GRADE 6" in again.stdout
    assert f"NAME {NAME} DIRTY True" in again.stdout
    assert not [path for path in home.rglob("*.age") if path.is_file()]
    assert not [path for path in (home / "memory").rglob("*") if path.is_file()]


def test_a_failure_of_the_program_says_no_answer_and_keeps_them_all(home: Path) -> None:
    failed = _run(FAILED, home)
    assert failed.returncode == 0, failed.stderr
    assert "STILL True" in failed.stdout
    assert "ValueError" in failed.stderr
    assert "SHOWN" in failed.stdout
    assert _planted_in((failed.stdout + failed.stderr).encode()) == []
    assert _left_readable(home) == []
