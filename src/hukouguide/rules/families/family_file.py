"""A family file to the family it tells of; and a file with other answers laid over it, for examples."""

from collections.abc import Callable, Collection, Mapping
from datetime import date
from typing import Any

from hukouguide.family.answers import FAMILY, Answer, FactKey
from hukouguide.family.household import Family, Person, Role
from hukouguide.rules import problems
from hukouguide.rules.book import Path
from hukouguide.rules.diagnostics import Diagnostic, Spot
from hukouguide.rules.families.answers import Hearing, Known, read_facts
from hukouguide.rules.families.lifetimes import BIRTH, check_lifetimes
from hukouguide.rules.reading.wanted import found_words, wanted_words
from hukouguide.rules.schema.files import FamilyFile

_NONE: Mapping[str, Any] = {}
SpotOf = Callable[[Path, bool], Spot]


def nowhere(path: Path, key: bool = False) -> Spot:
    """The place of something that stands in no file."""
    return Spot("/".join(str(step) for step in path))


def _roles(
    on: Hearing, people: Mapping[str, Mapping[str, Any]], over: Mapping[str, Mapping[str, Any]] = _NONE
) -> dict[str, Role]:
    """Everyone's role; what is written `over` a family may change one."""
    found: dict[str, Role] = {}
    for person, facts in people.items():
        path: Path = ("people", person)
        role = over.get(person, _NONE).get("role", facts.get("role"))
        if person == FAMILY:
            on.complain(problems.RESERVED_PERSON, path, True, name=person)
        elif role is None:
            on.complain(problems.MISSING_KEY, path, True, key="role")
        elif role not in list(Role):
            on.complain(problems.NO_SUCH_ROLE, (*path, "role"), text=str(role))
        else:
            found[person] = Role(role)
    return found


def _name(on: Hearing, person: str, facts: Mapping[str, Any]) -> str:
    name = facts.get("name") or ""
    if isinstance(name, str):
        return name
    on.complain(problems.WRONG_TYPE, ("people", person, "name"), expected=wanted_words(str), found=found_words(name))
    return ""


def as_family(
    written: FamilyFile, known: Known, today: date, spot: SpotOf = nowhere, refused: Collection[Path] = ()
) -> tuple[Family, tuple[Diagnostic, ...]]:
    """The family a file tells of, as far as it could be read, and everything wrong in it.

    `today` is the day the answers count as given where the file names none. A family with errors must not be advised. Values at
    `refused` paths were complained about already.
    """
    on = Hearing(known, written.today or today, spot, refused)
    roles = _roles(on, written.people)
    answers: dict[FactKey, Answer] = {}
    for person, role in roles.items():
        answers |= read_facts(on, person, role, written.people[person], ("people", person))
    answers |= read_facts(on, FAMILY, None, written.family, (FAMILY,))
    check_lifetimes(on, roles, answers)
    people = tuple(Person(person, role, _name(on, person, written.people[person])) for person, role in roles.items())
    return Family(people, answers), tuple(on.wrong)


def lay_over(base: FamilyFile, given: Mapping[str, Mapping[str, Any]]) -> FamilyFile:
    """The family with these answers instead, person by person and fact by fact; `family` is the family itself.

    null takes an answer away. Documents are laid over one by one. Someone new needs a role.
    """
    people = {person: dict(facts) for person, facts in base.people.items()}
    family = dict(base.family)
    for subject, facts in given.items():
        target = family if subject == FAMILY else people.setdefault(subject, {})
        for fact, value in facts.items():
            if fact == "documents" and isinstance(value, dict):
                target[fact] = {**(target.get(fact) or {}), **value}
            else:
                target[fact] = value
    return FamilyFile.model_construct(today=base.today, people=people, family=family)


def check_given(
    base: FamilyFile, given: Mapping[str, Mapping[str, Any]], known: Known, day: date, spot: SpotOf
) -> tuple[Diagnostic, ...]:
    """What is wrong in answers laid over a family that is right by itself. Reads only these and the births beside them."""
    on = Hearing(known, base.today or day, spot)
    people = {**{subject: _NONE for subject in given if subject != FAMILY}, **base.people}
    roles = _roles(on, people, given)
    answers: dict[FactKey, Answer] = {}
    for person, role in roles.items():
        facts = given.get(person, {})
        answers |= read_facts(on, person, role, facts, ("people", person))
        if BIRTH not in facts and BIRTH in people[person]:
            answers |= read_facts(on, person, role, {BIRTH: people[person][BIRTH]}, ("people", person))
    answers |= read_facts(on, FAMILY, None, given.get(FAMILY, {}), (FAMILY,))
    check_lifetimes(on, roles, answers)
    return tuple(on.wrong)
