"""Points tables: ids once, bands that neither overlap nor leave a hole, rankings by groups that exist."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import Protocol

from hukouguide.family.words import Words
from hukouguide.rules import problems
from hukouguide.rules.book import Path
from hukouguide.rules.diagnostics import Problem
from hukouguide.rules.reading.suggest import did_you_mean
from hukouguide.rules.schema.measures import Limits, Measure
from hukouguide.rules.schema.numbers import AgeNumber
from hukouguide.rules.schema.points import Band, Bands, Group, Item, Points


class Complain(Protocol):
    def __call__(
        self, problem: Problem, path: Path, key: bool = False, suggestion: Words | None = None, **parts: Words | str | int
    ) -> None: ...


@dataclass(frozen=True)
class _End:
    """One end of a band; `value` None has no limit."""

    value: Decimal | None
    included: bool


def items_of(items: tuple[Item, ...], path: Path) -> Iterator[tuple[Path, Item]]:
    """Every item and group of a table, with its path."""
    for i, item in enumerate(items):
        yield (*path, i), item
        if isinstance(item, Group):
            yield from items_of(item.items, (*path, i, "items"))


def check_table(complain: Complain, path: Path, points: Points) -> None:
    seen: set[str] = set()
    for where, item in items_of(points.items, (*path, "items")):
        if item.id in seen:
            complain(problems.DUPLICATE_ID, (*where, "id"), name=item.id)
        seen.add(item.id)
    if points.ranking:
        for i, name in enumerate(points.ranking.by):
            if name not in seen:
                complain(problems.UNKNOWN_GROUP, (*path, "ranking", "by", i), suggestion=did_you_mean(name, seen), name=name)


def _low(band: Band | Limits) -> _End:
    return _End(band.over, False) if band.over is not None else _End(band.at_least, True)


def _high(band: Band | Limits) -> _End:
    return _End(band.under, False) if band.under is not None else _End(band.at_most, True)


def _empty(limits: Band | Limits) -> bool:
    lows = [_End(limits.at_least, True), _End(limits.over, False)]
    highs = [_End(limits.at_most, True), _End(limits.under, False)]
    return any(
        low.value is not None
        and high.value is not None
        and (low.value > high.value or (low.value == high.value and not (low.included and high.included)))
        for low in lows
        for high in highs
    )


def check_limits(complain: Complain, path: Path, limits: Limits) -> None:
    if _empty(limits):
        complain(problems.IMPOSSIBLE_LIMITS, path)


def check_bands(complain: Complain, path: Path, bands: Bands) -> None:
    """Bands in order of their lower ends: each must begin where the one before ends."""
    numbered = [(i, band) for i, band in enumerate(bands.table) if not _empty(band)]
    for i, band in enumerate(bands.table):
        if _empty(band):
            complain(problems.IMPOSSIBLE_LIMITS, (*path, "table", i))
    numbered.sort(
        key=lambda pair: (_low(pair[1]).value is not None, _low(pair[1]).value or Decimal(0), not _low(pair[1]).included)
    )
    whole = isinstance(bands.of, Measure | AgeNumber)
    for (_, before), (i, band) in pairwise(numbered):
        high, low = _high(before), _low(band)
        where = (*path, "table", i)
        if high.value is None or low.value is None:
            complain(problems.BANDS_OVERLAP, where, number=str(low.value if low.value is not None else high.value or 0))
        elif low.value < high.value or (low.value == high.value and low.included and high.included):
            complain(problems.BANDS_OVERLAP, where, number=str(low.value))
        elif (low.value == high.value and not (low.included or high.included)) or (
            low.value > high.value and not (whole and high.included and low.included and low.value - high.value <= 1)
        ):
            complain(problems.BANDS_GAP, where, low=str(high.value), high=str(low.value))
