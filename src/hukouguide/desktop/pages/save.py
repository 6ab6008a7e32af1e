"""Save sealed, the first time: how it is to be sealed, and where. Afterwards one key saves it again."""

import secrets
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from hukouguide.desktop.background import Job
from hukouguide.desktop.case_folder import case_folder, choose_folder
from hukouguide.desktop.flow import Flow
from hukouguide.desktop.pages.base import Page
from hukouguide.desktop.texts import Texts
from hukouguide.desktop.widgets.errors import Trouble, problem_words
from hukouguide.desktop.widgets.option import RadioOption
from hukouguide.desktop.widgets.parts import button, frame, label
from hukouguide.desktop.widgets.passphrase import PassphraseEntry
from hukouguide.desktop.widgets.working import InPlaceOf
from hukouguide.desktop.wording import plain
from hukouguide.language import speaker

say = speaker("desk")


class SavePage(Page):
    def __init__(self, flow: Flow, texts: Texts) -> None:
        super().__init__(flow, texts, say("Save these answers, sealed"))
        self.folder = case_folder()
        self._job: Job | None = None
        hint = say("Only someone with the passphrase can open the file. Its name tells nothing about the family.")
        self.column.addWidget(label(texts, hint, "quiet"))
        box, inside = frame("card")
        inside.addWidget(label(texts, say("Folder"), "strong"))
        self._where = label(texts, plain(str(self.folder)))
        inside.addWidget(self._where)
        inside.addWidget(button(texts, say("Another &folder…"), self._choose, "link"))
        self.column.addWidget(box)
        self._group = QButtonGroup(self)
        self.by_passphrase, self.by_centre = RadioOption(), RadioOption()
        texts.put(self.by_passphrase, self.by_passphrase.setText, say("With a passphrase of its own"))
        texts.put(self.by_centre, self.by_centre.setText, say("With the centre's key, nothing to type"))
        for option in (self.by_centre, self.by_passphrase):
            self._group.addButton(option)
            self.column.addWidget(option)
        self.entry = PassphraseEntry(texts, self.title, twice=True)
        self.column.addWidget(self.entry)
        self._warning, inside = frame("notice", 6)
        words = say(
            "Nobody can open the file without the passphrase, not even we. Write it down and keep it apart from this computer."
        )
        inside.addWidget(label(texts, words))
        inside.addWidget(button(texts, say("S&uggest a passphrase"), self._suggest), 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self._warning)
        self._onward = button(texts, say("&Save sealed"), self._go, "primary")
        self._back = button(texts, say("&Back"), self._leave)
        self._buttons = self.row(self._onward, self._back)
        words = say("Sealing and saving. This takes a few seconds.")
        self._working = InPlaceOf(self.column, self._buttons, texts, words, self._call_off)
        self.column.addStretch(1)
        self._group.buttonToggled.connect(lambda *_: self._show_way())
        self._look_for_key()

    def _look_for_key(self) -> None:
        from hukouguide.cases.centre import public_half

        self.centre = public_half(self.folder)
        self.by_centre.setVisible(self.centre is not None)
        self.by_passphrase.setVisible(self.centre is not None)
        (self.by_passphrase if self.centre is None else self.by_centre).setChecked(True)
        self._show_way()

    def _show_way(self) -> None:
        typed = self.by_passphrase.isChecked()
        self.entry.setVisible(typed)
        self._warning.setVisible(typed)

    def _choose(self) -> None:
        chosen = choose_folder(self, self.texts, self.folder)
        if chosen is not None:
            self.folder = chosen
            self._where.setText(str(chosen))
            self._look_for_key()

    def _suggest(self) -> None:
        """Sixteen digits: fifty bits, and as easy to write down for a Chinese reader as for an English one."""
        self.entry.suggest(" ".join(f"{secrets.randbelow(10_000):04}" for _ in range(4)))

    def _go(self) -> None:
        from hukouguide.cases.names import fresh_path
        from hukouguide.cases.sealing import Key, Passphrase

        self.content()
        try:
            by_centre = self.centre is not None and self.by_centre.isChecked()
            key: Key = self.centre if by_centre else Passphrase(self.entry.read())
        except Trouble as trouble:
            self.complain(trouble)
            return
        self._working.begin()
        path: Path = fresh_path(self.folder, self.flow.today)
        self._job = self.flow.session.save(path, key, self._saved, self._failed)

    def _call_off(self) -> None:
        if self._job is not None:
            self._job.drop()
            self._job = None
        self._working.end()
        self._onward.setFocus()

    def _saved(self) -> None:
        self._job = None
        self.entry.wipe()
        self._leave()

    def _failed(self, problem: Exception) -> None:
        self._job = None
        self._working.end()
        self.complain(Trouble(problem_words(problem)))

    def _leave(self) -> None:
        self.flow.moved.emit(self.flow.came_from)

    def leaving(self) -> None:
        if self._job is not None:
            self._job.drop()
        self.entry.wipe()

    def first_focus(self) -> QWidget:
        return self._onward if self.by_centre.isChecked() else self.entry.fields[0]

    def continue_button(self) -> QPushButton:
        return self._onward

    def back_button(self) -> QPushButton:
        return self._back
