"""Back to the child the finding is for, inside a parent's condition."""

from hukouguide.advice import conditions
from hukouguide.advice.case import Case
from hukouguide.advice.truth import FALSE, Outcome
from hukouguide.rules.schema.conditions import TheChild


def evaluate(condition: TheChild, case: Case) -> Outcome:
    return conditions.evaluate(condition.the_child, case.of(case.child)) if case.child else FALSE
