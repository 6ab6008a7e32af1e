"""One and the same parent (or guardian) meets it."""

from hukouguide.advice import conditions
from hukouguide.advice.case import Case
from hukouguide.advice.truth import Outcome, any_of
from hukouguide.rules.schema.conditions import AnyParent


def evaluate(condition: AnyParent, case: Case) -> Outcome:
    return any_of(conditions.evaluate(condition.any_parent, case.of(parent)) for parent in case.situation.family.parents)
