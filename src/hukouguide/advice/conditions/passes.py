"""Another programme's answer for the same person, here or at another place."""

from hukouguide.advice import programme
from hukouguide.advice.case import Case, open_facts
from hukouguide.advice.spells import area
from hukouguide.advice.truth import FALSE, Outcome, any_of, negation, undecided
from hukouguide.rules.schema.conditions import Passes


def evaluate(condition: Passes, case: Case) -> Outcome:
    places = _places(condition, case)
    if isinstance(places, Outcome):
        return places
    outcomes = [
        programme.truth_of(rule, place, case)
        for place in places
        for rule in case.situation.book.rules_for(place)
        if rule.programme.id == condition.passes
    ]
    if not outcomes:
        return Outcome(None)
    found = any_of(outcomes)
    if not condition.refused:
        return found
    return undecided((found,)) if found.state is None else negation(found)


def _places(condition: Passes, case: Case) -> list[str] | Outcome:
    """Where to look; undecided when the child's own place is not known."""
    if condition.at == "here":
        return [case.here]
    if condition.at not in ("hukou", "schooling"):
        return [area(condition.at, case)]
    case = case.of(case.child) if case.child else case
    key = case.key(condition.at)
    answer = case.answer(key)
    if not isinstance(answer.value, tuple):
        return Outcome(None, *open_facts(key, answer)) if answer.value is None else FALSE
    today = case.situation.today
    return [s.place for s in answer.value if s.start.earliest <= today and (s.end is None or s.end.latest >= today)]
