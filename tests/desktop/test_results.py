"""The first page of results answers before anything else, and every other page is one key away."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.driver import press
from desktop.rooms import Rooms
from hukouguide.advice.road.chart import SIGNS
from hukouguide.advice.road.ladder import Hold
from hukouguide.advice.road.tell import headline
from hukouguide.desktop import outlook
from hukouguide.desktop.widgets.road_chart import RoadChartView
from hukouguide.desktop.widgets.road_patterns import PATTERNS
from hukouguide.desktop.window import Window
from hukouguide.family.answers import FactKey

SUZHOU, SHANGHAI, FUYANG = "jiangsu-suzhou", "shanghai", "anhui-fuyang"


@pytest.fixture
def rooms(window: Window, qtbot: QtBot) -> Rooms:
    made = Rooms(window, qtbot, "suzhou-two-children", (SUZHOU, SHANGHAI))
    made.enter("results")
    return made


def top(widget: QWidget, page: QWidget) -> int:
    return widget.mapTo(page, widget.rect().topLeft()).y()


def test_the_answer_for_each_child_stands_first(rooms: Rooms) -> None:
    interview = rooms.window.flow.interview
    assert interview is not None
    said = rooms.said()
    for words in headline(interview.road, interview.family, interview.book):
        assert words.en[1:] in said
    assert said.index("in Suzhou you can stay together to the end, 31 August 2031") < said.index("The years ahead")


def test_each_child_has_its_chart_with_home_in_it(rooms: Rooms) -> None:
    charts = rooms.page.findChildren(RoadChartView)
    assert [chart.drawing.chart.child for chart in charts] == ["child-1", "child-2"]
    assert all(any(line.home and line.place == FUYANG for line in chart.drawing.chart.lines) for chart in charts)


def test_every_page_of_results_is_one_key_away_and_begins_at_its_heading(rooms: Rooms) -> None:
    for number, name in enumerate(("results", "compare", "plan", "papers", "routes", "what_if"), 1):
        QTest.keyClick(rooms.window.focusWidget(), Qt.Key(Qt.Key.Key_0.value + number), Qt.KeyboardModifier.AltModifier)
        rooms.qtbot.waitUntil(lambda name=name: rooms.page.ways[name].isChecked(), timeout=5_000)
        page = rooms.ready()
        assert rooms.window.focusWidget() is page.heading
        assert rooms.window.isActiveWindow(), "nothing opened a window of its own"


def test_back_leads_from_every_page_to_the_answer_and_from_there_to_the_answers_given(rooms: Rooms) -> None:
    for name in ("compare", "plan", "papers", "routes", "what_if"):
        rooms.enter(name)
        QTest.keyClick(rooms.window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
        assert type(rooms.ready()).__name__ == "ResultsPage"
    QTest.keyClick(rooms.window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert type(rooms.page).__name__ == "CheckPage"


def test_the_road_is_worked_out_beside_the_window_and_a_key_is_answered_meanwhile(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    from threading import Event

    go_on = Event()
    whole = outlook.work_for

    def held(*args: object) -> object:
        work = whole(*args)
        return lambda: go_on.wait(20) and work()

    monkeypatch.setattr(outlook, "work_for", held)
    rooms = Rooms(window, qtbot, "beijing-grade7", ("beijing",))
    window.go("results")
    assert "Looking ahead along the school years" in rooms.said()
    QTest.keyClick(window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert window.scale == 150
    press(window.page._paper)
    assert type(window.page).__name__ == "PreviewPage"
    go_on.set()
    window.go("results")
    assert "The child: in Beijing" in rooms.said(rooms.ready())


def test_what_was_worked_out_is_kept_until_an_answer_changes(rooms: Rooms) -> None:
    view = rooms.window.flow.outlook.view
    rooms.enter("compare")
    rooms.enter("results")
    assert rooms.window.flow.outlook.view is view
    interview = rooms.window.flow.interview
    assert interview is not None
    rooms.window.flow.interview = interview.answer(FactKey("mother", "permit"), ())
    rooms.window.go("results")
    rooms.ready()
    assert rooms.window.flow.outlook.view is not view


def test_a_failure_says_so_and_the_rest_stands(window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> object:
        def work() -> None:
            raise ZeroDivisionError

        return work

    monkeypatch.setattr(outlook, "work_for", fails)
    rooms = Rooms(window, qtbot, "beijing-grade7", ("beijing",))
    rooms.enter("results")
    assert "The road could not be worked out (ZeroDivisionError)" in rooms.said()
    assert rooms.page._paper.isEnabled()


def test_a_new_family_finds_no_road_of_the_one_before(rooms: Rooms) -> None:
    held = rooms.window.flow.outlook
    held.supposed[FactKey("mother", "permit")] = None
    held.add("zhejiang-hangzhou")
    rooms.ready()
    rooms.window.flow.start_again()
    assert (held.view, held.added, held.supposed) == (None, (), {})


def test_the_arrow_keys_walk_along_the_chart_and_say_where_they_stand(rooms: Rooms) -> None:
    chart = rooms.page.findChildren(RoadChartView)[1]
    drawing = chart.drawing
    drawing.setFocus()
    assert "Suzhou: primary school: at school here now" in chart.said.text()
    QTest.keyClick(drawing, Qt.Key.Key_Right)
    assert "Suzhou: junior school: places go by rank (from 1 September 2031" in chart.said.text()
    name = QAccessible.queryAccessibleInterface(drawing).text(QAccessible.Text.Name)
    assert name.startswith("Road chart: child 2. Suzhou: junior school")
    QTest.keyClick(drawing, Qt.Key.Key_Down)
    assert chart.said.text().startswith("Shanghai: ")
    QTest.keyClick(drawing, Qt.Key.Key_Tab)
    assert rooms.window.focusWidget() is not drawing


def test_every_stretch_and_marked_day_of_the_chart_can_be_reached(rooms: Rooms) -> None:
    drawing = rooms.page.findChildren(RoadChartView)[1].drawing
    drawing.setFocus()
    seen = set()
    for _ in drawing.stops:
        for _ in range(12):
            seen.add(drawing.stop)
            QTest.keyClick(drawing, Qt.Key.Key_Right)
        for _ in range(12):
            QTest.keyClick(drawing, Qt.Key.Key_Left)
        QTest.keyClick(drawing, Qt.Key.Key_Down)
    assert seen == {stop for line in drawing.stops for stop in line}


def test_the_chart_says_all_of_it_in_words_too(rooms: Rooms) -> None:
    chart = rooms.page.findChildren(RoadChartView)[0]
    press(chart.words.button)
    said = rooms.said(chart)
    for line in chart.drawing.chart.lines:
        for bar in line.bars:
            assert bar.words.en in said
        for point in line.points:
            assert point.words.en in said


def test_a_chart_too_wide_for_its_place_scrolls_and_the_keyboard_stays_in_view(rooms: Rooms) -> None:
    rooms.window.enlarge(200)
    chart = rooms.page.findChildren(RoadChartView)[1]
    rooms.qtbot.waitUntil(lambda: chart.area.horizontalScrollBar().maximum() > 0)
    chart.drawing.setFocus()
    for _ in range(6):
        QTest.keyClick(chart.drawing, Qt.Key.Key_Right)
    assert chart.area.horizontalScrollBar().value() > 0


def test_no_two_ways_to_hold_look_alike_without_colour() -> None:
    assert len(set(PATTERNS.values())) == len(Hold)
    assert len(set(SIGNS.values())) == len(Hold)
