"""A place's own rule stands in for a wider one only on the days when it is in force."""

from datetime import date
from typing import Any

from advice.families import TODAY, family_of, spell
from hukouguide.advice.advisor import Advisor
from hukouguide.advice.finding import Finding, Verdict
from hukouguide.rules.book import RuleBook
from small_book import book_of, programme

PORT, QUAY = "eastland-port", "eastland-port-quay"
CITY = programme("requires: {any_parent: {months: permit, in: city, at_least: 12}}\n")
REPLACES = "replaces: {programme: route, source: law, why: {zh: 区里有办法。, en: The district has its own.}}\n"
PERMIT: dict[str, Any] = {"mother": {"permit": (spell(PORT, "2024-01-01"),)}, "father": {"permit": ()}}


def _book(from_: str, name: str = "route") -> RuleBook:
    asked = "requires: {any_parent: {months: permit, in: city, at_least: 60}}\n"
    return book_of(CITY, more={QUAY: (programme(asked + f"in_force: {{from: {from_}}}\n" + REPLACES, name=name),)})


def _finding(book: RuleBook, today: date = TODAY) -> Finding:
    (found,) = (f for f in Advisor(book, today).findings(family_of(book, **PERMIT), (QUAY,)) if f.person == "child")
    return found


def test_the_wider_rule_holds_before_the_own_one_begins() -> None:
    found = _finding(_book("2090-01-01"))
    assert (found.verdict, found.rule) == (Verdict.OPEN, "eastland-port/route@")


def test_the_own_rule_holds_once_it_is_in_force() -> None:
    assert _finding(_book("2020-01-01")).rule == f"{QUAY}/route@2020-01-01"


def test_the_wider_rule_comes_back_under_its_own_name() -> None:
    found = _finding(_book("2090-01-01", name="quay-route"))
    assert found.programme == "route"


def test_an_answer_that_only_the_wider_rule_reads_is_looked_at_again() -> None:
    own = programme("requires: {any_parent: {holds: permit, in: city}}\nin_force: {from: 2090-01-01}\n" + REPLACES)
    book = book_of(programme("requires: {any_parent: {fact: record, is: false}}\n"), more={QUAY: (own,)})
    advisor = Advisor(book, TODAY)
    first = advisor.findings(family_of(book, mother={"record": False}, father={"record": True}), (QUAY,))[0]
    second = advisor.findings(family_of(book, mother={"record": True}, father={"record": True}), (QUAY,))[0]
    assert (first.verdict, second.verdict) == (Verdict.OPEN, Verdict.CLOSED)
