"""Year, month and day in small fields that also understand what people say: 去年三月, 2021年春天, 19850312.

What is not remembered may stay empty from the right. What was understood of words stands below the fields in figures.
"""

import unicodedata
from datetime import date

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from hukouguide.desktop.texts import Texts
from hukouguide.desktop.widgets.disclosure import Disclosure
from hukouguide.desktop.widgets.errors import Trouble
from hukouguide.desktop.widgets.field import entry
from hukouguide.desktop.widgets.flow_layout import FlowLayout
from hukouguide.desktop.widgets.month_picker import MonthPicker
from hukouguide.desktop.widgets.parts import label
from hukouguide.family.dates import PartialDate, days_in_month
from hukouguide.family.rough import Fault, Misread
from hukouguide.family.spoken import read_spoken
from hukouguide.family.words import Words
from hukouguide.language import speaker
from hukouguide.rules.sentences import partial_words

say = speaker("desktop")


def fault_words(fault: Fault) -> Words:
    match fault:
        case Fault.NO_YEAR:
            return say("Say the year too, with four digits, such as 2021.")
        case Fault.NO_SUCH_MONTH:
            return say("The month must be from 1 to 12.")
        case Fault.NO_SUCH_DAY:
            return say("There is no such day in that month.")
        case Fault.FARMERS_CALENDAR:
            return say("Use the common calendar, not the farmers' calendar: the date as it stands on cards and papers.")
        case Fault.REPUBLIC:
            return say("Use years like 1985, not years of the Republic.")
        case Fault.IDENTITY_NUMBER:
            return say("No identity number, please. Only the date: its seventh to fourteenth digits.")
        case Fault.DAY_OR_MONTH:
            return say("It is not clear which number is the month. Write the year first, such as 2021-3-15.")
    return say("This date was not understood. Write it like 2021 and 3, or 'spring 2021'.")


class DayEntry(QWidget):
    """`days`: whether the day of the month can be given too. `hint`: whether to say what can be written."""

    def __init__(self, texts: Texts, about: Words, days: bool, today: date, hint: bool = True) -> None:
        super().__init__()
        self._texts, self._days, self._today, self._about = texts, days, today, about
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        fields = QWidget()
        row = FlowLayout(fields, 12)
        holder, self.year = entry(texts, say("Year"), about, 9)
        row.addWidget(holder)
        holder, self.month = entry(texts, say("Month"), about, 6)
        row.addWidget(holder)
        self.day: QLineEdit | None = None
        if days:
            holder, self.day = entry(texts, say("Day"), about, 3)
            row.addWidget(holder)
        column.addWidget(fields)
        self.understood = label(texts, Words("", ""), "strong")
        self.understood.hide()
        column.addWidget(self.understood)
        if hint:
            column.addWidget(
                label(texts, say("You can also write 'spring 2021', 'last year' or 20210315 under Year."), "quiet")
            )
        self.picker = Disclosure(texts, say("Pick year and month from lists"), self._lists, about)
        column.addWidget(self.picker)
        for field in self._fields():
            field.textChanged.connect(self._tell)

    def _lists(self) -> QWidget:
        return MonthPicker(self._texts, self._today, self._about, self.year.setText, self._write_month)

    def _write_month(self, text: str) -> None:
        self.month.setText(text)
        if self.day is not None:
            self.day.clear()

    def _fields(self) -> list[QLineEdit]:
        return [f for f in (self.year, self.month, self.day) if f is not None]

    @property
    def is_empty(self) -> bool:
        return not any(f.text().strip() for f in self._fields())

    def read(self) -> PartialDate:
        """Raises Trouble, leading to the field that is wrong."""
        year, month, day = (_plain(f) for f in (self.year, self.month, self.day))
        if not year:
            raise Trouble(say("Type the year, such as 2021."), self.year)
        if year.isdecimal() and len(year) < 4:
            raise Trouble(say("Type the year with four digits, such as 2021."), self.year)
        found = self._understand(year, self.year)
        if not month and day:
            raise Trouble(say("Type the month too, from 1 to 12."), self.month)
        if month:
            if not found.is_year:
                raise Trouble(say("Under Year stands more than a year. Leave the other fields empty then."), self.year)
            found = self._understand(_in_year(found.earliest.year, month), self.month)
        if day:
            if not day.isdecimal() or not found.is_month:
                raise Trouble(say("Use digits only, such as 2021 or 3."), self.day)
            on = found.earliest
            if not 1 <= int(day) <= found.latest.day:
                raise Trouble(say("There is no such day in that month."), self.day)
            return PartialDate.exact(on.replace(day=int(day)))
        return found if self._days else _whole_months(found)

    def _understand(self, text: str, field: QLineEdit) -> PartialDate:
        try:
            return read_spoken(text, self._today)
        except Misread as misread:
            raise Trouble(fault_words(misread.fault), field) from None

    def _tell(self) -> None:
        """What the words mean, while they are typed; plain figures need no telling."""
        plain = all(_plain(f).isdecimal() or not _plain(f) for f in self._fields()) and len(_plain(self.year)) <= 4
        found = None
        if not plain:
            try:
                found = self.read()
            except Trouble:
                found = None
        if found is not None:
            words = say("Understood as: {date}").fill(date=partial_words(found))
            self._texts.put(self.understood, self.understood.setText, words)
        self.understood.setVisible(found is not None)

    def show_date(self, value: PartialDate) -> None:
        """Figures in the fields; what has no figures as words, that are read again as the same."""
        for field in self._fields():
            field.clear()
        if value.is_exact or value.is_month or value.is_year:
            for field, part in zip(self._fields(), [*str(value).split("-"), "", ""], strict=False):
                field.setText(part.lstrip("0") if field is not self.year else part)
        else:
            self.year.setText(self._texts(partial_words(value)))
        self.year.setCursorPosition(0)


def _plain(field: QLineEdit | None) -> str:
    if field is None:
        return ""
    text = unicodedata.normalize("NFKC", field.text()).strip()
    bare = text.rstrip("年月份日号")
    # 21年 is a year of this century, and stays as it is written
    return bare if bare.isdecimal() and not (text.endswith("年") and len(bare) == 2) else text


def _in_year(year: int, month: str) -> str:
    if month.isdecimal():
        return f"{year}-{int(month)}"
    return f"{month} {year}" if month.isascii() else f"{year}年{month}"


def _whole_months(found: PartialDate) -> PartialDate:
    """Where only months are counted, a day is its month."""
    a, b = found.earliest, found.latest
    return PartialDate(a.replace(day=1), b.replace(day=days_in_month(b.year, b.month)))
