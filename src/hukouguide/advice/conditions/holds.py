"""A spell is there on the day."""

from hukouguide.advice.case import Case
from hukouguide.advice.days import find_day
from hukouguide.advice.spells import intervals
from hukouguide.advice.truth import FALSE, TRUE, Outcome
from hukouguide.rules.schema.conditions import Holds


def evaluate(condition: Holds, case: Case) -> Outcome:
    found = intervals(condition.holds, case, condition.in_, condition.kinds, condition.stage)
    if not found.possible:
        return FALSE
    until = find_day(condition.until, case)
    if until.day is None:
        return Outcome(None, found.asked | until.asked, found.unsure | until.unsure)
    if any(a <= until.day <= b for a, b in found.sure):
        return TRUE
    return Outcome(None, found.asked, found.unsure) if any(a <= until.day <= b for a, b in found.possible) else FALSE
