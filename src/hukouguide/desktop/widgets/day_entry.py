"""Year, month and day in three small fields; what is not remembered may stay empty from the right."""

import unicodedata
from datetime import date

from PySide6.QtWidgets import QLineEdit, QWidget

from hukouguide.desktop.texts import Texts
from hukouguide.desktop.widgets.errors import Trouble
from hukouguide.desktop.widgets.field import entry
from hukouguide.desktop.widgets.flow_layout import FlowLayout
from hukouguide.family.dates import EARLIEST_YEAR, LATEST_YEAR, PartialDate
from hukouguide.family.words import Words
from hukouguide.language import speaker

say = speaker("desktop")


class DayEntry(QWidget):
    """`days`: whether the day of the month can be given too."""

    def __init__(self, texts: Texts, about: Words, days: bool) -> None:
        super().__init__()
        row = FlowLayout(self, 12)
        holder, self.year = entry(texts, say("Year"), about, 5)
        row.addWidget(holder)
        holder, self.month = entry(texts, say("Month"), about, 3)
        row.addWidget(holder)
        self.day: QLineEdit | None = None
        if days:
            holder, self.day = entry(texts, say("Day"), about, 3)
            row.addWidget(holder)

    def _fields(self) -> list[QLineEdit]:
        return [f for f in (self.year, self.month, self.day) if f is not None]

    @property
    def is_empty(self) -> bool:
        return not any(f.text().strip() for f in self._fields())

    def read(self) -> PartialDate:
        """Raises Trouble, leading to the field that is wrong."""
        year, month, day = (self._whole(f) for f in (self.year, self.month, self.day))
        if year is None:
            raise Trouble(say("Type the year, such as 2021."), self.year)
        if not EARLIEST_YEAR <= year <= LATEST_YEAR:
            raise Trouble(say("Type the year with four digits, such as 2021."), self.year)
        if month is None:
            if day is not None:
                raise Trouble(say("Type the month too, from 1 to 12."), self.month)
            return PartialDate.parse(f"{year:04}")
        if not 1 <= month <= 12:
            raise Trouble(say("The month must be from 1 to 12."), self.month)
        if day is None:
            return PartialDate.parse(f"{year:04}-{month:02}")
        try:
            return PartialDate.exact(date(year, month, day))
        except ValueError:
            raise Trouble(say("There is no such day in that month."), self.day) from None

    def show_date(self, value: PartialDate) -> None:
        for field, part in zip(self._fields(), [*str(value).split("-"), "", ""], strict=False):
            field.setText(part.lstrip("0") if field is not self.year else part)

    @staticmethod
    def _whole(field: QLineEdit | None) -> int | None:
        if field is None:
            return None
        text = unicodedata.normalize("NFKC", field.text()).strip().rstrip("年月日号")
        if not text:
            return None
        if not text.isdecimal():
            raise Trouble(say("Use digits only, such as 2021 or 3."), field)
        return int(text)
