"""What a saved case tells the next visit: which verdicts were given, by which rules; and what is another since."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

_ANY_DAY = date(2000, 1, 1)

if TYPE_CHECKING:
    from hukouguide.advice.interview import Interview
    from hukouguide.advice.road.visits import Change, Visit
    from hukouguide.cases.saved_case import SavedCase


def with_visit(case: SavedCase, interview: Interview) -> SavedCase:
    """The case with a record of this visit. Works out what was not worked out yet, so it is for a thread."""
    from hukouguide.advice.road.visits import as_json, visit

    kept = visit(interview.findings, interview.book, interview.today, answers_text(interview))
    return replace(case, visit=as_json(kept))


def changes_since(last: Any, interview: Interview) -> tuple[Visit | None, tuple[Change, ...]]:
    """The last visit as it was kept, and every verdict that is another since; nothing where none was kept."""
    from hukouguide.advice.road.visits import changes, from_json

    kept = from_json(last) if last is not None else None
    if kept is None:
        return None, ()
    return kept, changes(kept, interview.findings, interview.book, answers_text(interview))


def answers_text(interview: Interview) -> str:
    """A text that is another when the family, its places, its wishes or an answer are; not when a paper was ticked or a day passed."""
    from hukouguide.cases.saved_case import SavedCase
    from hukouguide.cases.writing import write_case
    from hukouguide.family.answers import PROOF, AnswerLog, Entry

    said = sorted(interview.family.answers.items())
    kept = tuple(Entry(key, replace(answer, on=_ANY_DAY)) for key, answer in said if not key.fact.startswith(PROOF))
    people = tuple(replace(person, name="") for person in interview.people)
    case = SavedCase(people, interview.places, interview.goals or (), AnswerLog(kept), _ANY_DAY, _ANY_DAY, "")
    return write_case(case).decode()
