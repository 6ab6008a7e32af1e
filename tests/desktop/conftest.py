"""The real window, off screen, on a fixed day, with the real rules read as the program reads them."""

import gc
import os
from collections.abc import Iterator
from datetime import date

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hukouguide.desktop.app import make_window
from hukouguide.desktop.garbage import collect_here
from hukouguide.desktop.window import Window

TODAY = date(2026, 11, 23)


@pytest.fixture(scope="session", autouse=True)
def apart_from_the_user() -> None:
    """Nothing of a test may reach the user's own folders."""
    QStandardPaths.setTestModeEnabled(True)


@pytest.fixture(scope="package", autouse=True)
def garbage(qapp: QApplication) -> Iterator[None]:
    """As in the program: no thread but the window's may destroy what Qt made."""
    collect_here(qapp)
    yield
    gc.collect()
    gc.enable()


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    made = make_window(QApplication.instance(), today=TODAY)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    qtbot.waitUntil(lambda: made.flow.book is not None or bool(made.flow.failure), timeout=20_000)
    assert not made.flow.failure, made.flow.failure
    return made
