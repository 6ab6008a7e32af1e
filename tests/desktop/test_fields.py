"""One widget a kind of fact: what is entered comes out, what was answered goes back in, what is wrong is said at its field."""

import json
from datetime import date
from decimal import Decimal
from typing import Any, get_args

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.driver import type_day, type_place
from hukouguide.desktop.finder import PlaceFinder
from hukouguide.desktop.texts import Texts
from hukouguide.desktop.widgets.errors import Trouble
from hukouguide.desktop.widgets.field import AnswerField
from hukouguide.desktop.widgets.kinds import FIELDS
from hukouguide.desktop.widgets.month_picker import MonthPicker
from hukouguide.family.dates import PartialDate
from hukouguide.family.places import Level, Place, Places
from hukouguide.family.spells import Spell
from hukouguide.family.words import Words
from hukouguide.rules.schema.files import Kind, Question

PLACES = Places(
    (
        Place("guangxi", "450000", Words("广西壮族自治区", "Guangxi"), Level.PROVINCE),
        Place("guangxi-guigang", "450800", Words("贵港市", "Guigang"), Level.CITY),
        Place("beijing", "110000", Words("北京市", "Beijing"), Level.MUNICIPALITY),
    )
)
TEXT = {"zh": "话", "en": "words"}


def field(qtbot: QtBot, kind: str, **more: Any) -> AnswerField:
    told = {"id": "q", "about": "person", "topic": "t", "ask": TEXT, "why": TEXT, "noun": TEXT, "change": "slow", "kind": kind}
    told |= more
    if kind == "yes_no":
        told |= {"says": TEXT, "says_not": TEXT}
    question = Question.model_validate_json(json.dumps(told))
    made = FIELDS[kind](question, Words("问题", "question"), Texts("zh"), PlaceFinder(PLACES), date(2026, 11, 23))
    qtbot.addWidget(made)
    made.show()
    return made


def test_every_kind_of_fact_has_its_widget() -> None:
    assert set(FIELDS) == set(get_args(Kind))


OPTIONS = [{"id": "own", "name": TEXT}, {"id": "rent", "name": TEXT}]
VALUES = [
    ("yes_no", {}, True),
    ("yes_no", {}, False),
    ("choice", {"options": OPTIONS}, "rent"),
    ("date", {}, PartialDate.parse("2016-03-12")),
    ("date", {}, PartialDate.parse("2016-03")),
    ("date", {}, PartialDate.parse("2016")),
    ("month", {}, PartialDate.parse("2021-11")),
    ("number", {}, 3),
    ("number", {"least": -3}, -1),
    ("money", {}, Decimal("3500.50")),
    ("place", {}, "guangxi-guigang"),
    ("grade", {}, 5),
    ("grade", {"least": -6}, -4),
    ("spells", {}, ()),
    ("spells", {}, (Spell("beijing", PartialDate.parse("2018-04-20")),)),
    (
        "spells",
        {"kinds": OPTIONS, "counted": "calendar_months"},
        (
            Spell("beijing", PartialDate.parse("2018-04"), PartialDate.parse("2019-02"), frozenset({"own"})),
            Spell("guangxi-guigang", PartialDate.parse("2019-03"), None, frozenset({"own", "rent"}), True),
        ),
    ),
]


@pytest.mark.parametrize(("kind", "more", "value"), VALUES)
def test_an_answer_shown_comes_out_unchanged(qtbot: QtBot, kind: str, more: dict[str, Any], value: Any) -> None:
    made = field(qtbot, kind, **more)
    made.show_value(value)
    assert made.value() == value


@pytest.mark.parametrize(("kind", "more"), [(kind, {"options": OPTIONS} if kind == "choice" else {}) for kind in FIELDS])
def test_nothing_entered_is_no_answer_and_leads_to_a_field(qtbot: QtBot, kind: str, more: dict[str, Any]) -> None:
    made = field(qtbot, kind, **more)
    with pytest.raises(Trouble) as trouble:
        made.value()
    assert trouble.value.field is not None
    assert made.isAncestorOf(trouble.value.field)
    assert trouble.value.words.zh != trouble.value.words.en


