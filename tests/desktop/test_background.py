"""Work beside the window: its result comes in the window's own thread, and what nobody wants any more is handed back."""

from threading import Event, current_thread, main_thread

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete, isValid

from hukouguide.desktop.background import Job


def test_the_result_comes_in_the_windows_own_thread(qtbot: QtBot) -> None:
    came: list[object] = []
    owner = QObject()
    Job(owner, lambda: current_thread() is main_thread(), lambda result: came.extend((result, current_thread())), pytest.fail)
    qtbot.waitUntil(lambda: bool(came))
    assert came == [False, main_thread()]


def test_a_failure_is_handed_over_as_it_is(qtbot: QtBot) -> None:
    owner, told = QObject(), []
    Job(owner, lambda: 1 // 0, lambda _: pytest.fail("done"), told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert isinstance(told[0], ZeroDivisionError)


def test_what_a_dropped_job_gave_all_the_same_is_handed_back(qtbot: QtBot) -> None:
    owner, go, back = QObject(), Event(), []
    job = Job(owner, lambda: go.wait(10), lambda _: pytest.fail("done"), lambda _: pytest.fail("failed"), unwanted=back.append)
    job.drop()
    go.set()
    qtbot.waitUntil(lambda: bool(back))
    assert back == [True]


def test_a_dropped_job_that_fails_says_nothing(qtbot: QtBot) -> None:
    owner, go = QObject(), Event()
    told: list[object] = []

    def fails() -> None:
        go.wait(10)
        raise ValueError

    job = Job(owner, fails, told.append, told.append, unwanted=told.append)
    job.drop()
    go.set()
    job.wait()
    QApplication.processEvents()
    assert told == []


def test_a_job_outlives_the_page_that_asked_and_calls_nobody(qtbot: QtBot) -> None:
    owner, go, told = QObject(), Event(), []
    job = Job(owner, lambda: go.wait(10), told.append, told.append, unwanted=told.append)
    delete(owner)
    go.set()
    job.wait()
    QApplication.processEvents()
    assert isValid(job)
    assert told == []
