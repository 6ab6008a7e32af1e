"""The page for the grandparents says each verdict of the child as it is, and by when to ask or to come home."""

from dataclasses import replace
from datetime import date

import pytest

from hukouguide.advice.at_home import for_grandparents
from hukouguide.advice.compose import compose, sorted_findings
from hukouguide.advice.finding import Finding, Verdict
from hukouguide.advice.interview import Interview
from hukouguide.cases.family_file import read_family
from hukouguide.rules.book import RuleBook
from hukouguide.rules.load import load_book
from hukouguide.shipped import shipped

TODAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def book() -> RuleBook:
    return load_book(shipped("rules"))[0]


def visit(book: RuleBook, *places: str) -> Interview:
    file = shipped("resources") / "families" / "guangzhou-grade5.yaml"
    family, _ = read_family(file.read_bytes(), file.name, book, TODAY)
    assert family is not None
    return Interview.of_family(book, family, places, None, TODAY)


def as_if(interview: Interview, **verdicts: Verdict) -> list[Finding]:
    """The findings of the child, those of `goal_place` with another verdict than they have."""
    changed = []
    for finding in sorted_findings(interview.findings):
        key = f"{finding.goal}_{finding.place.rpartition('-')[2]}"
        if finding.person == "child":
            changed.append(replace(finding, verdict=verdicts.get(key, finding.verdict)))
    return changed


def homecoming(interview: Interview, findings: list[Finding]) -> list[str]:
    page = for_grandparents(findings, interview)
    assert page is not None
    [child] = page.children
    return [words.zh for words in child.homecoming]


def test_every_rung_stands_under_its_place_in_the_order_of_school(book: RuleBook) -> None:
    page = compose(visit(book, "guangdong-guangzhou", "guangxi-guigang")).grandparents
    assert page is not None
    [child] = page.children
    assert [ladder.place.zh for ladder in child.ladders] == ["广州市", "贵港市"]
    assert [rung.goal.en for rung in child.ladders[1].rungs] == ["junior school", "senior school", "gaokao"]
    assert page.calls
    assert "居民户口簿" in [words.zh for words in page.keep]


def test_an_exam_that_is_refused_away_but_open_at_home_says_by_when_to_come_home(book: RuleBook) -> None:
    interview = visit(book, "guangdong-guangzhou", "guangxi-guigang")
    findings = as_if(interview, gaokao_guangzhou=Verdict.CLOSED, gaokao_guigang=Verdict.ON_COURSE)
    assert any("在广州市不能参加高考，回老家贵港市能参加。要在2033年" in said for said in homecoming(interview, findings))


def test_an_exam_that_is_not_certain_is_to_be_asked_about_and_never_called_refused(book: RuleBook) -> None:
    interview = visit(book, "guangdong-guangzhou", "guangxi-guigang")
    said = homecoming(interview, as_if(interview, gaokao_guangzhou=Verdict.UNKNOWN, gaokao_guigang=Verdict.ON_COURSE))
    assert any("能不能在广州市参加高考，还说不准" in line for line in said)
    assert not any("不能参加高考，回" in line for line in said)
    assert "那里不行的话，回老家贵港市能参加高考。" in said


def test_where_no_rule_was_found_nothing_is_called_refused(book: RuleBook) -> None:
    interview = visit(book, "guangdong-guangzhou", "guangxi-guigang")
    said = homecoming(interview, as_if(interview, gaokao_guangzhou=Verdict.NO_RULE, gaokao_guigang=Verdict.NO_RULE))
    assert not any("在广州市不能参加高考" in line for line in said)


def test_when_home_was_not_looked_up_it_says_so(book: RuleBook) -> None:
    interview = visit(book, "beijing")
    assert "老家的规定这次没有查。下次来，把老家也一起查一查。" in homecoming(interview, as_if(interview))


def test_no_child_no_page(book: RuleBook) -> None:
    interview = visit(book, "guangdong-guangzhou")
    assert for_grandparents([f for f in interview.findings if f.person != "child"], interview) is None


def test_the_first_page_has_each_goal_once_for_each_person_and_place_the_children_first(book: RuleBook) -> None:
    glance = compose(visit(book, "guangdong-guangzhou", "guangxi-guigang")).glance
    keys = [(g.place.zh, g.who.zh, g.goal.zh) for g in glance]
    assert len(keys) == len(set(keys))
    assert keys[0][:2] == ("广州市", "孩子")


def test_what_is_open_is_to_be_found_out_once(book: RuleBook) -> None:
    points = compose(visit(book, "guangdong-guangzhou", "guangxi-guigang")).open_points
    assert len({(p.about, p.say) for p in points}) == len(points)
