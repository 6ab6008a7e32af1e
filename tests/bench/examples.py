"""How long the examples of the rule book take: `rules test` in fresh processes, and where the time goes in one.

Targets: all of them within 10 s on two cores (this uses one).
"""

import subprocess
import sys
from collections.abc import Callable
from statistics import median
from time import perf_counter
from typing import TypeVar

from hukouguide.rules.load import load_book, settle
from hukouguide.shipped import shipped
from hukouguide.workshop.coverage import coverage
from hukouguide.workshop.examples import run_examples

T = TypeVar("T")
ROUNDS = 5
TARGET = 10.0


def whole() -> float:
    """Seconds of the command a maintainer types, from the start of the process to its end."""
    start = perf_counter()
    subprocess.run([sys.executable, "-m", "hukouguide.cli", "rules", "test"], check=False, capture_output=True)
    return perf_counter() - start


def timed(job: Callable[[], T]) -> tuple[T, float]:
    start = perf_counter()
    return job(), perf_counter() - start


def main() -> int:
    (book, _), reading = timed(lambda: load_book(shipped("rules")))
    settle()
    trials, trying = timed(lambda: list(run_examples(book)))
    covered, looking = timed(lambda: list(coverage(book, trials)))
    print(f"{len(trials)} examples, {sum(len(c.can) for c in covered)} outcomes, {sum(bool(t.wrong) for t in trials)} wrong")
    print(f"rules read {reading:.2f} s, examples tried {trying:.2f} s, what they show {looking:.2f} s")
    seconds = median(whole() for _ in range(ROUNDS))
    print(f"| `rules test`, middle of {ROUNDS} fresh processes | {seconds:.1f} s | target {TARGET:.0f} s |")
    return int(seconds > TARGET)


if __name__ == "__main__":
    sys.exit(main())
