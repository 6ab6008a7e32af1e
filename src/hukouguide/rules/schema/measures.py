"""How a rule says which spells it counts, and where a number must lie."""

from typing import Literal

from pydantic import Field

from hukouguide.rules.schema.parts import Exact, Id, Range, Strict, WhichDay

Where = Range | Id
"""`district`, `city`, `province`, `nation` around the rule's own place, or the id of any place."""


class Limits(Strict):
    """Where a number must lie; inclusive and exclusive ends have words of their own, for 以下 means both."""

    at_least: Exact | None = None
    over: Exact | None = None
    at_most: Exact | None = None
    under: Exact | None = None

    @property
    def limited(self) -> bool:
        return any(x is not None for x in (self.at_least, self.over, self.at_most, self.under))


class SpellChoice(Strict):
    """Which spells are meant: `in` where, of which `kinds` (sorts of the spell), at which school `stage`, up to which day."""

    in_: Where = Field(default="city", alias="in")
    kinds: tuple[Id, ...] = ()
    stage: Literal["primary", "junior", "senior"] | None = None
    until: WhichDay = "judged"


class Measure(SpellChoice):
    """Months of a spell up to and including day `until`.

    `unbroken`: only the run still going on that day, gaps of up to `gap` months forgiven. `within_last`: only that many months
    before `until`. `from_day`: only months since that day. `plus`: months of these other spells are added, overlaps counted once.
    `kinds` with `kinds_rule: each`: each kind is counted alone and the shortest counts; `any`: any of them, together.
    `back_paid: excluded`: months paid late do not count. `whose`: `both_added` adds the two parents, `better_parent` takes the longer.
    """

    months: Id
    unbroken: bool = False
    gap: int = Field(default=0, ge=0)
    within_last: int | None = Field(default=None, ge=1)
    from_day: WhichDay | None = None
    plus: tuple[Id, ...] = ()
    kinds_rule: Literal["each", "any"] = "any"
    back_paid: Literal["counts", "excluded"] = "counts"
    whose: Literal["own", "better_parent", "both_added"] = "own"
