"""A person at the keyboard: goes through the real window by key presses and answers each question by its fact from a table."""

from datetime import date
from decimal import Decimal
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from hukouguide.desktop.widgets.day_entry import DayEntry
from hukouguide.desktop.widgets.place_entry import PlaceEntry
from hukouguide.desktop.window import Window

Facts = dict[str, Any]


def press(button: QAbstractButton) -> None:
    """To the button and the space bar."""
    button.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(button, Qt.Key.Key_Space)


def typed(field: QWidget, text: str) -> None:
    field.setFocus(Qt.FocusReason.TabFocusReason)
    field.selectAll()
    QTest.keyClicks(field, text)


def type_day(entry: DayEntry, written: str | date) -> None:
    parts = str(written).split("-")
    for field, part in zip((entry.year, entry.month, entry.day), parts, strict=False):
        if field is not None:
            typed(field, part)


def type_place(entry: PlaceEntry, place: str) -> None:
    """By the pinyin of its last name, then down the list to the one meant."""
    typed(entry.edit, place.rsplit("-", 1)[-1])
    for _ in range(entry.matches.count()):
        if entry.matches.currentItem().data(Qt.ItemDataRole.UserRole) == place:
            break
        QTest.keyClick(entry.edit, Qt.Key.Key_Down)
    QTest.keyClick(entry.edit, Qt.Key.Key_Return)
    assert entry.place == place


class Driver:
    """`facts` are the answers of each person by question id, written as in a family file; what is not there is not known."""

    def __init__(self, window: Window, facts: dict[str, Facts]) -> None:
        self.window, self.facts = window, facts
        self.asked: list[str] = []
        self.unknown: list[str] = []

    @property
    def page(self) -> Any:
        return self.window.page

    @property
    def at(self) -> str:
        return type(self.page).__name__

    def start(self, language: str, children: int, parents: tuple[str, ...], places: tuple[str, ...]) -> None:
        """From the first page to the first question; all goals stay ticked as they are."""
        assert self.at == "WelcomePage"
        press(self.page._languages[language])
        assert self.window.bar_texts.language == language
        QTest.keyClick(self.window.focusWidget(), Qt.Key.Key_Return)
        assert self.at == "MembersPage"
        press(self.page._count.button(children))
        for parent in parents:
            press(self.page._parents[parent])
        QTest.keyClick(self.window.focusWidget(), Qt.Key.Key_Return)
        assert self.at == "PlacesPage"
        for place in places:
            typed(self.page._filter, place.rsplit("-", 1)[-1])
            press(self.page._ticks[place])
        QTest.keyClick(self.window.focusWidget(), Qt.Key.Key_Return)

    def answer_all(self, most: int = 200) -> None:
        """Every question that comes, until the answers are to be checked."""
        for _ in range(most):
            if self.at != "QuestionPage":
                assert self.at == "CheckPage"
                while not self.page.ready:
                    QApplication.processEvents()
                return
            self.answer_one()
        raise AssertionError(f"still asking after {most} questions: {self.asked[-10:]}")

    def answer_one(self) -> None:
        page = self.page
        key = page.ask.key
        self.asked.append(str(key))
        facts = self.facts.get(key.subject, {})
        if key.fact not in facts:
            self.unknown.append(str(key))
            press(page._unknown)
            return
        getattr(self, f"_{page.ask.question.kind}")(page.field, facts[key.fact])
        press(page._onward)
        assert self.page is not page, f"{key} was not taken: {page.trouble}"

    def _yes_no(self, field: Any, value: bool) -> None:
        press(field.options[value])

    def _choice(self, field: Any, value: str) -> None:
        press(field.options[value])

    def _grade(self, field: Any, value: int) -> None:
        press(field.options[value])

    def _number(self, field: Any, value: int | Decimal) -> None:
        typed(field.edit, str(value))

    _money = _number

    def _date(self, field: Any, value: str | date) -> None:
        type_day(field.entry, value)

    _month = _date

    def _place(self, field: Any, value: str) -> None:
        type_place(field.entry, value)

    def _spells(self, field: Any, spells: list[Facts]) -> None:
        if not spells:
            press(field.none)
            return
        press(field.some)
        for number, spell in enumerate(spells):
            if number >= len(field.rows):
                press(field._add)
            row = field.rows[number]
            type_place(row.place, spell["place"])
            type_day(row.start, spell["from"])
            if "to" in spell:
                press(row.goes_on)
                type_day(row.end, spell["to"])
            for kind in spell.get("kinds", ()):
                press(row.kinds[kind])
            if spell.get("back_paid"):
                press(row.back_paid)
