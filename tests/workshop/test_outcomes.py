"""What can never come out is not asked of the examples: doubts, tables that nobody can know to the point, caps out of reach."""

import json
from typing import Any

import pytest
from pydantic import TypeAdapter

from hukouguide.rules.book import RuleBook
from hukouguide.rules.schema import conditions as c
from hukouguide.workshop.outcomes import Outcomes
from small_book import book_of, programme

CONDITION: TypeAdapter[c.Condition] = TypeAdapter(c.AnyCondition)
FACT = {"fact": "record", "is": True}
OPEN = {**FACT, "doubt": {"zh": "说不准", "en": "not sure"}}
ASK = {"ask_office": {"zh": "问", "en": "ask"}}


def outcomes(book: RuleBook, name: str = "route") -> Outcomes:
    return Outcomes(book, next(rule for rule in book.rules["eastland-port"] if rule.programme.id == name))


@pytest.mark.parametrize(
    ("condition", "ways"),
    [
        (FACT, {"true", "false", "unknown"}),
        (OPEN, {"unknown"}),
        (ASK, {"unknown"}),
        ({"all": [FACT, OPEN]}, {"false", "unknown"}),
        ({"any": [FACT, OPEN]}, {"true", "unknown"}),
        ({"none": [FACT, OPEN]}, {"false", "unknown"}),
        ({"none": [FACT]}, {"true", "false", "unknown"}),
        ({"any_parent": OPEN}, {"unknown"}),
        ({"count": {"at_least": 1, "of": [FACT, OPEN]}}, {"true", "unknown"}),
        ({"count": {"at_least": 2, "of": [FACT, OPEN]}}, {"false", "unknown"}),
    ],
)
def test_a_doubt_takes_away_what_a_condition_can_show(condition: Any, ways: set[str]) -> None:
    rule = outcomes(book_of(programme("requires: {fact: record, is: true}\n", for_="parent")))
    assert rule.of(CONDITION.validate_json(json.dumps(condition))) == ways


NAME = "name: {zh: 名, en: Name}"
GIFTS = f"{{id: gifts, {NAME}, rate: {{of: {{fact: donations}}, points: 2, per: 1}}}}"
NEVER = f"{{id: never, {NAME}, flat: 5, when: {{ask_office: {{zh: 问, en: ask}}}}}}"

GUESSED = f"{{id: guessed, {NAME}, flat: 200, when: {{fact: record, is: true}}, doubt: {{zh: 说不准, en: not sure}}}}"


@pytest.mark.parametrize(
    ("item", "ways"),
    [
        ("flat: 5, when: {fact: record, is: true}", {"points", "nothing"}),
        ("flat: 5, when: {fact: record, is: true}, doubt: {zh: 说不准, en: not sure}", {"unknown"}),
        ("flat: 5, when: {ask_office: {zh: 问, en: ask}}", set()),
        ("levels: {fact: education, scores: {junior: 1, bachelor: 2}}", {"points"}),
        ("levels: {fact: education, scores: {bachelor: 2}}", {"points", "nothing"}),
        ("cap: 100, rate: {of: {fact: donations}, points: 2, per: 1}", {"points", "nothing", "cap"}),
        ("cap: 101, rate: {of: {fact: donations}, points: 2, per: 1}", {"points", "nothing"}),
        ("bands: {of: {fact: donations}, table: [{under: 3, points: 1}, {at_least: 3, points: 2}]}", {"points"}),
        ("bands: {of: {fact: donations}, table: [{at_least: 3, points: 2}]}", {"points", "nothing"}),
        ("formula: {highest: [5, {less: [50, {age: years}]}]}", {"points"}),
        ("formula: {times: [{fact: donations}, -7]}", {"points", "nothing"}),
        (f"items: [{GIFTS}, {NEVER}]", set()),
        (f"cap: 50, items: [{GIFTS}, {NEVER}]", {"points", "cap"}),
        (f"cap: 101, items: [{GIFTS}, {NEVER}]", set()),
        (f"cap: 100, combine: best, items: [{GIFTS}, {GUESSED}]", {"points", "nothing", "cap"}),
        (f"cap: 101, combine: best, items: [{GIFTS}, {GUESSED}]", {"points", "nothing"}),
        ("formula: {points: table}", {"points", "nothing"}),
        ("formula: {sum: [{points: guess}, 1]}", set()),
        ("formula: {points: guess}", set()),
        ("formula: {points: dim}", {"nothing"}),
    ],
)
def test_an_item_need_show_only_what_can_be_known_to_the_point(item: str, ways: set[str]) -> None:
    def table(name: str, text: str) -> str:
        return programme(f"points: {{items: [{{id: main, {NAME}, {text}}}]}}\n", name=name, for_="parent")

    book = book_of(
        table("route", item),
        table("table", "rate: {of: {fact: donations}, points: 2, per: 1}"),
        table("guess", f"items: [{GIFTS}, {NEVER}]"),
        table("dim", "flat: 5, when: {fact: record, is: true}, doubt: {zh: 说不准, en: not sure}"),
    )
    rule = outcomes(book)
    assert rule.rule.programme.points is not None
    assert rule.of_item(rule.rule.programme.points.items[0]) == ways


@pytest.mark.parametrize(
    ("body", "ways"),
    [
        ("requires: {fact: record, is: true}\n", {"true", "false", "unknown"}),
        ("requires: {all: [{fact: record, is: true}, {ask_office: {zh: 问, en: ask}}]}\n", {"false", "unknown"}),
        ("in_force: {to: 2015-12-31}\nrequires: {fact: record, is: true}\n", {"unknown"}),
    ],
)
def test_another_programme_is_passed_only_as_far_as_it_can_be_and_while_it_is_in_force(body: str, ways: set[str]) -> None:
    route = "in_force: {from: 2016-01-01}\nrequires: {passes: other}\n"
    book = book_of(programme(route, for_="parent"), programme(body, name="other", for_="parent"))
    requires = outcomes(book).rule.programme.requires
    assert requires is not None
    assert outcomes(book).of(requires) == ways
