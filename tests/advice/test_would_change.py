"""What would change a verdict, by the kind of verdict."""

from typing import Any

import pytest

from advice.families import TODAY, family_of, spell
from hukouguide.advice.interview import Interview
from hukouguide.advice.would_change import would_change
from small_book import book_of, programme

PORT = "eastland-port"
BOOK = book_of(programme("requires: {any_parent: {all: [{holds: permit, in: city}, {fact: record, is: false}]}}"))
HELD = (spell(PORT, "2020-01-01"),)


def _told(**mother: Any) -> str:
    interview = Interview.of_family(
        BOOK, family_of(BOOK, mother=mother, father={"permit": (), "record": True}), (PORT,), None, TODAY
    )
    (finding,) = interview.findings
    return " ".join(words.en for words in would_change(finding, BOOK))


@pytest.mark.parametrize(
    ("mother", "told"),
    [
        ({"permit": HELD}, "Answers not given yet that can change it: record (the mother)."),
        ({"permit": HELD, "record": False}, "It stays so as long as nothing breaks off and the rule stays as it is."),
        ({"permit": (), "record": True}, "It would be another if this were otherwise: "),
    ],
)
def test_each_kind_of_verdict_says_what_would_make_it_another(mother: dict[str, Any], told: str) -> None:
    assert told in _told(**mother)


def test_a_way_that_is_open_for_those_who_act_is_lost_on_a_day() -> None:
    book = book_of(
        programme("judged: zhongkao_registration\nrequires: {any_parent: {holds: permit, in: city}}", opens="senior")
    )
    child = {"birth": "2016-03-12", "grade": 5}
    family = family_of(book, child=child, mother={"permit": ()}, father={"permit": ()})
    (finding,) = Interview.of_family(book, family, (PORT,), None, TODAY).findings
    assert finding.verdict.value == "act"
    assert any(words.en.startswith("It is lost if nothing is begun by ") for words in would_change(finding, book))
