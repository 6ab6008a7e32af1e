"""At least one child of the family meets it."""

from hukouguide.advice import conditions
from hukouguide.advice.case import Case
from hukouguide.advice.truth import Outcome, any_of
from hukouguide.rules.schema.conditions import AnyChild


def evaluate(condition: AnyChild, case: Case) -> Outcome:
    return any_of(conditions.evaluate(condition.any_child, case.of_child(child)) for child in case.situation.family.children)
