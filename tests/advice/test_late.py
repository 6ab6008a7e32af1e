"""The day of registration has passed and the exam is still to come: what was met then stands, or can perhaps be made up."""

from datetime import date
from typing import Any

import pytest

from advice.families import family_of, spell
from hukouguide.advice.advisor import Advisor
from hukouguide.advice.case import Situation
from hukouguide.advice.finding import Finding, Verdict
from hukouguide.advice.road.agenda import agenda
from hukouguide.advice.road.compare import look_ahead
from hukouguide.advice.road.ladder import Hold, ladder
from hukouguide.advice.road.tell import headline
from small_book import book_of, programme

PORT = "eastland-port"
RULE = "judged: gaokao_registration\nrequires: {any_parent: {holds: permit, in: city}}\n"
WINDOW = "window: {{opens: 10-25, closes: {closes}, year_of: gaokao_registration, source: law, seen_for: {year}}}\n"
MET: dict[str, Any] = {"mother": {"permit": (spell(PORT, "2020-01-01"),)}, "father": {"permit": ()}}
NOT_MET: dict[str, Any] = {"mother": {"permit": (spell(PORT, "2026-11-02"),)}, "father": {"permit": ()}}
NOVEMBER = date(2026, 11, 23)


def _found(today: date, people: dict[str, Any], more: str = "") -> Finding:
    book = book_of(programme(RULE + more))
    return Advisor(book, today).findings(family_of(book, child={"grade": 12}, **people), (PORT,))[0]


@pytest.mark.parametrize(
    ("today", "verdict"),
    [(date(2026, 11, 2), Verdict.UNKNOWN), (date(2027, 6, 6), Verdict.UNKNOWN), (date(2027, 6, 7), Verdict.NO_RULE)],
)
def test_until_the_exam_it_is_to_be_asked(today: date, verdict: Verdict) -> None:
    found = _found(today, MET)
    assert (found.verdict, found.passed) == (verdict, True)


def test_the_reason_and_the_first_errand_speak_of_the_day() -> None:
    explained = _found(NOVEMBER, MET).explained
    assert "1 November 2026, has passed" in explained.reason.en
    assert "1 November 2026" in explained.errands[0].say.en
    assert "made up" in explained.errands[0].ask.en


def test_what_was_not_met_on_the_day_is_closed() -> None:
    """The permit came a day after registration."""
    assert _found(NOVEMBER, NOT_MET).verdict is Verdict.CLOSED


@pytest.mark.parametrize(
    ("closes", "year", "verdict"),
    [("11-23", 2026, Verdict.OPEN), ("11-22", 2026, Verdict.UNKNOWN), ("11-30", 2025, Verdict.UNKNOWN)],
)
def test_it_is_open_while_the_office_takes_it_as_far_as_the_days_of_this_year_are_known(
    closes: str, year: int, verdict: Verdict
) -> None:
    assert _found(NOVEMBER, MET, WINDOW.format(closes=closes, year=year)).verdict is verdict


def test_a_school_that_has_begun_takes_nobody_late() -> None:
    book = book_of(
        programme("judged: zhongkao_registration\nrequires: {any_parent: {holds: permit, in: city}}\n", opens="senior")
    )
    family = family_of(book, child={"grade": 9}, **MET)
    for today, verdict in ((date(2027, 8, 31), Verdict.UNKNOWN), (date(2027, 9, 1), Verdict.NO_RULE)):
        assert Advisor(book, today).findings(family, (PORT,))[0].verdict is verdict


def test_the_headline_and_the_days_to_keep_say_what_to_do_at_once() -> None:
    book = book_of(programme(RULE))
    schooling = (spell(PORT, "2016-09-01"),)
    family = family_of(book, child={"grade": 12, "birth": "2009-03-12", "schooling": schooling}, **MET)
    road = look_ahead(Advisor(book, NOVEMBER, arriving=True), family, (PORT,))
    assert "registered by 1 November 2026, it stands" in headline(road, family, book)[0].en
    first = agenda(road, family, book)[0]
    assert (first.day, first.critical) == (NOVEMBER, True)
    assert "ask at once" in first.what.en


def test_the_ladder_says_that_it_is_to_be_asked_not_that_there_is_no_rule() -> None:
    book = book_of(programme(RULE))
    family = family_of(book, child={"grade": 12}, **MET)
    for today, holds in ((NOVEMBER, [Hold.ASK]), (date(2027, 6, 8), [])):
        findings = Advisor(book, today).findings(family, (PORT,))
        rungs = ladder(Situation(book, family, today), "child", PORT, findings).on("general")
        assert [rung.hold for rung in rungs if rung.rung == "gaokao"] == holds
