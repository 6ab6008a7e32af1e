"""The case before a condition: which family, on which day, under which assumption; whose facts are meant, and where "here" is."""

from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Any

from hukouguide.advice.truth import NOTHING, Facts
from hukouguide.family.answers import Answer, FactKey, State
from hukouguide.family.household import Family
from hukouguide.rules.book import Rule, RuleBook


class Assumption(StrEnum):
    """What is taken for granted of the days to come."""

    NOTHING_CHANGES = "nothing_changes"  # open spells go on, ages and grades advance
    START_NOW = "start_now"  # besides, what can be obtained is begun today, with the time it takes


@dataclass(frozen=True)
class Situation:
    """A family judged on `today`. `memo` keeps what was worked out; it holds nothing that the other fields do not determine."""

    book: RuleBook
    family: Family
    today: date
    assumption: Assumption = Assumption.NOTHING_CHANGES
    memo: dict[Any, Any] = field(default_factory=dict, compare=False, repr=False)

    def afresh(self) -> "Situation":
        """The same family and day with nothing worked out yet; one for all who ask."""
        if "afresh" not in self.memo:
            self.memo["afresh"] = Situation(self.book, self.family, self.today)
        found: Situation = self.memo["afresh"]
        return found

    def under(self, assumption: Assumption) -> "Situation":
        """The same family and day under an assumption; what was worked out under it before is kept."""
        if assumption is self.assumption:
            return self
        if assumption not in self.memo:
            self.memo[assumption] = replace(self, assumption=assumption, memo={self.assumption: self})
        found: Situation = self.memo[assumption]
        return found


@dataclass(frozen=True, slots=True)
class Case:
    """One rule read for one person, seen from the place `here`. `person` is whoever the nearest group speaks of."""

    situation: Situation
    rule: Rule
    here: str
    person: str
    child: str | None
    judged: date | None
    judged_facts: tuple[Facts, Facts] = (NOTHING, NOTHING)
    """Facts not asked and unsure that keep the judged day open."""

    def of(self, person: str) -> "Case":
        return Case(self.situation, self.rule, self.here, person, self.child, self.judged, self.judged_facts)

    def of_child(self, child: str) -> "Case":
        return Case(self.situation, self.rule, self.here, child, child, self.judged, self.judged_facts)

    def on(self, day: date | None) -> "Case":
        """The same case read on another day."""
        return Case(self.situation, self.rule, self.here, self.person, self.child, day, self.judged_facts)

    def afresh(self) -> "Case":
        """The same case with nothing worked out yet."""
        return Case(self.situation.afresh(), self.rule, self.here, self.person, self.child, self.judged, self.judged_facts)

    def assuming(self, assumption: Assumption) -> "Case":
        situation = self.situation.under(assumption)
        return Case(situation, self.rule, self.here, self.person, self.child, self.judged, self.judged_facts)

    @property
    def starting_now(self) -> bool:
        return self.situation.assumption is Assumption.START_NOW

    def key(self, fact: str) -> FactKey:
        """Whose fact it is: the family's, the child's, or the person the condition speaks of."""
        match self.situation.book.questions[fact].about:
            case "family":
                return FactKey("family", fact)
            case "child":
                return FactKey(self.child or self.person, fact)
            case _:
                return FactKey(self.person, fact)

    def answer(self, key: FactKey) -> Answer:
        return self.situation.family.answer(key.subject, key.fact)


def open_facts(key: FactKey, answer: Answer) -> tuple[Facts, Facts]:
    """The fact as not asked, or as unsure, by the answer's state."""
    if answer.state is State.NOT_ASKED:
        return frozenset((key,)), NOTHING
    return NOTHING, frozenset((key,))
