"""The state of the rule book as a page of Markdown, to be read in a terminal or kept beside the rules."""

from collections.abc import Iterator, Sequence
from typing import get_args

from hukouguide.rules.book import RuleBook
from hukouguide.rules.schema.files import Goal
from hukouguide.rules.sentences import goal_words
from hukouguide.workshop.status import Mark, Standing

_GOALS: tuple[Goal, ...] = get_args(Goal)
_LETTERS: dict[Mark, str] = {"official": "O", "secondary": "S", "recalled": "R", "open": "?"}
_HEAD = """\
# The state of the rule book 规则现状

Written by `hukouguide rules status --write docs/coverage.md`; a test holds it to the rules.

What a condition or a points item rests on: **O** the official text was read, **S** a report of it was read, **R** general knowledge only,
**?** left open by the rule: it gives “unknown” with an errand and never decides. ↑ is inherited from the place named.
**O** 读过正式文件，**S** 读过转述，**R** 只凭一般了解，**?** 规则留待询问，从不下结论；↑ 沿用上一级的规则。
"""


def as_markdown(book: RuleBook, standings: Sequence[Standing]) -> str:
    return "\n".join([_HEAD, *_summary(standings), "", *_matrix(book, standings), "", *_details(standings), ""])


def _summary(standings: Sequence[Standing]) -> Iterator[str]:
    shown, can = sum(s.shown for s in standings), sum(s.can for s in standings)
    yield (
        f"{len({s.place for s in standings})} places with rules of their own, {sum(s.programmes for s in standings)} programmes, "
        f"{sum(s.examples for s in standings)} examples, which show {shown} of {can} outcomes ({_per_cent(shown, can)})."
    )


def _matrix(book: RuleBook, standings: Sequence[Standing]) -> Iterator[str]:
    """Places down, goals across."""
    cells = {(s.place, s.goal): s for s in standings}
    yield "## Places and goals 地方与目标"
    yield ""
    yield "| | " + " | ".join(f"{goal_words(goal).zh} {goal}" for goal in _GOALS) + " |"
    yield "|---" * (len(_GOALS) + 1) + "|"
    for place in dict.fromkeys(s.place for s in standings):
        name = book.places[place].name
        yield f"| {name.zh} {name.en} | " + " | ".join(_cell(book, cells, place, goal) for goal in _GOALS) + " |"


def _cell(book: RuleBook, cells: dict[tuple[str, Goal], Standing], place: str, goal: Goal) -> str:
    for area in book.places.line(place):
        if standing := cells.get((area.id, goal)):
            return _marks(standing) if area.id == place else f"↑ {area.name.zh}"
    return "–"


def _marks(standing: Standing) -> str:
    return " ".join(f"{letter}{standing.marks[mark]}" for mark, letter in _LETTERS.items() if standing.marks[mark])


def _details(standings: Sequence[Standing]) -> Iterator[str]:
    yield "## Each in turn 逐项"
    yield ""
    yield "| place | goal | programmes | rests on | oldest check | examples | outcomes shown |"
    yield "|---|---|--:|---|---|--:|--:|"
    for s in standings:
        share = f"{_per_cent(s.shown, s.can)} of {s.can}"
        yield f"| {s.place} | {s.goal} | {s.programmes} | {_marks(s)} | {s.checked} | {s.examples} | {share} |"


def _per_cent(part: int, whole: int) -> str:
    return f"{100 * part // whole} %" if whole else "–"
