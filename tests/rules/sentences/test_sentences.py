"""What is said is what is checked: exact sentences for real conditions, and no key of a condition that its sentence does not show."""

from datetime import date
from typing import Any

import pytest
from pydantic import TypeAdapter

from hukouguide.advice.conditions import EVALUATIONS
from hukouguide.family.words import Words
from hukouguide.rules.schema.conditions import KINDS, AnyCondition
from hukouguide.rules.sentences import SENTENCES, Speaking, bounds_words, months_words, sentence
from small_book import book_of, programme

BOOK = book_of(programme("requires: {any_parent: {fact: record, is: false}}"))
READ: TypeAdapter[Any] = TypeAdapter(AnyCondition)
MOTHER = Words("妈妈", "the mother")
CHILD = Words("孩子", "the child")


def _speaking(day: date | None = date(2032, 8, 31)) -> Speaking:
    return Speaking(
        BOOK.places, BOOK.questions, "eastland-port", MOTHER, CHILD, lambda _: day, {"other": Words("别的项目", "Other route")}
    )


def _said(condition: dict[str, Any], day: date | None = date(2032, 8, 31)) -> Words:
    return sentence(READ.validate_python(_tuples(condition)), _speaking(day))


def _tuples(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _tuples(part) for key, part in value.items()}
    return tuple(map(_tuples, value)) if isinstance(value, list) else value


def test_every_kind_of_condition_is_evaluated_and_said_under_the_same_name() -> None:
    assert set(KINDS) == set(EVALUATIONS) == set(SENTENCES)


@pytest.mark.parametrize(
    ("condition", "zh", "en"),
    [
        (
            {"months": "permit", "in": "province", "unbroken": True, "at_least": 36, "until": {"of": "gaokao", "on": "08-31"}},
            "妈妈：在东省的permit（中）连续满3年（36个月），算到2032年8月31日",
            "the mother: permit in Eastland without a break for at least 3 years (36 months), counted to 31 August 2032",
        ),
        (
            {"any_parent": {"months": "insurance", "kinds": ["pension", "medical"], "kinds_rule": "each", "at_least": 26}},
            "爸爸妈妈中同一个人：在港市的insurance（中）累计满26个月，这几种每种都要：养老、医疗，算到2032年8月31日",
            "one and the same parent: insurance in Port for at least 26 months in all, each of these kinds: pension, medical, "
            "counted to 31 August 2032",
        ),
        ({"age": "years", "at_most": 45}, "妈妈：2032年8月31日那天的周岁不超过45", "the mother: age at most 45 on 31 August 2032"),
        ({"age": "years", "under": 18}, "妈妈：2032年8月31日那天的周岁不到18", "the mother: age less than 18 on 31 August 2032"),
        ({"fact": "record", "is": False}, "妈妈没有记录", "the mother has no record"),
        ({"fact": "education", "one_of": ["junior", "bachelor"]}, "妈妈：education（中）应为初中或本科", "the mother: education must be junior or bachelor"),
        ({"none": [{"fact": "record", "is": True}]}, "不能有这种情况：妈妈有记录", "this must not be so: the mother has a record"),
        (
            {"passes": "other", "at": "hukou", "refused": True},
            "妈妈：不符合户口所在地的“别的项目”",
            "the mother: not qualified for Other route in the place of hukou",
        ),
    ],
)  # fmt: skip
def test_a_condition_reads_as_the_office_would_say_it(condition: dict[str, Any], zh: str, en: str) -> None:
    assert _said(condition) == Words(zh, en)


def test_a_day_that_is_not_known_yet_is_named_as_the_rule_names_it() -> None:
    said = _said({"holds": "permit", "until": {"of": "gaokao", "on": "08-31"}}, day=None)
    assert "高考当年8月31日" in said.zh
    assert "the gaokao, on 31 August of that year" in said.en


