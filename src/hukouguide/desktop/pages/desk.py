"""The volunteer's desk: the cases of a folder, what a crash left unsaved, and the centre's key."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from hukouguide.cases import folder as cases
from hukouguide.cases.problems import CaseProblem
from hukouguide.desktop import opening
from hukouguide.desktop.background import Job
from hukouguide.desktop.case_folder import case_folder, choose_folder
from hukouguide.desktop.flow import Flow
from hukouguide.desktop.pages.base import Page
from hukouguide.desktop.shortcuts import bind
from hukouguide.desktop.texts import Texts
from hukouguide.desktop.widgets.centre_key import centre_key
from hukouguide.desktop.widgets.disclosure import Disclosure
from hukouguide.desktop.widgets.errors import Trouble, problem_words
from hukouguide.desktop.widgets.flow_layout import FlowLayout
from hukouguide.desktop.widgets.left_over import left_over
from hukouguide.desktop.widgets.parts import button, empty, frame, label
from hukouguide.desktop.wording import moment_words, plain
from hukouguide.family.words import Words
from hukouguide.language import speaker
from hukouguide.report.errors import NotSaved

say = speaker("desk")

_CASE = Qt.ItemDataRole.UserRole


class DeskPage(Page):
    def __init__(self, flow: Flow, texts: Texts) -> None:
        super().__init__(flow, texts, say("Cases"), 980)
        self.folder = case_folder()
        self._job: Job | None = None
        self.column.addWidget(
            label(texts, say("For volunteers. Each case is one sealed file; its name tells nothing."), "quiet")
        )
        self._top = QVBoxLayout()
        self.column.addLayout(self._top)
        if flow.session.at_desk:
            self._open_now()
        left_over(flow, texts, self._top, lambda words: self.complain(Trouble(words)))
        self._new = button(texts, say("&New case"), self._begin, "primary")
        self.row(self._new)
        self._where = label(texts, plain(""), "small")
        self.column.addWidget(self._where)
        self.list = QListWidget()
        self.list.setUniformItemSizes(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        texts.put(self.list, self.list.setAccessibleName, say("Cases in this folder"))
        self.list.itemActivated.connect(lambda _: self._open())
        self.list.currentRowChanged.connect(lambda _: self._offer())
        self.column.addWidget(self.list, 1)
        self._asking = QVBoxLayout()
        self.column.addLayout(self._asking)
        self._open_it = button(texts, say("&Open"), self._open)
        self._copy = button(texts, say("&Duplicate"), self._duplicate)
        self._remove = button(texts, say("Delete…"), self._ask_to_remove)
        self._other = button(texts, say("Another &folder…"), self._choose)
        self.row(self._open_it, self._copy, self._remove, self._other)
        self.column.addWidget(Disclosure(texts, say("The centre's &key"), lambda: centre_key(self)))
        self._back = button(texts, say("&Back"), lambda: flow.moved.emit("welcome"))
        self.row(self._back)
        words = say("delete the case that is marked, after asking")
        bind(self.list, "Delete", words, self._ask_to_remove, Qt.ShortcutContext.WidgetShortcut)
        flow.book_came.connect(self._offer)
        texts.keep(self.list, self._name_again)
        self.read()

    def _open_now(self) -> None:
        """The case that is open already: go on with it, or close it."""
        session = self.flow.session
        box, inside = frame("inset", 8)
        words = say("Open now: {name}. Something in it is not saved.") if session.dirty else say("Open now: {name}.")
        inside.addWidget(label(self.texts, words.fill(name=session.name), "strong"))
        onward = "check" if session.has_answers else "members"
        goes_on = button(self.texts, say("&Go on with it"), lambda: self.flow.moved.emit(onward))
        closes = button(self.texts, say("&Close it"), lambda: self.window().desk.leave_case(session.close_case))
        inside.addLayout(_side_by_side(goes_on, closes))
        self._top.addWidget(box)

    def read(self) -> None:
        """The list, read off the window's thread: a folder may hold thousands."""
        self.texts.put(self._where, self._where.setText, say("Folder: {folder}").fill(folder=str(self.folder)))
        where = self.folder

        def work() -> tuple[cases.Listed, ...]:
            cases.sweep(where)
            return cases.list_cases(where) if where.exists() else ()

        self._job = Job(self, work, self._show, self._failed)

    def _show(self, found: tuple[cases.Listed, ...]) -> None:
        self.list.clear()
        for case in found:
            item = QListWidgetItem()
            item.setData(_CASE, case)
            self.list.addItem(item)
        self._name_again()
        if found:
            self.list.setCurrentRow(0)
        self.list.setMinimumHeight(min(8, max(3, len(found))) * max(34, self.list.sizeHintForRow(0)) + 12)
        self._offer()

    def _name_again(self) -> None:
        for row in range(self.list.count()):
            item = self.list.item(row)
            case: cases.Listed = item.data(_CASE)
            words = (
                say("{name} · saved {when} · opens with a passphrase")
                if case.by_passphrase
                else say("{name} · saved {when} · opens with the centre's key")
            )
            item.setText(self.texts(words.fill(name=case.name, when=moment_words(case.saved))))

    def _offer(self) -> None:
        chosen = self._chosen() is not None
        self._open_it.setEnabled(chosen and self.flow.book is not None)
        self._copy.setEnabled(chosen)
        self._remove.setEnabled(chosen)

    def _chosen(self) -> cases.Listed | None:
        item = self.list.currentItem()
        return None if item is None else item.data(_CASE)

    def _begin(self) -> None:
        def begin() -> None:
            self.flow.session.begin_case()
            self.flow.moved.emit("members")

        self.window().desk.leave_case(begin)

    def _open(self) -> None:
        case = self._chosen()
        if case is None or self.flow.book is None:
            return
        self.content()
        empty(self._asking)
        self.window().desk.leave_case(lambda: opening.open_listed(self.flow, case, self._failed, lambda: self._in_use(case)))

    def _in_use(self, case: cases.Listed) -> None:
        """Another window has it: a copy can be opened, which is saved under a new name."""
        self._failed_words(say("{name} is open in another window.").fill(name=case.name))
        box, inside = frame("notice", 8)
        words = say(
            "Close it there first. Or open a copy: it is saved under a new name, and the two know nothing of each other."
        )
        inside.addWidget(label(self.texts, words))
        inside.addLayout(_side_by_side(button(self.texts, say("Open a &copy"), lambda: self._open_copy(case))))
        empty(self._asking)
        self._asking.addWidget(box)

    def _open_copy(self, case: cases.Listed) -> None:
        try:
            copy = cases.duplicate(case.path, self.flow.today)
        except (CaseProblem, NotSaved) as problem:
            self._failed(problem)
            return
        opening.open_listed(self.flow, cases.Listed(copy, case.saved, case.by_passphrase), self._failed, lambda: None)

    def _duplicate(self) -> None:
        case = self._chosen()
        if case is None:
            return
        self.content()
        self._job = Job(self, lambda: cases.duplicate(case.path, self.flow.today), lambda _: self.read(), self._failed)

    def _ask_to_remove(self) -> None:
        case = self._chosen()
        if case is None:
            return
        self.content()
        empty(self._asking)
        box, inside = frame("errors", 8)
        words = say("Delete {name} for good? It cannot be brought back.").fill(name=case.name)
        inside.addWidget(label(self.texts, words, "strong"))
        keep = button(self.texts, say("&Keep it"), self._keep)
        inside.addLayout(_side_by_side(keep, button(self.texts, say("Delete it for good"), lambda: self._remove_it(case))))
        self._asking.addWidget(box)
        keep.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep(self) -> None:
        empty(self._asking)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove_it(self, case: cases.Listed) -> None:
        from hukouguide.cases.lock import is_locked

        empty(self._asking)
        if is_locked(case.path):
            self._failed_words(say("{name} is open. Close it first.").fill(name=case.name))
            return
        self._job = Job(self, lambda: cases.remove(case.path), lambda _: self._removed(), self._failed)

    def _removed(self) -> None:
        self.read()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self) -> None:
        chosen = choose_folder(self, self.texts, self.folder)
        if chosen is not None:
            self.content()
            self.folder = chosen
            self.read()

    def _failed(self, problem: Exception) -> None:
        self._failed_words(problem_words(problem))

    def _failed_words(self, words: Words) -> None:
        self.complain(Trouble(words))

    def leaving(self) -> None:
        if self._job is not None:
            self._job.drop()

    def first_focus(self) -> QWidget:
        return self._new

    def continue_button(self) -> QPushButton:
        return self._open_it if self.list.hasFocus() else self._new

    def back_button(self) -> QPushButton:
        return self._back


def _side_by_side(*buttons: QPushButton) -> FlowLayout:
    row = FlowLayout()
    for each in buttons:
        row.addWidget(each)
    return row
