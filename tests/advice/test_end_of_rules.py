"""A rule that any day will do for says nothing of the days after its own end."""

from datetime import date
from typing import Any

import pytest

from advice.families import TODAY, family_of, spell
from hukouguide.advice.advisor import Advisor
from hukouguide.advice.case import Situation
from hukouguide.advice.finding import Finding, Verdict
from hukouguide.advice.programme import case_for
from hukouguide.advice.road.plan import plans
from hukouguide.rules.book import RuleBook
from small_book import book_of, programme

PORT = "eastland-port"
FIVE_YEARS = "requires: {any_parent: {months: permit, in: city, at_least: 60}}\n"
SINCE_2023: dict[str, Any] = {"mother": {"permit": (spell(PORT, "2023-01-01"),)}, "father": {"permit": ()}}


def _book(end: str) -> RuleBook:
    return book_of(programme(FIVE_YEARS + f"in_force: {{from: 2020-01-01, to: {end}}}\n"))


def _finding(book: RuleBook, people: dict[str, Any]) -> Finding:
    return Advisor(book, TODAY).findings(family_of(book, **people), (PORT,))[0]


@pytest.mark.parametrize(("end", "verdict"), [("2027-12-31", Verdict.ON_COURSE), ("2027-12-30", Verdict.NO_RULE)])
def test_on_course_only_until_the_rule_ends(end: str, verdict: Verdict) -> None:
    """Sixty months from 1 January 2023 are full on 31 December 2027."""
    found = _finding(_book(end), SINCE_2023)
    assert found.verdict is verdict
    assert "31 December 2027" in found.reason.en


def test_no_plan_leads_past_the_end_of_the_rule() -> None:
    people: dict[str, Any] = {"mother": {"permit": ()}, "father": {"permit": ()}}
    for end, some in (("2031-12-31", False), ("2032-12-31", True)):
        book = _book(end)
        situation = Situation(book, family_of(book, **people), TODAY)
        assert bool(plans(case_for(book.rules_for(PORT)[0], PORT, "child", situation))) is some
        assert _finding(book, people).verdict is (Verdict.ACT if some else Verdict.NO_RULE)


def test_what_could_never_be_met_is_closed_all_the_same() -> None:
    book = book_of(
        programme("requires: {any_parent: {fact: record, is: false}}\nin_force: {from: 2020-01-01, to: 2027-01-01}\n")
    )
    assert _finding(book, {"mother": {"record": True}, "father": {"record": True}}).verdict is Verdict.CLOSED


def test_the_version_that_follows_is_asked_about_its_own_days() -> None:
    """The next version asks for six years, full on 31 December 2028."""
    first = programme(FIVE_YEARS + "in_force: {from: 2020-01-01, to: 2026-12-31}\n")
    next_ = programme(FIVE_YEARS.replace("60", "72") + "in_force: {from: 2027-01-01}\n")
    found = _finding(book_of(first, next_), SINCE_2023)
    assert (found.verdict, found.by) == (Verdict.ON_COURSE, date(2028, 12, 31))


def test_what_the_first_version_opens_in_time_is_left_to_it() -> None:
    first = programme(FIVE_YEARS + "in_force: {from: 2020-01-01, to: 2027-12-31}\n")
    next_ = programme(FIVE_YEARS.replace("60", "12") + "in_force: {from: 2028-01-01}\n")
    found = _finding(book_of(first, next_), SINCE_2023)
    assert (found.verdict, found.by) == (Verdict.ON_COURSE, date(2027, 12, 31))
