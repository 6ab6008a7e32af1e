"""Who and where a sentence speaks of."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from hukouguide.family.places import Places
from hukouguide.family.words import Words
from hukouguide.rules.schema.files import Question
from hukouguide.rules.schema.parts import WhichDay


@dataclass(frozen=True, slots=True)
class Speaking:
    """`here` is the place the rule is read for; `person` whoever is spoken of; `day` finds the calendar day, None when not known."""

    places: Places
    questions: Mapping[str, Question]
    here: str
    person: Words
    child: Words | None
    day: Callable[[WhichDay], date | None]
    programmes: Mapping[str, Words]

    def of(self, person: Words) -> "Speaking":
        return replace(self, person=person)
