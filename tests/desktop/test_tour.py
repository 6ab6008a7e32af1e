"""The three cards of the first page: turned with the keyboard, put away for good, and never written down."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths

from desktop.driver import press
from hukouguide.desktop.window import Window


def test_three_cards_are_turned_forth_and_back(window: Window) -> None:
    tour = window.page.tour
    assert "1/3" in tour._title.text()
    assert not tour.before.isEnabled()
    press(tour.after)
    press(tour.after)
    assert "3/3" in tour._title.text()
    assert window.focusWidget() is tour.away
    press(tour.before)
    assert "2/3" in tour._title.text()


def test_the_card_changes_language_where_it_is(window: Window) -> None:
    press(window.page.tour.after)
    window.speak("en")
    assert window.page.tour._title.text() == "First time here? 2 of 3: Each result says why"


def test_put_away_they_stay_away_for_the_next_family_too_and_the_keyboard_is_not_lost(window: Window) -> None:
    press(window.page.tour.away)
    assert window.focusWidget().isVisible()
    assert not window.page.tour.isVisible()
    window.flow.start_again()
    assert window.page.tour is None


def test_nothing_is_written_down(window: Window) -> None:
    places = (QStandardPaths.StandardLocation.AppConfigLocation, QStandardPaths.StandardLocation.GenericConfigLocation)
    folders = [Path(QStandardPaths.writableLocation(place)) for place in places]
    before = {file for folder in folders if folder.is_dir() for file in folder.rglob("*")}
    press(window.page.tour.away)
    assert {file for folder in folders if folder.is_dir() for file in folder.rglob("*")} == before
