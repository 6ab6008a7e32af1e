"""A passphrase: hidden while it is typed, shown on wish, wiped from the field once it was taken."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from hukouguide.desktop.texts import Texts
from hukouguide.desktop.widgets.errors import Trouble
from hukouguide.desktop.widgets.field import entry
from hukouguide.desktop.widgets.option import TickOption
from hukouguide.family.words import Words
from hukouguide.language import speaker

say = speaker("desk")

SHORTEST = 8


class PassphraseEntry(QWidget):
    """`twice`: typed a second time, because a slip would shut the case for ever."""

    def __init__(self, texts: Texts, about: Words, twice: bool = False) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        self.fields: list[QLineEdit] = []
        for words in (say("Passphrase"), say("The same passphrase again"))[: 2 if twice else 1]:
            holder, field = entry(texts, words, about, 28)
            field.setEchoMode(QLineEdit.EchoMode.Password)
            # no input method may learn it, and none may hold it back half written
            field.setInputMethodHints(Qt.InputMethodHint.ImhHiddenText | Qt.InputMethodHint.ImhSensitiveData)
            self.fields.append(field)
            column.addWidget(holder)
        self.shown = TickOption(narrow=True)
        texts.put(self.shown, self.shown.setText, say("Show what I type"))
        self.shown.toggled.connect(self._show)
        column.addWidget(self.shown)
        self.setFocusProxy(self.fields[0])

    def _show(self, shown: bool) -> None:
        for field in self.fields:
            field.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)

    def read(self) -> str:
        """Raises Trouble."""
        text = self.fields[0].text()
        if not text.strip():
            raise Trouble(say("Type the passphrase."), self.fields[0])
        if len(self.fields) > 1:
            if len(text) < SHORTEST:
                raise Trouble(say("Use at least {number} signs.").fill(number=SHORTEST), self.fields[0])
            if self.fields[1].text() != text:
                raise Trouble(say("The two passphrases are not the same. Type both again."), self.fields[1])
        return text

    def suggest(self, text: str) -> None:
        for field in self.fields:
            field.setText(text)
        self.shown.setChecked(True)

    def wipe(self) -> None:
        for field in self.fields:
            field.clear()
