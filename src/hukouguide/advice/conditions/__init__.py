"""The evaluation of every kind of condition: one file a kind, named as the kind is (a test says the names are equal)."""

from collections.abc import Callable
from typing import Any

from hukouguide.advice.case import Case
from hukouguide.advice.conditions import (
    age,
    all_,
    any_,
    any_child,
    any_parent,
    ask_office,
    began,
    born,
    both_parents,
    count,
    each_child,
    fact,
    holds,
    months,
    none_,
    number,
    passes,
    the_child,
)  # fmt: skip
from hukouguide.advice.dependencies import facts_read
from hukouguide.advice.truth import Outcome
from hukouguide.rules.schema.conditions import KINDS, Condition

EVALUATIONS: dict[str, Callable[[Any, Case], Outcome]] = {
    "all": all_.evaluate,
    "any": any_.evaluate,
    "none": none_.evaluate,
    "count": count.evaluate,
    "any_parent": any_parent.evaluate,
    "both_parents": both_parents.evaluate,
    "any_child": any_child.evaluate,
    "each_child": each_child.evaluate,
    "the_child": the_child.evaluate,
    "fact": fact.evaluate,
    "months": months.evaluate,
    "holds": holds.evaluate,
    "began": began.evaluate,
    "age": age.evaluate,
    "born": born.evaluate,
    "number": number.evaluate,
    "passes": passes.evaluate,
    "ask_office": ask_office.evaluate,
}
_BY_MODEL = {KINDS[name]: evaluation for name, evaluation in EVALUATIONS.items()}


def evaluate(condition: Condition, case: Case) -> Outcome:
    """The condition's truth in this case. A condition with a doubt is never decided."""
    if condition.doubt is not None:
        return Outcome(None)
    if case.situation.before is not None:
        earlier = case.before(facts_read(condition, case.situation.book))
        if earlier is not None:
            return _remembered(condition, earlier)
    return _BY_MODEL[type(condition)](condition, case)


def _remembered(condition: Condition, case: Case) -> Outcome:
    """Worked out once for all situations that differ in what the condition does not read."""
    key = "condition", id(condition), case.here, case.person, case.child, case.judged
    memo = case.situation.memo
    if key not in memo:
        memo[key] = evaluate(condition, case)
    found: Outcome = memo[key]
    return found
