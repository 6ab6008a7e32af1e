"""Where the family is in the window and what has been said so far. Lives in memory only; nothing here reaches a disk.

What a page needs of the other rooms is imported where it is used: nothing of them may delay the first page.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QStandardPaths, Signal

from hukouguide.desktop.background import Job

if TYPE_CHECKING:
    from datetime import date

    from hukouguide.advice.interview import Ask, Interview
    from hukouguide.family.answers import FactKey
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

    def __init__(self, today: date) -> None:
        super().__init__()
        self.today = today
        self.members = Members()
        self.places: tuple[str, ...] = ()
        self.goals: tuple[str, ...] = ()
        self.book: RuleBook | None = None
        self.problems: tuple[Any, ...] = ()
        self.failure = ""
        self.interview: Interview | None = None
        self.asking: Ask | None = None
        self.returns = ""
        """The page a changed answer leads back to; empty on the way forward."""
        self.typed: dict[FactKey, Any] = {}
        """What was last entered for a question, so that going back keeps it."""
        self._job: Job | None = None

    def read_rules(self) -> None:
        """Read the rule book in the background. Called after the first page is on the screen."""
        if self._job is None:
            self._job = Job(self, _load, self._take_book, self._no_book)

    def _take_book(self, loaded: tuple[Any, tuple[Any, ...]]) -> None:
        self.book, self.problems = loaded
        self.book_came.emit()

    def _no_book(self, problem: Exception) -> None:
        self.failure = str(problem)
        self.book_came.emit()

    def wait(self) -> None:
        if self._job is not None:
            self._job.wait()

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

    def ask_next(self) -> None:
        """To the next question that can still matter; to the answers when there is none."""
        assert self.interview is not None
        self.returns = ""
        self.asking = self.interview.next
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
        self.members, self.places, self.goals = Members(), (), ()
        self.interview, self.asking, self.returns = None, None, ""
        self.typed.clear()
        self.moved.emit("welcome")


def _load() -> tuple[Any, tuple[Any, ...]]:
    from pathlib import Path

    from hukouguide.rules.load import load_book, settle
    from hukouguide.shipped import shipped

    # the cache holds what the rule files say, nothing of any family
    home = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericCacheLocation)) / "hukouguide"
    book, problems = load_book(shipped("rules"), home)
    import hukouguide.advice.interview  # noqa: F401  # paid for here, not when the first question is asked

    settle()
    return book, tuple(problems)
