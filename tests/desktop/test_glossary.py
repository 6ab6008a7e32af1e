"""Below a page stand the words of policy it uses; they are reached with the keyboard and said in both languages."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFrame, QLabel

from desktop.driver import Driver, press
from desktop.test_window import settle
from hukouguide.desktop.widgets.disclosure import Disclosure
from hukouguide.desktop.widgets.glossary import WordsOnThisPage
from hukouguide.desktop.window import Window


@pytest.fixture
def asking(window: Window) -> Driver:
    driver = Driver(window, {})
    driver.start("zh", 1, ("mother",), ("guangdong-guangzhou",))
    return driver


def opened(window: Window) -> WordsOnThisPage:
    [words] = window.page.findChildren(WordsOnThisPage)
    press(words.button)
    assert words.button.isChecked()
    settle()
    return words


def entries(words: WordsOnThisPage) -> list[QFrame]:
    return [box for box in words.findChildren(QFrame) if box.focusPolicy() == Qt.FocusPolicy.TabFocus and box.isVisible()]


def test_a_question_explains_the_words_it_uses(asking: Driver) -> None:
    window = asking.window
    while "户口" not in window.page.heading.text():
        asking.answer_one()
    names = [box.accessibleName() for box in entries(opened(window))]
    assert any(name.startswith("户口：") for name in names)
    assert len(names) < 12


def test_the_words_can_be_reached_and_left_with_the_tab_key(asking: Driver) -> None:
    window = asking.window
    while "户口" not in window.page.heading.text():
        asking.answer_one()
    words = opened(window)
    QTest.keyClick(words.button, Qt.Key.Key_Tab)
    assert window.focusWidget() is entries(words)[0]
    for _ in range(len(entries(words))):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    assert not isinstance(window.focusWidget(), QFrame)


def test_they_change_language_with_the_page(asking: Driver) -> None:
    window = asking.window
    words = opened(window)
    [others] = words.findChildren(Disclosure)
    press(others.button)
    settle()
    window.speak("en")
    shown = [text.text() for text in words.findChildren(QLabel)]
    assert any("residence permit  ·  居住证  jūzhùzhèng" in text for text in shown)
    assert any("The card that people without local hukou get" in text for text in shown)


def test_details_opened_since_bring_their_words(asking: Driver) -> None:
    window = asking.window
    press(window.page._results_now)
    words = opened(window)
    before = len(entries(words))
    press(words.button)
    for disclosure in window.page.findChildren(Disclosure):
        if not words.isAncestorOf(disclosure) and disclosure is not words:
            disclosure.open()
    settle()
    press(words.button)
    settle()
    assert len(entries(words)) > before


def test_all_other_words_are_one_step_further(asking: Driver) -> None:
    window = asking.window
    words = opened(window)
    [others] = words.findChildren(Disclosure)
    press(others.button)
    settle()
    assert window.flow.book is not None
    assert len(entries(words)) == len(window.flow.book.glossary)
