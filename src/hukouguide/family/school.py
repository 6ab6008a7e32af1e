"""The school calendar of one child: from birth date or present grade to the days that rules are read on.

Six years of primary, three of junior, three of senior school; the school year begins on 1 September, and a child enters primary
school in the year it is six by 31 August (Compulsory Education Law, article 11). Rules name a day by an anchor and may move it.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Literal

Stage = Literal["primary", "junior", "senior"]

CALENDAR_FACTS = frozenset({"birth", "grade", "repeated_years"})
"""The facts that the calendar is made from; every rule may need them for its day."""


class Anchor(StrEnum):
    """The school days a rule can name; the value is (years after primary entry, month, day) in ANCHOR_DAYS."""

    PRIMARY_ENTRY = "primary_entry"
    PRIMARY_GRADUATION = "primary_graduation"
    JUNIOR_ENTRY = "junior_entry"
    JUNIOR_GRADUATION = "junior_graduation"
    ZHONGKAO_REGISTRATION = "zhongkao_registration"
    ZHONGKAO = "zhongkao"
    SENIOR_ENTRY = "senior_entry"
    GAOKAO_REGISTRATION = "gaokao_registration"
    GAOKAO = "gaokao"
    SENIOR_GRADUATION = "senior_graduation"


ANCHOR_DAYS: dict[Anchor, tuple[int, int, int]] = {
    Anchor.PRIMARY_ENTRY: (0, 9, 1),
    Anchor.PRIMARY_GRADUATION: (6, 7, 1),
    Anchor.JUNIOR_ENTRY: (6, 9, 1),
    Anchor.ZHONGKAO_REGISTRATION: (9, 3, 31),
    Anchor.ZHONGKAO: (9, 6, 20),
    Anchor.JUNIOR_GRADUATION: (9, 7, 1),
    Anchor.SENIOR_ENTRY: (9, 9, 1),
    Anchor.GAOKAO_REGISTRATION: (11, 11, 1),
    Anchor.GAOKAO: (12, 6, 7),
    Anchor.SENIOR_GRADUATION: (12, 7, 1),
}


@dataclass(frozen=True, slots=True)
class EntryYears:
    """The years in which the child entered, or will enter, primary school as the grade is counted today, both included."""

    earliest: int
    latest: int


def with_the_term(day: date) -> date:
    """The first day of the term for a child who came in its first weeks, 1 September or 1 February; any other day as it is."""
    if day.month == 9:
        return day.replace(day=1)
    early_in_spring = (2, 1) <= (day.month, day.day) <= (3, 10)
    return date(day.year, 2, 1) if early_in_spring else day


def with_the_holidays(day: date) -> date:
    """The last day of the holidays for a child who left in them or at the end of the term before, 31 August or 31 January."""
    if 6 <= day.month <= 8:
        return date(day.year, 8, 31)
    return date(day.year, 1, 31) if day.month == 1 else day


def entry_year_by_birth(birth: date) -> int:
    return birth.year + 6 if (birth.month, birth.day) <= (8, 31) else birth.year + 7


def entry_year_by_grade(grade: int, on: date) -> int:
    """Grade 1–12 as it was on day `on`; 0 and below are the years before school. Summer counts to the year that has ended."""
    school_year = on.year if on.month >= 9 else on.year - 1
    return school_year - grade + 1


def anchor_day(entry_year: int, anchor: Anchor) -> date:
    years, month, day = ANCHOR_DAYS[anchor]
    return date(entry_year + years, month, day)


def grade_on(entry_year: int, day: date) -> int:
    """1–12 at school, 0 or less before it, 13 and more after."""
    school_year = day.year if day.month >= 9 else day.year - 1
    return school_year - entry_year + 1


STAGE_YEARS: dict[Stage, tuple[int, int]] = {"primary": (0, 6), "junior": (6, 9), "senior": (9, 12)}


def stage_span(entry_year: int, stage: Stage) -> tuple[date, date]:
    """First and last day of the school record of a stage: 1 September to 31 August."""
    first, after = STAGE_YEARS[stage]
    return date(entry_year + first, 9, 1), date(entry_year + after, 8, 31)
