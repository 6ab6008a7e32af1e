"""One is enough: the best of several routes."""

from hukouguide.advice import conditions
from hukouguide.advice.case import Case
from hukouguide.advice.truth import Outcome, any_of
from hukouguide.rules.schema.conditions import AnyOf


def evaluate(condition: AnyOf, case: Case) -> Outcome:
    return any_of(conditions.evaluate(part, case) for part in condition.any)
