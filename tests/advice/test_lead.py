"""How long a permit takes: half a year from registering, of which a family that registered long ago has all but a month behind it."""

from datetime import date
from typing import Any

import pytest

from advice.families import TODAY, family_of, spell
from hukouguide.advice.advisor import Advisor
from hukouguide.advice.case import Situation
from hukouguide.advice.finding import Finding, Verdict
from hukouguide.advice.programme import case_for
from hukouguide.advice.road.plan import plans
from hukouguide.family.answers import FactKey
from small_book import book_of, programme

PORT = "eastland-port"
BOOK = book_of(
    programme("judged: {of: zhongkao, on: 03-31}\nrequires: {any_parent: {holds: permit, in: city}}", opens="senior")
)
NONE: dict[str, Any] = {"permit": (), "registration": ()}


def _people(*registration: dict[str, Any], grade: int = 9) -> dict[str, Any]:
    """Grade 9 today registers on 31 March 2027, four months ahead."""
    return {"child": {"grade": grade}, "mother": {"permit": (), "registration": registration}, "father": NONE}


def _found(people: dict[str, Any]) -> Finding:
    return Advisor(BOOK, TODAY).findings(family_of(BOOK, **people), (PORT,))[0]


@pytest.mark.parametrize(
    ("since", "last"),
    [("2020-01-01", date(2027, 2, 28)), ("2026-05-24", date(2027, 2, 28)), ("2026-08-24", date(2026, 12, 31))],
)
def test_months_of_registration_are_behind_already(since: str, last: date) -> None:
    """Six months and more leave one to come, three leave three."""
    found = _found(_people(spell(PORT, since)))
    assert (found.verdict, found.explained.act_by) == (Verdict.ACT, last)


@pytest.mark.parametrize(
    "registration", [(), (spell("westland-village", "2020-01-01"),), (spell(PORT, "2020-01-01", "2026-10-31"),)]
)
def test_without_one_that_goes_on_in_the_place_it_takes_half_a_year(registration: tuple[dict[str, Any], ...]) -> None:
    assert _found(_people(*registration)).verdict is Verdict.CLOSED
    assert _found(_people(*registration, grade=8)).verdict is Verdict.ACT


def test_it_is_asked_only_where_it_decides() -> None:
    people = {**_people(), "mother": {"permit": ()}}
    near = _found(people)
    assert (near.verdict, near.relevant) == (Verdict.UNKNOWN, {FactKey("mother", "registration")})
    far = _found({**people, "child": {"grade": 8}})
    assert (far.verdict, far.relevant) == (Verdict.ACT, frozenset())


def test_a_plan_counts_the_permit_from_the_day_it_can_be_had() -> None:
    case = case_for(
        BOOK.rules_for(PORT)[0], PORT, "child", Situation(BOOK, family_of(BOOK, **_people(spell(PORT, "2020-01-01"))), TODAY)
    )
    steps = [step for plan in plans(case) for step in plan.steps]
    assert [(str(dated.step.key), dated.last) for dated in steps if dated.step.key.subject == "mother"] == [
        ("mother.permit", date(2027, 2, 28))
    ]
