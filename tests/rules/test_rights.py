"""What the shipped rules say of refusals and of care: in every place, each with a source marked no better than it was seen."""

from pathlib import Path

import pytest

from hukouguide.advice.remedy import remedy_for
from hukouguide.rules.book import RuleBook
from hukouguide.rules.load import load_book
from hukouguide.shipped import shipped

GOALS = ("permit", "hukou", "primary", "junior", "senior", "gaokao")
SCHOOLS = GOALS[2:]


@pytest.fixture(scope="module")
def book() -> RuleBook:
    return load_book(shipped("rules"))[0]


@pytest.mark.parametrize("goal", GOALS)
def test_every_place_says_what_to_ask_whom_to_call_and_by_when(book: RuleBook, goal: str) -> None:
    for place in book.cities:
        remedy = remedy_for(book, place, goal)
        assert remedy is not None, place
        assert all((remedy.ask, remedy.say, remedy.deadlines)), place
        assert {"12345", "12348"} <= {call.phone for call in remedy.calls}, place
        assert remedy.calls[0].phone != "12345", "the office itself comes first"


@pytest.mark.parametrize("goal", SCHOOLS)
def test_every_school_goal_names_the_law(book: RuleBook, goal: str) -> None:
    remedy = remedy_for(book, "guangdong-guangzhou", goal)
    assert remedy is not None
    assert remedy.law


def test_compulsory_schooling_cites_the_article_and_how_it_was_seen(book: RuleBook) -> None:
    remedy = remedy_for(book, "guangdong-guangzhou", "primary")
    assert remedy is not None
    seen = {said.citation.article: said.citation.seen for said in remedy.law}
    assert seen["第十二条"] == seen["第十一条"] == "secondary"
    assert seen["第二条"] == "recalled"


def test_hotlines_and_deadlines_are_no_better_than_recalled(book: RuleBook) -> None:
    for goal in GOALS:
        remedy = remedy_for(book, "beijing", goal)
        assert remedy is not None
        assert {part.citation.seen for part in (*remedy.calls, *remedy.deadlines)} == {"recalled"}
    (review, *_) = remedy.deadlines
    assert review.days == 60


def test_a_kept_book_says_the_same(book: RuleBook, tmp_path: Path) -> None:
    load_book(shipped("rules"), tmp_path)
    kept, _ = load_book(shipped("rules"), tmp_path)
    assert kept.remedies == book.remedies
    assert kept.by_id["china/care-when-apart@2021-06-01"].programme.care is not None
