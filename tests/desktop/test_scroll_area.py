"""A screen reader that asks an area for a part it has no more gets nothing, and the program goes on."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QAbstractScrollArea, QLabel
from pytestqt.qtbot import QtBot

from hukouguide.desktop.widgets.scroll_area import ScrollArea, told_as_widget


class Sideways(ScrollArea):
    """As a page's own kind of area is."""


@pytest.mark.parametrize("kind", [ScrollArea, Sideways, told_as_widget(QPdfView)])
def test_what_is_not_there_any_more_is_nothing(qtbot: QtBot, kind: type[QAbstractScrollArea]) -> None:
    area = kind()
    qtbot.addWidget(area)
    area.show()
    told = QAccessible.queryAccessibleInterface(area)
    parts = told.childCount()
    assert told.child(parts) is None
    area.hide()
    assert all(told.child(number) is None or told.child(number).isValid() for number in range(parts))


def test_what_lies_in_an_area_is_among_its_parts(qtbot: QtBot) -> None:
    area, inside = ScrollArea(), QLabel("inside")
    qtbot.addWidget(area)
    area.setWidget(inside)
    area.show()
    told = QAccessible.queryAccessibleInterface(area)
    [viewport] = [told.child(n) for n in range(told.childCount()) if told.child(n).object() is area.viewport()]
    assert viewport.child(0).object() is inside
