"""Not one of them may hold. What could be obtained is not assumed here: nobody starts what would close the door."""

from hukouguide.advice import conditions
from hukouguide.advice.case import Case
from hukouguide.advice.truth import Outcome, any_of, negation
from hukouguide.rules.schema.conditions import NoneOf


def evaluate(condition: NoneOf, case: Case) -> Outcome:
    unchanged = case.unchanged
    return negation(any_of(conditions.evaluate(part, unchanged) for part in condition.none))
