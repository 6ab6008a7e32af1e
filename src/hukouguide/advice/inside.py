"""What stands inside a condition: the conditions of a group, each with the case that it is read in."""

from collections.abc import Iterator

from hukouguide.advice.case import Case
from hukouguide.rules.book import Path
from hukouguide.rules.schema import conditions as c


def inside(condition: c.Condition, case: Case) -> Iterator[tuple[c.Condition, Case, Path]]:
    """The conditions inside a group, each with its case and the way to it in the file; none inside a leaf."""
    family = case.situation.family
    match condition:
        case c.All():
            yield from ((part, case, ("all", i)) for i, part in enumerate(condition.all))
        case c.AnyOf():
            yield from ((part, case, ("any", i)) for i, part in enumerate(condition.any))
        case c.NoneOf():
            yield from ((part, case, ("none", i)) for i, part in enumerate(condition.none))
        case c.Count():
            yield from ((part, case, ("count", "of", i)) for i, part in enumerate(condition.count.of))
        case c.AnyParent():
            yield from ((condition.any_parent, case.of(parent), ("any_parent",)) for parent in family.parents)
        case c.BothParents():
            yield from ((condition.both_parents, case.of(parent), ("both_parents",)) for parent in family.parents)
        case c.AnyChild():
            yield from ((condition.any_child, case.of_child(child), ("any_child",)) for child in family.children)
        case c.EachChild():
            yield from ((condition.each_child, case.of_child(child), ("each_child",)) for child in family.children)
        case c.TheChild() if case.child:
            yield condition.the_child, case.of(case.child), ("the_child",)
