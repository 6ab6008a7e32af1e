"""All answers on one dense page, and the pages with one question each: two views of the same answers."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.desk_room import Room, answered, take_up
from desktop.driver import press
from hukouguide.desktop.window import Window
from hukouguide.family.answers import FactKey, State

HEARD = FactKey("mother", "criminal_record_5y")
GRADE = FactKey("child", "grade")


@pytest.fixture
def window(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Window:
    room = Room(tmp_path, qtbot, monkeypatch)
    made = room.window()
    made.go("desk")
    made.page._new.click()
    take_up(made)
    return made


def _form(window: Window) -> None:
    window.desk.session.dense = True
    window.go("form")


def test_what_is_said_on_the_form_is_said_on_the_pages(window: Window) -> None:
    _form(window)
    row = window.page.rows[HEARD]
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_1)
    window.desk.bar.change_view()
    window.flow.change(HEARD, "check")
    assert type(window.page).__name__ == "QuestionPage"
    assert window.page.field.value() is answered(window)[HEARD]


def test_what_is_said_on_a_page_is_said_on_the_form(window: Window) -> None:
    window.flow.change(HEARD, "form")
    press(window.page.field.options[True])
    press(window.page._onward)
    assert type(window.page).__name__ == "FormPage"
    assert answered(window)[HEARD] is True
    assert "✓" not in window.page.rows[HEARD].accessibleName()
    assert not window.page.rows[HEARD].open_answer


def test_a_question_mark_says_i_dont_know(window: Window) -> None:
    _form(window)
    row = window.page.rows[HEARD]
    row.setFocus()
    QTest.keyClick(row, "?")
    assert window.flow.interview.family.answers[HEARD].state is State.UNKNOWN


def test_the_keyboard_opens_takes_and_goes_on(window: Window) -> None:
    _form(window)
    row = window.page.rows[GRADE]
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_Return)
    editor = window.page._editor
    assert editor is not None
    press(editor.field.options[6])
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert answered(window)[GRADE] == 6


def test_every_question_answered_has_its_row_and_its_name(window: Window) -> None:
    _form(window)
    rows = window.page.rows
    assert {ask.key for ask, _ in window.flow.interview.answered} <= set(rows)
    assert all(row.accessibleName().strip() for row in rows.values())
    assert len({(row.accessibleName()) for row in rows.values()}) >= len(rows) - 2


def test_both_views_change_one_log(window: Window) -> None:
    before = len(window.flow.interview.log.entries)
    _form(window)
    row = window.page.rows[HEARD]
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_2)
    assert len(window.flow.interview.log.entries) == before + 1
    window.desk.bar.change_view()
    window.flow.step_back()
    assert len(window.flow.interview.log.entries) == before
