"""A birthday rule given as dates of birth."""

from collections.abc import Callable
from datetime import date

from hukouguide.advice.case import Case, open_facts
from hukouguide.advice.days import find_day
from hukouguide.advice.truth import FALSE, TRUE, Outcome, all_of
from hukouguide.family.answers import FactKey
from hukouguide.family.dates import PartialDate
from hukouguide.rules.schema.conditions import Born
from hukouguide.rules.schema.parts import WhichDay


def evaluate(condition: Born, case: Case) -> Outcome:
    key = FactKey(case.person, "birth")
    answer = case.answer(key)
    if not isinstance(answer.value, PartialDate):
        return Outcome(None, *open_facts(key, answer))
    birth, days = answer.value, condition.born
    results = []
    if days.since is not None:
        results.append(_side(days.since, case, key, lambda day: (birth.earliest >= day, birth.latest >= day)))
    if days.by is not None:
        results.append(_side(days.by, case, key, lambda day: (birth.latest <= day, birth.earliest <= day)))
    return all_of(results)


def _side(limit: WhichDay, case: Case, key: FactKey, test: Callable[[date], tuple[bool, bool]]) -> Outcome:
    """`test` gives whether the birth certainly, and possibly, lies on the right side of the day."""
    found = find_day(limit, case)
    if found.day is None:
        return Outcome(None, found.asked, found.unsure)
    certain, possible = test(found.day)
    return TRUE if certain else Outcome(None, frozenset(), frozenset((key,))) if possible else FALSE
