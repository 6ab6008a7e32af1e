"""Each parent meets it; a single parent stands alone. With no parent or guardian named it does not hold."""

from hukouguide.advice import conditions
from hukouguide.advice.case import Case
from hukouguide.advice.truth import FALSE, Outcome, all_of
from hukouguide.rules.schema.conditions import BothParents


def evaluate(condition: BothParents, case: Case) -> Outcome:
    parents = case.situation.family.parents
    return all_of(conditions.evaluate(condition.both_parents, case.of(parent)) for parent in parents) if parents else FALSE
