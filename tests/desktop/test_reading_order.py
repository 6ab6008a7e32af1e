"""Tab and what a screen reader takes in turn follow the layout, not the order in which things were made."""

import pytest
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.layout import held_items
from hukouguide.desktop.reading_order import put_in_order, step


class Small(QWidget):
    """Two buttons, and between them a row that was made last."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        self.top, self.foot = QPushButton("top"), QPushButton("foot")
        row = QHBoxLayout()
        for each in (self.top, self.foot):
            column.addWidget(each)
        column.insertLayout(1, row)
        self.holder = QWidget()
        inside = QVBoxLayout(self.holder)
        self.field, self.off, self.gone = QLineEdit(), QPushButton("off"), QPushButton("gone")
        for part in (self.field, self.off, self.gone):
            inside.addWidget(part)
        self.holder.setFocusProxy(self.field)
        row.addWidget(self.holder)
        self.off.setEnabled(False)
        self.gone.hide()


@pytest.fixture
def small(qtbot: QtBot) -> Small:
    made = Small()
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


@pytest.mark.parametrize("forward", [True, False])
def test_tab_goes_down_the_layout_and_around_past_what_is_off_or_hidden(small: Small, forward: bool) -> None:
    wanted = [small.field, small.foot, small.top]
    small.top.setFocus()
    for each in wanted if forward else [*reversed(wanted[:-1]), small.top]:
        assert step(small, forward)
        assert small.focusWidget() is each


def test_where_the_keyboard_stands_on_nothing_of_the_order_qt_decides(small: Small) -> None:
    small.top.setFocus()
    small.top.setEnabled(False)
    small.setFocus()
    assert not step(small, forward=True)


def test_what_was_made_late_is_read_where_it_stands(small: Small) -> None:
    assert [each for each in small.children() if isinstance(each, QWidget)] == [small.top, small.foot, small.holder]
    put_in_order(small)
    assert [each for each in small.children() if isinstance(each, QWidget)] == [small.top, small.holder, small.foot]


def test_no_item_of_a_layout_is_held_after_looking(small: Small) -> None:
    put_in_order(small)
    small.top.setFocus()
    step(small, forward=True)
    assert held_items() == []
    small.layout().itemAt(0)
    assert held_items() != []
