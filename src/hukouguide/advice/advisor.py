"""Findings for whole families: every rule of the chosen places, for everyone it is about, made anew only where an answer touches it."""

from collections.abc import Sequence
from datetime import date

from hukouguide.advice.case import Case, Situation
from hukouguide.advice.dependencies import Reads, reads
from hukouguide.advice.explain import explain
from hukouguide.advice.finding import Finding
from hukouguide.advice.programme import Judgement, case_for, judge
from hukouguide.family.household import Family
from hukouguide.rules.book import Rule, RuleBook
from hukouguide.rules.schema.files import Goal


class Advisor:
    """Judges families by one rule book on one day. It remembers findings by the answers they rest on, nothing else."""

    def __init__(self, book: RuleBook, today: date) -> None:
        self.book = book
        self.today = today
        self._reads: dict[str, Reads] = {}
        self._places: dict[str, list[list[Rule]]] = {}
        self._family: Family | None = None
        self._known: dict[tuple[str, str, str], Finding] = {}

    def findings(self, family: Family, places: tuple[str, ...], goals: tuple[Goal, ...] | None = None) -> tuple[Finding, ...]:
        """All findings for the places, in the order of places, people and rules; only for the goals, if any are named."""
        self._forget_what_changed(family)
        situation = Situation(self.book, family, self.today)
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
            self._known[key] = find(versions, place, person, situation)
            if versions[0].id not in self._reads:
                self._reads[versions[0].id] = reads(versions, self.book)
        return self._known[key]

    def _forget_what_changed(self, family: Family) -> None:
        """Findings that rest on an answer which is no longer the same are dropped; all of them when the people changed."""
        before, self._family = self._family, family
        if before is None or before.people != family.people:
            self._known.clear()
            return
        keys = before.answers.keys() | family.answers.keys()
        changed = [key for key in keys if before.answers.get(key) != family.answers.get(key)]
        if changed:
            known = self._known.items()
            self._known = {key: held for key, held in known if not self._reads[key[0]].touched_by(changed, key[2])}


def is_about(rule: Rule, person: str, family: Family) -> bool:
    return person in (family.children if rule.programme.for_ == "child" else family.parents)


def find(versions: Sequence[Rule], place: str, person: str, situation: Situation) -> Finding:
    """The finding by the version in force on its own judged day, or by the latest when none is."""
    cases = [case_for(rule, place, person, situation) for rule in versions]
    held = [case for case in cases if case.rule.in_force(case.judged or situation.today)]
    return make_finding(max(held or cases, key=lambda case: case.rule.programme.in_force.from_ or date.min))


def make_finding(case: Case) -> Finding:
    """What the case's rule says, as seen from the place it is read for (the rule itself may be a wider place's)."""
    judgement: Judgement = judge(case)
    # the finding is kept; what was worked out on the way to it is not
    shown = case.afresh()
    rule, programme = case.rule, case.rule.programme
    return Finding(
        place=case.here,
        programme=programme.id,
        rule=rule.id,
        name=programme.name.words,
        goal=programme.opens,
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
