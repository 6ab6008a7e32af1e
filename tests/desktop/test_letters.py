"""Alt and a letter: on no page do two buttons that show answer to the same one, in neither language."""

from collections import Counter

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from desktop.test_window import walk
from hukouguide.desktop.window import Window


def test_no_two_buttons_of_a_page_answer_to_the_same_letter(window: Window, qtbot: QtBot) -> None:
    twice = set()
    for where in walk(window, qtbot):
        for language in ("en", "zh"):
            window.speak(language)
            shown = [button for button in window.findChildren(QAbstractButton) if button.isVisible()]
            letters = Counter(QKeySequence.mnemonic(button.text()).toString() for button in shown)
            twice |= {f"{where}, {language}: {letter}" for letter, count in letters.items() if letter and count > 1}
    assert twice == set()
