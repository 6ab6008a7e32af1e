"""Findings for whole families: every rule of the chosen places, for everyone it is about, made anew only where an answer touches it."""

from collections.abc import Sequence
from datetime import date
from functools import cached_property

from hukouguide.advice.case import Case, Situation, lived_in
from hukouguide.advice.dependencies import Reads, reads
from hukouguide.advice.explain import explain
from hukouguide.advice.finding import Finding
from hukouguide.advice.programme import Judgement, case_for, judge
from hukouguide.family.household import Family
from hukouguide.rules.book import Rule, RuleBook
from hukouguide.rules.schema.files import Goal


class Advisor:
    """Judges families by one rule book on one day. It remembers findings by the answers they rest on, nothing else."""

    def __init__(self, book: RuleBook, today: date, arriving: bool = False) -> None:
        self.book = book
        self.today = today
        self.arriving = arriving
        """Places the family never lived in are looked at as a newcomer's (see Situation)."""
        self._reads: dict[str, Reads] = {}
        self._wider: dict[str, tuple[Rule, ...]] = {}
        self._places: dict[str, list[list[Rule]]] = {}
        self._family: Family | None = None
        self._known: dict[tuple[str, str, str], Finding] = {}

    @cached_property
    def of_newcomers(self) -> "Advisor":
        """The advisor for places the family may move to; it remembers on its own."""
        return self if self.arriving else Advisor(self.book, self.today, arriving=True)

    def copy(self) -> "Advisor":
        """Another advisor who knows the same, to be asked about another family without this one forgetting."""
        other = Advisor(self.book, self.today, self.arriving)
        other._reads, other._wider, other._places = self._reads, self._wider, self._places
        other._family, other._known = self._family, dict(self._known)
        return other

    def findings(self, family: Family, places: tuple[str, ...], goals: tuple[Goal, ...] | None = None) -> tuple[Finding, ...]:
        """All findings for the places, in the order of places, people and rules; only for the goals, if any are named."""
        self._forget_what_changed(family)
        situation = Situation(self.book, family, self.today, arriving=self.arriving)
        return tuple(
            self._finding(versions, place, person, situation)
            for place in places
            for person in (*family.children, *family.parents)
            for versions in self._versions(place)
            if (goals is None or versions[0].programme.opens in goals) and is_about(versions[0], person, family)
        )

    def _versions(self, place: str) -> list[list[Rule]]:
        """The rules of a place, the dated versions of one programme together."""
        if place not in self._places:
            by_id: dict[str, list[Rule]] = {}
            for rule in self.book.rules_for(place):
                by_id.setdefault(rule.programme.id, []).append(rule)
            self._places[place] = list(by_id.values())
        return self._places[place]

    def _finding(self, versions: list[Rule], place: str, person: str, situation: Situation) -> Finding:
        key = versions[0].id, place, person
        if key not in self._known:
            name = versions[0].id
            if name not in self._wider:
                self._wider[name] = self.book.behind(versions)
                self._reads[name] = reads((*versions, *self._wider[name]), self.book)
            self._known[key] = find(versions, place, person, situation, self._wider[name])
        return self._known[key]

    def _forget_what_changed(self, family: Family) -> None:
        """Findings that rest on an answer which is no longer the same are dropped; all of them when the people changed."""
        before, self._family = self._family, family
        if before is None or before.people != family.people or (self.arriving and lived_in(before) != lived_in(family)):
            self._known.clear()
            return
        keys = before.answers.keys() | family.answers.keys()
        changed = [key for key in keys if before.answers.get(key) != family.answers.get(key)]
        if changed:
            known = self._known.items()
            self._known = {key: held for key, held in known if not self._reads[key[0]].touched_by(changed, key[2])}


def is_about(rule: Rule, person: str, family: Family) -> bool:
    return person in (family.children if rule.programme.for_ == "child" else family.parents)


def find(versions: Sequence[Rule], place: str, person: str, situation: Situation, wider: Sequence[Rule] = ()) -> Finding:
    """The finding by the version in force on its own judged day; else by the rule of a wider place that is; else by the latest.

    Where that version ends before it could come to hold, the next is asked about the days from which it is in force.
    """
    cases = [case_for(rule, place, person, situation) for rule in versions]
    held = [case for case in cases if _stands(case)]
    if not held:
        held = [case for rule in wider if _stands(case := case_for(rule, place, person, situation))][:1]
    chosen = max(held or cases, key=_since)
    judgement = judge(chosen)
    while judgement.ended and (following := [case for case in cases if _since(case) > _since(chosen)]):
        chosen = min(following, key=_since)
        chosen = chosen.on(_since(chosen))
        judgement = judge(chosen)
    return _finding_of(chosen, judgement)


def _stands(case: Case) -> bool:
    return case.rule.in_force(case.judged or case.situation.today)


def _since(case: Case) -> date:
    return case.rule.programme.in_force.from_ or date.min


def _finding_of(case: Case, judgement: Judgement) -> Finding:
    """What the case's rule says, as seen from the place it is read for (the rule itself may be a wider place's)."""
    # the finding is kept; what was worked out on the way to it is not
    shown = case.afresh()
    rule, programme = case.rule, case.rule.programme
    return Finding(
        place=case.here,
        programme=programme.id,
        rule=rule.id,
        name=programme.name.words,
        goal=programme.opens,
        track=(judgement.tier and judgement.tier.track) or programme.track,
        person=case.person,
        verdict=judgement.verdict,
        judged=judgement.judged,
        by=judgement.by,
        passed=judgement.past,
        tier=judgement.tier.id if judgement.tier else None,
        tier_name=judgement.tier.name.words if judgement.tier else None,
        relevant=judgement.asked,
        unsure=judgement.unsure,
        office=programme.office.words,
        phone=programme.phone or "",
        caution=programme.caution.words if programme.caution else None,
        confidence=programme.confidence,
        explain=lambda: explain(shown, judgement),
    )
