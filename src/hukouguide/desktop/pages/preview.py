"""The paper: shown as it will be printed, saved where the family says, printed. The only thing that ever reaches a disk."""

import errno
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QStandardPaths
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QPushButton,
    QVBoxLayout,
)

from hukouguide.desktop.background import Job
from hukouguide.desktop.flow import Flow
from hukouguide.desktop.pages.base import Page
from hukouguide.desktop.texts import Texts
from hukouguide.desktop.widgets.errors import Trouble
from hukouguide.desktop.widgets.option import RadioOption
from hukouguide.desktop.widgets.parts import button, frame, label
from hukouguide.desktop.wording import listed, plain
from hukouguide.family.words import Words
from hukouguide.language import speaker

if TYPE_CHECKING:
    from hukouguide.report.pdf import PdfReport

say = speaker("desktop")


class PreviewPage(Page):
    def __init__(self, flow: Flow, texts: Texts) -> None:
        super().__init__(flow, texts, say("Your checklist"), 1100)
        self.paper: PdfReport | None = None
        self._job: Job | None = None
        self._asked_for = False
        self._save = button(texts, say("&Save as…"), self._save_as, "primary")
        self._print = button(texts, say("&Print…"), self._print_it)
        self._size = QButtonGroup(self)
        sizes = []
        for large, words in ((False, say("Normal print")), (True, say("Large print"))):
            option = RadioOption(narrow=True)
            texts.put(option, option.setText, words)
            option.setChecked(not large)
            self._size.addButton(option, int(large))
            sizes.append(option)
        self._size.idClicked.connect(lambda _: self._make())
        self.row(self._save, self._print, *sizes)
        self._state = label(texts, Words("", ""), "quiet")
        self.column.addWidget(self._state)
        self._notices = QVBoxLayout()
        self.column.addLayout(self._notices)
        self.document = QPdfDocument(self)
        self._bytes = QByteArray()
        self._buffer = QBuffer(self._bytes, self)
        self.view = QPdfView()
        self.view.setPageMode(QPdfView.PageMode.MultiPage)
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.view.setDocument(self.document)
        self.view.setMinimumHeight(560)
        texts.put(self.view, self.view.setAccessibleName, say("The checklist as it will be printed"))
        self.column.addWidget(self.view, 1)
        self._back = button(texts, say("&Back to the results"), lambda: flow.moved.emit("results"))
        again = button(texts, say("&New family (forget these answers)"), flow.start_again)
        self.row(self._back, again)
        self._make()

    def _make(self) -> None:
        """The paper in the chosen print, made off the window's thread."""
        self.content()
        self.paper = None
        self._save.setEnabled(False)
        self._print.setEnabled(False)
        self._tell(say("Making the checklist…"))
        interview, large = self.flow.interview, self._size.checkedId() == 1
        if self._job is not None:
            self._job.wait()

        def work() -> tuple[bool, "PdfReport"]:
            from hukouguide.advice.compose import compose
            from hukouguide.report.pdf import make_pdf

            assert interview is not None
            return large, make_pdf(compose(interview), large_print=large)

        self._job = Job(self, work, self._made, self._not_made)

    def _made(self, result: "tuple[bool, PdfReport]") -> None:
        large, paper = result
        if large != (self._size.checkedId() == 1):
            # made for the print that was chosen before; the next one is on its way
            return
        self.paper = paper
        self._buffer.close()
        self._buffer.setData(QByteArray(paper.data))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document.load(self._buffer)
        self._save.setEnabled(True)
        self._print.setEnabled(True)
        self._tell(say("{pages} pages, A4.").fill(pages=self.document.pageCount()))
        if paper.missing:
            notice, inside = frame("notice", 4)
            found = listed(plain(str(m.character)) for m in paper.missing)
            words = say("The font has no sign for: {signs}. Please write them in by hand where the line is left free.")
            inside.addWidget(label(self.texts, words.fill(signs=found)))
            self._notices.addWidget(notice)

    def _not_made(self, problem: Exception) -> None:
        words = getattr(problem, "words", None) or say("The checklist could not be made: {problem}").fill(problem=str(problem))
        self._tell(Words("", ""))
        self.complain(Trouble(words))

    def _tell(self, words: Words) -> None:
        self.texts.put(self._state, self._state.setText, words)

    def _save_as(self) -> None:
        self.content()
        documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        home = documents if documents.is_dir() else Path.home()
        name = self.texts(say("checklist {day}").fill(day=self.flow.today.isoformat())) + ".pdf"
        chosen, _ = QFileDialog.getSaveFileName(self, self.texts(say("Save the checklist")), str(home / name), "PDF (*.pdf)")
        if chosen:
            self.save_to(Path(chosen))

    def save_to(self, path: Path) -> None:
        """Exactly the bytes that are shown, whole or not at all."""
        from hukouguide.report.errors import NotSaved
        from hukouguide.report.whole import write_whole

        assert self.paper is not None
        if path.suffix.lower() != ".pdf":
            path = path.with_name(path.name + ".pdf")
        try:
            write_whole(path, self.paper.data)
        except (NotSaved, OSError) as problem:
            self.complain(Trouble(_trouble(problem, path), None))
            return
        self._tell(say("Saved: {file}").fill(file=str(path)))
        self._state.setFocus()

    def _print_it(self) -> None:
        from hukouguide.desktop.printing import print_document

        self.content()
        trouble = print_document(self.document, self)
        if trouble is not None:
            self.complain(Trouble(trouble))

    def leaving(self) -> None:
        if self._job is not None:
            self._job.wait()
        self.document.close()

    def continue_button(self) -> QPushButton:
        return self._save

    def back_button(self) -> QPushButton:
        return self._back


def _trouble(problem: Exception, path: Path) -> Words:
    """What went wrong with the disk, in words that say what to do."""
    cause = problem if isinstance(problem, OSError) else problem.__cause__
    code = cause.errno if isinstance(cause, OSError) else None
    folder = plain(str(path.parent))
    if code in (errno.ENOSPC, errno.EDQUOT):
        return say("The disk is full. Make room, or save to another disk or a USB stick. ({folder})").fill(folder=folder)
    if code in (errno.EACCES, errno.EPERM, errno.EROFS):
        words = say("You may not write in this folder. Choose another, such as the desktop or a USB stick. ({folder})")
        return words.fill(folder=folder)
    if code in (errno.ENOENT, errno.ENOTDIR):
        return say("This folder is not there any more. Choose another. ({folder})").fill(folder=folder)
    return getattr(problem, "words", None) or say("The file could not be saved: {problem}").fill(problem=str(problem))
