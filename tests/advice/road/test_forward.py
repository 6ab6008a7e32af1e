"""The days the findings name: the day of on course is the first, the last day to begin is the last."""

from datetime import timedelta
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from advice.strategies import CONDITIONS, JUDGED, PLACE, TODAY, families, rule_of, with_rule
from hukouguide.advice.advisor import find
from hukouguide.advice.case import Situation
from hukouguide.advice.finding import Verdict
from hukouguide.advice.programme import case_for, truth
from hukouguide.family.household import Family
from small_book import book_of, programme

BOOK = book_of(programme("requires: {age: years, at_least: 1}"))
SETTINGS = settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))


@SETTINGS
@given(CONDITIONS, families(), st.data())
def test_the_day_of_on_course_is_the_first(requires: dict[str, Any], family: Family, data: st.DataObject) -> None:
    rule = rule_of(requires, "today")
    situation = Situation(with_rule(BOOK, rule), family, TODAY)
    case, finding = case_for(rule, PLACE, "child", situation), find([rule], PLACE, "child", situation)
    if finding.verdict is Verdict.ON_COURSE:
        assert finding.by is not None
        assert truth(case.on(finding.by)).state is True
        before = data.draw(st.integers(1, (finding.by - TODAY).days))
        assert truth(case.on(finding.by - timedelta(days=before))).state is not True
        assert truth(case.on(finding.by - timedelta(days=1))).state is not True


@SETTINGS
@given(CONDITIONS, JUDGED, families())
def test_the_last_day_to_begin_is_the_last(requires: dict[str, Any], judged: Any, family: Family) -> None:
    rule = rule_of(requires, judged)
    situation = Situation(with_rule(BOOK, rule), family, TODAY)
    case, finding = case_for(rule, PLACE, "child", situation), find([rule], PLACE, "child", situation)
    if finding.verdict is Verdict.ACT and judged != "today":
        last = finding.explained.act_by
        assert last is not None
        assert truth(case.beginning(last)).state is True
        assert last == case.judged or truth(case.beginning(last + timedelta(days=1))).state is not True


def test_points_are_reached_on_the_very_day() -> None:
    """Permit months are completed on the day before the monthly day: three years from 20 March 2024 are full on 19 March 2027."""
    from advice.families import family_of, spell
    from hukouguide.advice.advisor import Advisor

    body = """\
        points:
          pass_mark: 36
          items:
            - {id: stay, name: {zh: 居住, en: stay}, rate: {of: {months: permit}, points: 1, per: 1}, cap: 60}
        """
    book = book_of(programme(body, for_="parent"))
    family = family_of(book, mother={"permit": (spell("eastland-port", "2024-03-20"),), "birth": "1990-01-01"})
    (finding, *_) = [f for f in Advisor(book, TODAY).findings(family, ("eastland-port",)) if f.person == "mother"]
    assert (finding.verdict, str(finding.by)) == (Verdict.ON_COURSE, "2027-03-19")
