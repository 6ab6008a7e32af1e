"""The days to keep as a calendar file that a phone reads: whole days, reminders before each last day, nothing that names a person."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from hukouguide.advice.checklist import Checklist
from hukouguide.advice.road.sheet import Dated
from hukouguide.family.words import Words
from hukouguide.language import speaker
from hukouguide.report.missing import tidy
from hukouguide.report.sections.dates_ahead import when_words

if TYPE_CHECKING:
    from icalendar import Event

say = speaker("report")

PRODUCT = "-//HukouGuide//HukouGuide//ZH"
_ONE_ENTRY = 10
"""Days that a window may last to stand in the calendar as one entry; a longer one has an entry for its first day and for its last."""
_BEFORE_LAST = (14, 1)
_BEFORE_DECISION = (90, 14)
_MORNING = timedelta(hours=9)


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the calendar, from its first day to its last, with reminders so many days before."""

    first: date
    last: date
    title: Words
    text: Words
    where: str
    remind: tuple[int, ...]
    key: str


def make_calendar(checklist: Checklist) -> bytes:
    """The same bytes for the same checklist; entries of a later visit take the place of the earlier ones. Empty when there are no days."""
    import icalendar  # only who wants a calendar waits for it

    calendar = icalendar.Calendar()
    name = say("HukouGuide: days to keep")
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", f"{name.zh} {name.en}")
    made = datetime.combine(checklist.made_on, time(), UTC)
    entries = [entry for one in (checklist.road.agenda if checklist.road else ()) for entry in _entries(one)]
    for uid, entry in zip(_names(entries), entries, strict=True):
        calendar.add_component(_event(entry, uid, made))
    return bytes(calendar.to_ical())


def _entries(one: Dated) -> Iterator[Entry]:
    text, where = _text(one), tidy(one.where.zh) if one.where else ""
    key = "|".join((one.kind, one.place, one.person, one.what.zh, one.why.zh))
    match one.kind:
        case "window" if one.opens is not None and (one.day - one.opens).days < _ONE_ENTRY:
            yield Entry(one.opens, one.day, one.what, text, where, _BEFORE_LAST, key)
        case "window" if one.opens is not None:
            yield Entry(one.opens, one.opens, say("Opens: {what}").fill(what=one.what), text, where, (0,), f"{key}|opens")
            yield Entry(one.day, one.day, say("Last day: {what}").fill(what=one.what), text, where, _BEFORE_LAST, key)
        case "look_again":
            yield Entry(one.day, one.day, one.what, text, where, (0,), key)
        case "decide":
            yield Entry(one.day, one.day, one.what, text, where, _BEFORE_DECISION, key)
        case _:
            yield Entry(one.day, one.day, say("Last day: {what}").fill(what=one.what), text, where, _BEFORE_LAST, key)


def _text(one: Dated) -> Words:
    """When, why, where, what to bring, line by line, one language after the other."""
    facts = [(None, when_words(one)), (None, one.why), (say("Where"), one.where)]
    facts.append((say("Telephone"), Words(one.phone, one.phone) if one.phone else None))
    things = Words("、".join(w.zh for w in one.bring), ", ".join(w.en for w in one.bring))
    facts.append((say("Take along"), things if one.bring else None))
    if one.critical and one.kind == "window":
        facts.append((None, say("This cannot be put right if it is missed!")))
    facts.append((None, say("Advice, not a decision. If the rules do not change; ask again before going.")))
    said = [(label, value) for label, value in facts if value is not None]
    zh = "\n".join(f"{label.zh}：{value.zh}" if label else value.zh for label, value in said)
    en = "\n".join(f"{label.en}: {value.en}" if label else value.en for label, value in said)
    return Words(zh, en)


def _names(entries: Iterable[Entry]) -> Iterator[str]:
    """A name for each entry that stays the same from visit to visit and tells nothing."""
    seen: dict[str, int] = {}
    for entry in entries:
        seen[entry.key] = seen.get(entry.key, 0) + 1
        yield hashlib.sha256(f"{entry.key}|{seen[entry.key]}".encode()).hexdigest()[:24] + "@hukouguide"


def _event(entry: Entry, uid: str, made: datetime) -> "Event":
    import icalendar

    event = icalendar.Event()
    event.add("uid", uid)
    event.add("dtstamp", made)
    event.add("dtstart", entry.first)
    event.add("dtend", entry.last + timedelta(days=1))
    event.add("summary", f"{tidy(entry.title.zh)} / {tidy(entry.title.en)}")
    event.add("description", f"{entry.text.zh}\n\n{entry.text.en}")
    if entry.where:
        event.add("location", entry.where)
    event.add("class", "PRIVATE")
    event.add("transp", "TRANSPARENT")
    for days in entry.remind:
        alarm = icalendar.Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", tidy(entry.title.zh))
        alarm.add("trigger", _morning(entry, days))
        event.add_component(alarm)
    return event


def _morning(entry: Entry, days: int) -> timedelta:
    """From the beginning of the entry to the morning so many days before its last day."""
    return entry.last - entry.first - timedelta(days=days) + _MORNING
