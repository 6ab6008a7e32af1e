"""What the shell prints of the road, of refusals and of care, as text and as JSON."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from hukouguide.advice.road.tell import headline
from hukouguide.shipped import shipped
from hukouguide.workshop import jobs

TODAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def visit() -> jobs.Visit:
    file = shipped("rules") / "families" / "guangxi-left-behind.yaml"
    return jobs.visit(file, ("guangdong-dongguan",), None, TODAY, shipped("rules"))


@pytest.fixture(scope="module")
def told(visit: jobs.Visit) -> dict[str, Any]:
    assert visit.interview is not None
    found: dict[str, Any] = json.loads(json.dumps(jobs.as_json(visit.interview)))
    return found


def test_the_text_says_what_to_do_if_refused_and_how_care_goes(visit: jobs.Visit) -> None:
    assert visit.interview is not None
    text = jobs.as_text(visit.interview)
    for said in (
        "窗口说不行时怎么办 / If the counter says no",
        "还没有答复，就打政府热线：12345 / If there is no answer, the government line: 12345  (recalled)",
        "父母不在身边时：孩子 / While the parents are away: the child",
        "✓ 照顾的人是成年人",
        "[第二十三条, recalled]",
        "2027-03-01 再来看一次 / Look at all this again on 2027-03-01",
    ):
        assert said in text, said


def test_the_text_begins_with_how_long_together_and_tells_the_road(visit: jobs.Visit) -> None:
    assert visit.interview is not None
    text = jobs.as_text(visit.interview)
    for words in headline(visit.interview.road, visit.interview.family, visit.interview.book):
        assert str(words) in text.split("\n\n")[1]
    for said in (
        "一年一年看：孩子 / Year by year: the child",
        "? 2",
        "要记住的日子 / Days to keep",
        "2027-03-01 新一年的规定出来了",
    ):
        assert said in text, said


def test_each_open_point_of_the_text_has_a_sentence_to_say_and_papers_to_bring(visit: jobs.Visit) -> None:
    assert visit.interview is not None
    lines = jobs.as_text(visit.interview).splitlines()
    start = next(n for n, line in enumerate(lines) if line.endswith("/ Still open"))
    points = lines[start + 1 : lines.index("", start)]
    asked = [n for n, line in enumerate(points) if line.startswith("  ? ")]
    assert asked
    for at in asked:
        answered = "not answered yet" in points[at]
        assert answered or points[at + 2].startswith("      “"), points[at]


def _keys(value: Any) -> set[str]:
    if isinstance(value, dict):
        return (set(value) - {"zh", "en"}).union(*map(_keys, value.values()))
    return set().union(*map(_keys, value)) if isinstance(value, list) else set()


def test_the_page_about_the_json_names_every_key_of_it() -> None:
    file = shipped("resources") / "families" / "shenzhen-age5.yaml"
    seen = jobs.visit(file, ("guangdong-shenzhen", "beijing"), None, TODAY, shipped("rules"))
    assert seen.interview is not None
    page = (Path(__file__).parents[2] / "docs" / "json.md").read_text("utf-8")
    told = jobs.as_json(seen.interview)
    for key in _keys(told["road"]) | set(told) | set(told["findings"][0]) | _keys([f["errands"] for f in told["findings"]]):
        assert f"`{key}`" in page, key


def test_each_school_finding_of_the_json_carries_its_remedy(told: dict[str, Any]) -> None:
    schools = [finding for finding in told["findings"] if finding["goal"] in ("primary", "junior", "senior", "gaokao")]
    assert schools
    for finding in schools:
        remedy = finding["remedy"]
        assert remedy["goal"] == finding["goal"]
        assert remedy["ask"][0]["text"]["zh"]
        assert remedy["calls"][-1]["phone"] == "12348"
        assert remedy["deadlines"][0]["days"] == 60
        assert remedy["deadlines"][0]["citation"]["seen"] == "recalled"


def test_the_json_has_the_care_of_each_child_with_its_notices(told: dict[str, Any]) -> None:
    (care,) = told["care"]
    assert (care["child"], care["ground"], care["again"]) == ("child", "apart", "2027-03-01")
    assert [duty["done"] for duty in care["duties"]][:2] == [True, None]
    assert [notice["id"] for notice in care["notices"]] == ["school", "committee"]
    assert "____" in care["notices"][0]["lines"][0]["zh"]
