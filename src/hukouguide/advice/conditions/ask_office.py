"""A point that no document settles."""

from hukouguide.advice.case import Case
from hukouguide.advice.truth import Outcome
from hukouguide.rules.schema.conditions import AskOffice


def evaluate(condition: AskOffice, case: Case) -> Outcome:
    return Outcome(None)
