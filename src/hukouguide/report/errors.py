"""What can go wrong on the way to paper, said in both languages with what to do about it."""

from pathlib import Path

from hukouguide.family.words import Words


class ReportError(Exception):
    """`words` is ready to show; `file` is the file it happened to."""

    def __init__(self, words: Words, file: Path) -> None:
        super().__init__(f"{words.zh}\n{words.en}")
        self.words = words
        self.file = file


class FontMissing(ReportError):
    """A font that ships with the program is not there or is damaged."""


class NotSaved(ReportError):
    """The file could not be written; whatever stood at its place before still stands there."""
