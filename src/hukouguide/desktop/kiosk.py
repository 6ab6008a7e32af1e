"""A computer for everybody: the whole screen, no files, and when nobody has touched it for a while everything is wiped, visibly."""

# ruff: noqa: N802  # the names are Qt's

from typing import Any

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout

from hukouguide.desktop.texts import Texts
from hukouguide.desktop.widgets.flow_layout import FlowLayout
from hukouguide.desktop.widgets.parts import button, label
from hukouguide.desktop.wording import plain
from hukouguide.language import speaker

say = speaker("desk")

IDLE_MINUTES = 5
COUNTED = 60
"""Seconds that are counted down on the screen before the wipe."""

_TOUCHES = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.InputMethod,
}


class IdleBar(QFrame):
    """Hidden until a minute is left. Any touch or key starts the time anew."""

    def __init__(self, desk: Any, texts: Texts, minutes: int = IDLE_MINUTES) -> None:
        super().__init__()
        self.setProperty("kind", "errors")
        self._desk, self._texts = desk, texts
        self.allowed = max(1, minutes) * 60
        self.quiet = 0
        """Seconds since the last touch."""
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 8, 28, 8)
        self.count = label(texts, plain(""), "section")
        column.addWidget(self.count)
        row = FlowLayout()
        row.addWidget(button(texts, say("I am still here"), self.touched, "primary"))
        row.addWidget(button(texts, say("Wipe it now"), self.wipe))
        column.addLayout(row)
        self.hide()
        self._clock = QTimer(self)
        self._clock.setInterval(1000)
        self._clock.timeout.connect(self.tick)
        self._clock.start()
        QApplication.instance().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES:
            self.touched()
        return False

    def touched(self) -> None:
        self.quiet = 0
        if not self.isHidden():
            self.hide()

    def tick(self) -> None:
        """A second has gone by."""
        self.quiet += 1
        left = self.allowed - self.quiet
        if not self._desk.holds_anything:
            self.quiet = 0
        elif left <= 0:
            self.wipe()
        elif left <= min(COUNTED, self.allowed // 2):
            words = say("Is anyone there? In {seconds} seconds all answers will be wiped.").fill(seconds=left)
            self._texts.put(self.count, self.count.setText, words)
            self._texts.put(self, self.setAccessibleName, words)
            self.show()

    def wipe(self) -> None:
        self.quiet = 0
        self.hide()
        # a print dialog left open belongs to whoever went away
        while (dialog := QApplication.activeModalWidget()) is not None:
            dialog.close()
            if QApplication.activeModalWidget() is dialog:
                break
        self._desk.session.end()
