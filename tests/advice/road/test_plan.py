"""A plan opens its route, needs every step, names the last days, advises nothing that is there, and is as easy as any there is."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import combinations
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from advice.families import family_of, spell
from advice.strategies import CONDITIONS, JUDGED, KEYS, PEOPLE, PLACE, TODAY, answered, families, rule_of, with_rule
from hukouguide.advice.advisor import Advisor
from hukouguide.advice.case import Case, Situation
from hukouguide.advice.finding import Verdict
from hukouguide.advice.inside import inside
from hukouguide.advice.programme import case_for
from hukouguide.advice.road.plan import Plan, opens, plans, plans_to_line
from hukouguide.advice.road.steps import Step
from hukouguide.advice.road.ways import steps_for
from hukouguide.family.answers import FactKey
from hukouguide.family.household import Family
from hukouguide.rules.book import Rule
from hukouguide.rules.schema import conditions as c
from small_book import book_of, programme

BOOK = book_of(programme("requires: {age: years, at_least: 1}"))
SETTINGS = settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))


def _case(requires: dict[str, Any], judged: Any, family: Family) -> Case:
    rule = rule_of(requires, judged)
    return case_for(rule, PLACE, "child", Situation(with_rule(BOOK, rule), family, TODAY))


def _begun(plan: Plan) -> dict[Step, date]:
    return dict.fromkeys(plan.way, TODAY)


@SETTINGS
@given(CONDITIONS, JUDGED, families())
def test_a_plan_opens_its_route_and_dropping_any_step_does_not(requires: dict[str, Any], judged: Any, family: Family) -> None:
    case = _case(requires, judged, family)
    for plan in plans(case):
        assert opens(_begun(plan), case) == plan.day
        for step in plan.way:
            assert opens({other: TODAY for other in plan.way if other != step}, case) is None


@SETTINGS
@given(CONDITIONS, JUDGED, families())
def test_a_last_day_is_the_last(requires: dict[str, Any], judged: Any, family: Family) -> None:
    case = _case(requires, judged, family)
    for plan in plans(case):
        for dated in plan.steps:
            if dated.last is not None:
                assert opens({**_begun(plan), dated.step: dated.last}, case) is not None
                late = opens({**_begun(plan), dated.step: dated.last + timedelta(days=1)}, case)
                assert late is None or dated.last == case.judged


@SETTINGS
@given(CONDITIONS, JUDGED, families())
def test_nothing_is_advised_that_the_family_already_has(requires: dict[str, Any], judged: Any, family: Family) -> None:
    case = _case(requires, judged, family)
    for plan in plans(case):
        for step in plan.way:
            value = family.answer(step.key.subject, step.key.fact).value
            if step.place is None:
                assert value != step.value
            elif isinstance(value, tuple):
                assert not any(
                    BOOK.places.within(s.place, step.place) is True
                    and s.end is None
                    and s.start.latest <= TODAY
                    and step.kinds <= s.kinds
                    for s in value
                )


@st.composite
def known_families(draw: Any) -> Family:
    """Everything answered: what was never said may be anything, and a step would hide that."""
    return Family(PEOPLE, {key: draw(answered(key.fact)) for key in KEYS})


def _steps(condition: c.Condition, case: Case) -> Iterator[Step]:
    if isinstance(condition, c.NoneOf):
        return  # nobody is advised to begin what must not be
    yield from steps_for(condition, case)
    for part, inner, _ in inside(condition, case):
        yield from _steps(part, inner)


@SETTINGS
@given(CONDITIONS, JUDGED, known_families())
def test_no_set_of_steps_is_easier_than_the_easiest_plan(requires: dict[str, Any], judged: Any, family: Family) -> None:
    """Against every set of up to three of all the steps that the conditions speak of."""
    case = _case(requires, judged, family)
    assume(case.judged is not None and opens({}, case) is None)
    root = case.rule.programme.requires
    assert root is not None
    steps = sorted(set(_steps(root, case)), key=lambda step: step.order)[:7]
    opening = [
        some for size in (1, 2, 3) for some in combinations(steps, size) if opens(dict.fromkeys(some, TODAY), case) is not None
    ]
    found = plans(case, most=50)
    if opening:
        easiest = min(sum(step.effort for step in some) for some in opening)
        assert found
        assert min(plan.effort for plan in found) <= easiest
    else:
        assert all(len(plan.way) > 3 or not plan.way <= set(steps) for plan in found)


def _port_case(body: str, family: Family, for_: str = "child") -> Case:
    book = book_of(programme(body, for_=for_))
    rule: Rule = book.rules["eastland-port"][0]
    return case_for(rule, "eastland-port", "child" if for_ == "child" else "mother", Situation(book, family, TODAY))


def test_months_that_are_there_already_move_the_last_day() -> None:
    """Twelve months of insurance by the gaokao registration on 1 November 2033, four of them paid: eight are missing, and the office
    takes a month to begin."""
    family = family_of(
        BOOK,
        child={"birth": "2016-03-12", "grade": 5},
        mother={"insurance": (spell("eastland-port", "2025-01", "2025-04"),)},
    )
    body = "judged: gaokao_registration\nrequires: {any_parent: {months: insurance, at_least: 12}}"
    case = _port_case(body, family)
    plan = next(p for p in plans(case) if any(step.key == FactKey("mother", "insurance") for step in p.way))
    assert [dated.last for dated in plan.steps] == [date(2033, 4, 30)]


def test_a_points_plan_says_what_each_step_adds() -> None:
    body = """\
        points:
          pass_mark: 30
          items:
            - {id: study, name: {zh: 学历, en: study}, levels: {fact: education, scores: {bachelor: 20}}}
            - {id: giving, name: {zh: 献血, en: giving}, rate: {of: {fact: donations}, points: 2, per: 1}, cap: 10}
            - {id: paid, name: {zh: 社保, en: paid}, rate: {of: {months: insurance}, points: 5, per: 12}, cap: 20}
        """
    family = family_of(BOOK, mother={"education": "junior", "donations": 0, "insurance": (), "birth": "1990-01-01"})
    found = plans(_port_case(body, family, for_="parent"))
    assert found
    ways = {frozenset(step.key.fact for step in plan.way) for plan in found}
    assert frozenset({"education", "donations"}) in ways
    assert frozenset({"donations", "insurance"}) in ways
    quick = found[0]
    assert quick.day == TODAY
    assert {dated.step.key.fact: dated.points for dated in quick.steps} == {"education": 20, "donations": 10}


def test_a_plan_to_a_past_line_is_no_promise() -> None:
    body = """\
        points:
          ranking: {past: [{year: 2025, places: 100, line: 20, source: law}]}
          items:
            - {id: giving, name: {zh: 献血, en: giving}, rate: {of: {fact: donations}, points: 2, per: 1}, cap: 40}
        """
    family = family_of(BOOK, mother={"donations": 3, "birth": "1990-01-01"})
    case = _port_case(body, family, for_="parent")
    assert plans(case) == ()
    (plan,) = plans_to_line(case)
    assert (plan.line, plan.promise) == (20, False)
    assert plan.steps[0].points is not None


def test_what_a_school_day_decides_can_be_begun_until_that_day() -> None:
    """Grade 5 in November 2026 enters senior school on 1 September 2031."""
    family = family_of(BOOK, child={"birth": "2016-03-12", "grade": 5, "track": "skills"})
    case = _port_case("judged: gaokao_registration\nrequires: {fact: track, is: general}", family)
    (plan,) = plans(case)
    assert [dated.last for dated in plan.steps] == [date(2031, 9, 1)]


@pytest.mark.parametrize(("grade", "verdict"), [(9, Verdict.ACT), (10, Verdict.CLOSED)])
def test_what_a_school_day_has_decided_cannot_be_begun_any_more(grade: int, verdict: Verdict) -> None:
    book = book_of(programme("judged: gaokao_registration\nrequires: {fact: track, is: general}"))
    family = family_of(book, child={"birth": "2011-03-12", "grade": grade, "track": "skills"})
    assert Advisor(book, TODAY).findings(family, ("eastland-port",))[0].verdict is verdict


def test_whether_it_is_decided_stays_open_with_the_grade() -> None:
    book = book_of(programme("judged: 2028-06-01\nrequires: {fact: track, is: general}"))
    family = family_of(book, child={"track": "skills"})
    found = Advisor(book, TODAY).findings(family, ("eastland-port",))[0]
    assert found.verdict is Verdict.UNKNOWN
    assert {key.fact for key in found.relevant} == {"birth", "grade"}


def test_a_plan_is_found_where_the_route_may_open_before_it_surely_does() -> None:
    """The mother's old permit may count for up to a year: the route may open in 2030 and surely does in 2031."""
    body = "requires: {both_parents: {number: {sum: [{months: permit}, {fact: donations}]}, at_least: 51}}"
    old = {"place": "eastland-port", "from": "2008", "to": "2008-12-31"}
    family = family_of(
        BOOK,
        mother={"birth": "1980-01-01", "permit": (old,), "donations": 0},
        father={"birth": "1980-01-01", "permit": (), "donations": 1},
        child={"birth": "2016-03-12", "grade": 5},
    )
    found = plans(_port_case(body, family))
    assert {step.key for step in found[0].way} >= {FactKey("mother", "permit"), FactKey("father", "permit")}


