"""Whatever cannot be decided yields an errand that a parent can do: whom to ask, which number, what to say, what to bring."""

from datetime import date
from typing import Any

from advice.families import TODAY, family_of, spell
from hukouguide.advice.advisor import Advisor
from hukouguide.advice.compose import compose
from hukouguide.advice.finding import Errand, Finding, Verdict
from hukouguide.advice.interview import Interview
from hukouguide.rules.book import RuleBook
from small_book import book_of, programme

PORT = "eastland-port"
REMEDY = """
- goals: [gaokao]
  bring: [paper]
  calls: [{who: {zh: 热线, en: hotline}, phone: "10000", source: law}]
"""
PERMIT = "{any_parent: {holds: permit, in: city, source: law, proof: [paper]}}"


def _finding(requires: str, more: str = "", **people: dict[str, Any]) -> Finding:
    book = book_of(programme(f"{more}\nrequires: {requires}"), remedies={PORT: REMEDY})
    return Advisor(book, TODAY).findings(family_of(book, **people), (PORT,))[0]


def _the(finding: Finding) -> Errand:
    assert finding.verdict is Verdict.UNKNOWN
    [errand] = finding.errands
    return errand


def test_what_the_family_does_not_know_is_looked_up_with_the_papers_that_show_it() -> None:
    errand = _the(_finding(PERMIT, mother={"permit": "dont_know"}))
    assert errand.about.en == "the mother: permit"
    assert errand.say is not None
    assert "please look this up for me: permit" in errand.say.en
    assert (errand.bring, errand.phone) == (("paper",), "10000")


def test_what_was_never_asked_says_which_questions_to_answer_first() -> None:
    errand = _the(_finding(PERMIT, mother={}))
    assert errand.unanswered
    assert errand.about.en == "not answered yet: permit"
    assert "ask the office" in errand.ask.en
    assert errand.say is not None
    assert "“Programme”" in errand.say.en


def test_a_doubt_gets_a_sentence_to_say_and_the_programmes_own_number_comes_first() -> None:
    requires = "{all: [{holds: permit, doubt: {zh: 写得不清楚。, en: the text is not clear.}}]}"
    errand = _the(_finding(requires, 'phone: "20000"', mother={"permit": (spell(PORT, "2020-01-01"),)}))
    assert errand.say is not None
    assert errand.say.zh == "您好，我想问一下“项目”：写得不清楚。现在怎么办理，要带什么？"
    assert errand.phone == "20000"


def test_points_left_open_by_the_table_name_the_item() -> None:
    table = (
        "points: {pass_mark: 10, source: law, items: [{id: gift, name: {zh: 捐赠, en: Gifts}, "
        "doubt: {zh: 没有公布, en: not published}, rate: {of: {fact: donations}, points: 1, per: 1}, cap: 20}]}"
    )
    book = book_of(programme(f"{table}", for_="parent", opens="hukou"))
    finding = Advisor(book, TODAY).findings(family_of(book, mother={"donations": 12}), (PORT,))[0]
    assert _the(finding).about.en == "Gifts: not published"


def test_a_route_that_is_sure_has_no_errand() -> None:
    assert _finding(PERMIT, mother={"permit": (spell(PORT, "2020-01-01"),)}).errands == ()


def _points(book: RuleBook, **people: dict[str, Any]) -> list[str]:
    interview = Interview.of_family(book, family_of(book, **people), (PORT,), None, date(2026, 11, 23))
    return [point.about.en for point in compose(interview).open_points]


def test_on_the_list_what_was_never_answered_stands_once_for_all_routes_and_last() -> None:
    book = book_of(
        programme(f"requires: {PERMIT}"),
        programme("requires: {fact: grade, at_least: 3}", name="other", opens="senior"),
        programme("requires: {any_parent: {holds: insurance, in: city}}", name="third", opens="primary"),
    )
    people = {"child": {}, "mother": {"insurance": "dont_know"}}
    assert _points(book, **people) == ["the mother: insurance", "not answered yet: grade, permit"]
