"""What changed since the last visit, and because of what."""

from datetime import date
from typing import Any

import pytest

from advice.families import TODAY, family_of, spell
from hukouguide.advice.advisor import Advisor
from hukouguide.advice.road.visits import Change, as_json, changes, from_json, visit
from hukouguide.family.household import Family
from hukouguide.rules.book import RuleBook
from small_book import book_of, programme

PORT = "eastland-port"


def _years(number: int, more: str = "", name: str = "route") -> str:
    return programme(f"requires: {{any_parent: {{months: permit, in: city, at_least: {number}}}}}\n{more}", name=name)


def _family(book: RuleBook, since: str = "2025-01-01") -> Family:
    return family_of(book, mother={"permit": (spell(PORT, since),)}, father={"permit": ()})


def _changes(
    before: RuleBook, after: RuleBook, *, later: date = TODAY, answers: tuple[str, str] = ("a", "a"), since: str = "2025-01-01"
) -> tuple[Change, ...]:
    then = Advisor(before, TODAY).findings(_family(before), (PORT,))
    kept = from_json(as_json(visit(then, before, TODAY, answers[0])))
    assert kept is not None
    now = Advisor(after, later).findings(_family(after, since), (PORT,))
    return changes(kept, now, after, answers[1])


def test_nothing_changed_says_nothing() -> None:
    assert _changes(book_of(_years(12)), book_of(_years(12))) == ()


def test_a_rule_that_reads_otherwise_is_named_as_the_reason() -> None:
    (change,) = _changes(book_of(_years(12)), book_of(_years(36)))
    assert change.then is not None
    assert change.now is not None
    assert (change.then.verdict, change.now.verdict.value, change.because) == ("open", "on_course", "rule_changed")


def test_a_rule_that_it_looks_at_counts_too() -> None:
    outer = programme("requires: {passes: inner}", name="outer")
    before, after = (book_of(outer, _years(months, name="inner")) for months in (12, 36))
    assert {(change.now.programme, change.because) for change in _changes(before, after) if change.now is not None} == {
        ("outer", "rule_changed"),
        ("inner", "rule_changed"),
    }


def test_another_version_in_force_is_a_new_rule() -> None:
    book = book_of(_years(12, "in_force: {from: 2020-01-01, to: 2027-06-30}"), _years(60, "in_force: {from: 2027-07-01}"))
    (change,) = _changes(book, book, later=date(2027, 8, 1))
    assert change.because == "new_rule"


def test_the_time_that_passed_opens_a_route() -> None:
    (change,) = _changes(book_of(_years(36)), book_of(_years(36)), later=date(2028, 2, 1))
    assert change.then is not None
    assert (change.then.verdict, change.because) == ("on_course", "time")


def test_another_answer_is_named_as_the_reason() -> None:
    (change,) = _changes(book_of(_years(12)), book_of(_years(12)), answers=("a", "b"), since="2026-10-01")
    assert change.because == "answers"


def test_rules_that_came_and_went() -> None:
    found = _changes(book_of(_years(12, name="old")), book_of(_years(12, name="new")))
    assert [(change.then is None, change.now is None, change.because) for change in found] == [
        (True, False, "new_rule"),
        (False, True, "rule_gone"),
    ]


@pytest.mark.parametrize("value", [None, [], {"day": "2026-11-23"}, {"day": "x", "book": "", "answers": "", "seen": []}])
def test_what_is_no_visit_is_none(value: Any) -> None:
    assert from_json(value) is None


def test_a_kept_visit_holds_no_answer() -> None:
    book = book_of(_years(12))
    kept = as_json(visit(Advisor(book, TODAY).findings(_family(book), (PORT,)), book, TODAY, "王喆淼 2025-01-01"))
    assert "王喆淼" not in str(kept)
    assert "2025-01-01" not in str(kept)
