"""A family written by hand becomes the family it tells of."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from hukouguide.cases.family_file import read_family
from hukouguide.family.answers import FAMILY, Answer, FactKey, Proof, State
from hukouguide.family.dates import PartialDate
from hukouguide.family.household import Person, Role
from hukouguide.family.spells import Spell
from hukouguide.rules.book import RuleBook
from hukouguide.rules.families.family_file import as_family, lay_over
from hukouguide.rules.load import load_book

TOLD = """\
today: 2026-11-20
people:
  mother:
    role: parent
    name: 韦阿妹
    birth: 1988-05-04
    permit:
      - {place: guangdong-guangzhou, from: 2021-03, to: 2024-05-31, kinds: [rent], back_paid: true}
      - {place: guangdong-guangzhou-tianhe, from: 2025}
    job: dont_know
    degree: master
    gifts: 2.5
    documents: {residence-permit: can_get}
  father: {role: parent, permit: [], job: not_applicable, degree: null}
  child: {role: child, birth: 2015-06, grade: 5}
family: {people_at_home: 4}
"""
DAY = date(2026, 11, 20)


@pytest.fixture(scope="module")
def book() -> RuleBook:
    return load_book(Path(__file__).parents[1] / "bad" / "good")[0]


def month(year: int, number: int, last: int) -> PartialDate:
    return PartialDate(date(year, number, 1), date(year, number, last))


def test_people_come_in_the_order_they_are_written(book: RuleBook) -> None:
    family, wrong = read_family(TOLD, "wei.yaml", book)
    assert wrong == []
    assert family.people == (
        Person("mother", Role.PARENT, "韦阿妹"),
        Person("father", Role.PARENT),
        Person("child", Role.CHILD),
    )


@pytest.mark.parametrize(
    ("subject", "fact", "answer"),
    [
        ("mother", "birth", Answer(State.ANSWERED, DAY, PartialDate.exact(date(1988, 5, 4)))),
        ("mother", "job", Answer(State.UNKNOWN, DAY)),
        ("mother", "degree", Answer(State.ANSWERED, DAY, "master")),
        ("mother", "gifts", Answer(State.ANSWERED, DAY, Decimal("2.5"))),
        ("mother", "proof:residence-permit", Answer(State.ANSWERED, DAY, Proof.CAN_GET)),
        ("father", "permit", Answer(State.ANSWERED, DAY, ())),
        ("father", "job", Answer(State.NOT_APPLICABLE, DAY)),
        ("father", "degree", Answer(State.NOT_ASKED, date.min)),
        ("father", "birth", Answer(State.NOT_ASKED, date.min)),
        ("child", "birth", Answer(State.ANSWERED, DAY, month(2015, 6, 30))),
        ("child", "grade", Answer(State.ANSWERED, DAY, 5)),
        (FAMILY, "people_at_home", Answer(State.ANSWERED, DAY, Decimal(4))),
    ],
)
def test_an_answer_is_read_by_the_kind_of_its_question(book: RuleBook, subject: str, fact: str, answer: Answer) -> None:
    assert read_family(TOLD, "wei.yaml", book)[0].answer(subject, fact) == answer


def test_spells_keep_what_is_known_of_their_days(book: RuleBook) -> None:
    family, _ = read_family(TOLD, "wei.yaml", book)
    assert family.answer("mother", "permit").value == (
        Spell(
            "guangdong-guangzhou", month(2021, 3, 31), PartialDate.exact(date(2024, 5, 31)), frozenset({"rent"}), back_paid=True
        ),
        Spell("guangdong-guangzhou-tianhe", PartialDate(date(2025, 1, 1), date(2025, 12, 31))),
    )


def test_a_file_without_a_day_was_told_today(book: RuleBook) -> None:
    text = "people: {mother: {role: parent, job: true}}"
    assert read_family(text, "wei.yaml", book, date(2026, 1, 2))[0].answer("mother", "job").on == date(2026, 1, 2)


def test_a_file_may_come_as_bytes(book: RuleBook) -> None:
    assert read_family(TOLD.encode("utf-8-sig"), "wei.yaml", book)[1] == []
    assert [d.code for d in read_family(TOLD.encode("gb18030"), "wei.yaml", book)[1]] == ["HG105"]


def test_every_impossible_thing_is_named_at_its_place(book: RuleBook) -> None:
    text = """\
people:
  mother: {role: parent, birth: 1988-05-04, permit: [{place: guangzhou, from: 2030-01}], salary: 3}
  child: {role: child, birth: 1980-01-01, grade: 2021-02-30}
  uncle: {role: uncle}
"""
    family, wrong = read_family(text, "wei.yaml", book, DAY)
    assert [(d.line, d.code) for d in wrong] == [
        (2, "HG401"),
        (2, "HG507"),
        (2, "HG403"),
        (3, "HG506"),
        (3, "HG209"),
        (4, "HG501"),
    ]
    assert FactKey("child", "grade") not in family.answers


def test_answers_laid_over_a_family_replace_fact_by_fact(book: RuleBook) -> None:
    base = book.families["two-parents"]
    given = {
        "mother": {"permit": [], "degree": "master", "documents": {"residence-permit": "have"}},
        "father": {"job": None},
        "child-2": {"role": "child", "birth": "2019-09"},
        "family": {"people_at_home": 5},
    }
    before = base.model_dump()
    family, wrong = as_family(lay_over(base, given | {"mother": {**given["mother"], "permit": ()}}), book, DAY)
    assert wrong == ()
    assert family.children == ("child", "child-2")
    assert family.answer("mother", "permit").value == ()
    assert family.answer("mother", "birth").value == PartialDate.exact(date(1988, 5, 4))
    assert family.answer("mother", "proof:residence-permit").value == Proof.HAVE
    assert family.answer("father", "job").state is State.NOT_ASKED
    assert family.answer(FAMILY, "people_at_home").value == 5
    assert base.model_dump() == before
