"""What the shell can be asked to do: each job takes plain paths and words and gives a text to print and how it went."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, get_args

from hukouguide.advice.care import care_for
from hukouguide.advice.compose import compose
from hukouguide.advice.interview import Interview
from hukouguide.advice.plain import findings_as_json, plain
from hukouguide.advice.road.plain import road_as_json
from hukouguide.cases.family_file import read_family
from hukouguide.family.words import Words
from hukouguide.language import speaker
from hukouguide.report.calendar import make_calendar
from hukouguide.report.errors import ReportError
from hukouguide.report.pdf import Part, save_pdf
from hukouguide.report.whole import write_whole
from hukouguide.rules.book import RuleBook
from hukouguide.rules.diagnostics import Diagnostic
from hukouguide.rules.linting.lint import examine
from hukouguide.rules.load import load_book, settle
from hukouguide.rules.schema.files import Goal
from hukouguide.workshop.as_text import text_of
from hukouguide.workshop.coverage import Covered, coverage
from hukouguide.workshop.examples import run_examples
from hukouguide.workshop.status import standings
from hukouguide.workshop.status_text import as_markdown

say = speaker("workshop")

GOALS: tuple[Goal, ...] = get_args(Goal)


@dataclass(frozen=True)
class Visit:
    """A family judged, or None with what stood in the way; problems that did not stand in the way are told too."""

    interview: Interview | None
    problems: tuple[str, ...]


@dataclass(frozen=True)
class Saved:
    done: bool
    message: str


def visit(family: Path, places: tuple[str, ...], goals: tuple[str, ...] | None, today: date, rules: Path) -> Visit:
    """The family of a file, ready to be judged for the places."""
    book, broken = load_book(rules)
    told = [str(d) for d in broken if d.is_error]
    wrong = [str(words) for words in _unknown_words(book, places, goals)]
    try:
        text = family.read_bytes()
    except OSError as error:
        wrong.append(str(say("{file} cannot be read: {why}").fill(file=str(family), why=str(error.strerror))))
        return Visit(None, (*told, *wrong))
    read, problems = read_family(text, str(family), book, today)
    told += [str(d) for d in problems]
    if wrong or any(d.is_error for d in problems) or read is None:
        return Visit(None, (*told, *wrong))
    chosen = tuple(goal for goal in GOALS if goal in goals) if goals else None
    return Visit(Interview.of_family(book, read, places, chosen, today), tuple(told))


def _unknown_words(book: RuleBook, places: Sequence[str], goals: Sequence[str] | None) -> list[Words]:
    wrong = [
        say("There is no place '{place}'. Places with rules: {known}").fill(place=p, known=", ".join(book.cities))
        for p in places
        if p not in book.places
    ]
    wrong += [
        say("There is no goal '{goal}'. Goals: {known}").fill(goal=g, known=", ".join(GOALS))
        for g in goals or ()
        if g not in GOALS
    ]
    return wrong


def as_json(interview: Interview) -> dict[str, Any]:
    findings = findings_as_json(interview.findings, interview.book.version, interview.today)
    road = road_as_json(interview.road, interview.family, interview.book)
    return findings | {"road": road, "care": plain(care_for(interview))}


def as_text(interview: Interview) -> str:
    return text_of(compose(interview))


def write_pdf(interview: Interview, path: Path, large_print: bool, part: Part = Part.WHOLE) -> Saved:
    """The checklist as a PDF at `path`; what the font lacks is said."""
    try:
        report = save_pdf(compose(interview), path, large_print=large_print, part=part)
    except ReportError as error:
        return Saved(False, str(error.words))
    missing = [
        str(
            say("The character {character} is not in the font; it is printed in pinyin with a line to write on.").fill(
                character=m.character
            )
        )
        for m in report.missing
    ]
    return Saved(True, "\n".join([str(say("Written: {file}").fill(file=str(path))), *missing]))


def write_calendar(interview: Interview, path: Path) -> Saved:
    """The days to keep as a calendar file at `path`."""
    try:
        write_whole(path, make_calendar(compose(interview)))
    except ReportError as error:
        return Saved(False, str(error.words))
    return Saved(True, str(say("Written: {file}").fill(file=str(path))))


def check(folder: Path, today: date) -> tuple[str, int]:
    """Every problem of the rule files and everything to be looked at on `today`, and how many are errors."""
    book, problems = examine(folder, today)
    return "\n\n".join([*map(str, problems), str(_tally(book, problems))]), sum(d.is_error for d in problems)


def _tally(book: RuleBook, problems: Sequence[Diagnostic]) -> Words:
    errors = sum(d.is_error for d in problems)
    programmes = sum(len(rules) for rules in book.rules.values())
    return say("Rule book {version}: {places} places, {programmes} programmes, {errors} errors, {warnings} warnings").fill(
        version=book.version, places=len(book.rules), programmes=programmes, errors=errors, warnings=len(problems) - errors
    )


def try_examples(folder: Path, places: tuple[str, ...] = (), gaps: bool = False) -> tuple[str, int]:
    """Every example that came out otherwise than written, and how many there are. A broken file counts as a failure.

    `places` chooses places with all that lies in them; `gaps` names each outcome that no example shows.
    """
    book, problems = load_book(folder)
    settle()
    broken = [str(d) for d in problems if d.is_error]
    chosen = {p for p in book.rules if not places or any(book.places.within(p, wide) for wide in places)}
    trials = list(run_examples(book, tuple(chosen)))
    failed = [t for t in trials if t.wrong]
    lines = [f"{t.where}: {t.rule.id} #{t.number}: {words!s}" for t in failed for words in t.wrong]
    covered = [c for c in coverage(book, trials) if c.rule.place in chosen]
    if gaps:
        lines += [f"{c.where}: {c.rule.id}: {c.what}: {_gap(c)!s}" for c in covered if c.missing]
    tally = say("{number} examples, {failed} came out otherwise").fill(number=len(trials), failed=len(failed))
    outcomes = say("The examples show {shown} of {can} outcomes that conditions and points items can have").fill(
        shown=sum(len(c.can & c.shown) for c in covered), can=sum(len(c.can) for c in covered)
    )
    return "\n".join([*broken, *lines, str(tally), str(outcomes)]), len(failed) + len(broken)


def _gap(covered: Covered) -> Words:
    return say("no example shows {ways}").fill(ways=", ".join(covered.missing))


def status(folder: Path) -> str:
    """How the rules of each place stand, as Markdown."""
    book, _ = load_book(folder)
    settle()
    return as_markdown(book, standings(book, list(run_examples(book))))
