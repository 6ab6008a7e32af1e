"""What Qt made is destroyed in the window's own thread, whoever made the garbage among which it lies."""

import gc
from pathlib import Path
from threading import Thread, current_thread, main_thread

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.conftest import TODAY
from hukouguide.desktop.background import Job
from hukouguide.desktop.flow import Flow
from hukouguide.desktop.garbage import YOUNG, Garbage, collect_here
from hukouguide.desktop.window import Window
from hukouguide.rules.load import keep_book
from hukouguide.shipped import shipped

gone: list[Thread] = []


class Left(QObject):
    """Held by nothing but itself, as a page is by what its buttons call."""

    def __init__(self) -> None:
        super().__init__()
        self.itself = self

    def __del__(self) -> None:
        gone.append(current_thread())


def keep_much() -> list[list[object]]:
    return [[] for _ in range(YOUNG * 100)]


def test_no_other_thread_destroys_what_qt_made(qtbot: QtBot) -> None:
    gone.clear()
    owner, came = QObject(), []
    Left()
    Job(owner, keep_much, came.append, pytest.fail)
    qtbot.waitUntil(lambda: bool(came))
    gc.collect()
    assert gone == [main_thread()]


def test_a_page_that_was_left_is_collected_without_being_asked(qtbot: QtBot) -> None:
    gone.clear()
    Left()
    kept = keep_much()
    qtbot.waitUntil(lambda: bool(gone))
    assert gone == [main_thread()]
    assert kept


@pytest.mark.parametrize("kept_before", [False, True])
def test_reading_the_rules_calls_for_no_collection_in_another_thread(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kept_before: bool
) -> None:
    monkeypatch.setattr("hukouguide.desktop.book_reader._cache", lambda: tmp_path)
    if kept_before:
        keep_book(shipped("rules"), tmp_path)
    threads: list[Thread] = []

    def watch(*_: object) -> None:
        threads.append(current_thread())

    gc.callbacks.append(watch)
    try:
        flow = Flow(TODAY)
        flow.read_rules()
        qtbot.waitUntil(lambda: flow.book is not None, timeout=20_000)
    finally:
        gc.callbacks.remove(watch)
    assert set(threads) == {main_thread()}


def test_one_collector_for_all_windows(window: Window) -> None:
    app = QApplication.instance()
    collect_here(app)
    assert len(app.findChildren(Garbage)) == 1
