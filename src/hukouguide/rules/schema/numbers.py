"""Numbers in rules: constants, measures, facts, ages, another table's points, and arithmetic over them, as exact decimals."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import Discriminator, Field, Tag

from hukouguide.rules.schema.measures import Measure
from hukouguide.rules.schema.parts import Exact, Id, Strict, WhichDay


class FactNumber(Strict):
    """The number or amount a person answered."""

    fact: Id


class AgeNumber(Strict):
    """Completed years on a day; `part_year_counts` takes a begun year as a whole one."""

    age: Literal["years"]
    on: WhichDay = "judged"
    part_year_counts: bool = False


class PointsNumber(Strict):
    """The points another programme of the same place gives the same person: all of them, or one group."""

    points: Id
    group: Id | None = None


class Sum(Strict):
    sum: tuple[Number, ...] = Field(min_length=1)


class Less(Strict):
    """The first less the second."""

    less: tuple[Number, Number]


class Times(Strict):
    times: tuple[Number, ...] = Field(min_length=2)


class Over(Strict):
    """The first divided by the second, exactly; a zero divisor gives an unknown number."""

    over: tuple[Number, Number]


class Lowest(Strict):
    lowest: tuple[Number, ...] = Field(min_length=1)


class Highest(Strict):
    highest: tuple[Number, ...] = Field(min_length=1)


class Rounding(Strict):
    """`places` decimals, half up or cut off, as the office does it."""

    places: int = Field(ge=0, le=6)
    how: Literal["half_up", "down"]


class Rounded(Strict):
    rounded: Number
    to: Rounding


_FORMS = ("months", "fact", "age", "points", "sum", "less", "times", "over", "lowest", "highest", "rounded")


def _form(value: Any) -> str:
    if isinstance(value, Mapping):
        return next((f for f in _FORMS if f in value), "months")
    return next((f for f in _FORMS if hasattr(value, f)), "constant")


Number = Annotated[
    Annotated[Exact, Tag("constant")]
    | Annotated[Measure, Tag("months")]
    | Annotated[FactNumber, Tag("fact")]
    | Annotated[AgeNumber, Tag("age")]
    | Annotated[PointsNumber, Tag("points")]
    | Annotated[Sum, Tag("sum")]
    | Annotated[Less, Tag("less")]
    | Annotated[Times, Tag("times")]
    | Annotated[Over, Tag("over")]
    | Annotated[Lowest, Tag("lowest")]
    | Annotated[Highest, Tag("highest")]
    | Annotated[Rounded, Tag("rounded")],
    Discriminator(_form),
]

for _model in (Sum, Less, Times, Over, Lowest, Highest, Rounded):
    _model.model_rebuild()
