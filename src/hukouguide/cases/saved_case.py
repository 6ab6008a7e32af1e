"""A case as it is kept: the family, what they said in order, and what is needed to see what changed since."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from hukouguide.family.answers import AnswerLog, Entry
from hukouguide.family.household import Person
from hukouguide.family.words import Words
from hukouguide.language import speaker

say = speaker("cases")


@dataclass(frozen=True)
class SavedCase:
    """`opened` is the day the case was begun, `saved` the day it was last written, `book_version` the rules it was judged by.

    `set_aside` are answers to questions that the rule book of that day did not know any more: kept, not judged by. `visit` is a
    JSON value of another part of the program, given back as it came.
    """

    people: tuple[Person, ...]
    places: tuple[str, ...]
    goals: tuple[str, ...]
    log: AnswerLog
    opened: date
    saved: date
    book_version: str
    set_aside: tuple[Entry, ...] = ()
    visit: Any = None


def clock_doubt(case: SavedCase, today: date) -> Words | None:
    """A caution when something was said or saved after `today`: the computer's clock was set back, or ran ahead then."""
    newest = max([case.opened, case.saved, *(entry.answer.on for entry in (*case.log.entries, *case.set_aside))])
    if newest <= today:
        return None
    return say(
        "This case was last worked on on {newest}, but the computer's clock says {today}. Nothing is lost. "
        "Check the date of the computer, because results depend on it."
    ).fill(newest=newest.isoformat(), today=today.isoformat())
