"""Papers marked on the way: they stay with the answers, and going back goes to the last question."""

from advice.families import TODAY, family_of
from hukouguide.advice.compose import compose
from hukouguide.advice.interview import Interview
from hukouguide.advice.papers import papers_needed
from hukouguide.family.answers import FactKey, Proof
from small_book import book_of, programme

BOOK = book_of(
    programme("requires: {any_parent: {fact: record, is: false, proof: [paper]}}", name="a"),
    programme("requires: {any_parent: {fact: record, is: true, proof: [paper]}}", name="closed"),
)


def _interview() -> Interview:
    family = family_of(BOOK, mother={}, father={})
    started = Interview.of_family(BOOK, family, ("eastland-port",), None, TODAY)
    return started.answer(FactKey("mother", "record"), False).answer(FactKey("father", "record"), False)


def test_a_paper_is_needed_once_for_the_routes_that_are_worth_preparing() -> None:
    interview = _interview()
    (needed,) = papers_needed(interview.findings, interview)
    assert (needed.id, len(needed.routes), needed.state) == ("paper", 1, None)


def test_what_was_marked_is_said_on_the_paper_and_can_be_taken_back() -> None:
    marked = _interview().mark("paper", Proof.CAN_GET)
    assert marked.proof("paper") is Proof.CAN_GET
    assert [paper.state for paper in compose(marked).papers] == ["can_get"]
    assert marked.mark("paper", None).proof("paper") is None


def test_back_goes_to_the_last_question_and_keeps_what_was_marked() -> None:
    marked = _interview().mark("paper", Proof.HAVE)
    assert marked.previous is not None
    assert marked.previous.key == FactKey("father", "record")
    back = marked.back()
    assert back.previous is not None
    assert back.previous.key == FactKey("mother", "record")
    assert back.proof("paper") is Proof.HAVE


def test_nothing_but_papers_marked_leads_back_to_no_question() -> None:
    family = family_of(BOOK, mother={}, father={})
    marked = Interview.start(BOOK, family.people, ("eastland-port",), ("gaokao",), TODAY).mark("paper", Proof.HAVE)
    assert marked.previous is None
    assert marked.back().proof("paper") is Proof.HAVE
