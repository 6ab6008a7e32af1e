"""Answers that cannot be true, said in words: named where they are given, never quietly corrected."""

from datetime import date

from hukouguide.family.answers import FactKey, Value
from hukouguide.family.dates import PartialDate
from hukouguide.family.household import Family, Role
from hukouguide.family.spells import Spell
from hukouguide.family.words import Words
from hukouguide.language import speaker

say = speaker("advice")

YOUNGEST_PARENT = 14


def impossible(family: Family, key: FactKey, value: Value, today: date) -> Words | None:
    """Why the answer cannot be true; None when nothing speaks against it."""
    if key.fact == "birth" and isinstance(value, PartialDate):
        return _birth(family, key.subject, value, today)
    if isinstance(value, tuple):
        return next((words for spell in value if (words := _spell(family, key.subject, spell, today)) is not None), None)
    if isinstance(value, PartialDate) and value.earliest > today:
        return say("This day lies in the future. Please check the year.")
    return None


def _birth(family: Family, person: str, birth: PartialDate, today: date) -> Words | None:
    if birth.earliest > today:
        return say("The date of birth lies in the future. Please check the year.")
    child = family.role(person) is Role.CHILD
    for other in family.parents if child else family.children:
        known = family.answer(other, "birth").value
        if isinstance(known, PartialDate):
            parent, born = (known, birth) if child else (birth, known)
            if born.latest.year - parent.earliest.year < YOUNGEST_PARENT:
                return say(
                    "A parent must be at least {years} years older than the child. Please check both dates of birth."
                ).fill(years=YOUNGEST_PARENT)
    return None


def _spell(family: Family, person: str, spell: Spell, today: date) -> Words | None:
    if spell.start.earliest > today:
        return say("This begins in the future. Enter only what has already begun.")
    if spell.end is not None and spell.end.latest < spell.start.earliest:
        return say("This ends before it begins. Please check the two dates.")
    birth = family.answer(person, "birth").value if any(p.id == person for p in family.people) else None
    if isinstance(birth, PartialDate) and spell.start.latest < birth.earliest:
        return say("This begins before the person was born. Please check the dates.")
    return None
