"""Families for the tests, written as a maintainer would write them."""

from datetime import date
from typing import Any

from hukouguide.family.household import Family
from hukouguide.rules.book import RuleBook
from hukouguide.rules.families.family_file import as_family
from hukouguide.rules.schema.files import FamilyFile

TODAY = date(2026, 11, 23)


def family_of(book: RuleBook, **people: dict[str, Any]) -> Family:
    """Mother, father and child unless others are named; every fact as in a family file."""
    written = {"mother": {"role": "parent"}, "father": {"role": "parent"}, "child": {"role": "child"}}
    for person, facts in people.items():
        written[person] = {**written.get(person, {}), **facts}
    family, problems = as_family(FamilyFile(people=written), book, TODAY)
    assert not problems, [str(problem) for problem in problems]
    return family


def spell(place: str, start: str, end: str | None = None, *kinds: str, back_paid: bool = False) -> dict[str, Any]:
    """One episode in a family file."""
    more: dict[str, Any] = {"to": end} if end else {}
    return {
        "place": place,
        "from": start,
        **more,
        **({"kinds": kinds} if kinds else {}),
        **({"back_paid": True} if back_paid else {}),
    }
