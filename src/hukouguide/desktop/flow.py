"""Where the family is in the window and what has been said so far. Lives in memory only; nothing here reaches a disk.

What a page needs of the other rooms is imported where it is used: nothing of them may delay the first page.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from hukouguide.desktop.book_reader import BookReader, Loaded

if TYPE_CHECKING:
    from datetime import date

    from hukouguide.advice.interview import Ask, Interview
    from hukouguide.family.answers import AnswerLog, FactKey
    from hukouguide.family.household import Person
    from hukouguide.rules.book import RuleBook

MOST_CHILDREN = 6
ONLY_CHILD, FIRST_CHILD = "child", "child-1"


def child_ids(number: int) -> list[str]:
    """An only child is "the child"; several are numbered."""
    return [ONLY_CHILD] if number == 1 else [f"child-{n}" for n in range(1, number + 1)]


@dataclass
class Members:
    """The people as ticked on the second page. Names are kept by person, so that unticking and ticking again loses none."""

    children: int = 0
    parents: set[str] = field(default_factory=set)
    names: dict[str, str] = field(default_factory=dict)

    def people(self) -> tuple[Person, ...]:
        from hukouguide.family.household import Person, Role

        parents = [p for p in ("mother", "father", "guardian") if p in self.parents]
        children = child_ids(self.children)
        return (
            *(Person(p, Role.PARENT, self.names.get(p, "")) for p in parents),
            *(Person(c, Role.CHILD, self.names.get(c, "")) for c in children),
        )


class Flow(QObject):
    """The state behind all pages. `moved` asks the window for a page by name."""

    moved = Signal(str)
    book_came = Signal()
    book_changed = Signal()
    said = Signal()
    """Something was answered, taken back, or chosen anew."""
    forgotten = Signal()
    """Everything about this family is to be forgotten, wherever it is kept."""

    def __init__(self, today: date) -> None:
        super().__init__()
        self.today = today
        self.members = Members()
        self.places: tuple[str, ...] = ()
        self.goals: tuple[str, ...] = ()
        self.book: RuleBook | None = None
        self.problems: tuple[Any, ...] = ()
        self.failure = ""
        self._interview: Interview | None = None
        self.asking: Ask | None = None
        self.returns = ""
        """The page a changed answer leads back to; empty on the way forward."""
        self.typed: dict[FactKey, Any] = {}
        """What was last entered for a question, so that going back keeps it."""
        self.session: Any = None
        """The case these answers belong to; given by the window."""
        self.outlook: Any = None
        """The road and what the result pages show of it; made by the first of them."""
        self.wanted: Any = None
        """What the page for passphrases is to open."""
        self.came_from = "welcome"
        """The page that saving leads back to."""
        self.helped_from = "welcome"
        """The page that the page of keys leads back to."""
        self._reader: BookReader | None = None

    @property
    def interview(self) -> Interview | None:
        return self._interview

    @interview.setter
    def interview(self, interview: Interview | None) -> None:
        self._interview = interview
        self.said.emit()

    def read_rules(self) -> None:
        """Read the rule book in the background. Called after the first page is on the screen."""
        if self._reader is None:
            self._reader = BookReader(self, self._take_book, self._no_book)

    def _take_book(self, loaded: Loaded) -> None:
        self.book, self.problems = loaded
        self.book_came.emit()

    def _no_book(self, problem: Exception) -> None:
        self.failure = str(problem)
        self.book_came.emit()

    def wait(self) -> None:
        if self._reader is not None:
            self._reader.wait()
        if self.outlook is not None:
            self.outlook.wait()

    def prepare(self, place: str) -> None:
        """Unpack the rules of a place and see what they read, before the questions begin with all places at once."""
        from hukouguide.advice.interview import Interview

        assert self.book is not None
        nobody = Interview.start(self.book, self.members.people(), (place,), self.goals, self.today)
        assert replace(nobody, goals=None).findings is not None

    def begin(self) -> None:
        """Start the questions, or take them up again after people, places or goals were changed: what was said stays."""
        from hukouguide.advice.interview import Interview
        from hukouguide.family.answers import FAMILY, AnswerLog

        assert self.book is not None
        people = self.members.people()
        fresh = Interview.start(self.book, people, self.places, self.goals, self.today)
        if self.interview is not None:
            present = {FAMILY, *(p.id for p in people)}
            renamed = (replace(e, key=self._renamed(e.key, present)) for e in self.interview.log.entries)
            fresh = replace(fresh, log=AnswerLog(tuple(e for e in renamed if e.key.subject in present)))
            self.typed = {self._renamed(key, present): value for key, value in self.typed.items()}
        self.interview = fresh

    @staticmethod
    def _renamed(key: FactKey, present: set[str]) -> FactKey:
        """The only child becomes the first of several, and the first of several the only one."""
        for one, other in ((ONLY_CHILD, FIRST_CHILD), (FIRST_CHILD, ONLY_CHILD)):
            if key.subject == one and one not in present and other in present:
                return replace(key, subject=other)
        return key

    def take_up(self, people: tuple[Person, ...], places: tuple[str, ...], goals: tuple[str, ...], log: AnswerLog) -> None:
        """Go on with a family whose answers were kept."""
        from hukouguide.advice.interview import Interview
        from hukouguide.family.household import Role

        assert self.book is not None
        adults = {p.id for p in people if p.role is Role.PARENT}
        self.members = Members(len(people) - len(adults), adults, {p.id: p.name for p in people if p.name})
        self.places, self.goals = places, goals
        self.asking, self.returns = None, ""
        self.typed.clear()
        self.interview = replace(Interview.start(self.book, people, places, goals, self.today), log=log)

    def replace_book(self, book: RuleBook, problems: tuple[Any, ...]) -> None:
        """The rules changed on the disk while the program ran. Whoever keeps the answers fits them to the new book."""
        self.book, self.problems = book, problems
        self.book_changed.emit()

    def ask_next(self) -> None:
        """To the next question that can still matter; to the answers when there is none."""
        assert self.interview is not None
        self.returns = ""
        self.asking = self.interview.next
        if self.session is not None and self.session.dense:
            self.moved.emit("form")
        else:
            self.moved.emit("question" if self.asking else "check")

    def step_back(self) -> None:
        """To the question answered last, its answer kept as what was typed; before the first, to the places."""
        assert self.interview is not None
        before = self.interview.previous
        self.returns = ""
        if before is None:
            self.moved.emit("places")
            return
        held = self.interview.family.answer(before.key.subject, before.key.fact)
        if held.value is not None:
            self.typed[before.key] = held.value
        self.interview, self.asking = self.interview.back(), before
        self.moved.emit("question")

    def change(self, key: FactKey, returns: str) -> None:
        assert self.interview is not None
        self.asking, self.returns = self.interview.ask(key), returns
        self.moved.emit("question")

    def start_again(self) -> None:
        """Forget everything about this family: the next one must find nothing."""
        # in this order: a page that is left keeps what was typed on it
        self.moved.emit("welcome")
        self.forget()

    def forget(self) -> None:
        self.members, self.places, self.goals = Members(), (), ()
        self._interview, self.asking, self.returns = None, None, ""
        self.typed.clear()
        self.wanted = None
        self.forgotten.emit()
