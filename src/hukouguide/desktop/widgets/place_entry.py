"""A place typed by name, pinyin or first letters, with the matches listed below the field as one types."""

# ruff: noqa: N802  # the names are Qt's

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from hukouguide.desktop.finder import PlaceFinder
from hukouguide.desktop.texts import Texts
from hukouguide.desktop.widgets.errors import Trouble
from hukouguide.desktop.widgets.field import entry
from hukouguide.desktop.widgets.parts import label
from hukouguide.family.words import Words
from hukouguide.language import speaker

say = speaker("desktop")


class PlaceEntry(QWidget):
    """`wanted`: the level at which rules differ; who names something wider is told that a closer place decides more."""

    def __init__(self, texts: Texts, name: Words, about: Words, finder: PlaceFinder, wanted: str = "province") -> None:
        super().__init__()
        self._texts, self._finder, self._wanted = texts, finder, wanted
        self.place: str | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        holder, self.edit = entry(texts, name, about, 24)
        texts.put(self.edit, self.edit.setPlaceholderText, say("City or county, or pinyin such as gg"))
        column.addWidget(holder)
        self.matches = QListWidget()
        texts.put(self.matches, self.matches.setAccessibleName, say("Places found"))
        self.matches.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.matches.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.matches.hide()
        column.addWidget(self.matches)
        self.closer = label(
            texts,
            say("Rules differ inside it. If you know the district, county or city, choose that one; if not, leave it so."),
            "quiet",
        )
        self.closer.hide()
        column.addWidget(self.closer)
        self.edit.textEdited.connect(self._typed)
        self.edit.installEventFilter(self)
        self.matches.installEventFilter(self)
        self.matches.itemClicked.connect(self._take)
        self.setFocusProxy(self.edit)
        texts.keep(self, self._name_again)

    def read(self) -> str:
        """The id of the place. What is typed in full counts as chosen. Raises Trouble."""
        if self.place is None and (found := self._finder.exact(self.edit.text())) is not None:
            self.choose(found.id)
        if self.place is None:
            if self.edit.text().strip():
                raise Trouble(say("Choose the place from the list. If a village is not there, choose its city."), self.edit)
            raise Trouble(say("Type the place and choose it from the list."), self.edit)
        return self.place

    def choose(self, place: str) -> None:
        self.place = place
        self._name_again()
        self.matches.hide()
        self.closer.setVisible(self._finder.is_wide(place, self._wanted))

    def _name_again(self) -> None:
        if self.place is not None:
            self.edit.setText(self._texts(self._finder.full_name(self.place)))

    def _typed(self, text: str) -> None:
        self.place = None
        self.closer.hide()
        found = self._finder.search(text)
        self.matches.clear()
        for place in found:
            item = QListWidgetItem(self._texts(self._finder.full_name(place.id)))
            item.setData(Qt.ItemDataRole.UserRole, place.id)
            self.matches.addItem(item)
        self.matches.setVisible(bool(found))
        if found:
            self.matches.setCurrentRow(0)
            row = self.matches.sizeHintForRow(0)
            self.matches.setFixedHeight(row * min(len(found), 6) + 2 * self.matches.frameWidth() + 8)

    def _take(self, item: QListWidgetItem) -> None:
        self.choose(item.data(Qt.ItemDataRole.UserRole))
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and watched is self.edit and not self.matches.isHidden():
            row = self.matches.currentRow() + (1 if key == Qt.Key.Key_Down else -1)
            self.matches.setCurrentRow(max(0, min(row, self.matches.count() - 1)))
            return True
        chooses = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.matches.isHidden()
        if chooses and self.matches.currentItem() is not None:
            # not passed on: Enter chooses here, and only then goes on
            self._take(self.matches.currentItem())
            return True
        if key == Qt.Key.Key_Escape and not self.matches.isHidden():
            self.matches.hide()
            self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return super().eventFilter(watched, event)
