"""Answers of an earlier day to today's rule book: what it still asks is judged anew, what it no longer knows is set aside, not lost."""

from dataclasses import dataclass
from decimal import Decimal

from hukouguide.cases.saved_case import SavedCase
from hukouguide.family.answers import FAMILY, PROOF, AnswerLog, Entry, FactKey, State, Value
from hukouguide.family.dates import PartialDate
from hukouguide.family.words import Words
from hukouguide.language import speaker
from hukouguide.rules.book import RuleBook
from hukouguide.rules.schema.files import Question

say = speaker("cases")


@dataclass(frozen=True)
class Fitted:
    """What of a case today's book can judge. `notes` say what a person should know, empty when nothing changed."""

    places: tuple[str, ...]
    log: AnswerLog
    set_aside: tuple[Entry, ...]
    notes: tuple[Words, ...]


def fit(case: SavedCase, book: RuleBook) -> Fitted:
    roles = {FAMILY: "family"} | {person.id: person.role.value for person in case.people}
    newer = {entry.key for entry in case.log.entries}
    returning = [entry for entry in case.set_aside if entry.key not in newer]
    kept: list[Entry] = []
    aside = [entry for entry in case.set_aside if entry.key in newer]
    misfits = {key for key, entry in _latest((*returning, *case.log.entries)).items() if not _fits(entry, roles, book)}
    for entry in (*returning, *case.log.entries):
        # an earlier answer must not take the place of a later one that no longer fits
        (aside if entry.key in misfits or not _fits(entry, roles, book) else kept).append(entry)
    places = tuple(place for place in case.places if place in book.places)
    notes = []
    if case.book_version != book.version:
        words = say(
            "The rules have changed since this case was last judged. Every result has been worked out again by today's rules."
        )
        notes.append(words)
    if misfits:
        words = say("Answers that today's rules do not ask for any more: {count}. They stay in the case and are not judged by.")
        notes.append(words.fill(count=len(misfits)))
    if gone := len(case.places) - len(places):
        notes.append(
            say("Places that today's rules do not know any more: {count}. They were taken off the list.").fill(count=gone)
        )
    return Fitted(places, AnswerLog(tuple(kept)), tuple(aside), tuple(notes))


def _latest(entries: tuple[Entry, ...]) -> dict[FactKey, Entry]:
    return {entry.key: entry for entry in entries}


def _fits(entry: Entry, roles: dict[str, str], book: RuleBook) -> bool:
    fact, value = entry.key.fact, entry.answer.value
    if fact.startswith(PROOF):
        return fact.removeprefix(PROOF) in book.documents
    question = book.questions.get(fact)
    role = roles.get(entry.key.subject)
    if question is None or role is None or not _is_about(question, role):
        return False
    return entry.answer.state is not State.ANSWERED or (value is not None and _is_value(question, value, book))


def _is_about(question: Question, role: str) -> bool:
    return role != "family" if question.about == "person" else role == question.about


def _is_value(question: Question, value: Value, book: RuleBook) -> bool:
    match question.kind:
        case "yes_no":
            return isinstance(value, bool)
        case "choice":
            return isinstance(value, str) and any(option.id == value for option in question.options)
        case "date" | "month":
            return isinstance(value, PartialDate)
        case "place":
            return isinstance(value, str) and value in book.places
        case "spells":
            sorts = {kind.id for kind in question.kinds}
            return isinstance(value, tuple) and all(spell.place in book.places and spell.kinds <= sorts for spell in value)
        case _:
            return isinstance(value, int | Decimal) and not isinstance(value, bool)
