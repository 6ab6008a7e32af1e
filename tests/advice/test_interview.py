"""The interview reads as question, answer, next question; no display is needed to walk it."""

from datetime import date

import pytest

from advice.families import TODAY, family_of, spell
from hukouguide.advice.finding import Verdict
from hukouguide.advice.interview import ImpossibleAnswer, Interview
from hukouguide.family.answers import FactKey, State
from hukouguide.family.dates import PartialDate
from hukouguide.family.household import Person, Role
from hukouguide.family.spells import Spell
from small_book import book_of, programme

PORT = "eastland-port"
PEOPLE = (Person("mother", Role.PARENT), Person("child", Role.CHILD))
BOOK = book_of(
    programme(
        "judged: {of: gaokao, on: 08-31}\nrequires: {any_parent: {all: [{months: permit, in: city, at_least: 36}, {fact: record, is: false}]}}"
    ),
    programme("requires: {fact: education, is: bachelor}", name="settle", opens="hukou", for_="parent"),
)


def _start(*goals: str) -> Interview:
    return Interview.start(BOOK, PEOPLE, (PORT,), goals or ("gaokao",), TODAY)


def _since(start: str) -> tuple[Spell, ...]:
    return (Spell(PORT, PartialDate.parse(start)),)


def _asked(interview: Interview) -> list[str]:
    return [str(ask.key) for ask in interview.remaining]


def test_the_school_year_is_asked_first_then_what_the_rule_looks_at() -> None:
    start = _start()
    assert str(start.next and start.next.key) == "child.birth"
    born = start.answer(FactKey("child", "birth"), PartialDate.parse("2016-03-12"))
    assert str(born.next and born.next.key) == "child.grade"
    assert _asked(born.answer(FactKey("child", "grade"), 5)) == ["mother.permit", "mother.record"]


def test_a_question_that_can_no_longer_matter_is_not_asked() -> None:
    known = _start().answer(FactKey("child", "grade"), 5).answer(FactKey("mother", "record"), True)
    assert known.next is None
    assert known.findings[0].verdict is Verdict.CLOSED


def test_only_the_chosen_goals_are_asked_about() -> None:
    assert "mother.education" not in _asked(_start("gaokao"))
    assert _asked(_start("hukou")) == ["mother.education"]


def test_back_leads_to_the_last_question_with_its_answer_taken_back() -> None:
    answered = _start().answer(FactKey("child", "grade"), 5)
    assert str(answered.previous and answered.previous.key) == "child.grade"
    assert answered.back().family.answer("child", "grade").state is State.NOT_ASKED


def test_a_skipped_question_does_not_come_again_by_itself_but_still_counts_as_open() -> None:
    skipped = _start().answer(FactKey("child", "grade"), 5).skip(FactKey("mother", "permit"))
    assert str(skipped.next and skipped.next.key) == "mother.record"
    assert "mother.permit" in _asked(skipped)


def test_i_dont_know_is_an_answer() -> None:
    unsure = _start("hukou").dont_know(FactKey("mother", "education"))
    assert unsure.next is None
    assert [(str(ask.key), answer.state) for ask, answer in unsure.answered] == [("mother.education", State.UNKNOWN)]


def test_an_earlier_answer_can_be_changed_and_the_last_one_holds() -> None:
    first = _start("hukou").answer(FactKey("mother", "education"), "junior")
    changed = first.answer(FactKey("mother", "education"), "bachelor")
    assert [f.verdict for f in (first.findings[0], changed.findings[0])] == [Verdict.CLOSED, Verdict.OPEN]
    assert len(changed.answered) == 1


def test_results_can_be_had_at_any_time() -> None:
    assert [f.verdict for f in _start().findings] == [Verdict.UNKNOWN]


@pytest.mark.parametrize(
    ("key", "value", "part"),
    [
        (FactKey("child", "birth"), PartialDate.parse("2027-01-01"), "future"),
        (FactKey("child", "birth"), PartialDate.parse("1995-01-01"), "older"),
        (FactKey("mother", "permit"), _since("2027-01"), "future"),
        (FactKey("mother", "permit"), _since("1980-01"), "born"),
        (
            FactKey("mother", "permit"),
            (Spell(PORT, PartialDate.parse("2024-05"), PartialDate.parse("2024-01")),),
            "ends before",
        ),
    ],
)
def test_an_answer_that_cannot_be_true_is_named(key: FactKey, value: object, part: str) -> None:
    mother = _start().answer(FactKey("mother", "birth"), PartialDate.parse("1988-05-04"))
    with pytest.raises(ImpossibleAnswer) as refused:
        mother.answer(key, value)  # type: ignore[arg-type]  # a value of any kind, as the table gives it
    assert part in refused.value.words.en
    assert refused.value.words.zh != refused.value.words.en


def test_a_family_read_from_a_file_is_an_interview_already_held() -> None:
    family = family_of(
        BOOK, child={"grade": 5}, mother={"record": False, "permit": (spell(PORT, "2020-01-01"),)}, father={"record": True}
    )
    held = Interview.of_family(BOOK, family, (PORT,), ("gaokao",), TODAY)
    assert held.next is None
    assert held.findings[0].by == date(2034, 8, 31)
