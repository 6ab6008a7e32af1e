"""A desk of its own for each test: cases, drafts and keys in the test's folder, a family to work on, and questions answered at once."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.conftest import TODAY
from hukouguide.cases.family_file import read_family
from hukouguide.cases.sealing import KeyPair
from hukouguide.desktop.app import make_window
from hukouguide.desktop.window import Window
from hukouguide.family.answers import AnswerLog, Entry, FactKey
from hukouguide.shipped import shipped

PLACES = ("guangdong-guangzhou", "guangxi-guigang")
GOALS = ("primary", "junior", "senior", "gaokao", "hukou")
NAME = "王喆淼"
"""Planted in the sample family."""


class Room:
    """Windows on one desk. `answer` is the choice taken in the next question that must be answered."""

    def __init__(self, home: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
        self.cases, self.drafts, self.memory = home / "cases", home / "drafts", home / "memory"
        self.qtbot = qtbot
        self.answer = 0
        self.asked: list[str] = []
        for folder in (self.cases, self.memory):
            folder.mkdir()
        for where in ("pages.desk", "pages.save", "case_folder"):
            monkeypatch.setattr(f"hukouguide.desktop.{where}.case_folder", lambda: self.cases)
        for where in ("desk", "widgets.left_over", "case_folder"):
            monkeypatch.setattr(f"hukouguide.desktop.{where}.drafts_folder", lambda: self.drafts)
        monkeypatch.setattr("hukouguide.cases.drafts.memory_folder", lambda: self.memory)
        monkeypatch.setattr("hukouguide.desktop.widgets.left_over.memory_folder", lambda: self.memory)
        monkeypatch.setattr("hukouguide.desktop.widgets.asking.ask", self._ask)

    def _ask(self, parent: Any, texts: Any, question: Any, choices: tuple[Any, ...]) -> int:
        self.asked.append(question.en)
        return self.answer

    def window(self, idle_minutes: int | None = None) -> Window:
        made = make_window(QApplication.instance(), today=TODAY, idle_minutes=idle_minutes)
        self.qtbot.addWidget(made)
        with self.qtbot.waitActive(made):
            made.show()
            made.activateWindow()
        self.until(lambda: made.flow.book is not None)
        return made

    def until(self, true: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(true, timeout=30_000)

    def begin(self, window: Window, name: str = NAME) -> None:
        """A new case of the sample family, all answers given, on the page where they are checked."""
        window.go("desk")
        window.page._new.click()
        take_up(window, name)
        window.go("check")

    def save(self, window: Window, pair: KeyPair) -> Path:
        """Save the open case with a key, as the page for it does."""
        path = self.cases / "2026-11-23-willow-482.age"
        done: list[bool] = []
        window.desk.session.save(path, pair, lambda: done.append(True), lambda problem: pytest.fail(str(problem)))
        self.until(lambda: bool(done))
        return path


def take_up(window: Window, name: str = NAME) -> None:
    flow = window.flow
    read = (shipped("resources") / "families" / "guangzhou-grade5.yaml").read_bytes()
    family, wrong = read_family(read, "family", flow.book, TODAY)
    assert not [problem for problem in wrong if problem.is_error]
    people = tuple(type(p)(p.id, p.role, name if p.role == "child" else "") for p in family.people)
    log = AnswerLog(tuple(Entry(key, answer) for key, answer in family.answers.items()))
    flow.take_up(people, PLACES, GOALS, log)


def answered(window: Window) -> dict[FactKey, Any]:
    assert window.flow.interview is not None
    return {key: answer.value for key, answer in window.flow.interview.family.answers.items()}
