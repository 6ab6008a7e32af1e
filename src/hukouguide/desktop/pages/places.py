"""Third page: which cities come into question, and what the family wants to know."""

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from hukouguide.desktop.finder import PlaceFinder, finder_of
from hukouguide.desktop.flow import Flow
from hukouguide.desktop.pages.base import Page
from hukouguide.desktop.texts import Texts
from hukouguide.desktop.widgets.errors import Trouble
from hukouguide.desktop.widgets.field import entry
from hukouguide.desktop.widgets.flow_layout import FlowLayout
from hukouguide.desktop.widgets.option import TickOption
from hukouguide.desktop.widgets.parts import button, frame, label
from hukouguide.family.places import Level, Place
from hukouguide.family.words import Words
from hukouguide.language import speaker

say = speaker("desktop")


def wishes() -> tuple[tuple[tuple[str, ...], Words], ...]:
    """What can be ticked, and the goals of the rules each stands for."""
    return (
        (("primary", "junior"), say("School: primary and junior")),
        (("senior",), say("Senior high school and the zhongkao")),
        (("gaokao",), say("The gaokao")),
        (("hukou",), say("Moving the hukou")),
        (("permit",), say("The residence permit")),
    )


class PlacesPage(Page):
    def __init__(self, flow: Flow, texts: Texts) -> None:
        super().__init__(flow, texts, say("Which places, and what do you want to know?"))
        self._finder: PlaceFinder | None = None
        self._ticks: dict[str, TickOption] = {}
        self._places = QVBoxLayout()
        self._places.setSpacing(10)
        self.column.addLayout(self._places)
        self.column.addWidget(label(texts, say("What do you want to know? Tick all."), "section"))
        self._no_wishes = self.spot()
        self.column.addWidget(self._no_wishes)
        self._wishes: list[tuple[tuple[str, ...], TickOption]] = []
        for goals, words in wishes():
            tick = TickOption()
            texts.put(tick, tick.setText, words)
            tick.setChecked(bool(set(goals) & set(flow.goals)) or (not flow.goals and goals != ("permit",)))
            self._wishes.append((goals, tick))
            self.column.addWidget(tick)
        self._onward = button(texts, say("&Continue"), self._go, "primary")
        self._back = button(texts, say("&Back"), lambda: flow.moved.emit("members"))
        self.row(self._onward, self._back)
        self.column.addStretch(1)
        self._waiting: QWidget | None = None
        if flow.book is None and not flow.failure:
            self._waiting = label(texts, say("Reading the rules…"), "quiet")
            self._places.addWidget(self._waiting)
            self._onward.setEnabled(False)
            flow.book_came.connect(self._book_came)
        else:
            self._book_came()

    def _book_came(self) -> None:
        if self._waiting is not None:
            self._waiting.hide()
        if self.flow.book is None:
            box, inside = frame("notice")
            words = say("The rules could not be read, so nothing can be worked out. Please install the program again.")
            inside.addWidget(label(self.texts, words))
            inside.addWidget(label(self.texts, Words(self.flow.failure, self.flow.failure), "small"))
            self._places.addWidget(box)
            self._onward.setEnabled(False)
            return
        self._onward.setEnabled(True)
        self._finder = finder_of(self.flow.book.places)
        self._places.addWidget(label(self.texts, say("In which places?"), "section"))
        self._no_places = self.spot()
        self._places.addWidget(self._no_places)
        hint = say(
            "Tick where you live now, where you could move, and the province your hukou is in, if they are listed. "
            "Districts appear when their city is ticked."
        )
        self._places.addWidget(label(self.texts, hint, "quiet"))
        holder, self._filter = entry(self.texts, say("Find a place by name, pinyin or first letters"), say("search"), 20)
        self._places.addWidget(holder)
        self._filter.textChanged.connect(self._show_matching)
        holder = QWidget()
        self._row = FlowLayout(holder, 10)
        self._places.addWidget(holder)
        self._none = label(self.texts, say("No rules for a place of this name yet."), "quiet")
        self._none.hide()
        self._places.addWidget(self._none)
        ruled = [p for p in map(self.flow.book.places.__getitem__, self.flow.book.cities) if p.level is not Level.NATION]
        for place in sorted(ruled, key=lambda p: p.code):
            self._offer(place)
        for chosen in self.flow.places:
            if chosen not in self._ticks:
                self._offer(self.flow.book.places[chosen])
        self._show_matching("")

    def _offer(self, place: Place) -> TickOption:
        tick = TickOption(narrow=True)
        self.texts.put(tick, tick.setText, place.name)
        tick.setChecked(place.id in self.flow.places)
        self._ticks[place.id] = tick
        tick.toggled.connect(lambda ticked: self._ticked(place.id, ticked))
        self._row.addWidget(tick)
        return tick

    def _ticked(self, place: str, ticked: bool) -> None:
        if ticked:
            self.flow.prepare(place)
        self._show_matching(self._filter.text())

    def _show_matching(self, typed: str) -> None:
        """Ticked places stay in view. A city without rules of its own is offered when its province has some."""
        assert self.flow.book is not None
        assert self._finder is not None
        found = {p.id for p in self._finder.search(typed, most=6)} | {
            p.id for p in self._finder.search(typed, most=100, among=self._ticks)
        }
        for place_id in sorted(found - set(self._ticks)):
            place = self.flow.book.places[place_id]
            above = {p.id for p in self.flow.book.places.line(place_id) if p.level is not Level.NATION}
            if place.level is Level.CITY and above & set(self.flow.book.cities):
                self._offer(place)
        shown = 0
        for place_id, tick in self._ticks.items():
            visible = tick.isChecked() or (place_id in found if typed.strip() else self._offered(place_id))
            tick.setVisible(visible)
            shown += visible
        self._none.setVisible(not shown)

    def _offered(self, place_id: str) -> bool:
        """With nothing typed: places with rules of their own, districts only of cities that are ticked."""
        assert self.flow.book is not None
        if place_id not in self.flow.book.cities:
            return False
        line = self.flow.book.places.line(place_id)
        if line[0].level is not Level.DISTRICT:
            return True
        return any(above.id in self._ticks and self._ticks[above.id].isChecked() for above in line[1:])

    def _chosen(self) -> tuple[str, ...]:
        return tuple(place for place, tick in self._ticks.items() if tick.isChecked())

    def leaving(self) -> None:
        if self._ticks:
            self.flow.places = self._chosen()
        self.flow.goals = tuple(goal for goals, tick in self._wishes if tick.isChecked() for goal in goals)

    def _go(self) -> None:
        self.content()
        if not self._chosen():
            self.complain(Trouble(say("Tick at least one place."), self._filter), self._no_places)
        elif not any(tick.isChecked() for _, tick in self._wishes):
            self.complain(Trouble(say("Tick at least one thing you want to know."), self._wishes[0][1]), self._no_wishes)
        else:
            self.leaving()
            self.flow.begin()
            self.flow.ask_next()

    def first_focus(self) -> QWidget:
        return next(iter(self._ticks.values()), self.heading)

    def continue_button(self) -> QPushButton:
        return self._onward

    def back_button(self) -> QPushButton:
        return self._back
