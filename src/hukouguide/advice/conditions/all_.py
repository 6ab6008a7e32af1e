"""Every one must hold."""

from hukouguide.advice import conditions
from hukouguide.advice.case import Case
from hukouguide.advice.truth import Outcome, all_of
from hukouguide.rules.schema.conditions import All


def evaluate(condition: All, case: Case) -> Outcome:
    return all_of(conditions.evaluate(part, case) for part in condition.all)
