"""An answer meets its test."""

from datetime import date

from hukouguide.advice.amounts import within_limits
from hukouguide.advice.beginning import begun
from hukouguide.advice.case import Case, open_facts
from hukouguide.advice.days import find_day
from hukouguide.advice.numbers import fact_amount
from hukouguide.advice.spells import area, intervals
from hukouguide.advice.truth import FALSE, TRUE, Outcome, all_of
from hukouguide.family.answers import Answer, FactKey, State, Value
from hukouguide.family.dates import PartialDate
from hukouguide.family.school import Anchor
from hukouguide.rules.schema.conditions import FactIs
from hukouguide.rules.schema.measures import Where
from hukouguide.rules.schema.parts import WhichDay


def evaluate(condition: FactIs, case: Case) -> Outcome:
    question = case.situation.book.questions[condition.fact]
    key = case.key(condition.fact)
    answer = case.answer(key)
    if (
        question.settled_on is not None
        and (ahead := _not_settled_yet(condition, Anchor(question.settled_on), case)) is not None
    ):
        return ahead
    if answer.state is State.NOT_APPLICABLE:
        return FALSE
    start = begun(condition.fact, case)
    if start.day is not None and (case.judged is None or start.day <= case.judged):
        return TRUE
    found = _as_answered(condition, key, answer, case)
    if found.state is False and (start.asked or start.unsure):
        return Outcome(None, start.asked, start.unsure)
    return found


def _as_answered(condition: FactIs, key: FactKey, answer: Answer, case: Case) -> Outcome:
    if condition.limited:
        return within_limits(fact_amount(condition.fact, case), condition)
    if answer.value is None:
        return Outcome(None, *open_facts(key, answer))
    return all_of(_tests(condition, key, answer.value, case))


def _not_settled_yet(condition: FactIs, anchor: Anchor, case: Case) -> Outcome | None:
    """Before its day such a place is where the child will be at school then; None once the day has passed."""
    day = find_day(anchor.value, case)
    if day.day is None:
        return Outcome(None, day.asked, day.unsure)
    if day.day <= case.situation.today:
        return None
    inside = _at_school(condition.within, day.day, case) if condition.within else TRUE
    outside = _at_school(condition.outside, day.day, case) if condition.outside else FALSE
    return all_of((inside, outside if outside.state is None else Outcome(not outside.state)))


def _at_school(where: Where, day: date, case: Case) -> Outcome:
    found = intervals("schooling", case, where)
    if any(a <= day <= b for a, b in found.sure):
        return TRUE
    return Outcome(None, found.asked, found.unsure) if any(a <= day <= b for a, b in found.possible) else FALSE


def _tests(condition: FactIs, key: FactKey, value: Value, case: Case) -> list[Outcome]:
    results = []
    if condition.is_ is not None:
        results.append(Outcome(value == condition.is_))
    if condition.one_of:
        results.append(Outcome(value in condition.one_of))
    if condition.within is not None:
        results.append(_inside(str(value), condition.within, key, case))
    if condition.outside is not None:
        inside = _inside(str(value), condition.outside, key, case)
        results.append(inside if inside.state is None else Outcome(not inside.state))
    if condition.by is not None and isinstance(value, PartialDate):
        results.append(_by(value, condition.by, key, case))
    if condition.since is not None and isinstance(value, PartialDate):
        results.append(_since(value, condition.since, key, case))
    return results


def _inside(place: str, where: Where, key: FactKey, case: Case) -> Outcome:
    inside = case.situation.book.places.within(place, area(where, case))
    return Outcome(None, frozenset(), frozenset((key,))) if inside is None else Outcome(inside)


def _by(value: PartialDate, by: WhichDay, key: FactKey, case: Case) -> Outcome:
    limit = find_day(by, case)
    if limit.day is None:
        return Outcome(None, limit.asked, limit.unsure)
    if value.latest <= limit.day:
        return TRUE
    return FALSE if value.earliest > limit.day else Outcome(None, frozenset(), frozenset((key,)))


def _since(value: PartialDate, since: WhichDay, key: FactKey, case: Case) -> Outcome:
    limit = find_day(since, case)
    if limit.day is None:
        return Outcome(None, limit.asked, limit.unsure)
    if value.earliest >= limit.day:
        return TRUE
    return FALSE if value.latest < limit.day else Outcome(None, frozenset(), frozenset((key,)))