TIERS = """\
    judged: zhongkao_registration
    tiers:
      - {id: general, name: {zh: 普高, en: general schools}, requires: {months: schooling, stage: junior, at_least: 24}}
      - {id: skills, name: {zh: 职高, en: skills schools}, track: vocational, requires: {holds: schooling}}
    """


def test_the_last_day_to_begin_is_that_of_the_tier_named() -> None:
    """Grade 5 registers for the zhongkao on 31 March 2031: 24 months of junior school by then begin on 1 April 2029."""
    book = book_of(programme(TIERS, opens="senior"))
    family = family_of(book, child={"birth": "2016-03-12", "grade": 5, "schooling": ()})
    found = Advisor(book, TODAY).findings(family, ("eastland-port",))[0]
    assert (found.verdict, found.tier, found.explained.act_by) == (Verdict.ACT, "general", date(2029, 4, 1))
    (plan,) = plans(case_for(book.rules_for("eastland-port")[0], "eastland-port", "child", Situation(book, family, TODAY)))
    assert plan.tier is not None
    assert (plan.tier.en, [dated.last for dated in plan.steps]) == ("general schools", [date(2029, 4, 1)])


def test_a_plan_leads_on_to_a_better_tier_where_a_lower_one_holds_already() -> None:
    body = TIERS.replace("{months: schooling, stage: junior, at_least: 24}", "{any_parent: {holds: permit}}")
    family = family_of(
        BOOK,
        child={"birth": "2016-03-12", "grade": 5, "schooling": (spell("eastland-port", "2022-09-01"),)},
        mother={"permit": ()},
        father={"permit": ()},
    )
    found = plans(_port_case(body, family))
    assert {step.key.fact for plan in found for step in plan.way} == {"permit"}
