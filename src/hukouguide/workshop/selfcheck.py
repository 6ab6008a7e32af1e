"""Whether this installation is whole: its folders, words, rules, examples and paper, tried in the place where it is installed.

Run by `python -m hukouguide.workshop.selfcheck`, in a checkout or beside an installed wheel.
"""

import sys
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

from hukouguide.family.words import Words
from hukouguide.language import speaker
from hukouguide.rules.load import load_book
from hukouguide.shipped import shipped
from hukouguide.workshop import jobs

say = speaker("workshop")

PRINTED = 2  # of all cities together it would be some five hundred pages


def main() -> int:
    """Try everything, say how each went, and give back the number of things that are wrong."""
    trials: dict[Words, Callable[[], str]] = {
        say("the folders"): folders,
        say("the rules"): rules,
        say("the examples"): examples,
        say("the paper"): paper,
    }
    broken = 0
    for name, trial in trials.items():
        wrong = _wrong(trial)
        broken += bool(wrong)
        sys.stdout.write(f"{'✗' if wrong else '✓'} {name}\n" + (f"{wrong}\n" if wrong else ""))
    return broken


def _wrong(trial: Callable[[], str]) -> str:
    try:
        return trial()
    except Exception as error:
        # a part that is missing can fail in any way; each is a finding of the check
        return f"{type(error).__name__}: {error}"


def folders() -> str:
    """The data folders are there and hold what the program opens."""
    wanted = [
        shipped("rules") / "places.yaml",
        shipped("i18n") / "zh_CN" / "LC_MESSAGES" / "workshop.mo",
        shipped("resources") / "fonts" / "NotoSansSC-Regular.ttf",
        shipped("resources") / "fonts" / "NotoSansSC-Bold.ttf",
        shipped("resources") / "styles" / "calm.qss",
        shipped("resources") / "icons" / "hukouguide.svg",
        *samples(),
    ]
    return "\n".join(str(path) for path in wanted if not path.is_file())


def rules() -> str:
    report, errors = jobs.check(shipped("rules"), date.today())
    return report if errors else ""


def examples() -> str:
    report, failures = jobs.try_examples(shipped("rules"))
    return report if failures else ""


def paper() -> str:
    """Each sample family is judged for every city with rules, and its checklist for two of them written in both sizes."""
    cities = tuple(load_book(shipped("rules"))[0].cities)
    with tempfile.TemporaryDirectory() as folder:
        for family in samples():
            whole, few = (jobs.visit(family, some, None, date.today(), shipped("rules")) for some in (cities, cities[:PRINTED]))
            if whole.interview is None or few.interview is None:
                return "\n".join(whole.problems)
            jobs.as_text(whole.interview)
            for large in (False, True):
                file = Path(folder) / f"{family.stem}-{large}.pdf"
                saved = jobs.write_pdf(few.interview, file, large)
                if not saved.done or not file.read_bytes().startswith(b"%PDF-"):
                    return saved.message
    return ""


def samples() -> list[Path]:
    return sorted((shipped("resources") / "families").glob("*.yaml"))


if __name__ == "__main__":
    sys.exit(min(main(), 1))
