"""One period of a spell: where, from when, until when or still going on, of which sorts, paid late or not."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from hukouguide.desktop.finder import PlaceFinder
from hukouguide.desktop.texts import Texts
from hukouguide.desktop.widgets.day_entry import DayEntry
from hukouguide.desktop.widgets.errors import Trouble
from hukouguide.desktop.widgets.flow_layout import FlowLayout
from hukouguide.desktop.widgets.option import TickOption
from hukouguide.desktop.widgets.parts import button, label
from hukouguide.desktop.widgets.place_entry import PlaceEntry
from hukouguide.family.spells import Spell
from hukouguide.family.words import Words
from hukouguide.language import speaker
from hukouguide.rules.schema.files import Question

say = speaker("desktop")


class SpellRow(QFrame):
    removed = Signal(object)

    def __init__(self, question: Question, about: Words, texts: Texts, finder: PlaceFinder, today: date) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._question, self._texts, self._about, self._today = question, texts, about, today
        self._by_month = question.counted == "calendar_months"
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(10)
        self.title = label(texts, Words("", ""), "strong")
        column.addWidget(self.title)
        self.place = PlaceEntry(texts, say("Where"), about, finder, question.precise_to)
        column.addWidget(self.place)
        self.start = self._dates(column, say("From"), True)
        self.goes_on = self._tick(say("It is still going on"))
        self.end_box = QWidget()
        ends = QVBoxLayout(self.end_box)
        ends.setContentsMargins(0, 0, 0, 0)
        self.end = self._dates(ends, say("Until"), False)
        column.addWidget(self.goes_on)
        column.addWidget(self.end_box)
        self.goes_on.toggled.connect(lambda on: self.end_box.setVisible(not on))
        self.goes_on.setChecked(True)
        self.kinds: dict[str, TickOption] = {}
        if question.kinds:
            column.addWidget(label(texts, say("Which of these? Tick all that are true."), "strong"))
            holder = QWidget()
            ticks = FlowLayout(holder, 8)
            for kind in question.kinds:
                self.kinds[kind.id] = self._tick(kind.name.words)
                ticks.addWidget(self.kinds[kind.id])
            column.addWidget(holder)
        self.back_paid: TickOption | None = None
        if self._by_month:
            self.back_paid = self._tick(say("This stretch was paid late, all at once (back payment)"))
            column.addWidget(self.back_paid)
        self._remove = button(texts, say("Remove this period"), lambda: self.removed.emit(self), "link")
        column.addWidget(self._remove)

    def _tick(self, words: Words) -> TickOption:
        made = TickOption(narrow=True)
        self._texts.put(made, made.setText, words)
        return made

    def _dates(self, column: QVBoxLayout, words: Words, hint: bool) -> DayEntry:
        column.addWidget(label(self._texts, words, "strong"))
        about = Words(f"{words.zh}，{self._about.zh}", f"{words.en}, {self._about.en}")
        made = DayEntry(self._texts, about, not self._by_month, self._today, hint)
        column.addWidget(made)
        return made

    def number(self, number: int) -> None:
        """Which of the periods this is, for the eye and for a screen reader."""
        words = say("Period {number}").fill(number=number)
        self._texts.put(self.title, self.title.setText, words)
        self._texts.put(self, self.setAccessibleName, words)
        self._texts.put(self._remove, self._remove.setAccessibleName, say("Remove period {number}").fill(number=number))

    def value(self) -> Spell:
        """Raises Trouble."""
        place, start = self.place.read(), self.start.read()
        end = None
        if not self.goes_on.isChecked():
            end = self.end.read()
            if end.latest < start.earliest:
                raise Trouble(say("The end lies before the beginning."), self.end.year)
        kinds = frozenset(kind for kind, tick in self.kinds.items() if tick.isChecked())
        if self.kinds and not kinds:
            raise Trouble(say("Tick at least one of the sorts."), next(iter(self.kinds.values())))
        return Spell(place, start, end, kinds, self.back_paid is not None and self.back_paid.isChecked())

    def show_spell(self, spell: Spell) -> None:
        self.place.choose(spell.place)
        self.start.show_date(spell.start)
        self.goes_on.setChecked(spell.end is None)
        if spell.end is not None:
            self.end.show_date(spell.end)
        for kind, tick in self.kinds.items():
            tick.setChecked(kind in spell.kinds)
        if self.back_paid is not None:
            self.back_paid.setChecked(spell.back_paid)
