"""A case with an answer of every kind, and a quick key."""

from datetime import date
from decimal import Decimal

from hukouguide.cases.saved_case import SavedCase
from hukouguide.cases.sealing import KeyPair
from hukouguide.family.answers import Answer, AnswerLog, Entry, FactKey, State, Value
from hukouguide.family.dates import PartialDate
from hukouguide.family.household import Person, Role
from hukouguide.family.spells import Spell

TODAY = date(2026, 11, 23)
NAME = "王小明"


def said(subject: str, fact: str, value: Value | None, on: date = TODAY, state: State = State.ANSWERED) -> Entry:
    return Entry(FactKey(subject, fact), Answer(state, on, value))


ENTRIES = (
    said("child", "birth", PartialDate.parse("2015-04-17")),
    said("child", "grade", 5),
    said("mother", "birth", PartialDate.parse("1988")),
    said("mother", "degree", "bachelor"),
    said("mother", "income", Decimal("12345.60")),
    said("mother", "resident_here", True),
    said("mother", "married", None, state=State.UNKNOWN),
    said("father", "degree", None, state=State.NOT_APPLICABLE),
    said("father", "income", None, state=State.NOT_ASKED),
    said("family", "hukou", "henan-zhengzhou"),
    said(
        "mother",
        "permit",
        (
            Spell("guangdong-guangzhou", PartialDate.parse("2019-03"), PartialDate.parse("2021-05-06"), frozenset({"b", "a"})),
            Spell("guangdong-guangzhou", PartialDate(date(2022, 3, 1), date(2022, 5, 31)), None, frozenset(), True),
        ),
    ),
    said("mother", "insurance", ()),
    said("child", "grade", 6),
)

CASE = SavedCase(
    people=(Person("mother", Role.PARENT), Person("father", Role.PARENT), Person("child", Role.CHILD, NAME)),
    places=("guangdong-guangzhou", "henan"),
    goals=("senior", "gaokao"),
    log=AnswerLog(ENTRIES),
    opened=TODAY,
    saved=TODAY,
    book_version="2026.11.23-1a2b3c4d",
    set_aside=(said("mother", "asked_no_more", True),),
    visit={"anything": [1, 2.5, None, {"nested": "是"}]},
)

PAIR = KeyPair.fresh()
