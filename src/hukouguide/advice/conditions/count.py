"""At least so many of the list must hold."""

from hukouguide.advice import conditions
from hukouguide.advice.case import Case
from hukouguide.advice.truth import Outcome, at_least
from hukouguide.rules.schema.conditions import Count


def evaluate(condition: Count, case: Case) -> Outcome:
    return at_least(condition.count.at_least, (conditions.evaluate(part, case) for part in condition.count.of))
