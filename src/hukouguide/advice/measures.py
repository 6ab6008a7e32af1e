"""Months of spells as a rule measures them, within bounds where dates or kinds are known only roughly."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

from hukouguide.advice.amounts import INFINITY, ZERO, Amount, add, highest, lowest
from hukouguide.advice.case import Case
from hukouguide.advice.days import Found, find_day
from hukouguide.advice.spells import Intervals, intervals
from hukouguide.advice.truth import NOTHING, Facts
from hukouguide.family.dates import add_months
from hukouguide.family.spells import Counted, Interval, clip, total_months, unbroken_months
from hukouguide.rules.schema.measures import Measure


def months(measure: Measure, case: Case) -> Amount:
    """The measured months of whoever is meant."""
    if measure.whose == "own":
        return _own(measure, case)
    parents = [_own(measure, case.of(parent)) for parent in case.situation.family.parents]
    if not parents:
        return ZERO
    return add(parents) if measure.whose == "both_added" else highest(parents)


def _own(measure: Measure, case: Case) -> Amount:
    if measure.kinds_rule == "each" and measure.kinds:
        return lowest([months_of_kinds(measure, (kind,), case) for kind in measure.kinds])
    return months_of_kinds(measure, measure.kinds, case)


def months_of_kinds(measure: Measure, kinds: tuple[str, ...], case: Case) -> Amount:
    """The person's own months of spells of any of these kinds."""
    until, since = find_day(measure.until, case), _since(measure, case)
    facts = [measure.months, *measure.plus]
    found = [
        intervals(
            fact, case, measure.in_, kinds if fact == measure.months else (), measure.stage, measure.back_paid == "excluded"
        )
        for fact in facts
    ]
    if until.day is None or (measure.from_day is not None and since.day is None):
        if not any(f.possible for f in found):
            return ZERO
        return Amount(Decimal(0), INFINITY, *_open(*found, until, since))
    first = _first_day(measure, until.day, since)
    counted = Counted(case.situation.book.questions[measure.months].counted)
    low = high = _count(measure, [i for f in found for i in f.sure], first, until.day, counted)
    if any(f.possible != f.sure for f in found):
        high = max(low, _count(measure, [i for f in found for i in f.possible], first, until.day, counted))
    if low == high:
        return Amount(Decimal(low), Decimal(low))
    return Amount(Decimal(low), Decimal(high), *_open(*found, until, since))


def _open(*read: Intervals | Found) -> tuple[Facts, Facts]:
    """The facts that leave what was read open."""
    return NOTHING.union(*(one.asked for one in read)), NOTHING.union(*(one.unsure for one in read))


def _since(measure: Measure, case: Case) -> Found:
    return find_day(measure.from_day, case) if measure.from_day is not None else Found(None)


def _first_day(measure: Measure, until: date, since: Found) -> date:
    first = since.day or date.min
    if measure.within_last is not None:
        first = max(first, add_months(until + timedelta(days=1), -measure.within_last))
    return first


def _count(measure: Measure, spans: Sequence[Interval], first: date, until: date, counted: Counted) -> int:
    kept = clip(spans, first, until)
    if measure.unbroken:
        return unbroken_months(kept, until, counted, measure.gap)
    return total_months(kept, until, counted)
