"""Not one of them may hold. What could be obtained is not assumed here: nobody starts what would close the door."""

from hukouguide.advice import conditions
from hukouguide.advice.case import Assumption, Case
from hukouguide.advice.truth import Outcome, any_of, negation
from hukouguide.rules.schema.conditions import NoneOf


def evaluate(condition: NoneOf, case: Case) -> Outcome:
    unchanged = case.assuming(Assumption.NOTHING_CHANGES) if case.starting_now else case
    return negation(any_of(conditions.evaluate(part, unchanged) for part in condition.none))
