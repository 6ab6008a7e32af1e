"""The small values that every rule file is made of: strict models, bilingual text, days, scopes."""

from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PlainSerializer

from hukouguide.family.words import Words


class Strict(BaseModel):
    """Frozen; an unknown key is an error; no silent conversion."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, arbitrary_types_allowed=True, populate_by_name=True)


class Text(Strict):
    """One text in both languages; neither may be missing or empty."""

    zh: str = Field(min_length=1)
    en: str = Field(min_length=1)

    @property
    def words(self) -> Words:
        return Words(self.zh, self.en)


def _iso(value: Any) -> Any:
    return date.fromisoformat(value) if isinstance(value, str) else value


def _decimal(value: Any) -> Any:
    if isinstance(value, bool) or not isinstance(value, int | str):
        return value
    try:
        return Decimal(str(value))
    except InvalidOperation:
        raise ValueError("not a number") from None


Day = Annotated[date, BeforeValidator(_iso, json_schema_input_type=str)]
"""A calendar day, written 2026-08-31."""

Exact = Annotated[
    Decimal,
    BeforeValidator(_decimal, json_schema_input_type=int | float | str),
    PlainSerializer(str, return_type=str),
]
"""A decimal number, kept exactly as written; never a binary float."""

MonthDay = Annotated[str, Field(pattern=r"^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$")]
"""A day of any year, written 08-31."""

Id = Annotated[str, Field(pattern=r"^[a-z0-9]+(?:[-_][a-z0-9]+)*$")]

Range = Literal["district", "city", "province", "nation"]
"""How wide around the rule file's own place a condition looks."""

Goal = Literal["permit", "hukou", "primary", "junior", "senior", "gaokao", "care"]
"""What a programme opens."""

AnchorName = Literal[
    "today", "judged", "birth",
    "primary_entry", "primary_graduation", "junior_entry", "junior_graduation", "zhongkao_registration", "zhongkao",
    "senior_entry", "gaokao_registration", "gaokao", "senior_graduation",
]  # fmt: skip


class MovedDay(Strict):
    """A day found from an anchor: `{of: gaokao, on: 08-31}` is 31 August of the gaokao year; `years` and `months` move it."""

    of: AnchorName
    on: MonthDay | None = None
    years: int = 0
    months: int = 0
    days: int = 0


WhichDay = AnchorName | MovedDay | Day
"""The day a condition is read on."""
