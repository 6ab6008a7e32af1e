"""Points tables: items that give points, groups with caps, how they are added, and how the total decides."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal, Self

from pydantic import Discriminator, Field, Tag, model_validator

from hukouguide.rules.schema.conditions import AnyCondition, Errand
from hukouguide.rules.schema.numbers import Number, Rounding
from hukouguide.rules.schema.parts import Day, Exact, Id, Strict, Text


class Item(Strict):
    """What every item carries. `cap` and `floor` bound its points, `rounded` says how the office rounds before adding.

    `when`: the item gives its points only if this holds. `doubt`: why the table leaves the item open: it then counts as an
    interval from nothing to all it could give.
    """

    id: Id
    name: Text
    when: AnyCondition | None = None
    cap: Exact | None = None
    floor: Exact | None = None
    rounded: Rounding | None = None
    source: Id | None = None
    article: str | None = None
    proof: tuple[Id, ...] = ()
    errand: Errand | None = None
    doubt: Text | None = None
    whose: Literal["own", "better_parent", "both_added"] = "own"


class Step(Strict):
    """`points` for each full `per` units, up to `up_to` units of the measure (the last step has none)."""

    points: Exact
    per: Exact
    up_to: Exact | None = None


class Rate(Strict):
    """Accrual. `of` is what is measured (months, times, hours, yuan); `whole`: only full `per` units count."""

    of: Number
    points: Exact | None = None
    per: Exact | None = None
    steps: tuple[Step, ...] = ()
    free: Exact | None = None
    whole: bool = True
    each_kind: tuple[Id, ...] = ()

    @model_validator(mode="after")
    def _one_form(self) -> Self:
        if bool(self.steps) == (self.points is not None and self.per is not None):
            raise ValueError("a rate needs points and per, or steps, and not both")
        return self


class RateItem(Item):
    """So many points for each full year, month, time or yuan."""

    rate: Rate


class Levels(Strict):
    """The choice answered decides; an option not listed gives `otherwise`."""

    fact: Id
    scores: dict[str, Exact]
    otherwise: Exact = Field(default=0, validate_default=True)


class LevelsItem(Item):
    levels: Levels


class Band(Strict):
    """One band: from `at_least` or `over` to `at_most` or `under`."""

    at_least: Exact | None = None
    over: Exact | None = None
    at_most: Exact | None = None
    under: Exact | None = None
    points: Exact


class Bands(Strict):
    """A number falls into one band; outside all bands it gives nothing."""

    of: Number
    table: tuple[Band, ...] = Field(min_length=1)


class BandsItem(Item):
    bands: Bands


class FlatItem(Item):
    """Fixed points when its condition holds."""

    flat: Exact

    @model_validator(mode="after")
    def _has_when(self) -> Self:
        if self.when is None:
            raise ValueError("a flat item needs when")
        return self


class FormulaItem(Item):
    """Arithmetic for the item that no other form fits."""

    formula: Number


class Group(Item):
    """Items added up (`sum`) or only the best of them taken (`best`: exclusive alternatives)."""

    items: tuple[AnyItem, ...] = Field(min_length=1)
    combine: Literal["sum", "best"] = "sum"


_FORMS = ("items", "rate", "levels", "bands", "flat", "formula")


def _form(value: Any) -> str | None:
    if isinstance(value, Mapping):
        return next((f for f in _FORMS if f in value), None)
    return next((f for f in _FORMS if hasattr(value, f)), None)


AnyItem = Annotated[
    Annotated[Group, Tag("items")]
    | Annotated[RateItem, Tag("rate")]
    | Annotated[LevelsItem, Tag("levels")]
    | Annotated[BandsItem, Tag("bands")]
    | Annotated[FlatItem, Tag("flat")]
    | Annotated[FormulaItem, Tag("formula")],
    Discriminator(_form),
]

Group.model_rebuild()


class PastLine(Strict):
    """One past round: places given and the lowest points that got one."""

    year: int
    places: int | None = None
    line: Exact | None = None
    highest: Exact | None = None
    published: Day | None = None
    source: Id


class Ranking(Strict):
    """Those who pass are ranked: by all points, or only by the groups named; ties as `ties` says."""

    by: tuple[Id, ...] = ()
    ties: Text | None = None
    past: tuple[PastLine, ...] = ()


class Points(Strict):
    """A points table. `pass_mark`: the total that is needed. `ranking`: places go by rank."""

    items: tuple[AnyItem, ...] = Field(min_length=1)
    pass_mark: Exact | None = None
    ranking: Ranking | None = None
    source: Id | None = None
