"""Year and month from lists, named as people remember them: this year, last year, spring, the end of the year."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from hukouguide.desktop.texts import Texts
from hukouguide.desktop.widgets.flow_layout import FlowLayout
from hukouguide.desktop.widgets.parts import button, label
from hukouguide.family.words import Words
from hukouguide.language import speaker
from hukouguide.rules.sentences import month_words

say = speaker("desktop")

YEARS_BACK = 11


def _years(today: date) -> list[tuple[Words, str]]:
    """What each button says and what it writes."""
    near = (say("{year}, this year"), say("{year}, last year"), say("{year}, the year before last"))
    named = [words.fill(year=str(today.year - back)) for back, words in enumerate(near)]
    further = [Words(str(year), str(year)) for year in range(today.year - len(near), today.year - YEARS_BACK - 1, -1)]
    return [(words, str(today.year - back)) for back, words in enumerate([*named, *further])]


def _months() -> list[tuple[Words, str]]:
    # of any year: the year is taken off again
    bare = (month_words(2000, month) for month in range(1, 13))
    return [
        (Words(words.zh.removeprefix("2000年"), words.en.removesuffix(" 2000")), str(month))
        for month, words in enumerate(bare, 1)
    ]


def _parts() -> list[Words]:
    return [
        say("spring"),
        say("summer"),
        say("autumn"),
        say("winter"),
        say("first half"),
        say("second half"),
        say("early"),
        say("late"),
    ]


class MonthPicker(QWidget):
    """`wrote_year` and `wrote_month` get what stands for the choice in the fields."""

    def __init__(
        self, texts: Texts, today: date, about: Words, wrote_year: Callable[[str], object], wrote_month: Callable[[str], object]
    ) -> None:
        super().__init__()
        self._texts, self._about = texts, about
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 0, 0, 6)
        self._column.setSpacing(6)
        self.years = self._row(say("Which year?"), _years(today), wrote_year)
        self.months = self._row(say("Which month?"), _months(), wrote_month)
        # what is written is what is said in the language of the moment; both are read
        rough = [(words, "") for words in _parts()]
        self.parts = self._row(say("Or only roughly:"), rough, lambda _: None)
        for made, words in zip(self.parts, _parts(), strict=True):
            made.clicked.connect(lambda _=False, words=words: wrote_month(texts(words)))

    def _row(self, caption: Words, choices: list[tuple[Words, str]], write: Callable[[str], object]) -> list[QWidget]:
        self._column.addWidget(label(self._texts, caption, "strong"))
        holder = QWidget()
        row = FlowLayout(holder, 6)
        made = []
        for words, written in choices:
            name = say("{choice}: {about}").fill(choice=words, about=self._about)
            made.append(button(self._texts, words, lambda written=written: write(written), "switch", name))
            row.addWidget(made[-1])
        self._column.addWidget(holder)
        return made
