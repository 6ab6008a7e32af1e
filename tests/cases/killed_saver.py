"""Saves a case again and again, killed before or after the first, second, third … call, and prints what each left: old, new or none.

`python killed_saver.py FOLDER over|new`: over an older case, or where none was.
"""

import os
import signal
import sys
from dataclasses import replace
from pathlib import Path

from cases.sample_case import CASE, PAIR
from hukouguide.cases.folder import open_case, save_case, write_sealed
from hukouguide.cases.sealing import seal
from hukouguide.cases.writing import write_case

NEW = replace(CASE, visit="new" * 5000)
SEALED = seal(write_case(NEW), PAIR)


def save_and_be_killed(path: Path, last: int) -> None:
    """`last`: the call or return at which the process dies, counted from the first."""
    passed = 0

    def count(*_: object) -> None:
        nonlocal passed
        passed += 1
        if passed == last:
            os.kill(os.getpid(), signal.SIGKILL)

    sys.setprofile(count)
    write_sealed(path, SEALED)


def left_at(path: Path) -> str:
    if not path.exists():
        return "none"
    opened = open_case(path, PAIR)
    return "old" if opened == CASE else "new" if opened == NEW else "another"


def main(folder: Path, over: bool) -> None:
    last, was_killed = 0, True
    while was_killed:
        last += 1
        path = folder / str(last) / "case.age"
        path.parent.mkdir()
        if over:
            save_case(path, CASE, PAIR)
        child = os.fork()
        if child == 0:
            save_and_be_killed(path, last)
            os._exit(0)
        was_killed = os.WIFSIGNALED(os.waitpid(child, 0)[1])
        print(left_at(path))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2] == "over")
