"""The pages of results for a sample family, as a person at the keyboard finds them."""

from typing import Any

from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.conftest import TODAY
from desktop.driver import press
from hukouguide.cases.family_file import read_family
from hukouguide.desktop.widgets.disclosure import Disclosure
from hukouguide.desktop.window import Window
from hukouguide.family.answers import AnswerLog, Entry
from hukouguide.shipped import shipped

GOALS = ("primary", "junior", "senior", "gaokao", "hukou")


class Rooms:
    """Goes from page to page of the results and reads what is on them."""

    def __init__(self, window: Window, qtbot: QtBot, family: str, places: tuple[str, ...], language: str = "en") -> None:
        self.window, self.qtbot = window, qtbot
        flow = window.flow
        assert flow.book is not None
        file = shipped("resources") / "families" / f"{family}.yaml"
        known, _ = read_family(file.read_bytes(), file.name, flow.book, TODAY)
        log = AnswerLog(tuple(Entry(key, answer) for key, answer in known.answers.items()))
        flow.take_up(known.people, places, GOALS, log)
        window.speak(language)

    @property
    def page(self) -> Any:
        return self.window.page

    def enter(self, name: str) -> Any:
        """By the button for it, where the page has one; else straight away."""
        ways = getattr(self.page, "ways", {})
        if name in ways:
            press(ways[name])
        else:
            self.window.go(name)
        return self.ready()

    def ready(self) -> Any:
        self.qtbot.waitUntil(lambda: self.page.ready, timeout=30_000)
        return self.page

    def said(self, within: QWidget | None = None) -> str:
        """All that can be read there now, from top to bottom."""
        for _ in range(12):
            QApplication.processEvents()  # what was just built shows itself, and layouts inside layouts settle
        shown = [text for text in (within or self.page).findChildren(QLabel) if text.isVisible()]
        return "\n".join(
            text.text() for text in sorted(shown, key=lambda text: text.mapTo(self.page, text.rect().topLeft()).y())
        )

    def unfold(self, words: str, within: QWidget | None = None) -> Disclosure:
        folded = next(each for each in (within or self.page).findChildren(Disclosure) if words in each.button.accessibleName())
        press(folded.button)
        return folded
