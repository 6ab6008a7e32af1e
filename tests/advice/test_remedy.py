"""If the counter says no: each part from the narrowest place that writes it, and what goals share said once."""

from advice.families import TODAY, family_of
from hukouguide.advice.advisor import Advisor
from hukouguide.advice.refused import refused
from hukouguide.advice.remedy import remedy_for
from hukouguide.rules.book import RuleBook
from small_book import book_of, programme

PORT, VILLAGE = "eastland-port", "westland-village"

NATION = """
- goals: [junior]
  law: [{text: {zh: 可以上初中, en: A child may go to junior school}, source: law, article: 第一条}]
  calls: [{who: {zh: 教育局, en: Education office}, source: law}]
- goals: [junior, gaokao]
  ask: [{text: {zh: 请写下理由, en: Ask for the reason in writing}, source: law}]
  say: {zh: 请写给我, en: Please write it down}
  bring: [paper]
  calls: [{who: {zh: 热线, en: The line}, phone: "12345", source: law}]
  deadlines:
    - {what: {zh: 复议, en: Review}, days: 60, source: law}
    - {what: {zh: 起诉, en: Suit}, months: 6, source: law}
"""
EASTLAND = """
- goals: [gaokao]
  calls: [{who: {zh: 东省考试院, en: Exams of Eastland}, phone: "100", source: law}]
"""


def _book() -> RuleBook:
    routes = (
        programme("requires: {fact: record, is: false}"),
        programme("requires: {fact: record, is: false}", name="school", opens="junior"),
    )
    return book_of(*routes, more={VILLAGE: routes}, remedies={"china": NATION, "eastland": EASTLAND})


def test_what_one_place_says_in_several_entries_adds_up_in_its_order() -> None:
    found = remedy_for(_book(), PORT, "junior")
    assert found is not None
    assert [(call.who.en, call.phone) for call in found.calls] == [("Education office", ""), ("The line", "12345")]
    assert [(said.text.en, said.citation.article) for said in found.law] == [("A child may go to junior school", "第一条")]
    assert [said.text.en for said in found.ask] == ["Ask for the reason in writing"]
    assert found.say is not None
    assert found.say.en == "Please write it down"
    assert found.bring == ("paper",)


def test_a_narrower_place_replaces_the_part_it_writes_and_no_other() -> None:
    found = remedy_for(_book(), PORT, "gaokao")
    assert found is not None
    assert [call.phone for call in found.calls] == ["100"]
    assert [said.text.en for said in found.ask] == ["Ask for the reason in writing"]
    elsewhere = remedy_for(_book(), VILLAGE, "gaokao")
    assert elsewhere is not None
    assert [call.phone for call in elsewhere.calls] == ["12345"]


def test_a_goal_of_which_nothing_is_written_has_no_remedy() -> None:
    assert remedy_for(_book(), PORT, "hukou") is None


def test_a_deadline_is_counted_from_the_refusal_in_days_or_months() -> None:
    found = remedy_for(_book(), PORT, "gaokao")
    assert found is not None
    assert [(end.days, end.months) for end in found.deadlines] == [(60, None), (None, 6)]
    assert found.deadlines[0].text.en == "Review: within 60 days of the day you learn of the refusal"
    assert "60 天内" in found.deadlines[0].text.zh
    assert "6 个月内" in found.deadlines[1].text.zh


def test_every_finding_carries_the_remedy_of_its_goal_and_place() -> None:
    book = _book()
    for finding in Advisor(book, TODAY).findings(family_of(book), (PORT, VILLAGE)):
        assert finding.remedy == remedy_for(book, finding.place, finding.goal)
        assert finding.remedy is not None
        assert finding.remedy.goal == finding.goal


def test_on_paper_what_all_goals_share_is_said_once_and_the_rest_names_its_goals() -> None:
    book = _book()
    told = refused(Advisor(book, TODAY).findings(family_of(book), (PORT,)), book)
    assert told is not None
    assert [(line.text.en, line.only) for line in told.ask] == [("Ask for the reason in writing", None)]
    assert [(line.text.en, line.only and line.only.en) for line in told.law] == [
        ("A child may go to junior school", "junior school")
    ]
    assert [words.en for words in told.say] == ["Please write it down"]
    assert [words.en for words in told.bring] == ["A paper"]


def test_on_paper_a_line_of_one_place_names_it() -> None:
    book = _book()
    told = refused([f for f in Advisor(book, TODAY).findings(family_of(book), (PORT, VILLAGE)) if f.goal == "gaokao"], book)
    assert told is not None
    assert [(line.phone, line.only and line.only.en, line.only and line.only.zh) for line in told.calls] == [
        ("100", "gaokao in Port", "港市高考"),
        ("12345", "gaokao in Village", "乡市高考"),
    ]


def test_without_remedies_the_paper_says_nothing_of_refusals() -> None:
    book = book_of(programme("requires: {fact: record, is: false}"))
    assert refused(Advisor(book, TODAY).findings(family_of(book), (PORT,)), book) is None