@pytest.mark.parametrize(
    ("written", "number"), [("3500", "3500"), ("３５００", "3500"), ("3,500", "3500"), ("1.2万", "12000"), (" 12.50 ", "12.50")]
)
def test_an_amount_is_read_as_people_type_it(qtbot: QtBot, written: str, number: str) -> None:
    made = field(qtbot, "money")
    made.first().setText(written)
    assert made.value() == Decimal(number)


@pytest.mark.parametrize("written", ["12a", "-5", "1/2", "十"])
def test_an_amount_that_is_none_is_refused(qtbot: QtBot, written: str) -> None:
    made = field(qtbot, "money")
    made.first().setText(written)
    with pytest.raises(Trouble):
        made.value()


@pytest.mark.parametrize(("least", "most", "written"), [(0, None, "-1"), (None, 6, "7")])
def test_a_number_outside_its_limits_is_refused_with_the_limit(
    qtbot: QtBot, least: int | None, most: int | None, written: str
) -> None:
    made = field(qtbot, "number", least=least, most=most)
    made.first().setText(written)
    with pytest.raises(Trouble) as trouble:
        made.value()
    assert str(least if least is not None else most) in trouble.value.words.zh


@pytest.mark.parametrize(
    ("parts", "at"),
    [
        (("", "3", "1"), "year"),
        (("21", "", ""), "year"),
        (("2021", "13", ""), "month"),
        (("2021", "", "5"), "month"),
        (("2021", "2", "30"), "day"),
        (("2021", "x", ""), "month"),
    ],
)
def test_a_wrong_date_leads_to_the_part_that_is_wrong(qtbot: QtBot, parts: tuple[str, ...], at: str) -> None:
    made = field(qtbot, "date")
    for edit, part in zip((made.entry.year, made.entry.month, made.entry.day), parts, strict=True):
        edit.setText(part)
    with pytest.raises(Trouble) as trouble:
        made.value()
    assert trouble.value.field is getattr(made.entry, at)


def test_full_width_digits_are_digits(qtbot: QtBot) -> None:
    made = field(qtbot, "month")
    made.entry.year.setText("２０２１")
    made.entry.month.setText("３月")
    assert made.value() == PartialDate.parse("2021-03")


@pytest.mark.parametrize(
    ("parts", "understood"),
    [
        (("2021年春天", "", ""), "2021-03-01/2021-05-31"),
        (("去年三月", "", ""), "2025-03"),
        (("大前年", "", ""), "2023"),
        (("大前年", "秋天", ""), "2023-09-01/2023-11-30"),
        (("2021", "三月", "5"), "2021-03-05"),
        (("2021年", "3月", "5号"), "2021-03-05"),
        (("19850312", "", ""), "1985-03-12"),
        (("98年", "9", ""), "1998-09"),
        (("2021", "spring", ""), "2021-03-01/2021-05-31"),
        (("March 2021", "", ""), "2021-03"),
        (("2021", "March", ""), "2021-03"),
    ],
)
def test_a_date_is_read_as_people_say_it(qtbot: QtBot, parts: tuple[str, ...], understood: str) -> None:
    made = field(qtbot, "date")
    for edit, part in zip((made.entry.year, made.entry.month, made.entry.day), parts, strict=True):
        edit.setText(part)
    assert str(made.value()) == understood


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("农历三月", "公历"),
        ("民国74年", "民国"),
        ("450802198503120012", "身份证"),
        ("3/4/2021", "月份"),
        ("2021年2月30日", "没有"),
    ],
)
def test_a_date_that_would_mislead_is_refused_with_the_reason(qtbot: QtBot, written: str, said: str) -> None:
    made = field(qtbot, "date")
    made.entry.year.setText(written)
    with pytest.raises(Trouble) as trouble:
        made.value()
    assert said in trouble.value.words.zh
    assert trouble.value.field is made.entry.year


def test_what_was_understood_of_words_stands_below_them_and_goes_with_them(qtbot: QtBot) -> None:
    made = field(qtbot, "date")
    made.entry.year.setText("2021年春天")
    assert "2021年3月至5月" in made.entry.understood.text()
    assert not made.entry.understood.isHidden()
    made.entry.year.setText("2021")
    assert made.entry.understood.isHidden()


