"""What the program may tell a family to begin, in the rule book as shipped: never to marry, to buy a home now, or to give blood for points."""

import pytest

from hukouguide.rules.book import RuleBook
from hukouguide.rules.load import load_book
from hukouguide.shipped import shipped


@pytest.fixture(scope="module")
def book() -> RuleBook:
    return load_book(shipped("rules"))[0]


@pytest.mark.parametrize(
    "fact", ["married_since", "guardian", "blood_donations_5y", "local_employees", "income_tax_3y", "own_home_area"]
)
def test_some_things_are_never_advised(book: RuleBook, fact: str) -> None:
    assert book.questions[fact].change == "never_advise"


@pytest.mark.parametrize("fact", ["birth", "sex", "grade", "criminal_record_5y", "police_penalties_5y", "drug_penalty"])
def test_what_has_been_cannot_be_changed(book: RuleBook, fact: str) -> None:
    assert book.questions[fact].change == "fixed"


@pytest.mark.parametrize("fact", ["education", "title", "skill", "honours", "hukou", "relative_home_here"])
def test_what_takes_years_is_no_start_for_today(book: RuleBook, fact: str) -> None:
    assert book.questions[fact].change == "slow"


@pytest.mark.parametrize("fact", ["permit", "insurance", "home", "volunteer_years_5y", "schooling", "registration"])
def test_what_can_be_begun_now_is_said_as_a_step(book: RuleBook, fact: str) -> None:
    question = book.questions[fact]
    assert question.change == "obtainable"
    assert question.begin is not None


def test_a_home_to_begin_is_a_rented_one(book: RuleBook) -> None:
    kinds = {kind.id: kind.change or "obtainable" for kind in book.questions["home"].kinds}
    assert kinds["own"] == "slow"
    assert kinds["rent_registered"] == "obtainable"


def test_no_plan_raises_a_number_without_measure(book: RuleBook) -> None:
    """A plan raises a number as far as its question goes, so only one whose upper end a family can reach may be raised."""
    raised = {
        q.id: q.most for q in book.questions.values() if q.kind in ("number", "money") and q.change in ("obtainable", "slow")
    }
    assert raised == {"volunteer_years_5y": 5}
