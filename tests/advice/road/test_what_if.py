"""Another answer supposed: what would change and why, while the saved answers stay."""

from typing import Any

from advice.families import TODAY, family_of, spell
from hukouguide.advice.finding import Verdict
from hukouguide.advice.interview import Interview
from hukouguide.advice.road.what_if import Supposed, why
from hukouguide.family.answers import FactKey
from small_book import book_of, programme

PORT = "eastland-port"
BOOK = book_of(
    programme("requires: {any_parent: {all: [{months: permit, in: city, at_least: 12}, {fact: record, is: false}]}}", name="a"),
    programme("requires: {any_parent: {holds: insurance, in: city}}", name="b"),
)
MOTHER: dict[str, Any] = {"permit": (spell(PORT, "2020-01-01"),), "record": False, "insurance": ()}
FATHER: dict[str, Any] = {"permit": (), "record": True, "insurance": ()}


def _interview(**fathers: Any) -> Interview:
    family = family_of(BOOK, mother=MOTHER, father={**FATHER, **fathers})
    return Interview.of_family(BOOK, family, (PORT,), None, TODAY)


def _supposed(interview: Interview, who: str, fact: str, value: Any) -> Supposed:
    key = FactKey(who, fact)
    return Supposed(interview, {key: family_of(BOOK, **{who: {fact: value}}).answers[key]})


def test_the_difference_is_told_with_the_condition_that_makes_it() -> None:
    (difference,) = _supposed(_interview(), "mother", "record", True).differences
    assert difference.before is not None
    assert difference.after is not None
    assert (difference.before.verdict, difference.after.verdict, difference.kind) == (Verdict.OPEN, Verdict.CLOSED, "worse")
    assert any("record" in words.en for words in why(difference))


def test_the_saved_answers_and_findings_stay() -> None:
    interview = _interview()
    before = interview.findings
    assert _supposed(interview, "mother", "permit", ()).differences
    assert interview.findings == before
    assert interview.family.answers[FactKey("mother", "record")].value is False


def test_supposing_what_is_so_already_changes_nothing() -> None:
    assert _supposed(_interview(), "mother", "record", False).differences == ()


def test_what_is_supposed_is_found_as_if_it_were_answered() -> None:
    paid = (spell(PORT, "2024-01", None, "pension"),)
    supposed, answered = _supposed(_interview(), "father", "insurance", paid), _interview(insurance=paid)
    assert [(f.rule, f.person, f.verdict, f.by) for f in supposed.findings] == [
        (f.rule, f.person, f.verdict, f.by) for f in answered.findings
    ]
