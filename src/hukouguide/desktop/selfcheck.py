"""Whether the window of this installation paints: opened off screen, the rules read, a sample family's results, a comparison and a paper shown."""

import os
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QDeadlineTimer, QEventLoop
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from hukouguide.desktop.app import make_window
from hukouguide.desktop.window import Window
from hukouguide.language import speaker
from hukouguide.workshop.jobs import GOALS
from hukouguide.workshop.selfcheck import sample_interview

say = speaker("desktop")

_PATIENCE = 60_000
"""Milliseconds that a slow computer may take for one page."""
_SHADES = 12
"""A blank picture has one colour, empty frames have a few; letters alone bring dozens of shades."""


def window_paints() -> str:
    """What is wrong with the window, or nothing."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication(["hukouguide"])
    window = make_window(app)
    window.show()
    flow = window.flow
    try:
        if not _wait(lambda: flow.book is not None or bool(flow.failure)) or flow.failure:
            return flow.failure or str(say("The rules were not read in time."))
        blank = _blank(window, "welcome")
        interview = sample_interview()
        flow.take_up(interview.people, interview.places, GOALS, interview.log)
        for name in ("results", "compare", "preview"):
            window.go(name)
            if not _wait(lambda: _stands(window.page)):
                return str(say("The page was not ready in time: {page}").fill(page=window.page.title))
            blank += str(window.page.trouble or "") + _blank(window, name)
        return blank
    finally:
        window.close()


def _stands(page: Any) -> bool:
    """What a page works out off the window's thread is there: the road, or the paper."""
    return page.trouble is not None or bool(getattr(page, "ready", False) or getattr(page, "paper", None))


def _wait(done: Callable[[], bool]) -> bool:
    end = QDeadlineTimer(_PATIENCE)
    while not done() and not end.hasExpired():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 100)
    return done()


def _blank(window: Window, name: str) -> str:
    QApplication.processEvents()
    picture = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    shades = {picture.pixel(x, y) for y in range(0, picture.height(), 2) for x in range(0, picture.width(), 2)}
    return "" if len(shades) >= _SHADES else f"{name}: {len(shades)} < {_SHADES}\n"
