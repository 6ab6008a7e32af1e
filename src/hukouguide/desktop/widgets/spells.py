"""Periods with a place: none, or one or more; "none" is an answer of its own, never what an empty form means."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from hukouguide.desktop.widgets.errors import Trouble
from hukouguide.desktop.widgets.field import AnswerField
from hukouguide.desktop.widgets.option import RadioOption
from hukouguide.desktop.widgets.parts import button
from hukouguide.desktop.widgets.spell_row import SpellRow
from hukouguide.family.answers import Value
from hukouguide.language import speaker

say = speaker("desktop")


class SpellsField(AnswerField):
    def build(self) -> None:
        self._group = QButtonGroup(self)
        self.some, self.none = RadioOption(), RadioOption()
        self.texts.put(self.some, self.some.setText, say("Yes, one or more periods"))
        self.texts.put(self.none, self.none.setText, say("No, none so far"))
        for option in (self.some, self.none):
            self._group.addButton(option)
            self.texts.put(option, option.setAccessibleDescription, self.heading)
            self.column.addWidget(option)
        self._inside = QWidget()
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(10)
        self._list = QVBoxLayout()
        self._list.setSpacing(10)
        column.addLayout(self._list)
        self._add = button(self.texts, say("&Add another period"), self._add_and_go)
        holder = QVBoxLayout()
        holder.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(holder)
        self.column.addWidget(self._inside)
        self._inside.hide()
        self.rows: list[SpellRow] = []
        self.some.toggled.connect(self._open)

    def _open(self, opened: bool) -> None:
        self._inside.setVisible(opened)
        if opened and not self.rows:
            self.add()

    def add(self) -> SpellRow:
        row = SpellRow(self.question, self.heading, self.texts, self.finder, self.today)
        row.removed.connect(self._drop)
        self.rows.append(row)
        self._list.addWidget(row)
        self._number()
        return row

    def _add_and_go(self) -> None:
        self.add().place.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _drop(self, row: SpellRow) -> None:
        at = self.rows.index(row)
        self.rows.remove(row)
        row.hide()
        row.setParent(None)
        row.deleteLater()
        self._number()
        if self.rows:
            self.rows[min(at, len(self.rows) - 1)].place.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.none.setFocus(Qt.FocusReason.OtherFocusReason)
            # neither answer is given any more
            self._group.setExclusive(False)
            self.some.setChecked(False)
            self._group.setExclusive(True)

    def _number(self) -> None:
        for number, row in enumerate(self.rows, 1):
            row.number(number)

    def value(self) -> Value:
        if self.none.isChecked():
            return ()
        if not self.some.isChecked():
            raise Trouble(say("Choose yes or none. If you are not sure, press 'I don't know'."), self.some)
        return tuple(row.value() for row in self.rows)

    def show_value(self, value: Value) -> None:
        spells = value if isinstance(value, tuple) else ()
        if not spells:
            self.none.setChecked(True)
            return
        while len(self.rows) < len(spells):
            self.add()
        self.some.setChecked(True)
        for row, spell in zip(self.rows, spells, strict=True):
            row.show_spell(spell)

    def first(self) -> QWidget:
        return self.none if self.none.isChecked() else self.rows[0].place.edit if self.some.isChecked() else self.some
