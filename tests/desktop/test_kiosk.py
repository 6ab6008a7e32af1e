"""A computer for everybody: no files, and whoever walks away leaves nothing behind; the seconds are counted on the screen."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.desk_room import NAME, Room, take_up
from desktop.driver import press
from hukouguide.desktop.window import Window


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Room:
    return Room(tmp_path, qtbot, monkeypatch)


@pytest.fixture
def kiosk(room: Room) -> Window:
    window = room.window(idle_minutes=2)
    window.desk.idle._clock.stop()  # the seconds are told by the test
    return window


def _seconds(window: Window, number: int) -> None:
    for _ in range(number):
        window.desk.idle.tick()


def _answers(window: Window) -> None:
    take_up(window)
    window.go("check")


def test_nobody_there_for_the_time_allowed_and_everything_is_wiped(kiosk: Window) -> None:
    _answers(kiosk)
    _seconds(kiosk, 59)
    assert not kiosk.desk.idle.isVisible()
    _seconds(kiosk, 2)
    assert kiosk.desk.idle.isVisible()
    assert "59" in kiosk.desk.idle.count.text()
    _seconds(kiosk, 59)
    assert type(kiosk.page).__name__ == "WelcomePage"
    assert kiosk.flow.interview is None
    assert NAME not in repr(kiosk.flow.members)


def test_a_key_starts_the_time_anew(kiosk: Window) -> None:
    _answers(kiosk)
    _seconds(kiosk, 100)
    assert kiosk.desk.idle.isVisible()
    QTest.keyClick(kiosk, Qt.Key.Key_Tab)
    assert not kiosk.desk.idle.isVisible()
    _seconds(kiosk, 59)
    assert kiosk.flow.interview is not None


def test_the_first_page_waits_for_ever(kiosk: Window) -> None:
    _seconds(kiosk, 500)
    assert not kiosk.desk.idle.isVisible()


def test_no_files(kiosk: Window) -> None:
    from PySide6.QtWidgets import QPushButton

    kiosk.speak("en")
    assert not [b for b in kiosk.page.findChildren(QPushButton) if "cases" in b.text()]
    _answers(kiosk)
    assert not kiosk.desk.bar.save.isVisible()
    kiosk.go("preview")
    kiosk.page._job.wait()
    buttons = [b.text().replace("&", "") for b in kiosk.page.findChildren(QPushButton) if b.isVisible()]
    assert not [text for text in buttons if "ave" in text or "保存" in text or "另存" in text]
    assert kiosk.page._print.isVisible()


def test_nothing_is_kept_as_a_draft(room: Room, kiosk: Window) -> None:
    _answers(kiosk)
    kiosk.desk.session.wait()
    assert not [file for folder in (room.drafts, room.memory, room.cases) for file in folder.rglob("*")]


def test_it_closes_by_its_own_keys_only(kiosk: Window) -> None:
    assert not kiosk.close()
    QTest.keyClick(kiosk, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert not kiosk.isVisible()


def test_wipe_it_now(kiosk: Window) -> None:
    from PySide6.QtWidgets import QPushButton

    _answers(kiosk)
    _seconds(kiosk, 61)
    kiosk.speak("en")
    press(next(b for b in kiosk.desk.idle.findChildren(QPushButton) if b.text() == "Wipe it now"))
    assert kiosk.flow.interview is None
