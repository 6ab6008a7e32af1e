"""The window with a sample family in it, on a fixed day, at a desk with three cases; and the steps that scenes are made of."""

from collections.abc import Callable
from datetime import date, datetime
from os import utime
from pathlib import Path

from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QWidget

from hukouguide.advice.interview import Interview
from hukouguide.cases.folder import save_case
from hukouguide.cases.saved_case import SavedCase
from hukouguide.cases.sealing import KeyPair, Passphrase
from hukouguide.desktop import theme
from hukouguide.desktop.app import make_window
from hukouguide.desktop.case_folder import remember_folder
from hukouguide.desktop.flow import Flow
from hukouguide.desktop.pages.places import wishes
from hukouguide.desktop.widgets.disclosure import Disclosure
from hukouguide.desktop.window import Window
from hukouguide.family.answers import FactKey
from hukouguide.family.words import Words
from hukouguide.shipped import shipped
from hukouguide.workshop import jobs

TODAY = date(2026, 11, 23)
FAMILY = "guangzhou-grade5"
CITIES = ("guangdong-guangzhou", "guangxi-guigang")
CASES = ("2026-11-23-willow-482", "2026-11-20-lantern-117", "2026-11-12-deer-905")
GOALS = tuple(goal for goals, _ in wishes() for goal in goals)
SIZE = (1000, 780)
SHOWN_FOLDER = "/home/desk/HukouGuide"
"""What stands in a picture where the window names the folder of the cases."""


class Stage:
    def __init__(self, folder: Path) -> None:
        """`folder`: empty, for the cases."""
        self.folder = folder
        remember_folder(folder)
        visit = jobs.visit(shipped("resources") / "families" / f"{FAMILY}.yaml", CITIES, GOALS, TODAY, shipped("rules"))
        assert visit.interview is not None, visit.problems
        self.family: Interview = visit.interview
        self._save_cases()
        self.window = self.open_window()

    def _save_cases(self) -> None:
        family = self.family
        case = SavedCase(family.people, family.places, family.goals or (), family.log, TODAY, TODAY, family.book.version)
        for number, name in enumerate(CASES):
            file = self.folder / f"{name}.age"
            # the first is opened in one of the scenes; the others need not cost the seconds of a passphrase
            save_case(file, case, KeyPair.fresh() if number else Passphrase("four blue bicycles"))
            when = datetime.fromisoformat(f"{name[:10]}T{16 - number}:{20 + number}").timestamp()
            utime(file, (when, when))

    def open_window(self, idle_minutes: int | None = None) -> Window:
        window = make_window(QApplication.instance(), today=TODAY, idle_minutes=idle_minutes)
        # rules edited while the pictures are made would turn a page in the middle of its scene
        window.flow.replace_book = lambda *_: None
        window.resize(*SIZE)
        window.show()
        window.activateWindow()
        until(lambda: window.flow.book is not None)
        return window

    def dress(self, scale: int, look: str) -> None:
        self.window.enlarge(scale)
        if theme.look() != look:
            self.window.bar.look.click()
        settle()

    @property
    def flow(self) -> Flow:
        return self.window.flow

    @property
    def page(self) -> QWidget:
        return self.window.page

    def go(self, page: str) -> Window:
        self.window.go(page)
        settle()
        return self.window

    def sit_down(self) -> None:
        """The family's answers as given, in a case at the desk that is not saved yet."""
        family = self.family
        self.flow.forget()
        self.flow.session.at_desk = True
        self.flow.take_up(family.people, family.places, family.goals or (), family.log)

    def ask(self, person: str, fact: str) -> Window:
        """The page of one question, with the family's answer in it."""
        self.sit_down()
        self.flow.change(FactKey(person, fact), "check")
        settle()
        return self.window

    def folded(self, words: Words) -> list[Disclosure]:
        return [each for each in self.page.findChildren(Disclosure) if each.button.text() in (words.zh, words.en)]

    def unfold(self, words: Words) -> Window:
        """What is folded under these words, the first of it, opened and scrolled to."""
        folded = self.folded(words)[0]
        folded.open()
        settle()
        self.show_first(folded)
        return self.window

    def show_first(self, widget: QWidget) -> None:
        """Scroll until the widget stands near the top."""
        scroll = next(area for area in self.window.findChildren(QScrollArea) if area.isAncestorOf(widget))
        top = widget.mapTo(scroll.widget(), widget.rect().topLeft()).y()
        scroll.verticalScrollBar().setValue(max(0, top - 60))
        settle()

    def hide_folder(self) -> None:
        """A picture names no folder of the computer that it was made on."""
        for said in self.window.findChildren(QLabel):
            if str(self.folder) in said.text():
                said.setText(said.text().replace(str(self.folder), SHOWN_FOLDER))


def settle() -> None:
    """Layouts inside layouts settle one round after another."""
    for _ in range(12):
        QApplication.processEvents()


def until(done: Callable[[], bool]) -> None:
    while not done():
        QApplication.processEvents()
    settle()


def shades(widget: QWidget) -> int:
    """How many colours a picture of it has: one when nothing is painted."""
    picture = widget.grab().toImage()
    return len({picture.pixel(x, y) for y in range(0, picture.height(), 3) for x in range(0, picture.width(), 3)})
