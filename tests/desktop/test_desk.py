"""The volunteer's desk in the real window: sealed cases in a list, opened, copied, closed, removed; two windows; the end of a session."""

import errno
import os
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pyrage
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from desktop.desk_room import NAME, Room, answered
from desktop.driver import press, typed
from hukouguide.cases import centre
from hukouguide.cases.sealing import KeyPair, Passphrase
from hukouguide.desktop.window import Window
from hukouguide.family.answers import FactKey

PAIR = KeyPair.fresh()
PASSPHRASE = "correct horse 42"
GRADE = FactKey("child", "grade")


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Room:
    return Room(tmp_path, qtbot, monkeypatch)


def _at(window: Window) -> str:
    return type(window.page).__name__


def _open_first(room: Room, window: Window) -> None:
    window.go("desk")
    room.until(lambda: window.page.list.count() > 0)
    press(window.page._open_it)


def test_a_new_case_is_saved_with_a_passphrase_listed_and_opened_again(room: Room) -> None:
    window = room.window()
    room.begin(window)
    before = answered(window)
    press(window.desk.bar.save)
    assert _at(window) == "SavePage"
    for field in window.page.entry.fields:
        typed(field, PASSPHRASE)
    QTest.keyClick(window.page.entry.fields[1], Qt.Key.Key_Return)
    room.until(lambda: _at(window) == "CheckPage")
    (saved,) = room.cases.glob("*.age")
    assert saved.read_bytes().startswith(b"age-encryption.org/v1\n-> scrypt ")
    assert NAME.encode() in pyrage.passphrase.decrypt(saved.read_bytes(), PASSPHRASE)
    window.desk.session.end()
    assert window.flow.interview is None
    _open_first(room, window)
    assert _at(window) == "UnlockPage"
    typed(window.page.entry.fields[0], "not the passphrase")
    QTest.keyClick(window.page.entry.fields[0], Qt.Key.Key_Return)
    room.until(lambda: window.page.trouble is not None)
    assert "does not open this case" in window.page.trouble.en
    typed(window.page.entry.fields[0], PASSPHRASE)
    QTest.keyClick(window.page.entry.fields[0], Qt.Key.Key_Return)
    room.until(lambda: _at(window) == "CheckPage")
    assert answered(window) == before
    assert window.flow.interview.people[-1].name == NAME


def test_with_the_centres_key_saving_asks_for_nothing_and_opening_once_a_session(room: Room) -> None:
    centre.set_up(room.cases, Passphrase(PASSPHRASE))
    window = room.window()
    room.begin(window)
    press(window.desk.bar.save)
    assert window.page.by_centre.isChecked()
    assert not window.page.entry.isVisible()
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    room.until(lambda: _at(window) == "CheckPage")
    window.desk.session.end()
    _open_first(room, window)
    typed(window.page.entry.fields[0], PASSPHRASE)
    QTest.keyClick(window.page.entry.fields[0], Qt.Key.Key_Return)
    room.until(lambda: _at(window) == "CheckPage")
    assert window.desk.session.centre is not None
    window.desk.session.close_case()
    _open_first(room, window)
    room.until(lambda: _at(window) == "CheckPage")


def test_an_answer_changed_makes_the_case_unsaved_until_it_is_saved_again(room: Room) -> None:
    window = room.window()
    room.begin(window)
    room.save(window, PAIR)
    assert not window.desk.session.dirty
    window.flow.interview = window.flow.interview.answer(GRADE, 6)
    assert window.desk.session.dirty
    assert "not all of it is saved" in window.desk.bar._state().en
    window.desk.bar.save_now()
    room.until(lambda: not window.desk.session.dirty)