@pytest.mark.parametrize("said", ["2021-03-01/2021-05-31", "2021-12-01/2022-02-28", "2021-03-21/2021-03-31"])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_season_shown_again_comes_out_unchanged(qtbot: QtBot, said: str, language: str) -> None:
    made = field(qtbot, "date")
    made.texts.switch(language)
    season = PartialDate(*map(date.fromisoformat, said.split("/")))
    made.show_value(season)
    assert made.value() == season


def test_where_months_are_counted_a_day_counts_as_its_month(qtbot: QtBot) -> None:
    made = field(qtbot, "month")
    made.entry.year.setText("20210315")
    assert made.value() == PartialDate.parse("2021-03")


def test_year_and_month_can_be_picked_from_lists_in_either_language(qtbot: QtBot) -> None:
    made = field(qtbot, "month")
    made.entry.picker.open()
    picker = made.entry.picker.findChild(MonthPicker)
    picker.years[1].click()
    picker.months[2].click()
    assert made.value() == PartialDate.parse("2025-03")
    for language in ("zh", "en"):
        made.texts.switch(language)
        for part, months in zip(
            picker.parts, ((3, 5), (6, 8), (9, 11), (12, 2), (1, 6), (7, 12), (1, 3), (10, 12)), strict=True
        ):
            part.click()
            assert (made.value().earliest.month, made.value().latest.month) == months


def test_a_place_typed_by_first_letters_is_taken_with_enter(qtbot: QtBot) -> None:
    made = field(qtbot, "place")
    QTest.keyClicks(made.entry.edit, "gg")
    QTest.keyClick(made.entry.edit, Qt.Key.Key_Return)
    assert made.value() == "guangxi-guigang"
    assert made.entry.edit.text() == "广西壮族自治区贵港市"


def test_a_place_changed_after_it_was_chosen_must_be_chosen_again(qtbot: QtBot) -> None:
    made = field(qtbot, "place")
    type_place(made.entry, "guangxi-guigang")
    QTest.keyClicks(made.entry.edit, "x")
    with pytest.raises(Trouble):
        made.value()


def test_who_names_a_wide_place_is_told_that_rules_differ_inside_where_that_matters(qtbot: QtBot) -> None:
    made = field(qtbot, "spells", precise_to="city")
    made.some.click()
    entry = made.rows[0].place
    for place, told in (("guangxi", True), ("guangxi-guigang", False), ("beijing", False)):
        entry.choose(place)
        assert entry.closer.isHidden() is not told
    entry.choose("guangxi")
    QTest.keyClicks(entry.edit, "x")
    assert entry.closer.isHidden()


def test_periods_can_be_added_and_removed(qtbot: QtBot) -> None:
    made = field(qtbot, "spells")
    made.some.click()
    made._add.click()
    type_place(made.rows[1].place, "beijing")
    type_day(made.rows[1].start, "2020-05-01")
    made.rows[0].removed.emit(made.rows[0])
    assert made.value() == (Spell("beijing", PartialDate.parse("2020-05-01")),)


def test_removing_the_last_period_is_not_the_same_as_saying_none(qtbot: QtBot) -> None:
    made = field(qtbot, "spells")
    made.some.click()
    made.rows[0].removed.emit(made.rows[0])
    with pytest.raises(Trouble):
        made.value()


def test_a_period_that_ends_before_it_begins_is_refused(qtbot: QtBot) -> None:
    made = field(qtbot, "spells")
    made.some.click()
    row = made.rows[0]
    type_place(row.place, "beijing")
    type_day(row.start, "2020-05-01")
    row.goes_on.click()
    type_day(row.end, "2019-05-01")
    with pytest.raises(Trouble) as trouble:
        made.value()
    assert trouble.value.field is row.end.year


def test_the_other_language_keeps_what_was_typed(qtbot: QtBot) -> None:
    made = field(qtbot, "place")
    type_place(made.entry, "guangxi-guigang")
    made.texts.switch("en")
    assert made.entry.edit.text() == "Guigang, Guangxi"
    assert made.value() == "guangxi-guigang"
