"""Completed years on a day."""

from hukouguide.advice import numbers
from hukouguide.advice.amounts import within_limits
from hukouguide.advice.case import Case
from hukouguide.advice.truth import Outcome
from hukouguide.rules.schema.conditions import Age


def evaluate(condition: Age, case: Case) -> Outcome:
    return within_limits(numbers.age(condition.on, case), condition)