def test_a_gloss_is_added_and_never_replaces() -> None:
    plain = _said({"fact": "record", "is": False})
    glossed = _said({"fact": "record", "is": False, "gloss": {"zh": "近五年", "en": "in five years"}})
    assert glossed == Words(f"{plain.zh}（近五年）", f"{plain.en} (in five years)")


MONTHS = {"months": "insurance", "at_least": 24}
ALTERED: list[tuple[dict[str, Any], dict[str, Any]]] = [
    *(
        (MONTHS, {**MONTHS, **change})
        for change in (
            {"at_least": 25}, {"unbroken": True}, {"gap": 3}, {"within_last": 36}, {"from_day": date(2020, 1, 1)}, {"plus": ["permit"]},
            {"kinds": ["pension"]}, {"back_paid": "excluded"}, {"whose": "both_added"}, {"whose": "better_parent"}, {"in": "province"},
            {"months": "permit"}, {"stage": "senior"},
        )
    ),
    ({**MONTHS, "kinds": ["pension", "medical"]}, {**MONTHS, "kinds": ["pension", "medical"], "kinds_rule": "each"}),
    ({"holds": "permit"}, {"holds": "permit", "in": "nation"}),
    ({"holds": "permit"}, {"holds": "hukou"}),
    ({"began": "permit", "by": "today"}, {"began": "permit", "since": "today"}),
    ({"began": "permit", "by": "today"}, {"began": "permit", "by": "today", "first": True}),
    *(({"age": "years", "at_least": 18}, {"age": "years", limit: 18}) for limit in ("over", "at_most", "under")),
    ({"born": {"since": "today"}}, {"born": {"by": "today"}}),
    ({"fact": "record", "is": True}, {"fact": "record", "is": False}),
    ({"fact": "donations", "at_least": 3}, {"fact": "donations", "over": 3}),
    ({"fact": "zhongkao_place", "within": "city"}, {"fact": "zhongkao_place", "outside": "city"}),
    ({"passes": "other"}, {"passes": "other", "refused": True}),
    ({"passes": "other"}, {"passes": "other", "at": "hukou"}),
    *(
        ({kind: [MONTHS, {"holds": "permit"}]}, {other: [MONTHS, {"holds": "permit"}]})
        for kind, other in (("all", "any"), ("any", "none"), ("none", "all"))
    ),
    ({"any_parent": MONTHS}, {"both_parents": MONTHS}),
    ({"count": {"at_least": 1, "of": [MONTHS, {"holds": "permit"}]}}, {"count": {"at_least": 2, "of": [MONTHS, {"holds": "permit"}]}}),
    ({"number": {"sum": [1, 2]}, "at_least": 3}, {"number": {"less": [1, 2]}, "at_least": 3}),
    ({"number": {"lowest": [1, {"months": "permit"}]}, "at_least": 3}, {"number": {"highest": [1, {"months": "permit"}]}, "at_least": 3}),
    (
        {"number": {"rounded": {"fact": "tax"}, "to": {"places": 2, "how": "down"}}, "at_least": 3},
        {"number": {"rounded": {"fact": "tax"}, "to": {"places": 2, "how": "half_up"}}, "at_least": 3},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), ALTERED)
def test_what_changes_the_meaning_changes_the_sentence_in_both_languages(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert _said(one).zh != _said(other).zh
    assert _said(one).en != _said(other).en


def test_whole_years_are_said_as_years_too() -> None:
    assert [months_words(n).en for n in (1, 12, 26, 36)] == [
        "1 month",
        "1 year (12 months)",
        "26 months",
        "3 years (36 months)",
    ]


def test_bounds_say_both_ends_or_that_there_is_no_upper_one() -> None:
    from decimal import Decimal

    assert bounds_words(Decimal(62), Decimal(78)).en == "62–78"
    assert bounds_words(Decimal(62), None).zh == "62以上（含）"
    assert bounds_words(Decimal("1.50"), Decimal("1.50")).en == "1.5"
