"""Every kind of condition, told apart by the one key that names it. A kind's name is the same in its evaluation and its sentence."""

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import Discriminator, Tag

from hukouguide.rules.schema.conditions import groups
from hukouguide.rules.schema.conditions.base import Condition, Errand
from hukouguide.rules.schema.conditions.groups import (
    All,
    AnyChild,
    AnyOf,
    AnyParent,
    BothParents,
    Count,
    EachChild,
    NoneOf,
    TheChild,
)
from hukouguide.rules.schema.conditions.leaves import Age, AskOffice, Began, Born, FactIs, Holds, Months, NumberIs, Passes

KINDS: dict[str, type[Condition]] = {
    "all": All,
    "any": AnyOf,
    "none": NoneOf,
    "count": Count,
    "any_parent": AnyParent,
    "both_parents": BothParents,
    "any_child": AnyChild,
    "each_child": EachChild,
    "the_child": TheChild,
    "fact": FactIs,
    "months": Months,
    "holds": Holds,
    "began": Began,
    "age": Age,
    "born": Born,
    "number": NumberIs,
    "passes": Passes,
    "ask_office": AskOffice,
}
_NAMES = {model: name for name, model in KINDS.items()}


def kind_of(condition: Condition) -> str:
    """The key that names the condition's kind."""
    return _NAMES[type(condition)]


def _kind(value: Any) -> str | None:
    if isinstance(value, Mapping):
        return next((k for k in KINDS if k in value), None)
    return _NAMES.get(type(value))


AnyCondition = Annotated[
    Annotated[All, Tag("all")]
    | Annotated[AnyOf, Tag("any")]
    | Annotated[NoneOf, Tag("none")]
    | Annotated[Count, Tag("count")]
    | Annotated[AnyParent, Tag("any_parent")]
    | Annotated[BothParents, Tag("both_parents")]
    | Annotated[AnyChild, Tag("any_child")]
    | Annotated[EachChild, Tag("each_child")]
    | Annotated[TheChild, Tag("the_child")]
    | Annotated[FactIs, Tag("fact")]
    | Annotated[Months, Tag("months")]
    | Annotated[Holds, Tag("holds")]
    | Annotated[Began, Tag("began")]
    | Annotated[Age, Tag("age")]
    | Annotated[Born, Tag("born")]
    | Annotated[NumberIs, Tag("number")]
    | Annotated[Passes, Tag("passes")]
    | Annotated[AskOffice, Tag("ask_office")],
    Discriminator(_kind),
]

for _group in (All, AnyOf, NoneOf, groups.Counting, Count, AnyParent, BothParents, AnyChild, EachChild, TheChild):
    _group.model_rebuild(_types_namespace={"AnyCondition": AnyCondition})

__all__ = [
    "KINDS", "Age", "All", "AnyChild", "AnyCondition", "AnyOf", "AnyParent", "AskOffice", "Began", "Born", "BothParents",
    "Condition", "Count", "EachChild", "Errand", "FactIs", "Holds", "Months", "NoneOf", "NumberIs", "Passes", "TheChild", "kind_of",
]  # fmt: skip
