"""Texts on screen that can change language at any moment without rebuilding what the family typed."""

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QObject

from hukouguide.family.words import Words


class Texts:
    """Remembers which widget shows which words, and shows them again in the other language."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._shown: list[tuple[QObject, Callable[[], object]]] = []

    def __call__(self, words: Words) -> str:
        return words[self.language]

    def put(self, owner: QObject, setter: Callable[[str], object], words: Words) -> None:
        """Show the words through `setter`, now and after each change of language, for as long as `owner` lives."""
        self.keep(owner, lambda: setter(words[self.language]))

    def keep(self, owner: QObject, refresh: Callable[[], object]) -> None:
        """Call `refresh` now and after each change of language, for as long as `owner` lives."""
        refresh()
        self._shown.append((owner, refresh))

    def switch(self, language: str) -> None:
        self.language = language
        self._shown = [(owner, refresh) for owner, refresh in self._shown if shiboken6.isValid(owner)]
        for _, refresh in tuple(self._shown):
            refresh()
