"""Points that cannot be reached: a cap above all that an item can give, a pass mark above the whole table."""

from decimal import Decimal

from hukouguide.rules import problems
from hukouguide.rules.linking.tables import items_of
from hukouguide.rules.linting.noticing import Noticing
from hukouguide.rules.schema.points import BandsItem, FlatItem, Group, Item, LevelsItem

_NO_END = Decimal("Infinity")


def notice_reach(on: Noticing) -> None:
    for read, rule in on.rules():
        table = rule.programme.points
        if table is None:
            continue
        path = (*rule.path, "points")
        for where, item in items_of(table.items, (*path, "items")):
            if item.cap is not None and (most := _written_most(item)) < item.cap:
                on.notice(problems.CAP_OUT_OF_REACH, read, (*where, "cap"), cap=str(item.cap), most=str(most))
        whole = sum((most_of(item) for item in table.items), Decimal(0))
        if table.pass_mark is not None and whole < table.pass_mark:
            on.notice(problems.MARK_OUT_OF_REACH, read, (*path, "pass_mark"), mark=str(table.pass_mark), most=str(whole))


def most_of(item: Item) -> Decimal:
    """The most an item can give; infinite where nothing bounds it."""
    most = _written_most(item)
    if item.cap is not None:
        most = min(most, item.cap)
    return most * 2 if item.whose == "both_added" else most


def _written_most(item: Item) -> Decimal:
    """Without its own cap."""
    match item:
        case Group():
            inside = [most_of(part) for part in item.items]
            return sum(inside, Decimal(0)) if item.combine == "sum" else max(inside)
        case FlatItem():
            return max(item.flat, Decimal(0))
        case LevelsItem():
            return max(*item.levels.scores.values(), item.levels.otherwise, Decimal(0))
        case BandsItem():
            return max(*(band.points for band in item.bands.table), Decimal(0))
        case _:
            return _NO_END
