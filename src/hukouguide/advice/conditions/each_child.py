"""Every child of the family meets it. With no child named it does not hold."""

from hukouguide.advice import conditions
from hukouguide.advice.case import Case
from hukouguide.advice.truth import FALSE, Outcome, all_of
from hukouguide.rules.schema.conditions import EachChild


def evaluate(condition: EachChild, case: Case) -> Outcome:
    children = case.situation.family.children
    return all_of(conditions.evaluate(condition.each_child, case.of_child(child)) for child in children) if children else FALSE
