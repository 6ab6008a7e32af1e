"""Between which bounds a number or an item of a points table can lie, whoever the family is."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import product

from hukouguide.rules.book import RuleBook
from hukouguide.rules.schema import numbers as n
from hukouguide.rules.schema.measures import Measure
from hukouguide.rules.schema.points import Bands, BandsItem, FlatItem, FormulaItem, Group, Item, LevelsItem, RateItem

_NO_END = Decimal("Infinity")
_NOTHING = Decimal(0)
Span = tuple[Decimal, Decimal]
_ANY: Span = (-_NO_END, _NO_END)


@dataclass(frozen=True)
class Bounds:
    """The bounds that the questions of a book set."""

    book: RuleBook

    def of(self, number: n.Number) -> Span:
        """The lowest and the highest a number can be."""
        match number:
            case Decimal():
                return number, number
            case Measure() | n.AgeNumber():
                return _NOTHING, _NO_END
            case n.FactNumber(fact=fact):
                question = self.book.questions[fact]
                least, most = question.least, question.most
                return -_NO_END if least is None else Decimal(least), _NO_END if most is None else Decimal(most)
            case n.Sum(sum=parts):
                spans = [self.of(part) for part in parts]
                return sum((low for low, _ in spans), _NOTHING), sum((high for _, high in spans), _NOTHING)
            case n.Less(less=(first, second)):
                one, taken = self.of(first), self.of(second)
                return _plus(one[0], -taken[1], -_NO_END), _plus(one[1], -taken[0], _NO_END)
            case n.Times(times=parts):
                ends = [_product(corner) for corner in product(*map(self.of, parts))]
                return min(ends), max(ends)
            case n.Lowest(lowest=parts):
                return min(low for low, _ in map(self.of, parts)), min(high for _, high in map(self.of, parts))
            case n.Highest(highest=parts):
                return max(low for low, _ in map(self.of, parts)), max(high for _, high in map(self.of, parts))
            case _:
                return _ANY

    def may_be_nothing(self, number: n.Number) -> bool:
        low, high = self.of(number)
        return low <= 0 <= high

    def all_in(self, bands: Bands) -> bool:
        """Whether no number that can be answered falls outside the table."""
        low, high = self.of(bands.of)
        below = any(
            (b.at_least is None and b.over is None)
            or (b.at_least is not None and b.at_least <= low)
            or (b.over is not None and b.over < low)
            for b in bands.table
        )
        above = any(
            (b.at_most is None and b.under is None)
            or (b.at_most is not None and b.at_most >= high)
            or (b.under is not None and b.under > high)
            for b in bands.table
        )
        return below and above

    def most(self, item: Item) -> Decimal:
        """The most that an item can give, its own cap left aside."""
        match item:
            case Group(items=items):
                inside = [self._capped(part) for part in items]
                return sum(inside, _NOTHING) if item.combine == "sum" else max(inside, default=_NOTHING)
            case FlatItem():
                found = item.flat
            case LevelsItem(levels=levels):
                found = max(*levels.scores.values(), levels.otherwise)
            case BandsItem(bands=bands):
                found = max(band.points for band in bands.table)
            case FormulaItem(formula=number):
                found = self.of(number)[1]
            case RateItem(rate=rate):
                most = self.of(rate.of)[1]
                if rate.points is None or rate.per is None or most == _NO_END:
                    return _NO_END
                found = max(most - (rate.free or 0), _NOTHING) // rate.per * rate.points * max(len(rate.each_kind), 1)
            case _:
                return _NO_END
        return found * 2 if item.whose == "both_added" else found

    def _capped(self, item: Item) -> Decimal:
        most = max(self.most(item), _NOTHING)
        return most if item.cap is None else min(most, item.cap)

    @staticmethod
    def tables_in(number: n.Number) -> Iterator[tuple[str, str | None]]:
        """The points tables that a formula takes its number from, with the group where it names one."""
        match number:
            case n.PointsNumber():
                yield number.points, number.group
            case n.Sum(sum=parts) | n.Times(times=parts) | n.Lowest(lowest=parts) | n.Highest(highest=parts):
                for part in parts:
                    yield from Bounds.tables_in(part)
            case n.Less(less=pair) | n.Over(over=pair):
                for part in pair:
                    yield from Bounds.tables_in(part)
            case n.Rounded(rounded=part):
                yield from Bounds.tables_in(part)
            case _:
                return


def _plus(one: Decimal, other: Decimal, endless: Decimal) -> Decimal:
    return endless if one.is_infinite() or other.is_infinite() else one + other


def _product(numbers: tuple[Decimal, ...]) -> Decimal:
    """Nothing times anything is nothing, without end or not."""
    found = Decimal(1)
    for number in numbers:
        found = _NOTHING if not found or not number else found * number
    return found
