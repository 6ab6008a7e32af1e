"""Reading aloud, with a program of our own in the place of the system's voice: it notes what it was told and how."""

import shutil
import stat
import sys
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QProcess, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.conftest import TODAY
from desktop.driver import Driver, press
from desktop.test_window import home
from hukouguide.desktop import voice
from hukouguide.desktop.app import make_window
from hukouguide.desktop.window import Window

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the programs of Linux are stood in for")


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only folder that programs are looked for in."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    return folder


def program(folder: Path, name: str, then: str = "exit 0") -> Path:
    """A voice that writes its arguments and its input to files; gives back where."""
    notes = folder.parent / name
    file = folder / name
    file.write_text(f'#!/bin/sh\nprintf "%s\\n" "$*" >> "{notes}.arguments"\n{CAT} >> "{notes}.input"\n{then}\n', "utf-8")
    file.chmod(file.stat().st_mode | stat.S_IXUSR)
    return notes


CAT, SLEEP = shutil.which("cat"), shutil.which("sleep")


def opened(qtbot: QtBot) -> Window:
    window = make_window(QApplication.instance(), today=TODAY)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    qtbot.waitUntil(lambda: window.flow.book is not None, timeout=20_000)
    return window


def said(notes: Path) -> str:
    file = notes.with_suffix(".input")
    return file.read_text("utf-8") if file.exists() else ""


def test_no_voice_no_button(path: Path, qtbot: QtBot) -> None:
    assert opened(qtbot).reading is None


def test_the_question_its_help_and_its_options_are_read_and_nothing_stands_on_the_command_line(
    path: Path, qtbot: QtBot
) -> None:
    notes = program(path, "espeak-ng")
    window = opened(qtbot)
    driver = Driver(window, {"child": {"birth": "2016-03-12", "grade": 5}})
    driver.start("zh", 1, ("mother",), (home(window),))
    while not window.page.field.findChildren(voice.RadioOption):
        driver.answer_one()
    question = window.page.ask.question
    assert window.reading is not None
    with qtbot.waitSignal(window.reading.voice.changed, check_params_cb=lambda speaking: not speaking, timeout=10_000):
        press(window.reading)
    read = said(notes)
    assert window.page.heading.text() in read
    if question.help is not None:
        assert question.help.words.zh in read
    for option in window.page.field.findChildren(voice.RadioOption):
        assert option.text() in read
    arguments = notes.with_suffix(".arguments").read_text("utf-8")
    assert "-v cmn" in arguments
    assert not any(line in arguments for line in read.splitlines())


def test_the_language_on_screen_is_the_language_read(path: Path, qtbot: QtBot) -> None:
    notes = program(path, "espeak-ng")
    window = opened(qtbot)
    window.speak("en")
    assert window.reading is not None
    with qtbot.waitSignal(window.reading.voice.changed, check_params_cb=lambda speaking: not speaking, timeout=10_000):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert "In which city can your family stay together?" in said(notes)
    assert "-v en" in notes.with_suffix(".arguments").read_text("utf-8")


def test_it_falls_silent_when_the_page_changes_or_the_button_is_pressed_again(path: Path, qtbot: QtBot) -> None:
    program(path, "espeak-ng", f"{SLEEP} 60")
    window = opened(qtbot)
    reading = window.reading
    assert reading is not None
    for hush in (lambda: press(window.page._begin), lambda: press(reading)):
        press(reading)
        assert reading.voice.is_speaking
        assert reading.text() == "停止朗读"
        processes = reading.voice.findChildren(QProcess)
        hush()
        assert not reading.voice.is_speaking
        assert reading.text() == "读给我听"
        qtbot.waitUntil(lambda running=processes: all(map(is_over, running)), timeout=5_000)


def is_over(process: QProcess) -> bool:
    return not shiboken6.isValid(process) or process.state() is QProcess.ProcessState.NotRunning


def test_a_program_that_fails_gives_way_to_the_next(path: Path, qtbot: QtBot) -> None:
    first, second = program(path, "spd-say", "exit 1"), program(path, "espeak-ng")
    window = opened(qtbot)
    assert window.reading is not None
    press(window.reading)
    qtbot.waitUntil(lambda: not window.reading.voice.is_speaking, timeout=10_000)
    assert said(second) == said(first) != ""


def test_speech_handed_on_to_the_system_is_called_back(path: Path, qtbot: QtBot) -> None:
    notes = program(path, "spd-say", f'[ "$1" = -C ] || {SLEEP} 60')
    window = opened(qtbot)
    assert window.reading is not None
    press(window.reading)
    qtbot.waitUntil(lambda: said(notes) != "", timeout=5_000)
    press(window.reading)
    qtbot.waitUntil(lambda: "-C\n" in notes.with_suffix(".arguments").read_text("utf-8"), timeout=5_000)


def test_each_system_has_its_own_program(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(voice.shutil, "which", lambda name: f"/bin/{name}")
    assert [r.program for r in voice.readers("zh", "linux")] == ["spd-say", "espeak-ng"]
    assert [r.program for r in voice.readers("zh", "darwin")] == ["say", "say"]
    [windows] = voice.readers("zh", "win32")
    assert windows.program == "powershell"
    assert "[Globalization.CultureInfo]'zh-CN'" in windows.arguments[-1]
    assert "ReadToEnd" in windows.arguments[-1]
