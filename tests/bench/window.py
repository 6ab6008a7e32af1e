"""How long a key press waits: a whole interview in the window by key presses, off screen, then results and the pages behind them.

Each press is timed until the window has nothing left to do at once; while work goes on beside it, each round of the event loop is. What
counts is the time for which the window's own thread works: what else runs on the machine makes no difference. The memory is that of the whole process at its highest, after results, comparison and paper.
"""

import os
import resource
import statistics
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import yaml
from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop import driver as at_the_keyboard
from desktop.driver import Driver
from hukouguide.desktop.app import make_window
from hukouguide.shipped import shipped

PLACES = ("shanghai", "beijing")
FAMILY = "shanghai-settled"
PAGES = ("results", "routes", "compare", "plan", "papers", "what_if", "preview")


class Clock:
    """What each press and each round of the event loop took, in milliseconds, and during what."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self.times: list[tuple[float, str]] = []

    def time(self, what: str, act: Callable[[], object]) -> None:
        start = time.thread_time()
        act()
        self._app.processEvents()
        self.times.append(((time.thread_time() - start) * 1000, what))

    def rounds(self, what: str, seconds: float) -> None:
        """The event loop left to itself, as it is while the family reads."""
        end = time.perf_counter() + seconds
        while time.perf_counter() < end:
            start = time.thread_time()
            self._app.processEvents()
            self.times.append(((time.thread_time() - start) * 1000, f"{what}, meanwhile"))
            time.sleep(0.002)


class TimedKeys:
    """Stands in for QTest at the keyboard: each key is timed by itself, until the window has nothing left to do at once."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.during = ""

    def keyClick(self, widget: Any, key: Any, *more: Any) -> None:  # noqa: N802
        self._clock.time(f"a key at {self.during}", lambda: QTest.keyClick(widget, key, *more))

    def keyClicks(self, widget: Any, text: str) -> None:  # noqa: N802
        for sign in text:
            self.keyClick(widget, sign)


def memory() -> float:
    """What the process holds now, in megabytes."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * resource.getpagesize() / 1e6


def main() -> None:
    QStandardPaths.setTestModeEnabled(True)
    app = QApplication([])
    window = make_window(app, today=date(2026, 11, 23))
    window.show()
    while window.flow.book is None:
        app.processEvents()
    people = yaml.safe_load((shipped("rules") / "families" / f"{FAMILY}.yaml").read_text("utf-8"))["people"]
    facts = {who: {fact: value for fact, value in said.items() if fact != "role"} for who, said in people.items()}
    clock = Clock(app)
    keys = TimedKeys(clock)
    at_the_keyboard.QTest = keys  # type: ignore[misc]
    driver = Driver(window, facts)
    driver.start("zh", 1, ("mother", "father"), PLACES)
    clock.rounds("first question", 0.5)
    empty = memory()
    began = time.perf_counter()
    while driver.at == "QuestionPage":
        keys.during = str(driver.page.ask.key)
        driver.answer_one()
    took = time.perf_counter() - began
    clock.time("a key to the results", lambda: QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return))
    clock.rounds("results", 2)
    after_results = memory()
    for page in PAGES[1:]:
        clock.time(f"a key to {page}", lambda page=page: window.go(page))
        clock.rounds(page, 2)
    times = sorted(clock.times, reverse=True)
    pressed = [ms for ms, what in clock.times if what.startswith("a key")]
    sys.stdout.write(
        f"{len(driver.asked)} questions, {len(pressed)} keys in {took:.1f} s; a key waits {statistics.median(pressed):.1f} ms (middle)\n"
    )
    for ms, what in times[:10]:
        sys.stdout.write(f"  {ms:6.1f} ms {what}\n")
    sys.stdout.write(
        f"memory: {empty:.0f} MB at the first question, {after_results:.0f} MB after results, {memory():.0f} MB after all pages\n"
    )
    window.close()


if __name__ == "__main__":
    main()
