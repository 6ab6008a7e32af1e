"""Care when apart: for whom it is spoken of, what is done of it already, and notices with room for what is not known."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from advice.families import family_of, spell
from hukouguide.advice.care import care_for
from hukouguide.advice.checklist import Care
from hukouguide.advice.compose import compose
from hukouguide.advice.interview import Interview
from hukouguide.cases.family_file import read_family
from hukouguide.family.answers import Answer, FactKey, State
from hukouguide.rules.book import RuleBook
from hukouguide.rules.load import load_book
from hukouguide.rules.schema.care import BLANKS, with_blanks
from hukouguide.rules.schema.files import Goal
from hukouguide.shipped import shipped
from small_book import book_of, programme

TODAY = date(2026, 11, 23)
HOME, DONGGUAN = "guangxi-guigang", "guangdong-dongguan"
LEFT_BEHIND = shipped("rules") / "families" / "guangxi-left-behind.yaml"
GRADE_7 = shipped("resources") / "families" / "beijing-grade7.yaml"


@pytest.fixture(scope="module")
def book() -> RuleBook:
    return load_book(shipped("rules"))[0]


def visit(book: RuleBook, file: Path, *places: str, goals: tuple[Goal, ...] | None = None) -> Interview:
    family, _ = read_family(file.read_bytes(), file.name, book, TODAY)
    assert family is not None
    return Interview.of_family(book, family, places, goals, TODAY)


def saying(interview: Interview, **facts: Any) -> Interview:
    """The same interview with the child's answers changed."""
    for fact, value in facts.items():
        answer = Answer(State.ANSWERED, TODAY, value) if value is not None else Answer(State.UNKNOWN, TODAY)
        interview = replace(interview, log=interview.log.say(FactKey("child", fact), answer))
    return interview


def only(interview: Interview) -> Care:
    (care,) = care_for(interview)
    return care


def test_a_child_that_lives_with_the_grandparents_is_spoken_of_where_it_is_at_school(book: RuleBook) -> None:
    care = only(visit(book, LEFT_BEHIND, DONGGUAN))
    assert care.ground == "apart"
    assert care.rule == "china/care-when-apart@2021-06-01"
    assert care.place == book.places[HOME].name
    assert care.again == date(2027, 3, 1)
    assert {call.phone for call in care.calls} == {"110", "12355", "12348"}


def test_what_the_answers_show_as_done_is_ticked_and_nothing_else(book: RuleBook) -> None:
    interview = visit(book, LEFT_BEHIND, DONGGUAN)
    assert [duty.done for duty in only(interview).duties] == [True, None, True, True, True, True]
    told = only(saying(interview, school_and_village_told=False, carer_unfit=None))
    assert [duty.done for duty in told.duties] == [True, None, True, None, True, False]
    alone = only(saying(interview, cared_by="nobody"))
    assert alone.duties[0].done is False


def test_a_child_to_whom_only_vocational_schools_are_sure_is_spoken_of_as_if_it_went_home(book: RuleBook) -> None:
    care = only(visit(book, GRADE_7, "beijing", "henan-zhoukou"))
    assert care.ground == "vocational"
    assert care.place == book.places["henan-zhoukou"].name
    assert "Beijing" in care.why.en
    assert "Zhoukou" not in care.why.en
    assert not any(duty.done for duty in care.duties)


def test_a_child_that_can_stay_to_the_gaokao_needs_no_care(book: RuleBook) -> None:
    file = shipped("resources") / "families" / "guangzhou-grade5.yaml"
    assert care_for(visit(book, file, "guangdong-guangzhou")) == ()


def test_a_city_only_thought_of_gives_no_ground(book: RuleBook) -> None:
    """The family lives in Dongguan; that Beijing would be shut to the child is nothing to arrange for."""
    file = shipped("rules") / "families" / "settled-in-dongguan.yaml"
    assert care_for(visit(book, file, "beijing")) == ()


def test_one_place_in_which_the_child_can_go_on_is_enough(book: RuleBook) -> None:
    stay = visit(book, GRADE_7, "beijing")
    assert only(stay).ground == "vocational"
    open_city = next(
        place
        for place in ("zhejiang-hangzhou", "sichuan-chengdu", "shandong-qingdao", "henan-zhengzhou")
        if any(
            row.ladder.stay and row.ladder.stay.to_the_end
            for road in visit(book, GRADE_7, place).road.children
            for row in road.rows
        )
    )
    assert care_for(stay.choosing(("beijing", open_city), ("senior", "gaokao", "care"))) == ()


def test_a_home_that_alone_was_asked_about_gives_no_ground(book: RuleBook) -> None:
    assert care_for(visit(book, GRADE_7, "henan-zhoukou")) == ()


def test_who_asks_only_about_the_hukou_is_not_spoken_to_of_care(book: RuleBook) -> None:
    assert care_for(visit(book, LEFT_BEHIND, DONGGUAN, goals=("hukou", "permit"))) == ()
    assert care_for(visit(book, LEFT_BEHIND, DONGGUAN, goals=("gaokao",))) != ()


