"""One window a case, and a program that died keeps nobody out."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from hukouguide.cases.lock import CaseLock, is_locked
from hukouguide.cases.problems import InUse

HOLDER = """
import sys, time
from pathlib import Path
from hukouguide.cases.lock import CaseLock
lock = CaseLock(Path(sys.argv[1]))
print("held", flush=True)
time.sleep(60)
"""


def test_a_second_window_is_told_and_the_next_one_after_the_first_is_not(tmp_path: Path) -> None:
    case = tmp_path / "case.age"
    first = CaseLock(case)
    assert first.holds
    assert is_locked(case)
    with pytest.raises(InUse, match="another window"):
        CaseLock(case)
    first.release()
    assert not is_locked(case)
    assert list(tmp_path.iterdir()) == []
    CaseLock(case).release()


def test_another_program_keeps_us_out_until_it_is_killed(tmp_path: Path) -> None:
    case = tmp_path / "case.age"
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2] / "src")}
    holder = subprocess.Popen([sys.executable, "-c", HOLDER, str(case)], env=environment, stdout=subprocess.PIPE, text=True)
    assert holder.stdout is not None
    assert holder.stdout.readline() == "held\n"
    with pytest.raises(InUse):
        CaseLock(case)
    holder.send_signal(signal.SIGKILL)
    holder.communicate()
    assert [path.name for path in tmp_path.iterdir()] == ["case.age.lock"]
    assert not is_locked(case)
    taken = CaseLock(case)
    assert taken.holds
    taken.release()


def test_where_nothing_can_be_written_nobody_is_kept_out(tmp_path: Path) -> None:
    lock = CaseLock(tmp_path / "no such folder" / "case.age")
    assert not lock.holds
    lock.release()
