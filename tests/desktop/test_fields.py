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
