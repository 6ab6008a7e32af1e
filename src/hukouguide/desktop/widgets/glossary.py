"""The words of policy that a page uses, explained at its foot; all others are one step further."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QFrame, QLabel, QVBoxLayout, QWidget

from hukouguide.desktop.texts import Texts
from hukouguide.desktop.widgets.disclosure import Disclosure
from hukouguide.desktop.widgets.parts import empty, frame, label
from hukouguide.family.words import Words
from hukouguide.language import speaker
from hukouguide.rules.schema.glossary import Term
from hukouguide.rules.terms import terms_in

say = speaker("desktop")


class WordsOnThisPage(Disclosure):
    """Looks at what `page` says each time it is opened: answers and opened details bring new words."""

    def __init__(self, page: QWidget, texts: Texts, glossary: Sequence[Term]) -> None:
        super().__init__(texts, say("Words on this page, &explained"), self._holder)
        self._page, self._texts, self._glossary = page, texts, glossary
        self._found: QVBoxLayout | None = None
        self.button.toggled.connect(self._look)

    def _holder(self) -> QWidget:
        holder = QWidget()
        self._found = QVBoxLayout(holder)
        self._found.setContentsMargins(0, 0, 0, 0)
        return holder

    def _look(self, opened: bool) -> None:
        if not opened or self._found is None:
            return
        empty(self._found)
        found = terms_in(self._said(), self._glossary, self._texts.language)
        if found:
            note = say("These explain the words only. What holds for your family is in the results.")
            self._found.addWidget(label(self._texts, note, "quiet"))
        else:
            self._found.addWidget(label(self._texts, say("This page uses none of the words in our list."), "quiet"))
        for term in found:
            self._found.addWidget(entry(self._texts, term))
        others = [term for term in self._glossary if term not in found]
        self._found.addWidget(Disclosure(self._texts, say("All other words"), lambda: self._list(others)))

    def _list(self, terms: Sequence[Term]) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        for term in sorted(terms, key=lambda term: term.pinyin):
            column.addWidget(entry(self._texts, term))
        return box

    def _said(self) -> str:
        shown = (
            child
            for child in self._page.findChildren(QWidget)
            if isinstance(child, QLabel | QAbstractButton) and child.isVisible() and not self.isAncestorOf(child)
        )
        return "\n".join(child.text() for child in shown)


def entry(texts: Texts, term: Term) -> QFrame:
    """A word in both languages with its pinyin, and below it what it means; one stop of the Tab key."""
    box, column = frame("inset", 2)
    name = Words(f"{term.zh}  {term.pinyin}  ·  {term.en}", f"{term.en}  ·  {term.zh}  {term.pinyin}")
    column.addWidget(label(texts, name, "strong"))
    column.addWidget(label(texts, term.means.words))
    box.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    told = say("{word}: {meaning}").fill(word=term.name, meaning=term.means.words)
    texts.put(box, box.setAccessibleName, told)
    return box
