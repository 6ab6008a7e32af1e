"""Every key that is bound stands on the page of keys, which F1 opens and leaves to where one was."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.desk_room import Room, take_up
from hukouguide.desktop.window import Window


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Room:
    return Room(tmp_path, qtbot, monkeypatch)


def _listed(window: Window) -> str:
    return "\n".join(label.text() for label in window.page.findChildren(QLabel))


@pytest.mark.parametrize("idle_minutes", [None, 5])
def test_every_key_bound_in_the_window_is_listed_with_what_it_does(room: Room, idle_minutes: int | None) -> None:
    window = room.window(idle_minutes)
    window.speak("en")
    QTest.keyClick(window, Qt.Key.Key_F1)
    keys = [shortcut for shortcut in window.findChildren(QShortcut) if shortcut.parent() is window]
    assert len(keys) > 8
    for shortcut in keys:
        assert shortcut.key().toString() in _listed(window)
        assert shortcut.property("said-en") in _listed(window)
        assert shortcut.property("said-zh") != shortcut.property("said-en")


def test_no_two_actions_share_a_key(room: Room) -> None:
    window = room.window()
    keys = [shortcut.key().toString() for shortcut in window.findChildren(QShortcut) if shortcut.parent() is window]
    assert len(keys) == len(set(keys))


def test_f1_and_back_to_the_question_with_what_was_typed(room: Room) -> None:
    window = room.window()
    window.go("desk")
    window.page._new.click()
    take_up(window)
    grade = next(ask.key for ask, _ in window.flow.interview.answered if ask.key.fact == "birth" and ask.key.subject == "child")
    window.flow.change(grade, "check")
    QTest.keyClick(window, Qt.Key.Key_F1)
    assert type(window.page).__name__ == "KeysPage"
    QTest.keyClick(window, Qt.Key.Key_F1)
    assert type(window.page).__name__ == "KeysPage"
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert type(window.page).__name__ == "QuestionPage"
    assert window.page.ask.key == grade


def test_the_words_change_language_where_they_stand(room: Room) -> None:
    window = room.window()
    QTest.keyClick(window, Qt.Key.Key_F1)
    assert "larger text" not in _listed(window)
    window.speak("en")
    assert "larger text" in _listed(window)
