"""What the assumption "start now" begins, and from when it counts."""

from datetime import date

from hukouguide.advice.case import Case
from hukouguide.advice.days import Found, find_day
from hukouguide.family.dates import add_months
from hukouguide.rules.schema.files import Question

NOT_BEGUN = Found(None)


def begun(fact: str, case: Case) -> Found:
    """The day from which that fact counts when it is obtained; no day when nothing changes, it cannot be, or it is too late.

    Where it is not known whether it is too late, the facts of the child's school years keep it open.
    """
    begin, question = case.situation.begin, case.situation.book.questions[fact]
    if begin is None or question.change != "obtainable":
        return NOT_BEGUN
    if question.decided_by is not None:
        decided = find_day(question.decided_by, case)
        if decided.day is None or decided.day < begin:
            return decided._replace(day=None)
    return Found(add_months(begin, question.lead_months))


def last_to_begin(question: Question, case: Case, last: date) -> date:
    """The last day, not after `last`, on which it can be begun at all."""
    decided = find_day(question.decided_by, case).day if question.decided_by is not None else None
    return last if decided is None else min(last, decided)
