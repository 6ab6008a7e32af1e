"""A long page is built in turns, in order and whole, and the window is listened to between them."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from hukouguide.desktop import gradually
from hukouguide.desktop.gradually import Gradually
from hukouguide.desktop.texts import Texts
from hukouguide.desktop.widgets.later import Later


def test_every_part_is_built_once_in_order_and_the_end_is_told_once(qtbot: QtBot) -> None:
    owner, built, ended = QObject(), [], []
    Gradually(owner, ((lambda n=n: built.append(n)) for n in range(50)), lambda: ended.append(True))
    qtbot.waitUntil(lambda: bool(ended))
    assert built == list(range(50))
    assert ended == [True]


def test_between_two_turns_other_events_come_through(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gradually, "AT_ONCE", 0)
    owner, order = QObject(), []

    def part(name: str) -> Callable[[], object]:
        return lambda: order.append(name)

    def first() -> None:
        order.append("first")
        QTimer.singleShot(0, part("a key"))

    ended: list[bool] = []
    Gradually(owner, [first, *(part("later") for _ in range(20))], lambda: ended.append(True))
    qtbot.waitUntil(lambda: bool(ended))
    assert "a key" in order[:-1]


def test_a_part_worked_out_beside_the_window_that_fails_says_so(qtbot: QtBot) -> None:
    def fails() -> None:
        raise ZeroDivisionError

    made = Later(Texts("en"), fails, lambda _: QLabel())
    qtbot.addWidget(made)
    qtbot.waitUntil(lambda: made.ready)
    assert any("ZeroDivisionError" in text.text() for text in made.findChildren(QLabel))
