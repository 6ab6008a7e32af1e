"""The centre's key at the desk: set up once for a folder, unlocked once a session; then no case needs a passphrase of its own."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from hukouguide.cases import centre
from hukouguide.cases.folder import prepare
from hukouguide.cases.sealing import KeyPair, Passphrase
from hukouguide.desktop.background import Job
from hukouguide.desktop.pages.unlock import Wanted
from hukouguide.desktop.widgets.errors import Trouble, problem_words
from hukouguide.desktop.widgets.parts import button, empty, frame, label
from hukouguide.desktop.widgets.passphrase import PassphraseEntry
from hukouguide.desktop.widgets.working import working
from hukouguide.language import speaker

say = speaker("desk")

LEFT = Qt.AlignmentFlag.AlignLeft


def centre_key(page: Any) -> QWidget:
    """What can be done with the key of the page's folder."""
    box, column = frame("card", 10)
    texts, flow = page.texts, page.flow
    if centre.public_half(page.folder) is None:
        words = say(
            "One key for all cases of this folder: saving asks for nothing, and one passphrase a session opens them all. "
            "Whoever has the folder and that passphrase can open every case in it."
        )
        column.addWidget(label(texts, words))
        entry = PassphraseEntry(texts, say("The centre's key"), twice=True)
        column.addWidget(entry)
        column.addWidget(button(texts, say("Set up a key for this folder"), lambda: _set_up(page, box, column, entry)), 0, LEFT)
    elif flow.session.centre is None:
        column.addWidget(
            label(texts, say("This folder has a centre key. It is locked: saving works, opening asks for its passphrase."))
        )
        column.addWidget(button(texts, say("Unlock it now"), lambda: _unlock(page)), 0, LEFT)
    else:
        column.addWidget(label(texts, say("The centre's key is unlocked until you end the session.")))
        column.addWidget(button(texts, say("Lock it again"), lambda: _lock(page)), 0, LEFT)
    return box


def _set_up(page: Any, box: QWidget, column: Any, entry: PassphraseEntry) -> None:
    page.content()
    try:
        text = entry.read()
    except Trouble as trouble:
        page.complain(trouble)
        return
    folder = page.folder

    def work() -> KeyPair:
        prepare(folder / centre.SECRET_FILE)
        return centre.set_up(folder, Passphrase(text))

    def done(pair: KeyPair) -> None:
        page.flow.session.centre = pair
        page.flow.moved.emit("desk")

    def failed(problem: Exception) -> None:
        page.flow.moved.emit("desk")
        page.window().page.complain(Trouble(problem_words(problem)))

    entry.wipe()
    empty(column)
    Job(box, work, done, failed)
    waiting = working(page.texts, say("Making the key. This takes a few seconds."), lambda: None)
    # a key half made would help nobody: this one thing is not called off
    waiting.cancel.hide()
    column.addWidget(waiting)


def _unlock(page: Any) -> None:
    flow, folder = page.flow, page.folder

    def done(pair: KeyPair) -> None:
        flow.session.centre = pair
        flow.moved.emit("desk")

    hint = say("Type the passphrase of the centre's key. It stays unlocked until you end the session.")
    flow.wanted = Wanted(say("Unlock the centre's key"), hint, lambda text: centre.unlock(folder, Passphrase(text)), done)
    flow.moved.emit("unlock")


def _lock(page: Any) -> None:
    page.flow.session.centre = None
    page.flow.moved.emit("desk")
