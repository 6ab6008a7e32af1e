"""If the counter says no: the law, what to ask for in writing, whom to call, by when. Written for goals, not for each programme."""

from typing import Self

from pydantic import Field, model_validator

from hukouguide.rules.schema.parts import Goal, Id, Strict, Text


class Said(Strict):
    """A sentence, and the document it rests on."""

    text: Text
    source: Id
    article: str | None = None


class Call(Strict):
    """Whom to call, and about what."""

    who: Text
    phone: str | None = None
    source: Id


class Deadline(Strict):
    """So many days or months, counted from the day one learns of the refusal."""

    what: Text
    days: int | None = Field(default=None, ge=1)
    months: int | None = Field(default=None, ge=1)
    source: Id
    article: str | None = None

    @model_validator(mode="after")
    def _one_length(self) -> Self:
        if (self.days is None) == (self.months is None):
            raise ValueError("a deadline needs days or months, and not both")
        return self


class Remedy(Strict):
    """What to do for these goals. What one place says about a goal in several entries adds up; each part that a narrower
    place writes (law, ask, calls …) stands in for that part of the wider place, and what it leaves out still holds."""

    goals: tuple[Goal, ...] = Field(min_length=1)
    law: tuple[Said, ...] = ()
    ask: tuple[Said, ...] = ()
    say: Text | None = None
    """One sentence to say at the counter."""
    bring: tuple[Id, ...] = ()
    """Papers to come away with."""
    calls: tuple[Call, ...] = ()
    """In the order to call them."""
    deadlines: tuple[Deadline, ...] = ()
