"""Coverage names what no example shows: outcomes of conditions, points of items, and only those that can come out at all."""

from hukouguide.workshop.coverage import Covered, coverage
from hukouguide.workshop.examples import run_examples
from small_book import book_of, programme

DAY = "2026-11-23"


def covered(body: str) -> dict[str, Covered]:
    book = book_of(programme(body, for_="parent"))
    trials = list(run_examples(book))
    assert [trial.wrong for trial in trials if trial.wrong] == []
    return {found.what: found for found in coverage(book, trials)}


def test_outcomes_that_no_example_shows_are_named_with_their_place() -> None:
    found = covered(f"""\
        requires:
          any:
            - {{fact: record, is: true}}
            - {{holds: permit, in: city}}
        examples:
          - {{family: pair, given: {{mother: {{record: true}}}}, day: {DAY}, expect: open}}
          - {{family: pair, given: {{mother: {{record: null}}}}, day: {DAY}, expect: unknown}}
        """)
    assert found["fact"].missing == ("false",)
    assert found["holds"].missing == ("true", "unknown")
    assert found["any"].missing == ("false",)
    assert found["fact"].where.startswith("eastland-port.yaml:")


TABLE = """\
points:
  items:
    - {id: gifts, name: {zh: 献血, en: Gifts}, cap: 6, rate: {of: {fact: donations}, points: 2, per: 1}}
    - {id: clean, name: {zh: 无记录, en: No record}, flat: 5, when: {fact: record, is: false}}
  pass_mark: 7
examples:
  - {family: pair, day: 2026-11-23, expect: open, points: "9"}
"""
MORE = """\
  - {family: pair, given: {mother: {donations: 3}}, day: 2026-11-23, expect: open, points: "11"}
  - {family: pair, given: {mother: {donations: 0, record: true}}, day: 2026-11-23, expect: closed, points: "0"}
"""


def test_an_item_is_shown_with_points_without_and_at_its_cap() -> None:
    assert covered(TABLE)["gifts"].missing == ("cap", "nothing")
    assert covered(TABLE)["clean"].missing == ("nothing",)
    assert covered(TABLE + MORE)["gifts"].missing == ()
    assert covered(TABLE + MORE)["fact"].missing == ("unknown",)


def test_a_rule_without_examples_shows_nothing() -> None:
    assert covered("requires: {fact: record, is: true}\n")["fact"].shown == frozenset()