CARE = programme(
    """\
    requires: {age: years, under: 18}
    in_force: {from: 2020-01-01}
    care:
      duties: [{do: {zh: 身边有大人, en: A grown-up in the home}, source: law, article: 第一条}]
      again: {on: 09-01, why: {zh: 秋天再看, en: In autumn}}
    """,
    name="care",
    opens="care",
)
NEVER = "requires: {fact: record, is: true}"
"""Nobody of the family has a record, and nobody can get one."""


def _grade_9(*programmes: str) -> Interview:
    """At school in Port with a hukou of Village; only Port is asked about."""
    small = book_of(*programmes, more={"china": (CARE,)})
    child = {
        "birth": "2011-05-05",
        "grade": 9,
        "repeated_years": 0,
        "record": False,
        "hukou": (spell("westland-village", "2011-05-05"),),
        "schooling": (spell("eastland-port", "2018-09-01"),),
    }
    return Interview.of_family(small, family_of(small, child=child), ("eastland-port",), None, TODAY)


def test_where_every_school_and_exam_to_come_is_refused_the_child_is_spoken_of_as_if_it_went_home() -> None:
    shut = (programme(NEVER, name="senior", opens="senior"), programme(NEVER))
    care = only(_grade_9(*shut))
    assert care.ground == "no_rung"
    assert "in Port" in care.why.en
    assert care.place.en == "Village"
    assert care.again == date(2027, 9, 1)


def test_a_vocational_school_that_is_open_is_said_to_be_all_there_is() -> None:
    vocational = programme("requires: {fact: record, is: false}\ntrack: vocational", name="skills", opens="senior")
    shut = (programme(NEVER, name="senior", opens="senior"), programme(NEVER))
    assert only(_grade_9(vocational, *shut)).ground == "vocational"


def test_a_general_school_that_is_open_leaves_no_ground_though_the_gaokao_is_refused() -> None:
    open_ = programme("requires: {fact: record, is: false}", name="senior", opens="senior")
    assert care_for(_grade_9(open_, programme(NEVER))) == ()


def test_where_no_rule_is_known_nothing_is_taken_for_refused() -> None:
    other = programme("requires: {fact: record, is: false}", opens="hukou", for_="parent")
    assert care_for(_grade_9(other)) == ()


def test_a_notice_has_what_was_said_and_lines_for_the_rest_in_both_languages(book: RuleBook) -> None:
    interview = visit(book, LEFT_BEHIND, DONGGUAN)
    people = tuple(replace(p, name={"child": "王喆淼", "father": "王大山"}.get(p.id, "")) for p in interview.people)
    care = only(replace(interview, people=people))
    assert [notice.id for notice in care.notices] == ["school", "committee"]
    for notice in care.notices:
        zh, en = (" ".join(line[language] for line in notice.lines) for language in ("zh", "en"))
        assert all("王喆淼" in text and "王大山" in text for text in (zh, en))
        assert "2013年5月21日" in zh
        assert "21 May 2013" in en
        assert "东莞市" in zh
        assert "Dongguan" in en
        assert "{" not in zh + en
        assert "_" * BLANKS["address"] in zh
        assert len(notice.signed) == 3


def test_an_unknown_blank_is_left_to_the_pen_and_a_known_one_is_filled() -> None:
    assert with_blanks("{child}：{carer}", {"child": "小雨"}) == "小雨：" + "_" * BLANKS["carer"]


def test_every_part_of_care_cites_the_article_it_rests_on(book: RuleBook) -> None:
    care = only(visit(book, LEFT_BEHIND, DONGGUAN))
    for part in (*care.duties, *care.contact, *care.notices):
        assert part.citation.article, part
    assert [contact.citation.seen for contact in care.contact] == ["recalled"]
    assert [contact.often.en for contact in care.contact] == ["At least once a week"]


def test_the_page_for_the_grandparents_says_how_to_keep_in_touch_only_where_the_child_lives_there(book: RuleBook) -> None:
    apart = compose(visit(book, LEFT_BEHIND, DONGGUAN)).grandparents
    assert apart is not None
    assert any("每周至少一次" in words.zh for words in apart.touch)
    assert any("12355" in words.zh for words in apart.touch)
    together = compose(visit(book, GRADE_7, "beijing")).grandparents
    assert together is not None
    assert together.touch == ()


def test_care_is_no_route_on_the_paper_of_a_family_that_lives_together() -> None:
    book, _ = load_book(shipped("rules"))
    read = (shipped("resources") / "families" / "suzhou-two-children.yaml").read_bytes()
    family, _ = read_family(read, "family", book, date(2026, 11, 26))
    paper = compose(Interview.of_family(book, family, ("jiangsu-suzhou",), None, date(2026, 11, 26)))
    assert paper.care == ()
    assert not [result for result in paper.results if "ntrusted" in result.heading.en]
