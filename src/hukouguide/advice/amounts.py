"""Numbers known only within bounds, as exact decimals, with the facts that keep them open."""

from collections.abc import Iterable
from decimal import ROUND_DOWN, ROUND_HALF_UP, Context, Decimal, localcontext
from typing import NamedTuple

from hukouguide.advice.truth import FALSE, NOTHING, TRUE, Facts, Outcome
from hukouguide.rules.schema.measures import Limits
from hukouguide.rules.schema.numbers import Rounding

INFINITY = Decimal("Infinity")
_EXACT = Context(prec=34)


class Amount(NamedTuple):
    """A number from `low` to `high`, and the facts not asked or unsure that keep the two apart."""

    low: Decimal
    high: Decimal
    asked: Facts = NOTHING
    unsure: Facts = NOTHING

    @property
    def exact(self) -> bool:
        return self.low == self.high


ZERO = Amount(Decimal(0), Decimal(0))


def constant(value: Decimal | int) -> Amount:
    return Amount(Decimal(value), Decimal(value))


def _with_facts(low: Decimal, high: Decimal, parts: Iterable[Amount]) -> Amount:
    if low == high:
        return Amount(low, high)
    open_ones = [p for p in parts if p.low != p.high]
    return Amount(low, high, NOTHING.union(*(p.asked for p in open_ones)), NOTHING.union(*(p.unsure for p in open_ones)))


def add(parts: Iterable[Amount]) -> Amount:
    known = list(parts)
    return _with_facts(sum((p.low for p in known), Decimal(0)), sum((p.high for p in known), Decimal(0)), known)


def subtract(a: Amount, b: Amount) -> Amount:
    return _with_facts(a.low - b.high, a.high - b.low, (a, b))


def multiply(parts: Iterable[Amount]) -> Amount:
    known = list(parts)
    low = high = Decimal(1)
    for part in known:
        ends = [_product(x, y) for x in (low, high) for y in (part.low, part.high)]
        low, high = min(ends), max(ends)
    return _with_facts(low, high, known)


def _product(x: Decimal, y: Decimal) -> Decimal:
    return Decimal(0) if x == 0 or y == 0 else x * y


def divide(a: Amount, b: Amount) -> Amount:
    """Open on both sides when the divisor may be zero."""
    if b.low <= 0 <= b.high:
        return Amount(-INFINITY, INFINITY, a.asked | b.asked, a.unsure | b.unsure)
    with localcontext(_EXACT):
        ends = [x / y for x in (a.low, a.high) for y in (b.low, b.high)]
    return _with_facts(min(ends), max(ends), (a, b))


def lowest(parts: Iterable[Amount]) -> Amount:
    known = list(parts)
    return _with_facts(min(p.low for p in known), min(p.high for p in known), known)


def highest(parts: Iterable[Amount]) -> Amount:
    known = list(parts)
    return _with_facts(max(p.low for p in known), max(p.high for p in known), known)


def rounded(amount: Amount, rounding: Rounding | None) -> Amount:
    if rounding is None:
        return amount
    unit = Decimal(1).scaleb(-rounding.places)
    how = ROUND_HALF_UP if rounding.how == "half_up" else ROUND_DOWN
    ends = [x if x.is_infinite() else x.quantize(unit, how) for x in (amount.low, amount.high)]
    return _with_facts(ends[0], ends[1], (amount,))


def clamp(amount: Amount, floor: Decimal | None, cap: Decimal | None) -> Amount:
    low, high = amount.low, amount.high
    if floor is not None:
        low, high = max(low, floor), max(high, floor)
    if cap is not None:
        low, high = min(low, cap), min(high, cap)
    return _with_facts(low, high, (amount,))


def within_limits(amount: Amount, limits: Limits) -> Outcome:
    """Whether the number meets every limit stated."""
    return meets(amount, limits.at_least, limits.over, limits.at_most, limits.under)


def meets(
    amount: Amount, at_least: Decimal | None, over: Decimal | None, at_most: Decimal | None, under: Decimal | None
) -> Outcome:
    low, high = amount.low, amount.high
    if (
        (at_least is not None and high < at_least)
        or (over is not None and high <= over)
        or (at_most is not None and low > at_most)
        or (under is not None and low >= under)
    ):
        return FALSE
    if (
        (at_least is None or low >= at_least)
        and (over is None or low > over)
        and (at_most is None or high <= at_most)
        and (under is None or high < under)
    ):
        return TRUE
    return Outcome(None, amount.asked, amount.unsure)
