"""Keys that act, each bound together with the words for what it does: the page of keys lists them as they are, and cannot go stale."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from hukouguide.family.words import Words

_SAID = ("said-zh", "said-en")


def bind(
    owner: QWidget,
    keys: str,
    words: Words,
    action: Callable[[], object],
    context: Qt.ShortcutContext = Qt.ShortcutContext.WindowShortcut,
) -> QShortcut:
    """`action` on these keys, for as long as `owner` lives and in its `context`."""
    made = QShortcut(QKeySequence(keys), owner, context=context)
    made.activated.connect(lambda: action())
    made.setProperty(_SAID[0], words.zh)
    made.setProperty(_SAID[1], words.en)
    return made


def bound(owner: QWidget) -> list[tuple[str, Words]]:
    """Every key bound in the owner and in what lies in it, once each, in the order of binding."""
    found: dict[str, Words] = {}
    for shortcut in owner.findChildren(QShortcut):
        zh, en = (shortcut.property(name) for name in _SAID)
        if zh is not None and en is not None:
            found.setdefault(shortcut.key().toString(), Words(zh, en))
    return list(found.items())
