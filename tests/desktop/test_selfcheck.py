"""The self-test of the window: it passes here, and a window that paints nothing does not pass."""

import pytest
from PySide6.QtGui import QPixmap
from pytestqt.qtbot import QtBot

from hukouguide.desktop import selfcheck
from hukouguide.desktop.window import Window


def test_the_window_its_results_and_its_paper_are_painted(qtbot: QtBot) -> None:
    assert selfcheck.window_paints() == ""


def test_a_window_that_stays_blank_does_not_pass(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    def blank(window: Window) -> QPixmap:
        picture = QPixmap(window.size())
        picture.fill("#f4f4f4")
        return picture

    monkeypatch.setattr(Window, "grab", blank)
    assert "results: 1 <" in selfcheck.window_paints()


def test_rules_that_cannot_be_read_are_told(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> None:
        raise FileNotFoundError("rules/")

    monkeypatch.setattr("hukouguide.desktop.book_reader.load_rules", broken)
    assert "rules/" in selfcheck.window_paints()
