"""The stages of one child's school years that are still to come or are going on, with their days."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from hukouguide.advice.case import Situation
from hukouguide.advice.days import entry_year
from hukouguide.family.school import STAGE_YEARS, Anchor, Stage, anchor_day, grade_on, stage_span

Rungs = Literal["primary", "junior", "senior", "gaokao"]
ORDER: tuple[Rungs, ...] = ("primary", "junior", "senior", "gaokao")
SCHOOLS: tuple[Stage, ...] = ("primary", "junior", "senior")


@dataclass(frozen=True, slots=True)
class Years:
    """A stage from its first to its last day. The gaokao's is the last autumn and spring: from registration to the end of senior school."""

    rung: Rungs
    first: date
    last: date


def years_ahead(situation: Situation, child: str) -> tuple[Years, ...]:
    """The stages that have not ended by today, in order; none when the school years of the child are not known or are over."""
    entry = entry_year(situation, child).year
    if entry is None:
        return ()
    schools = [Years(stage, *stage_span(entry, stage)) for stage in SCHOOLS]
    exam = Years("gaokao", anchor_day(entry, Anchor.GAOKAO_REGISTRATION), anchor_day(entry, Anchor.SENIOR_GRADUATION))
    ahead = [exam] if anchor_day(entry, Anchor.GAOKAO) >= situation.today else []
    return (*(years for years in schools if years.last >= situation.today), *ahead)


def grade_now(situation: Situation, child: str) -> int | None:
    """1–12 at school, 0 or less before it, 13 and more after; None when not known."""
    entry = entry_year(situation, child).year
    return None if entry is None else grade_on(entry, situation.today)


def grades_of(rung: Rungs) -> tuple[int, int]:
    """First and last grade of a stage; the gaokao is Grade 12's."""
    if rung == "gaokao":
        return 12, 12
    first, after = STAGE_YEARS[rung]
    return first + 1, after