def test_in_the_largest_text_the_bar_is_one_row_and_its_button_tells_whether_all_is_saved(room: Room) -> None:
    window = room.window()
    room.begin(window)
    bar = window.desk.bar
    room.save(window, PAIR)
    window.resize(1000, 780)
    assert bar.state.isVisible()
    assert bar.save.text() == "加密保存"
    window.enlarge(200)
    room.until(lambda: bar.height() < 2 * bar.save.height())
    assert not bar.state.isVisible()
    assert bar.save.text() == "已保存"
    window.flow.interview = window.flow.interview.answer(GRADE, 6)
    assert bar.save.text() == "加密保存"
    assert bar.save.accessibleDescription() == window.bar_texts(bar._state())
    window.enlarge(100)


def test_closing_an_unsaved_case_asks_and_the_careful_answer_keeps_it(room: Room) -> None:
    window = room.window()
    room.begin(window)
    window.go("desk")
    room.answer = 2
    press(_button(window, "Close it"))
    assert room.asked
    assert window.flow.interview is not None
    room.answer = 1
    press(_button(window, "Close it"))
    assert window.flow.interview is None
    assert _at(window) == "DeskPage"


def _button(window: Window, english: str) -> Any:
    window.speak("en")
    QApplication.processEvents()
    found = [b for b in window.page.findChildren(QPushButton) if b.text().replace("&", "") == english and b.isVisible()]
    assert found, english
    return found[0]


def test_a_copy_is_sealed_as_the_case_is_and_removing_asks_first(room: Room) -> None:
    window = room.window()
    room.begin(window)
    path = room.save(window, PAIR)
    window.desk.session.close_case()
    room.until(lambda: window.page.list.count() == 1)
    press(window.page._copy)
    room.until(lambda: window.page.list.count() == 2)
    first, second = room.cases.glob("*.age")
    assert first.read_bytes() == second.read_bytes()
    press(window.page._remove)
    assert len(list(room.cases.glob("*.age"))) == 2
    assert window.focusWidget() is _button(window, "Keep it")
    press(_button(window, "Delete it for good"))
    room.until(lambda: window.page.list.count() == 1)
    assert path.exists() or list(room.cases.glob("*.age"))


def test_a_second_window_on_a_case_is_told_and_may_open_a_copy(room: Room) -> None:
    centre.set_up(room.cases, Passphrase(PASSPHRASE))
    first, second = room.window(), room.window()
    room.begin(first)
    first.desk.session.centre = second.desk.session.centre = centre.unlock(room.cases, Passphrase(PASSPHRASE))
    path = room.save(first, first.desk.session.centre)
    _open_first(room, second)
    room.until(lambda: second.page.trouble is not None)
    assert "open in another window" in second.page.trouble.en
    assert second.flow.interview is None
    press(_button(second, "Open a copy"))
    room.until(lambda: _at(second) == "CheckPage")
    assert second.desk.session.path not in (None, path)
    first.desk.session.close_case()
    second.desk.session.close_case()
    room.until(lambda: second.page.list.count() == 2)


class Board:
    """A clipboard that holds what was copied from this window; off screen nobody owns one."""

    cleared = False

    def ownsClipboard(self) -> bool:  # noqa: N802
        return True

    def supportsSelection(self) -> bool:  # noqa: N802
        return False

    def clear(self, _: object) -> None:
        self.cleared = True


