"""A measure of months reaches what is asked."""

from decimal import Decimal

from hukouguide.advice import measures
from hukouguide.advice.amounts import meets
from hukouguide.advice.case import Case
from hukouguide.advice.truth import Outcome
from hukouguide.rules.schema.conditions import Months


def evaluate(condition: Months, case: Case) -> Outcome:
    return meets(measures.months(condition, case), Decimal(condition.at_least), None, None, None)
