"""The text of a case to the case, strictly: an unknown name, a missing one or a value of the wrong kind is told with its place."""

from decimal import Decimal, InvalidOperation
from typing import Any

from hukouguide.cases.json_node import Node, parse
from hukouguide.cases.problems import Located, NotACase, Unreadable
from hukouguide.cases.saved_case import SavedCase
from hukouguide.cases.writing import FORMAT, VERSION
from hukouguide.family.answers import FAMILY, Answer, AnswerLog, Entry, FactKey, State, Value
from hukouguide.family.dates import PartialDate
from hukouguide.family.household import Person, Role
from hukouguide.family.spells import Spell
from hukouguide.language import speaker

say = speaker("cases")

_FIELDS = {"format", "version", "opened", "saved", "book", "people", "places", "goals", "answers", "set_aside", "visit"}


def read_case(text: bytes) -> SavedCase:
    """Raises Unreadable with everything wrong in it, NotACase when it is of another kind or of a later program."""
    root = parse(text)
    _check_format(root.value)
    case = root.collect(_case)
    if case is None or root.wrong:
        raise Unreadable(tuple(root.wrong))
    return case


def _check_format(value: Any) -> None:
    if not isinstance(value, dict) or value.get("format") != FORMAT:
        raise NotACase(say("This file holds something else than a case of this program."))
    version = value.get("version")
    if isinstance(version, int) and version > VERSION:
        raise NotACase(say("This case was saved by a newer version of the program. Install that version to open it."))
    if version != VERSION or isinstance(version, bool):
        raise Unreadable((Located("version", say("the number {version} is wanted here").fill(version=VERSION)),))


def _case(root: Node) -> SavedCase:
    at = root.fields(_FIELDS)
    people = at["people"].collected(_person)
    # by the text, so that one person written wrongly does not make all their answers wrong too
    subjects = {FAMILY, *(str(node.value.get("id")) for node in at["people"].items() if isinstance(node.value, dict))}
    if len({person.id for person in people}) < len(people):
        at["people"].fail(say("one person stands here twice"))
    return SavedCase(
        people=people,
        places=at["places"].collected(Node.text),
        goals=at["goals"].collected(Node.text),
        log=AnswerLog(at["answers"].collected(lambda node: _entry(node, subjects))),
        opened=at["opened"].day(),
        saved=at["saved"].day(),
        book_version=at["book"].text(),
        set_aside=at["set_aside"].collected(lambda node: _entry(node, subjects)),
        visit=at["visit"].value,
    )


def _person(node: Node) -> Person:
    at = node.fields({"id", "role", "name"})
    return Person(at["id"].text(), at["role"].one_of(Role), at["name"].text())


def _entry(node: Node, subjects: set[str]) -> Entry:
    at = node.fields({"of", "fact", "state", "on"}, frozenset({"value"}))
    if at["of"].text() not in subjects:
        at["of"].fail(say("this person is not in the family"))
    state = at["state"].one_of(State)
    if (state is State.ANSWERED) != ("value" in at):
        node.fail(say("a value belongs to an answer, and to nothing else"))
    value = _value(at["value"]) if "value" in at else None
    return Entry(FactKey(at["of"].value, at["fact"].text()), Answer(state, at["on"].day(), value))


def _value(node: Node) -> Value:
    if isinstance(node.value, bool | int):
        return node.value
    if isinstance(node.value, str):
        return node.text()
    at = node.fields(set(), frozenset({"number", "date", "spells"}))
    if len(at) != 1:
        node.fail(say("one value of one kind is wanted here"))
    [(kind, inside)] = at.items()
    match kind:
        case "number":
            return _number(inside)
        case "date":
            return _date(inside)
        case _:
            return tuple(_spell(spell) for spell in inside.items())


def _number(node: Node) -> Decimal:
    try:
        number = Decimal(node.text())
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite():
        node.fail(say("a number is wanted here"))
    return number


def _date(node: Node) -> PartialDate:
    days = [item.day() for item in node.items()]
    if len(days) != 2 or days[0] > days[1]:
        node.fail(say("the earliest and the latest day are wanted here, in this order"))
    return PartialDate(days[0], days[1])


def _spell(node: Node) -> Spell:
    at = node.fields({"place", "start", "end", "kinds", "back_paid"})
    end = None if at["end"].value is None else _date(at["end"])
    kinds = frozenset(kind.text() for kind in at["kinds"].items())
    return Spell(at["place"].text(), _date(at["start"]), end, kinds, at["back_paid"].boolean())
