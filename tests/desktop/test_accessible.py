"""Every screen of the program as a screen reader and a keyboard meet it."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QListWidget, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.accessible import faults, out_of_order, read_out_of_order, stops, tab_round
from desktop.layout import cut_off, held_items
from hukouguide.desktop import window as window_file
from hukouguide.desktop.window import Window
from screens.scenes import SCENES
from screens.stage import Stage, settle


@pytest.fixture(scope="module")
def stage(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    made = Stage(tmp_path_factory.mktemp("cases"))
    yield made
    made.flow.start_again()
    made.window.close()
    made.window.deleteLater()


@pytest.fixture
def screen(stage: Stage, request: pytest.FixtureRequest) -> Iterator[QWidget]:
    shown = SCENES[request.param](stage)
    settle()
    yield shown
    if shown is not stage.window:
        shown.close()
        shown.deleteLater()


def test_every_page_that_the_window_knows_is_among_the_screens(stage: Stage) -> None:
    known = set(re.findall(r'case "(\w+)":', Path(window_file.__file__).read_text("utf-8")))
    seen = set()
    stage.flow.moved.connect(seen.add)
    kept, stage.window.go = stage.window.go, lambda name: (seen.add(name), kept(name))[1]  # type: ignore[method-assign]
    try:
        for scene in SCENES.values():
            shown = scene(stage)
            if shown is not stage.window:
                shown.close()
    finally:
        stage.window.go = kept  # type: ignore[method-assign]
    assert known - seen == set()


@pytest.mark.parametrize("screen", SCENES, indirect=True)
def test_every_control_has_a_name_and_a_role(screen: QWidget, stage: Stage) -> None:
    spoken = screen if isinstance(screen, Window) else stage.window
    for language in ("en", "zh"):
        spoken.speak(language)
        settle()
        assert faults(screen) == []


@pytest.mark.parametrize("screen", SCENES, indirect=True)
def test_tab_reaches_everything_and_comes_back(screen: QWidget) -> None:
    if not isinstance(screen, Window):
        pytest.skip("a question in a box of Qt's own")
    screen.activateWindow()
    screen.page.land()
    settle()
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        seen, back = tab_round(screen, key)
        assert back, f"{key} does not come back: {screen.focusWidget()}"
        # looked at afterwards: what a key puts away need not be reached
        wanted = stops(screen)
        missed = {f"{type(w).__name__} {getattr(w, 'text', str)()}" for w in wanted - seen}
        assert missed == set()


@pytest.mark.parametrize("screen", SCENES, indirect=True)
def test_tab_and_a_screen_reader_go_through_a_page_as_the_eye_does(screen: QWidget, qtbot: QtBot) -> None:
    if not isinstance(screen, Window):
        pytest.skip("a question in a box of Qt's own")
    screen.activateWindow()
    screen.page.land()
    settle()
    qtbot.waitUntil(lambda: read_out_of_order(screen) == [])
    assert out_of_order(screen) == []


@pytest.mark.parametrize("scale", [100, 200])
@pytest.mark.parametrize("screen", SCENES, indirect=True)
def test_nothing_is_cut_off_at_any_size(screen: QWidget, stage: Stage, scale: int) -> None:
    shown = screen if isinstance(screen, Window) else stage.window
    shown.enlarge(scale)
    try:
        for language in ("en", "zh"):
            shown.speak(language)
            settle()
            assert cut_off(screen) == []
    finally:
        shown.enlarge(100)


@pytest.mark.parametrize("screen", SCENES, indirect=True)
def test_a_page_comes_up_with_the_keyboard_on_its_heading_or_what_is_wrong(screen: QWidget) -> None:
    if isinstance(screen, Window):
        focused = screen.focusWidget()
        assert focused is not None
        assert focused.isVisible()
        assert focused is screen.page.heading or screen.page.isAncestorOf(focused)


def test_no_item_of_a_layout_is_held_after_all_that() -> None:
    assert held_items() == []


def test_a_list_to_choose_from_that_only_its_choice_names_is_found(qtbot: QtBot) -> None:
    bad = QWidget()
    qtbot.addWidget(bad)
    column = QVBoxLayout(bad)
    combo = QComboBox()
    combo.addItems(["上海", "北京"])
    column.addWidget(combo)
    bad.show()
    assert [fault for fault in faults(bad) if "上海" in fault]
    caption = QLabel("城市")
    caption.setBuddy(combo)
    column.addWidget(caption)
    caption.show()
    assert faults(bad) == []


@pytest.mark.parametrize("kind", [QPushButton, QLineEdit, QListWidget])
def test_a_control_without_a_name_is_found(qtbot: QtBot, kind: type[QWidget]) -> None:
    bad = QWidget()
    qtbot.addWidget(bad)
    made = kind()
    QVBoxLayout(bad).addWidget(made)
    bad.show()
    assert faults(bad)
    made.setAccessibleName("named")
    assert faults(bad) == []


def test_a_widget_to_be_reached_that_has_no_role_is_found(qtbot: QtBot) -> None:
    bad = QWidget()
    qtbot.addWidget(bad)
    made = QWidget()
    made.setAccessibleName("named")
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    QVBoxLayout(bad).addWidget(made)
    bad.show()
    assert [fault for fault in faults(bad) if "no role" in fault]


def test_a_trap_of_the_keyboard_is_found(qtbot: QtBot) -> None:
    class Trap(QLineEdit):
        def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802  # the name is Qt's
            return True

    bad = QWidget()
    qtbot.addWidget(bad)
    column = QVBoxLayout(bad)
    for made in (Trap(), QLineEdit()):
        column.addWidget(made)
    with qtbot.waitActive(bad):
        bad.show()
        bad.activateWindow()
    bad.findChild(Trap).setFocus()
    assert not tab_round(bad)[1]
