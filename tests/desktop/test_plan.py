"""What to do by when: the dates of one city, the plans that open a way, and the calendar to take home."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desktop.driver import press
from desktop.rooms import Rooms
from hukouguide.desktop.widgets.later import Later
from hukouguide.desktop.widgets.plan_card import plan_card
from hukouguide.desktop.window import Window
from hukouguide.rules.sentences import day_words

SHENZHEN, GUIGANG = "guangdong-shenzhen", "guangxi-guigang"


@pytest.fixture
def rooms(window: Window, qtbot: QtBot) -> Rooms:
    made = Rooms(window, qtbot, "shenzhen-age5", (SHENZHEN, GUIGANG))
    made.enter("plan")
    return made


def test_the_city_where_the_family_lives_is_planned_first(rooms: Rooms) -> None:
    assert rooms.page.places[SHENZHEN].isChecked()
    assert "In the order of the days" in rooms.said()


def test_every_step_says_who_where_what_to_bring_how_long_and_the_last_day(rooms: Rooms) -> None:
    road = rooms.window.flow.outlook.view.road
    (row,) = [row for row in road.children[0].rows if row.place == SHENZHEN]
    said = rooms.said()
    for rung, plan in row.plans:
        if rung.track == row.ladder.stay.track:
            assert day_words(plan.day).en in said
            for dated in plan.steps:
                assert dated.last is None or f"Last day to begin: {day_words(dated.last).en}" in said
    for words in ("1. The father: ", "To show it: Residence permit", "From: ", "How long it takes: "):
        assert words in said


def test_a_plan_is_no_promise_and_says_so(rooms: Rooms) -> None:
    assert "A plan is no promise: the office decides." in rooms.said()
    assert "This is not a promise: places go by rank." in rooms.said()
    assert "if the rules do not change" in rooms.said()


def test_another_city_has_its_own_dates(rooms: Rooms) -> None:
    before = rooms.said()
    press(rooms.page.places[GUIGANG])
    rooms.ready()
    assert rooms.said() != before
    assert rooms.window.flow.outlook.planned == GUIGANG


def test_other_ways_are_worked_out_on_request_and_are_at_most_four(rooms: Rooms, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = []
    monkeypatch.setattr("hukouguide.desktop.pages.plan.plan_card", lambda *args: shown.append(args[1]) or plan_card(*args))
    rooms.unfold("Other ways")
    (later,) = rooms.page.findChildren(Later)
    rooms.qtbot.waitUntil(lambda: later.ready, timeout=30_000)
    assert len(shown) <= 4
    assert shown or "No other way was found." in rooms.said(later)


def test_the_days_are_saved_for_a_phone(rooms: Rooms, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "days"), ""))
    press(rooms.page.calendar.save)
    rooms.qtbot.waitUntil(lambda: rooms.page.calendar.told.isVisible(), timeout=30_000)
    text = (tmp_path / "days.ics").read_text("utf-8")
    assert text.startswith("BEGIN:VCALENDAR")
    assert "20270301" in text


def test_a_folder_that_is_gone_is_said_in_words(rooms: Rooms, tmp_path: Path) -> None:
    rooms.page.calendar.save_to(tmp_path / "gone" / "days.ics")
    rooms.qtbot.waitUntil(lambda: rooms.page.trouble is not None, timeout=30_000)
    assert "not there any more" in rooms.page.trouble.en
    assert rooms.page.calendar.save.isEnabled()


def test_a_computer_for_everybody_keeps_no_files(rooms: Rooms) -> None:
    rooms.window.flow.session.kiosk = True
    rooms.enter("results")
    page = rooms.enter("plan")
    assert not page.calendar.isVisible()
