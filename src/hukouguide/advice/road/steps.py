"""What a family can begin: a step changes one answer from some day on."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from hukouguide.family.answers import Answer, FactKey, State, Value
from hukouguide.family.dates import PartialDate, add_months
from hukouguide.family.household import Family
from hukouguide.family.spells import Spell
from hukouguide.rules.book import RuleBook

Obtained = Literal["obtainable", "slow"]
_DAY = timedelta(days=1)
_EFFORT: dict[Obtained, int] = {"obtainable": 12, "slow": 48}


@dataclass(frozen=True, slots=True)
class Step:
    """Begin a spell of `key.fact` in `place`, of these `kinds`; or come to answer `value`. Counts `lead` months after it is begun."""

    key: FactKey
    place: str | None
    kinds: frozenset[str]
    value: Value | None
    lead: int
    change: Obtained
    nth: int = 0
    """Of an answer, its place in the list of the question: what is named first comes first."""

    @property
    def effort(self) -> int:
        """In months: what is obtainable weighs a year, what is slow four; besides, the time it takes."""
        return _EFFORT[self.change] + self.lead

    @property
    def order(self) -> tuple[int, str, str, str]:
        """A fixed order, so that the same family always gets the same plans."""
        return self.effort, str(self.key), self.place or "", f"{sorted(self.kinds)}{self.nth:02}{self.value}"

    def counts(self, begun: date) -> date:
        """The day from which it counts when begun on that day."""
        return add_months(begun, self.lead)


def spell_step(key: FactKey, place: str, kinds: frozenset[str], book: RuleBook, behind: int = 0) -> Step | None:
    """`behind`: months of the time it takes that are over. None when that spell, or that sort of it, is nothing a family is advised to begin."""
    question = book.questions[key.fact]
    sorts = [kind.change or question.change for kind in question.kinds if kind.id in kinds]
    change = "slow" if "slow" in sorts else question.change
    if change not in ("obtainable", "slow") or any(sort not in ("obtainable", "slow") for sort in sorts):
        return None
    return Step(key, place, kinds, None, question.lead_months - behind, change)


def value_step(key: FactKey, value: Value, book: RuleBook) -> Step | None:
    """None when the fact, or that answer to it, is nothing a family is advised to strive for."""
    question = book.questions[key.fact]
    nth, option = next(((n, o) for n, o in enumerate(question.options) if o.id == value), (0, None))
    change = (option.change if option else None) or question.change
    if change not in ("obtainable", "slow"):
        return None
    return Step(key, None, frozenset(), value, question.lead_months, change, nth)


def merged(steps: frozenset[Step]) -> frozenset[Step]:
    """Spells of one fact begun by one person in one place are one step, of all kinds together; of several values the last by order."""
    found: dict[tuple[FactKey, str | None], Step] = {}
    for step in sorted(steps, key=lambda s: s.order):
        same = found.get((step.key, step.place))
        if same is None or step.place is None:
            found[step.key, step.place] = step
        else:
            change: Obtained = "slow" if "slow" in (same.change, step.change) else "obtainable"
            found[step.key, step.place] = replace(step, kinds=same.kinds | step.kinds, change=change)
    return frozenset(found.values())


def applied(family: Family, begun: Mapping[Step, date], book: RuleBook, today: date) -> Family:
    """The family as it will be with each step begun on its day."""
    answers = dict(family.answers)
    for step, day in begun.items():
        before = answers.get(step.key)
        value = step.value if step.place is None else _with_spell(before, step, day, book)
        answers[step.key] = Answer(State.ANSWERED, today, value)
    return Family(family.people, answers)


def _with_spell(before: Answer | None, step: Step, day: date, book: RuleBook) -> tuple[Spell, ...]:
    assert step.place is not None
    known = before.value if before is not None and isinstance(before.value, tuple) else ()
    start = step.counts(day)
    if book.questions[step.key.fact].one_at_a_time:
        known = tuple(_ended(spell, start) for spell in known if spell.start.earliest < start)
    return (*known, Spell(step.place, PartialDate.exact(start), None, step.kinds))


def _ended(spell: Spell, start: date) -> Spell:
    if spell.end is not None and spell.end.latest < start:
        return spell
    last = start - _DAY
    return replace(
        spell,
        end=PartialDate(max(spell.start.earliest, min(last, spell.start.latest)), last)
        if spell.start.latest > last
        else PartialDate.exact(last),
    )
