"""Second page: how many children, and which parents or guardians. Names only for those who want them on the paper."""

from PySide6.QtWidgets import QButtonGroup, QLineEdit, QPushButton, QVBoxLayout, QWidget

from hukouguide.desktop.flow import MOST_CHILDREN, Flow, child_ids
from hukouguide.desktop.pages.base import Page
from hukouguide.desktop.texts import Texts
from hukouguide.desktop.widgets.disclosure import Disclosure
from hukouguide.desktop.widgets.errors import Trouble
from hukouguide.desktop.widgets.field import entry
from hukouguide.desktop.widgets.flow_layout import FlowLayout
from hukouguide.desktop.widgets.option import RadioOption, TickOption
from hukouguide.desktop.widgets.parts import button, empty, label
from hukouguide.family.words import Words
from hukouguide.language import speaker

say = speaker("desktop")


class MembersPage(Page):
    def __init__(self, flow: Flow, texts: Texts) -> None:
        super().__init__(flow, texts, say("Who is in the family?"))
        question = say("How many children do you ask about?")
        self.column.addWidget(label(texts, question, "section"))
        self._no_children = self.spot()
        self.column.addWidget(self._no_children)
        holder = QWidget()
        texts.put(holder, holder.setAccessibleName, question)
        row = FlowLayout(holder, 8)
        self._count = QButtonGroup(self)
        for number in range(1, MOST_CHILDREN + 1):
            option = RadioOption(str(number), narrow=True)
            texts.put(option, option.setAccessibleName, say("Children: {number}").fill(number=number))
            option.setChecked(number == flow.members.children)
            self._count.addButton(option, number)
            row.addWidget(option)
        self._count.idClicked.connect(lambda _: self._name_fields())
        self._count.idToggled.connect(lambda _, on: on and self._name_fields())
        self.column.addWidget(holder)
        self.column.addWidget(label(texts, say("Who looks after them? Tick all."), "section"))
        self._no_parents = self.spot()
        self.column.addWidget(self._no_parents)
        self._parents: dict[str, TickOption] = {}
        for person, words in (
            ("mother", say("Mother")),
            ("father", say("Father")),
            ("guardian", say("Another guardian, such as a grandparent")),
        ):
            tick = TickOption()
            texts.put(tick, tick.setText, words)
            tick.setChecked(person in flow.members.parents)
            tick.toggled.connect(lambda _: self._name_fields())
            self._parents[person] = tick
            self.column.addWidget(tick)
        self._names: dict[str, QLineEdit] = {}
        self._name_list: QVBoxLayout | None = None
        self._names_shown = Disclosure(texts, say("Add &names (not needed)"), self._build_names)
        self.column.addWidget(self._names_shown)
        self._onward = button(texts, say("&Continue"), self._go, "primary")
        self._back = button(texts, say("&Back"), lambda: flow.moved.emit("welcome"))
        self.row(self._onward, self._back)
        self.column.addStretch(1)
        if flow.members.names:
            self._names_shown.open()

    def _build_names(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(12, 0, 0, 0)
        hint = say("A name or nickname helps to tell people apart on the paper. It stays in this window and on the paper.")
        column.addWidget(label(self.texts, hint, "quiet"))
        self._name_list = QVBoxLayout()
        column.addLayout(self._name_list)
        self._name_fields()
        return box

    def _name_fields(self) -> None:
        """A field for each person ticked now."""
        self._keep_names()
        if self._name_list is None:
            return
        empty(self._name_list)
        self._names.clear()
        for person, words in self._ticked():
            holder, field = entry(self.texts, words, say("name"), 16)
            field.setText(self.flow.members.names.get(person, ""))
            self._names[person] = field
            self._name_list.addWidget(holder)

    def _ticked(self) -> list[tuple[str, Words]]:
        adults = {"mother": say("Mother"), "father": say("Father"), "guardian": say("Guardian")}
        ids = child_ids(max(0, self._count.checkedId()))
        children = [(child, say("Child {number}").fill(number=n)) for n, child in enumerate(ids, 1)]
        return [(p, adults[p]) for p, tick in self._parents.items() if tick.isChecked()] + children

    def _keep_names(self) -> None:
        for person, field in self._names.items():
            self.flow.members.names[person] = field.text().strip()

    def leaving(self) -> None:
        self._keep_names()
        self.flow.members.children = max(0, self._count.checkedId())
        self.flow.members.parents = {p for p, tick in self._parents.items() if tick.isChecked()}

    def _go(self) -> None:
        self.content()
        if self._count.checkedId() < 1:
            self.complain(Trouble(say("Choose how many children."), self._count.button(1)), self._no_children)
        elif not any(tick.isChecked() for tick in self._parents.values()):
            words = say("Tick at least one person who looks after the children.")
            self.complain(Trouble(words, self._parents["mother"]), self._no_parents)
        else:
            self.flow.moved.emit("places")

    def first_focus(self) -> QWidget:
        return self._count.checkedButton() or self._count.button(1)

    def continue_button(self) -> QPushButton:
        return self._onward

    def back_button(self) -> QPushButton:
        return self._back
