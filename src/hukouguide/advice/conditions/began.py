"""When, or where, the first such spell began."""

from datetime import date

from hukouguide.advice.case import Case, open_facts
from hukouguide.advice.days import Found, find_day
from hukouguide.advice.spells import area, intervals
from hukouguide.advice.truth import FALSE, TRUE, Outcome, all_of, negation
from hukouguide.rules.schema.conditions import Began


def evaluate(condition: Began, case: Case) -> Outcome:
    results = []
    if condition.first:
        results.append(_first_was_here(condition, case))
    if condition.by is not None:
        results.append(_begun_by(condition, find_day(condition.by, case), case, inclusive=True))
    if condition.since is not None:
        found = find_day(condition.since, case)
        results.append(_some(condition, case))
        results.append(negation(_begun_by(condition, found, case, inclusive=False)))
    return all_of(results)


def _begun_by(condition: Began, limit: Found, case: Case, inclusive: bool) -> Outcome:
    found = intervals(condition.began, case, condition.in_, condition.kinds, condition.stage, to_the_day=True)
    if not found.possible:
        return FALSE
    if limit.day is None:
        return Outcome(None, found.asked | limit.asked, found.unsure | limit.unsure)

    def early(start: date) -> bool:
        return limit.day is not None and (start <= limit.day if inclusive else start < limit.day)

    if any(early(a) for a, _ in found.sure):
        return TRUE
    return Outcome(None, found.asked, found.unsure) if any(early(a) for a, _ in found.possible) else FALSE


def _some(condition: Began, case: Case) -> Outcome:
    found = intervals(condition.began, case, condition.in_, condition.kinds, condition.stage, to_the_day=True)
    if found.sure:
        return TRUE
    return Outcome(None, found.asked, found.unsure) if found.possible else FALSE


def _first_was_here(condition: Began, case: Case) -> Outcome:
    key = case.key(condition.began)
    answer = case.answer(key)
    if not isinstance(answer.value, tuple):
        return Outcome(None, *open_facts(key, answer)) if answer.value is None else FALSE
    if not answer.value:
        return FALSE
    earliest = min(spell.start.latest for spell in answer.value)
    candidates = [s for s in answer.value if s.start.earliest <= earliest]
    inside = {case.situation.book.places.within(s.place, area(condition.in_, case)) for s in candidates}
    if len(inside) == 1 and None not in inside:
        return Outcome(inside.pop())
    return Outcome(None, frozenset(), frozenset((key,)))
