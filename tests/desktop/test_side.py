"""Verdicts form beside the questions, where there is room, without taking the keyboard or the time."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from desktop.driver import Driver, press
from hukouguide.desktop.window import Window
from hukouguide.family.places import Level


@pytest.fixture
def asking(window: Window) -> Driver:
    assert window.flow.book is not None
    places = [c for c in window.flow.book.cities if window.flow.book.places[c].level is Level.CITY][:2]
    driver = Driver(window, {"child": {"birth": "2016-03-12", "grade": 5}})
    driver.start("zh", 1, ("mother",), tuple(places))
    QApplication.processEvents()
    return driver


def said(widget: QWidget) -> str:
    return " ".join(text.text() for text in widget.findChildren(QLabel) if text.isVisible())


def test_a_verdict_for_each_goal_stands_beside_the_question(asking: Driver) -> None:
    side = asking.window.side
    assert side.isVisible()
    interview = asking.window.flow.interview
    assert interview is not None
    wanted = {(f.place, f.person, f.goal) for f in interview.findings}
    assert set(side._forming.rows) <= wanted
    assert {place for place, _, _ in side._forming.rows} == set(interview.places)
    assert "还不能确定" in said(side)
    assert not asking.page.so_far.isVisible(), "it need not stand there twice"


def test_what_an_answer_changed_is_said_until_the_next_one(asking: Driver) -> None:
    side, flow = asking.window.side, asking.window.flow
    while asking.at == "QuestionPage":
        before = {key: row.verdict for key, row in side._forming.rows.items()}
        asking.answer_one()
        QApplication.processEvents()
        if asking.at != "QuestionPage":
            break
        changed = {key for key, row in side._forming.rows.items() if key in before and row.verdict is not before[key]}
        assert changed == {key for key, row in side._forming.rows.items() if row.changed}
        assert ("刚刚变了" in said(side)) == bool(changed)
        if changed:
            break
    else:
        raise AssertionError("no answer changed a verdict")
    assert flow.interview is not None


def test_it_does_not_take_the_keyboard(asking: Driver) -> None:
    for _ in range(4):
        asking.answer_one()
        QApplication.processEvents()
        assert asking.window.focusWidget() is asking.page.heading


def test_put_away_it_stays_away_and_can_be_fetched_again(asking: Driver) -> None:
    side = asking.window.side
    press(side.away)
    assert not side.isVisible()
    assert asking.page.isAncestorOf(asking.window.focusWidget())
    assert asking.page.so_far.isVisible()
    asking.answer_one()
    assert not side.isVisible()
    press(asking.page._beside)
    assert side.isVisible()
    QTest.keyClick(asking.window, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert not side.isVisible()


@pytest.mark.parametrize("narrow", [True, False])
def test_a_narrow_window_or_large_text_leaves_no_room_for_it(asking: Driver, narrow: bool) -> None:
    if narrow:
        asking.window.resize(700, 700)
    else:
        asking.window.enlarge(200)
    QApplication.processEvents()
    assert not asking.window.side.isVisible()
    assert asking.page.so_far.isVisible()
    asking.page.so_far.open()
    assert "还不能确定" in said(asking.page)
    assert not asking.page._beside.isVisible()


def test_other_pages_have_the_window_to_themselves(asking: Driver) -> None:
    press(asking.page._results_now)
    assert not asking.window.side.isVisible()


def test_the_next_family_finds_nothing_in_it(asking: Driver) -> None:
    asking.answer_one()
    asking.window.flow.start_again()
    assert asking.window.side._forming is None


def test_it_speaks_the_other_language_with_the_window(asking: Driver) -> None:
    asking.window.speak("en")
    assert "cannot be said yet" in said(asking.window.side).lower() or "Results so far" in said(asking.window.side)
    assert "还不能确定" not in said(asking.window.side)


def test_only_what_changed_is_drawn_again(asking: Driver) -> None:
    forming = asking.window.side._forming
    rows = {key: row.sign for key, row in forming.rows.items()}
    asking.answer_one()
    QApplication.processEvents()
    if list(forming.rows) == list(rows):
        assert all(forming.rows[key].sign is sign for key, sign in rows.items())
