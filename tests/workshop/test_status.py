"""The page on the state of the rules: marks by the nearest source, what is left open, what is inherited."""

from pathlib import Path

from hukouguide.rules.book import RuleBook
from hukouguide.shipped import shipped
from hukouguide.workshop import jobs
from hukouguide.workshop.examples import run_examples
from hukouguide.workshop.status import standings
from hukouguide.workshop.status_text import as_markdown
from small_book import book_of, programme

ROUTE = programme(
    """\
    requires:
      all:
        - {fact: record, is: false}
        - {fact: education, is: bachelor, doubt: {zh: 说不准, en: not sure}}
        - any:
            - {holds: permit, in: city}
    examples:
      - {family: pair, day: 2026-11-23, expect: closed}
    """,
    for_="parent",
    opens="hukou",
)


def page(book: RuleBook) -> str:
    return as_markdown(book, standings(book, list(run_examples(book))))


def test_each_condition_that_looks_at_something_has_one_mark() -> None:
    (standing,) = standings(book_of(ROUTE), [])
    assert dict(standing.marks) == {"official": 2, "open": 1}
    assert (standing.programmes, standing.examples, standing.shown) == (1, 1, 0)


def test_a_narrower_place_shows_what_it_inherits() -> None:
    inner = programme("requires: {fact: record, is: false}\n", name="school", opens="primary")
    lines = page(book_of(ROUTE, more={"eastland-port-quay": (inner,)})).splitlines()
    assert any(line.startswith("| 港市 Port | – | O2 ?1 | – |") for line in lines)
    assert any(line.startswith("| 码头区 Quay District | – | ↑ 港市 | O1 |") for line in lines)


def test_examples_and_what_they_show_are_counted() -> None:
    text = page(book_of(ROUTE))
    assert "1 places with rules of their own, 1 programmes, 1 examples, which show 5 of 12 outcomes" in text
    assert "| eastland-port | hukou | 1 | O2 ?1 | 2026-11-23 | 1 | 41 % of 12 |" in text


def test_the_page_kept_beside_the_rules_is_current() -> None:
    kept = (Path(__file__).parents[2] / "docs" / "coverage.md").read_text("utf-8")
    assert kept == jobs.status(shipped("rules")), "run: hukouguide rules status --write docs/coverage.md"
