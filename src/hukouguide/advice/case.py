"""The case before a condition: which family, on which day, under which assumption; whose facts are meant, and where "here" is."""

from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Any

from hukouguide.advice.truth import NOTHING, Facts
from hukouguide.family.answers import Answer, FactKey, State
from hukouguide.family.household import Family
from hukouguide.rules.book import Rule, RuleBook


@dataclass(frozen=True)
class Situation:
    """A family judged on `today`, under an assumption of the days to come.

    With `begin` None nothing changes: open spells go on, ages and grades advance. Otherwise, besides, everything that can be obtained
    is begun on day `begin`, and counts after the time that it takes. With `arriving`, what was never asked counts as nothing in provinces
    where nobody of the family is known to have lived: a newcomer's answers are empty there, not unknown. `memo` keeps what was worked out; it holds nothing that the
    other fields do not determine.
    """

    book: RuleBook
    family: Family
    today: date
    begin: date | None = None
    arriving: bool = False
    before: "Situation | None" = None
    changed: frozenset[str] = frozenset()
    """Where it differs from the situation `before` only in these facts, what does not read them is worked out there, once for all."""
    memo: dict[Any, Any] = field(default_factory=dict, compare=False, repr=False)

    def afresh(self) -> "Situation":
        """The same family and day with nothing worked out yet; one for all who ask."""
        if "afresh" not in self.memo:
            self.memo["afresh"] = Situation(self.book, self.family, self.today, arriving=self.arriving)
        found: Situation = self.memo["afresh"]
        return found

    def with_family(self, family: Family, changed: frozenset[str]) -> "Situation":
        """The same day for the family with these facts changed and no others."""
        return Situation(self.book, family, self.today, self.begin, self.arriving, before=self, changed=changed)

    def strange(self, place: str) -> bool:
        """Whether a newcomer's answers hold in the place: where they lived is known, and none of it lies in that province."""
        return self.arriving and bool(self._lived) and not any(self._near(known, place) for known in self._lived)

    def _near(self, known: str, place: str) -> bool:
        province = self.book.places.at_level(place, "province")
        return province is None or self.book.places.within(known, province.id) is not False

    @cached_property
    def _lived(self) -> frozenset[str]:
        return lived_in(self.family)

    def beginning(self, begin: date | None) -> "Situation":
        """The same family and day, all that can be obtained begun on day `begin`; what was worked out for today or for none is kept."""
        if begin == self.begin:
            return self
        key = "begin", begin
        if key not in self.memo:
            before = self.before and self.before.beginning(begin)
            other = replace(self, begin=begin, before=before, memo={("begin", self.begin): self})
            if begin not in (None, self.today):
                return other
            self.memo[key] = other
        found: Situation = self.memo[key]
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

    def before(self, read: frozenset[str]) -> "Case | None":
        """The same case in the situation before the change, for what reads only these facts; None when it reads what was changed."""
        earlier, changed = self.situation.before, self.situation.changed
        if earlier is None or not changed.isdisjoint(read):
            return None
        return Case(earlier, self.rule, self.here, self.person, self.child, self.judged, self.judged_facts)

    def beginning(self, begin: date | None) -> "Case":
        """The same case under the assumption that what can be obtained is begun on that day; None: nothing changes."""
        situation = self.situation.beginning(begin)
        return Case(situation, self.rule, self.here, self.person, self.child, self.judged, self.judged_facts)

    @property
    def starting_now(self) -> "Case":
        return self.beginning(self.situation.today)

    @property
    def unchanged(self) -> "Case":
        return self.beginning(None)

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


def lived_in(family: Family) -> frozenset[str]:
    """Every place that an answer names: where anybody of the family is known to have lived, worked or been at school."""
    values = (answer.value for answer in family.answers.values())
    return frozenset(spell.place for value in values if isinstance(value, tuple) for spell in value)


def open_facts(key: FactKey, answer: Answer) -> tuple[Facts, Facts]:
    """The fact as not asked, or as unsure, by the answer's state."""
    if answer.state is State.NOT_ASKED:
        return frozenset((key,)), NOTHING
    return NOTHING, frozenset((key,))
