"""Another answer supposed on its page: verdicts before and after, the saved answer untouched until someone makes it theirs."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.driver import press
from desktop.rooms import Rooms
from hukouguide.desktop.texts import Texts
from hukouguide.desktop.widgets.difference_card import before_after
from hukouguide.desktop.window import Window
from hukouguide.family.answers import FactKey
from hukouguide.rules.sentences import day_words

PERMIT = FactKey("mother", "permit")


@pytest.fixture
def rooms(window: Window, qtbot: QtBot) -> Rooms:
    made = Rooms(window, qtbot, "guangzhou-grade5", ("guangdong-guangzhou",))
    made.enter("what_if")
    return made


def suppose(rooms: Rooms, *keys: FactKey) -> None:
    """That there never was any of it."""
    for folded in rooms.page.findChildren(type(rooms.unfold(""))):
        folded.open()
    for key in keys:
        press(rooms.page.choices[key])
        press(rooms.page.field.none)
        press(rooms.page.suppose)
        rooms.ready()


def test_the_verdicts_before_and_after_are_shown_with_the_reason(rooms: Rooms) -> None:
    before = rooms.window.flow.interview
    suppose(rooms, PERMIT, FactKey("father", "permit"))
    said = rooms.said()
    assert "This is only supposed. Nothing of it is kept." in said
    assert "Supposed: none — your answer: " in said
    assert "Results that would be others: " in said
    assert "What makes the difference:" in said
    assert "→" in said
    assert rooms.window.flow.interview is before
    assert rooms.window.focusWidget() is rooms.page.heading


def test_what_it_means_for_staying_together_is_said_first(rooms: Rooms) -> None:
    suppose(rooms, FactKey("child", "schooling"))
    said = rooms.said()
    assert said.index("As you answered") < said.index("If it were as supposed") < said.index("Which answer?")


def test_dropped_it_leaves_nothing(rooms: Rooms) -> None:
    suppose(rooms, PERMIT)
    press(rooms.page.drop)
    assert "only supposed" not in rooms.said()
    assert rooms.window.flow.outlook.supposed == {}


def test_it_stays_supposed_while_one_looks_elsewhere(rooms: Rooms) -> None:
    suppose(rooms, PERMIT)
    rooms.enter("results")
    rooms.enter("what_if")
    assert "Supposed: none — your answer: " in rooms.said()


def test_made_my_answer_it_is_saved_and_judged_by(rooms: Rooms) -> None:
    suppose(rooms, PERMIT)
    press(rooms.page.keep)
    assert type(rooms.ready()).__name__ == "ResultsPage"
    interview = rooms.window.flow.interview
    assert interview is not None
    assert interview.family.answer("mother", "permit").value == ()
    assert rooms.window.flow.outlook.supposed == {}


def test_an_empty_supposition_complains_at_the_field(rooms: Rooms) -> None:
    suppose(rooms)
    press(rooms.page.choices[FactKey("child", "birth")])
    rooms.page.field.entry.month.setText("13")
    press(rooms.page.suppose)
    assert rooms.page.trouble is not None
    assert rooms.window.flow.outlook.supposed == {}


def test_where_the_verdict_is_the_same_the_days_are_told_apart(rooms: Rooms) -> None:
    interview = rooms.window.flow.interview
    assert interview is not None
    finding = next(f for f in interview.findings if f.by is not None)
    later = replace(finding, by=date(2040, 3, 5))
    shown = before_after(Texts("en"), finding, later)
    rooms.qtbot.addWidget(shown)
    said = [text.text() for text in shown.findChildren(QLabel)]
    assert any("5 March 2040" in text for text in said)
    assert any(day_words(finding.by).en in text for text in said)
