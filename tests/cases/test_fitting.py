"""Another rule book judges an old case anew: what it no longer asks is set aside and comes back when it is asked again."""

from dataclasses import replace

import pytest

from cases.sample_case import CASE, TODAY, said
from hukouguide.cases.fitting import fit
from hukouguide.cases.saved_case import SavedCase
from hukouguide.family.answers import PROOF, AnswerLog, Entry, FactKey, State
from hukouguide.family.dates import PartialDate
from hukouguide.family.spells import Spell
from hukouguide.rules.book import RuleBook
from small_book import book_of, programme

START = PartialDate.parse("2020-01")


@pytest.fixture(scope="module")
def book() -> RuleBook:
    return book_of(programme("requires: {fact: record, is: false}\n"))


def case(*entries: Entry, aside: tuple[Entry, ...] = (), version: str | None = None) -> SavedCase:
    return replace(CASE, log=AnswerLog(entries), set_aside=aside, places=("eastland-port",), book_version=version or "old")


def test_the_same_book_changes_nothing_and_says_nothing(book: RuleBook) -> None:
    saved = case(said("mother", "education", "junior"), said("child", "grade", 5), version=book.version)
    fitted = fit(saved, book)
    assert fitted.log == saved.log
    assert fitted.places == saved.places
    assert fitted.set_aside == ()
    assert fitted.notes == ()


def test_another_version_is_told(book: RuleBook) -> None:
    [note] = fit(case(), book).notes
    assert "worked out again" in note.en


@pytest.mark.parametrize(
    "misfit",
    [
        said("mother", "asked_no_more", True),
        said("mother", "education", "doctor"),
        said("mother", "birth", "junior"),
        said("mother", "grade", 5),
        said("child", "zhongkao_place", "atlantis"),
        said("mother", "permit", (Spell("atlantis", START),)),
        said("mother", "insurance", (Spell("eastland-port", START, None, frozenset({"dental"})),)),
        said("mother", "donations", True),
        said("mother", f"{PROOF}gone-paper", "have"),
    ],
    ids=lambda entry: str(entry.key),
)
def test_what_no_longer_fits_is_set_aside_and_told(book: RuleBook, misfit: Entry) -> None:
    good = said("child", "grade", 5)
    fitted = fit(case(good, misfit, version=book.version), book)
    assert fitted.log.entries == (good,)
    assert fitted.set_aside == (misfit,)
    [note] = fitted.notes
    assert "not judged by" in note.en


def test_an_earlier_answer_does_not_take_the_place_of_a_later_one_that_no_longer_fits(book: RuleBook) -> None:
    early, late = said("mother", "education", "junior"), said("mother", "education", "doctor")
    fitted = fit(case(early, late), book)
    assert fitted.log.entries == ()
    assert fitted.set_aside == (early, late)


def test_what_was_set_aside_comes_back_when_it_is_asked_again(book: RuleBook) -> None:
    back = said("mother", "education", "junior")
    assert fit(case(aside=(back,)), book).log.entries == (back,)


def test_it_does_not_take_the_place_of_what_was_said_since(book: RuleBook) -> None:
    old, new = said("mother", "education", "junior"), said("mother", "education", "bachelor")
    fitted = fit(case(new, aside=(old,)), book)
    assert fitted.log.entries == (new,)
    assert fitted.set_aside == (old,)


def test_dont_know_fits_any_question_of_that_person(book: RuleBook) -> None:
    entry = said("mother", "education", None, TODAY, State.UNKNOWN)
    assert fit(case(entry), book).log.latest()[FactKey("mother", "education")] == entry.answer


def test_a_place_that_is_gone_is_taken_off_and_told(book: RuleBook) -> None:
    fitted = fit(replace(case(version=book.version), places=("eastland-port", "atlantis")), book)
    assert fitted.places == ("eastland-port",)
    [note] = fitted.notes
    assert "taken off" in note.en
