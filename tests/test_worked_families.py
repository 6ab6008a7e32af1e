"""The three families of docs/road.md: every date there is what the program says of the rules as they stand."""

from datetime import date
from pathlib import Path

import pytest

from hukouguide.advice.interview import Interview
from hukouguide.advice.road.compare import ChildRoad, Row
from hukouguide.advice.road.ladder import Hold
from hukouguide.cases.family_file import read_family
from hukouguide.rules.book import RuleBook
from hukouguide.rules.load import load_book
from hukouguide.rules.sentences import day_words
from hukouguide.shipped import shipped

TODAY = date(2026, 11, 26)
PAGE = (Path(__file__).parents[1] / "docs" / "road.md").read_text("utf-8")
LONGHUA, GUIGANG = "guangdong-shenzhen-longhua", "guangxi-guigang"


@pytest.fixture(scope="module")
def book() -> RuleBook:
    return load_book(shipped("rules"))[0]


def _children(book: RuleBook, family: str, *places: str) -> dict[str, dict[str, Row]]:
    path = shipped("resources") / "families" / f"{family}.yaml"
    read, wrong = read_family(path.read_bytes(), path.name, book, TODAY)
    assert not [problem for problem in wrong if problem.is_error]
    road: tuple[ChildRoad, ...] = Interview.of_family(book, read, places, None, TODAY).road.children
    return {child.child: {row.place: row for row in child.rows} for child in road}


def _holds(row: Row, track: str) -> list[tuple[str, Hold]]:
    return [(rung.rung, rung.hold) for rung in row.ladder.rungs if rung.track == track]


def _steps(row: Row, stage: str) -> dict[str, date | None]:
    """The last day of each step towards the stage on the general track, by the fact that it begins."""
    plan = next(plan for rung, plan in row.plans if rung.rung == stage and rung.track == "general")
    return {dated.step.key.fact: dated.last for dated in plan.steps}


def _on_page(*days: date) -> bool:
    return all(day_words(day).en in PAGE for day in days)


def test_a_child_of_five_new_in_shenzhen(book: RuleBook) -> None:
    rows = _children(book, "shenzhen-age5", LONGHUA, GUIGANG)["child"]
    assert _holds(rows[LONGHUA], "general") == [
        ("primary", Hold.ASK),
        ("junior", Hold.STEPS),
        ("senior", Hold.STEPS),
        ("gaokao", Hold.STEPS),
    ]
    assert {hold for _, hold in _holds(rows[GUIGANG], "general")} == {Hold.SURE}
    assert _steps(rows[LONGHUA], "junior") == {"permit": date(2032, 10, 15), "schooling": date(2033, 4, 15)}
    assert _steps(rows[LONGHUA], "senior") == {"schooling": date(2033, 9, 1), "permit": date(2035, 9, 30)}
    assert _steps(rows[LONGHUA], "gaokao") == {"permit": date(2036, 3, 1), "schooling": date(2036, 6, 20)}
    back = rows[LONGHUA].back
    assert back is not None
    assert back.by == date(2036, 3, 31)
    assert _on_page(
        date(2032, 10, 15), date(2033, 4, 15), date(2033, 9, 1), date(2035, 9, 30), date(2036, 3, 1), date(2036, 6, 20), back.by
    )


def test_grade_seven_in_beijing_with_henan_hukou(book: RuleBook) -> None:
    rows = _children(book, "beijing-grade7", "beijing", "henan-zhoukou", "henan-zhengzhou", "tianjin")["child"]
    beijing = rows["beijing"]
    assert _holds(beijing, "vocational") == [("junior", Hold.HERE), ("senior", Hold.SURE), ("gaokao", Hold.SURE)]
    assert _holds(beijing, "general") == [("junior", Hold.HERE), ("senior", Hold.ASK), ("gaokao", Hold.NO)]
    assert [(stay.track, stay.until) for stay in beijing.ladder.stays] == [
        ("vocational", date(2032, 8, 31)),
        ("general", date(2029, 8, 31)),
    ]
    assert beijing.back is not None
    assert beijing.back.by == date(2029, 3, 31)
    assert _holds(rows["henan-zhoukou"], "general") == [("junior", Hold.ASK), ("senior", Hold.SURE), ("gaokao", Hold.SURE)]
    assert _steps(rows["henan-zhengzhou"], "senior") == {"schooling": date(2029, 5, 31)}
    tianjin = next(plan for rung, plan in rows["tianjin"].plans if (rung.rung, rung.track) == ("senior", "vocational"))
    assert [dated.last for dated in tianjin.steps] == [date(2028, 12, 30)]
    assert _on_page(date(2032, 8, 31), date(2029, 8, 31), date(2029, 3, 31), date(2029, 5, 31), date(2028, 12, 30))


def test_two_children_in_suzhou(book: RuleBook) -> None:
    children = _children(book, "suzhou-two-children", "jiangsu-suzhou", "anhui-fuyang")
    elder, younger = (children[child]["jiangsu-suzhou"] for child in ("child-1", "child-2"))
    assert _holds(elder, "general") == [("junior", Hold.HERE), ("senior", Hold.SURE), ("gaokao", Hold.SURE)]
    assert _holds(younger, "general") == [
        ("primary", Hold.HERE),
        ("junior", Hold.RANK),
        ("senior", Hold.SURE),
        ("gaokao", Hold.SURE),
    ]
    assert [row.ladder.stay.until for row in (elder, younger) if row.ladder.stay] == [date(2031, 8, 31), date(2037, 8, 31)]
    assert elder.back is None
    assert younger.back is None
    assert _on_page(date(2031, 8, 31), date(2037, 8, 31), date(2028, 4, 30), date(2030, 11, 1), date(2031, 4, 15))
