"""Whether this installation is whole: folders, rules, examples, paper, codes, calendar, cases, tried in the place where it is installed.

Run by `hukouguide --self-test`, in a checkout, beside an installed wheel or in the frozen folder. It keeps nothing and asks nothing.
"""

import sys
import tempfile
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from pathlib import Path

from hukouguide.advice.compose import compose
from hukouguide.advice.interview import Interview
from hukouguide.cases.folder import open_case, save_case
from hukouguide.cases.saved_case import SavedCase
from hukouguide.cases.sealing import Key, KeyPair, Passphrase
from hukouguide.family.words import Words
from hukouguide.language import speaker
from hukouguide.report.calendar import make_calendar
from hukouguide.report.phone import phone_text
from hukouguide.report.qr import codes
from hukouguide.rules.load import load_book
from hukouguide.shipped import shipped
from hukouguide.workshop import jobs
from hukouguide.workshop.code_reader import read_code

say = speaker("workshop")

PLACES, PAPERS = 2, 2  # of all families and cities together the papers would have some thousand pages

Trial = Callable[[], str]
"""Tries one thing and says what is wrong with it: nothing when it is well."""


def main(more: Mapping[Words, Trial] | None = None) -> int:
    """Try everything, and `more` that only another room can try; say how each went, and give back how many things are wrong."""
    trials: dict[Words, Trial] = {
        say("the folders"): folders,
        say("the rules"): rules,
        say("the examples"): examples,
        say("the paper"): paper,
        say("the codes for a phone"): phone_codes,
        say("the days for a calendar"): calendar,
        say("a case sealed and opened again"): sealed_case,
        **(more or {}),
    }
    broken = 0
    for name, trial in trials.items():
        wrong = _wrong(trial)
        broken += bool(wrong)
        sys.stdout.write(f"{'✗' if wrong else '✓'} {name}\n" + (f"{wrong}\n" if wrong else ""))
        sys.stdout.flush()
    told = say("{count} of these are wrong: please install the program anew.") if broken else say("All is well.")
    sys.stdout.write(f"{told.fill(count=broken)}\n")
    return broken


def _wrong(trial: Trial) -> str:
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
    """Two sample families are judged for two cities, and their checklists written in both sizes."""
    with tempfile.TemporaryDirectory() as folder:
        for number in range(PAPERS):
            interview = sample_interview(number)
            jobs.as_text(interview)
            for large in (False, True):
                file = Path(folder) / f"{number}-{large}.pdf"
                saved = jobs.write_pdf(interview, file, large)
                if not saved.done or not file.read_bytes().startswith(b"%PDF-"):
                    return saved.message
    return ""


def phone_codes() -> str:
    """What is read back from the codes is the short text that was put in."""
    text = phone_text(compose(sample_interview()))
    made = codes(text)
    read = [read_code(code.rows) for code in made]
    if not made or read != [code.text for code in made]:
        return f"{read!r} ≠ {text!r}"
    return ""


def calendar() -> str:
    """The calendar file is read back, and holds days to keep."""
    import icalendar  # only who wants a calendar waits for it

    read = icalendar.Calendar.from_ical(make_calendar(compose(sample_interview())))
    return "" if list(read.walk("VEVENT")) else str(say("The calendar is empty."))


def sealed_case() -> str:
    """With a passphrase and with a key: nothing of it is readable in the file, and all of it is there again."""
    interview, today = sample_interview(), date.today()
    case = SavedCase(
        interview.people, interview.places, interview.goals or (), interview.log, today, today, interview.book.version
    )
    with tempfile.TemporaryDirectory() as folder:
        keys: tuple[Key, ...] = (Passphrase("self-test"), KeyPair.fresh())
        for number, key in enumerate(keys):
            file = Path(folder) / f"{number}.age"
            save_case(file, case, key)
            if b"mother" in file.read_bytes() or open_case(file, key) != case:
                return str(say("What was opened is not what was sealed."))
    return ""


@cache
def sample_interview(number: int = 0) -> Interview:
    """A sample family, judged in the first cities of the book. Raises ValueError with the problems of its file."""
    cities = tuple(load_book(shipped("rules"))[0].cities)[:PLACES]
    visit = jobs.visit(samples()[number], cities, None, date.today(), shipped("rules"))
    if visit.interview is None:
        raise ValueError("\n".join(visit.problems))
    return visit.interview


def samples() -> list[Path]:
    return sorted((shipped("resources") / "families").glob("*.yaml"))