def test_the_end_of_a_session_leaves_nothing(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    window = room.window()
    room.begin(window)
    room.save(window, PAIR)
    window.flow.interview = window.flow.interview.answer(GRADE, 6)
    room.until(lambda: bool(list(room.drafts.glob("*.draft.age"))))
    board = Board()
    monkeypatch.setattr(QGuiApplication, "clipboard", lambda: board)
    window.desk.session.centre = PAIR
    room.answer = 1
    QTest.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    room.until(lambda: _at(window) == "WelcomePage")
    assert board.cleared
    assert window.flow.interview is None
    assert (window.flow.typed, window.flow.places, window.flow.members.names) == ({}, (), {})
    session = window.desk.session
    assert (session.centre, session.key, session.path, session.visit) == (None, None, None, None)
    session.wait()
    assert not [file for folder in (room.drafts, room.memory) for file in folder.rglob("*") if file.is_file()]


def test_closing_the_window_with_unsaved_work_asks(room: Room) -> None:
    window = room.window()
    room.begin(window)
    room.answer = 2
    assert not window.close()
    room.answer = 1
    assert window.close()


@pytest.mark.parametrize("cut", [0, 40, 200, -1])
def test_a_truncated_case_is_told_and_the_list_goes_on(room: Room, cut: int) -> None:
    window = room.window()
    room.begin(window)
    path = room.save(window, PAIR)
    window.desk.session.close_case()
    whole = path.read_bytes()
    path.write_bytes(whole[:cut])
    window.desk.session.centre = PAIR
    (room.cases / centre.PUBLIC_FILE).write_text(PAIR.public + "\n")
    (room.cases / centre.SECRET_FILE).write_bytes(b"kept elsewhere")
    window.go("desk")
    room.until(lambda: window.page._job is None or not window.page._job.is_running)
    room.qtbot.waitUntil(lambda: window.page._where.text() != "")
    if cut == 0:
        assert window.page.list.count() == 0
        return
    room.until(lambda: window.page.list.count() == 1)
    press(window.page._open_it)
    room.until(lambda: window.page.trouble is not None)
    assert window.flow.interview is None
    assert window.page.trouble.zh != window.page.trouble.en


def test_a_folder_that_may_not_be_written_says_so_and_keeps_the_answers(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    window = room.window()
    room.begin(window)
    before = answered(window)
    _no_writing(monkeypatch, errno.EROFS)
    told: list[Exception] = []
    window.desk.session.save(room.cases / "a.age", PAIR, lambda: pytest.fail("saved"), told.append)
    room.until(lambda: bool(told))
    assert answered(window) == before
    assert window.desk.session.dirty


def test_a_full_disk_while_saving_again_leaves_the_old_case_whole(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    window = room.window()
    room.begin(window)
    path = room.save(window, PAIR)
    old = path.read_bytes()
    window.flow.interview = window.flow.interview.answer(GRADE, 6)
    _no_writing(monkeypatch, errno.ENOSPC)
    window.go("check")
    window.desk.bar.save_now()
    room.until(lambda: window.page.trouble is not None)
    assert path.read_bytes() == old
    assert window.desk.session.dirty
    assert "full" in window.page.trouble.en
    assert "满" in window.page.trouble.zh


def _no_writing(monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    """From now on the disk takes nothing, for this reason."""

    def fails(*_: Any) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr("hukouguide.report.whole.os.fsync", fails)


def test_a_clock_set_back_is_told_and_nothing_is_lost(room: Room) -> None:
    window = room.window()
    room.begin(window)
    room.save(window, PAIR)
    before = answered(window)
    case = window.desk.session.current()
    window.desk.session.close_case()
    window.flow.today = date(2025, 1, 1)
    window.desk.session.take(case, None, None, None)
    assert answered(window) == before
    window.go("check")
    assert "2025-01-01" in window.desk.bar.notice.text()
    assert window.desk.bar.notice.isVisible()


def test_rules_replaced_while_a_case_is_open_judge_it_anew_and_lose_nothing(room: Room) -> None:
    window = room.window()
    room.begin(window)
    before, book = answered(window), window.flow.book
    fewer = {name: question for name, question in book.questions.items() if name != "same_household_book"}
    rules = {place: () if place == "guangdong-guangzhou" else written for place, written in book.rules.items()}
    window.flow.replace_book(
        replace(book, version="another", questions=fewer, rules=_without(rules, "same_household_book")), ()
    )
    assert window.flow.interview.book.version == "another"
    assert answered(window) == {key: value for key, value in before.items() if key.fact != "same_household_book"}
    assert window.desk.bar.notice.isVisible()
    assert type(window.page).__name__ == "CheckPage"
    window.flow.replace_book(book, ())
    assert answered(window) == before


def _without(rules: dict[str, Any], question: str) -> dict[str, Any]:
    """The rules that never ask that question."""
    return {place: tuple(rule for rule in some if question not in repr(rule.programme)) for place, some in rules.items()}
