"""A case to its text: JSON in a versioned form, every answer with its state, its day and its value, in the order said."""

import json
from datetime import date
from decimal import Decimal
from typing import Any

from hukouguide.cases.saved_case import SavedCase
from hukouguide.family.answers import Entry, Value
from hukouguide.family.dates import PartialDate
from hukouguide.family.spells import Spell

FORMAT = "hukouguide-case"
VERSION = 1


def write_case(case: SavedCase) -> bytes:
    """The text that `read_case` reads back to an equal case."""
    written = {
        "format": FORMAT,
        "version": VERSION,
        "opened": case.opened.isoformat(),
        "saved": case.saved.isoformat(),
        "book": case.book_version,
        "people": [{"id": p.id, "role": p.role.value, "name": p.name} for p in case.people],
        "places": list(case.places),
        "goals": list(case.goals),
        "answers": [_entry(entry) for entry in case.log.entries],
        "set_aside": [_entry(entry) for entry in case.set_aside],
        "visit": case.visit,
    }
    return json.dumps(written, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode()


def _entry(entry: Entry) -> dict[str, Any]:
    answer = entry.answer
    made: dict[str, Any] = {
        "of": entry.key.subject,
        "fact": entry.key.fact,
        "state": answer.state.value,
        "on": _day(answer.on),
    }
    if answer.value is not None:
        made["value"] = _value(answer.value)
    return made


def _value(value: Value) -> Any:
    """Plain where JSON has the kind itself, else named by its kind."""
    match value:
        case bool() | int() | str():
            return value
        case Decimal():
            return {"number": str(value)}
        case PartialDate():
            return {"date": _date(value)}
        case _:
            return {"spells": [_spell(spell) for spell in value]}


def _spell(spell: Spell) -> dict[str, Any]:
    return {
        "place": spell.place,
        "start": _date(spell.start),
        "end": None if spell.end is None else _date(spell.end),
        "kinds": sorted(spell.kinds),
        "back_paid": spell.back_paid,
    }


def _date(value: PartialDate) -> list[str]:
    return [_day(value.earliest), _day(value.latest)]


def _day(day: date) -> str:
    return day.isoformat()
