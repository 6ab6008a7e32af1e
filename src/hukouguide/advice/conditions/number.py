"""Arithmetic meets its limits."""

from hukouguide.advice import numbers
from hukouguide.advice.amounts import within_limits
from hukouguide.advice.case import Case
from hukouguide.advice.truth import Outcome
from hukouguide.rules.schema.conditions import NumberIs


def evaluate(condition: NumberIs, case: Case) -> Outcome:
    return within_limits(numbers.amount(condition.number, case), condition)
