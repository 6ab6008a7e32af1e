"""The paper: shown as it will be printed, saved where the family says, printed. The only thing that ever reaches a disk."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QStandardPaths, Qt
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from hukouguide.desktop.background import Job
from hukouguide.desktop.disk_trouble import disk_trouble
from hukouguide.desktop.flow import Flow
from hukouguide.desktop.pages.base import Page
from hukouguide.desktop.texts import Texts
from hukouguide.desktop.widgets.disclosure import Disclosure
from hukouguide.desktop.widgets.errors import Trouble
from hukouguide.desktop.widgets.flow_layout import FlowLayout
from hukouguide.desktop.widgets.option import RadioOption
from hukouguide.desktop.widgets.parts import button, empty, frame, label
from hukouguide.desktop.widgets.scroll_area import told_as_widget
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
        self.made_for: tuple[int, int] | None = None
        """Which part and which size the paper is of."""
        self._job: Job | None = None
        self._asked_for = False
        self._save = button(texts, say("&Save as…"), self._save_as, "primary")
        self._print = button(texts, say("&Print…"), self._print_it)
        self._part = self._choice(_parts())
        self._size = self._choice([say("Normal print"), say("Large print")])
        self._saves = not flow.session.kiosk
        """A computer for everybody keeps no files."""
        self.row(*([self._save] if self._saves else []), self._print)
        self._state = label(texts, Words("", ""), "quiet")
        self.column.addWidget(self._state)
        self._notices = QVBoxLayout()
        self.column.addLayout(self._notices)
        self.document = QPdfDocument(self)
        self._bytes = QByteArray()
        self._buffer = QBuffer(self._bytes, self)
        self.view = told_as_widget(QPdfView)()
        self.view.setPageMode(QPdfView.PageMode.MultiPage)
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.view.setDocument(self.document)
        self.view.setMinimumHeight(560)
        texts.put(self.view, self.view.setAccessibleName, say("The checklist as it will be printed"))
        self.column.addWidget(self.view, 1)
        self.column.addWidget(Disclosure(texts, say("Copy it to a p&hone"), self._codes))
        self._back = button(texts, say("&Back to the results"), lambda: flow.moved.emit("results"))
        again = button(texts, say("&New family (forget these answers)"), flow.start_again)
        self.row(self._back, again)
        self._make()

    def _choice(self, options: list[Words]) -> QButtonGroup:
        """A row of options, the first of them chosen; another one makes the paper anew."""
        group = QButtonGroup(self)
        made = []
        for number, words in enumerate(options):
            option = RadioOption(narrow=True)
            self.texts.put(option, option.setText, words)
            option.setChecked(number == 0)
            group.addButton(option, number)
            made.append(option)
        group.idClicked.connect(lambda _: self._make())
        self.row(*made)
        return group

    def _wanted(self) -> tuple[int, int]:
        return self._part.checkedId(), self._size.checkedId()

    def _codes(self) -> QWidget:
        """The short text as codes for a phone, and in words."""
        from hukouguide.advice.compose import compose
        from hukouguide.desktop.widgets.code_view import CodeView
        from hukouguide.report.phone import phone_text
        from hukouguide.report.qr import codes

        assert self.flow.interview is not None
        box, column = frame("card", 8)
        note = say("Scan the codes in order with the phone's camera. The words are in the code itself: no network is needed.")
        column.addWidget(label(self.texts, note))
        pictures = QWidget()
        across = FlowLayout(pictures)
        text = phone_text(compose(self.flow.interview))
        for code in codes(text):
            across.addWidget(CodeView(self.texts, code))
        column.addWidget(pictures)
        words = label(self.texts, plain(text), "small")
        words.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        column.addWidget(words)
        return box

    def _make(self) -> None:
        """The paper in the chosen print, made off the window's thread."""
        self.content()
        self.paper = None
        self._save.setEnabled(False)
        self._print.setEnabled(False)
        self._tell(say("Making the checklist…"))
        interview, wanted = self.flow.interview, self._wanted()
        if self._job is not None:
            self._job.wait()

        def work() -> tuple[tuple[int, int], "PdfReport"]:
            from hukouguide.advice.compose import compose
            from hukouguide.report.pdf import Part, make_pdf

            assert interview is not None
            part, large = wanted
            return wanted, make_pdf(compose(interview), large_print=bool(large), part=list(Part)[part])

        self._job = Job(self, work, self._made, self._not_made)

    def _made(self, result: "tuple[tuple[int, int], PdfReport]") -> None:
        made_for, paper = result
        if made_for != self._wanted():
            # made for what was chosen before; the next one is on its way
            return
        self.paper, self.made_for = paper, made_for
        self._buffer.close()
        self._buffer.setData(QByteArray(paper.data))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document.load(self._buffer)
        self._save.setEnabled(True)
        self._print.setEnabled(True)
        self._tell(say("{pages} pages, A4.").fill(pages=self.document.pageCount()))
        empty(self._notices)
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
            self.complain(Trouble(disk_trouble(problem, path), None))
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
        return self._save if self._saves else self._print

    def back_button(self) -> QPushButton:
        return self._back


def _parts() -> list[Words]:
    """In the order of `Part`, which is not imported before a paper is made."""
    return [say("Only what is to be done"), say("The whole paper"), say("Only the page for the grandparents")]
