"""What a closed route says of itself: the one thing that closes it, not the whole of the rule."""

from typing import Any

from advice.families import TODAY, family_of, spell
from hukouguide.advice.advisor import Advisor
from hukouguide.advice.finding import Finding, Verdict
from small_book import book_of, programme

PORT = "eastland-port"
BOTH = "{all: [{months: permit, in: city, unbroken: true, at_least: 12}, {months: insurance, in: city, at_least: 200}]}"
HERE, NEVER = (spell(PORT, "2020-01-01"),), ()


def _closed(requires: str, **people: dict[str, Any]) -> Finding:
    book = book_of(programme(f"judged: {{of: gaokao, on: 08-31}}\n{requires}"))
    (found,) = Advisor(book, TODAY).findings(family_of(book, child={"grade": 5}, **people), (PORT,))
    assert found.verdict is Verdict.CLOSED
    return found


def test_of_what_one_parent_must_meet_alone_what_neither_can_is_said() -> None:
    found = _closed(
        f"requires: {{any_parent: {BOTH}}}",
        mother={"permit": HERE, "insurance": NEVER},
        father={"permit": NEVER, "insurance": NEVER},
    )
    assert "one and the same parent: insurance" in found.reason.en
    assert "permit" not in found.reason.en


def test_where_each_parent_lacks_something_else_all_that_is_asked_of_one_is_said() -> None:
    found = _closed(
        "requires: {any_parent: {all: [{fact: record, is: false}, {fact: education, is: bachelor}]}}",
        mother={"record": True, "education": "bachelor"},
        father={"record": False, "education": "junior"},
    )
    assert "record" in found.reason.en
    assert "education" in found.reason.en


def test_of_what_both_parents_must_meet_the_one_who_does_not_is_named() -> None:
    found = _closed("requires: {both_parents: {fact: record, is: false}}", mother={"record": False}, father={"record": True})
    assert "the father" in found.reason.en
    assert "the mother" not in found.reason.en
