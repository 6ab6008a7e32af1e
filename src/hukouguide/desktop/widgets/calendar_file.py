"""Take the days home: a button that saves them as a calendar file for a phone. Not on a computer for everybody, which keeps no files."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from hukouguide.desktop.background import Job
from hukouguide.desktop.disk_trouble import disk_trouble
from hukouguide.desktop.pages.base import Page
from hukouguide.desktop.texts import Texts
from hukouguide.desktop.widgets.errors import Trouble
from hukouguide.desktop.widgets.flow_layout import FlowLayout
from hukouguide.desktop.widgets.parts import button, label
from hukouguide.family.words import Words
from hukouguide.language import speaker

say = speaker("desktop")


class CalendarFile(QWidget):
    def __init__(self, texts: Texts, page: Page) -> None:
        super().__init__()
        self._texts, self._page = texts, page
        self._job: Job | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.save = button(texts, say("Save the days for a phone's &calendar…"), self._save_as)
        holder = QWidget()
        FlowLayout(holder).addWidget(self.save)
        column.addWidget(holder)
        self.told = label(texts, Words("", ""), "quiet")
        self.told.hide()
        column.addWidget(self.told)
        if page.flow.session is not None and page.flow.session.kiosk:
            self.hide()

    def _save_as(self) -> None:
        self._page.content()
        documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        home = documents if documents.is_dir() else Path.home()
        name = self._texts(say("days to keep {day}").fill(day=self._page.flow.today.isoformat())) + ".ics"
        chosen, _ = QFileDialog.getSaveFileName(self, self._texts(say("Save the days")), str(home / name), "iCalendar (*.ics)")
        if chosen:
            self.save_to(Path(chosen))

    def save_to(self, path: Path) -> None:
        """Made and written off the window's thread, whole or not at all."""
        interview = self._page.flow.interview
        if path.suffix.lower() != ".ics":
            path = path.with_name(path.name + ".ics")

        def work() -> None:
            from hukouguide.advice.compose import compose
            from hukouguide.report.calendar import make_calendar
            from hukouguide.report.whole import write_whole

            assert interview is not None
            write_whole(path, make_calendar(compose(interview)))

        def failed(problem: Exception) -> None:
            self.save.setEnabled(True)
            self._page.complain(Trouble(disk_trouble(problem, path)))

        self.save.setEnabled(False)
        self._job = Job(self, work, lambda _: self._saved(path), failed)

    def _saved(self, path: Path) -> None:
        self.save.setEnabled(True)
        self.save.setFocus()
        words = say("Saved: {file}. Send it to the phone and open it there.").fill(file=str(path))
        self._texts.put(self.told, self.told.setText, words)
        self.told.show()
