"""Random families and conditions over the small book, for the property tests of the semantics."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from hukouguide.family.answers import Answer, FactKey, State
from hukouguide.family.dates import PartialDate
from hukouguide.family.household import Family, Person, Role
from hukouguide.family.spells import Spell
from hukouguide.rules.book import Origin, Rule, RuleBook
from hukouguide.rules.schema.files import Programme, Source

TODAY = date(2026, 11, 23)
PEOPLE = (Person("mother", Role.PARENT), Person("father", Role.PARENT), Person("child", Role.CHILD))
PLACE = "eastland-port"
PLACES = ("eastland-port", "eastland-port-quay", "eastland", "westland-village")
LAW = Source.model_validate({"title": "t", "seen": "recalled", "checked": TODAY})


def days(first: int = 2008, last: int = 2026) -> SearchStrategy[PartialDate]:
    exact = st.dates(date(first, 1, 1), min(date(last, 12, 31), TODAY)).map(PartialDate.exact)
    rough = st.integers(first, min(last, 2025)).map(lambda year: PartialDate.parse(str(year)))
    return st.one_of(exact, rough)


@st.composite
def spells(draw: Any) -> Spell:
    start = draw(days())
    end = draw(
        st.none()
        | st.integers(0, 2000).map(lambda n: PartialDate.exact(min(TODAY, date.fromordinal(start.latest.toordinal() + n))))
    )
    kinds = draw(st.sets(st.sampled_from(["pension", "medical"])))
    return Spell(draw(st.sampled_from(PLACES)), start, end, frozenset(kinds), draw(st.booleans()))


VALUES: dict[str, SearchStrategy[Any]] = {
    "birth": days(1980, 2020),
    "grade": st.integers(-2, 12),
    "repeated_years": st.integers(-1, 2).map(Decimal),
    "hukou": st.lists(spells(), max_size=2).map(tuple),
    "permit": st.lists(spells(), max_size=3).map(tuple),
    "registration": st.lists(spells(), max_size=2).map(tuple),
    "insurance": st.lists(spells(), max_size=3).map(tuple),
    "schooling": st.lists(spells(), max_size=2).map(tuple),
    "zhongkao_place": st.sampled_from(PLACES),
    "education": st.sampled_from(["junior", "bachelor"]),
    "donations": st.integers(0, 12).map(Decimal),
    "record": st.booleans(),
    "tax": st.integers(0, 100_000).map(Decimal),
}
OF_CHILD = ("grade", "repeated_years", "schooling", "zhongkao_place")
KEYS = tuple(
    FactKey(person.id, fact) for person in PEOPLE for fact in VALUES if fact not in OF_CHILD or person.role is Role.CHILD
)


def answered(fact: str) -> SearchStrategy[Answer]:
    return VALUES[fact].map(lambda value: Answer(State.ANSWERED, TODAY, value))


def an_answer(fact: str) -> SearchStrategy[Answer]:
    return st.one_of(answered(fact), st.sampled_from([Answer(State.UNKNOWN, TODAY), Answer(State.NOT_ASKED, TODAY)]))


@st.composite
def families(draw: Any) -> Family:
    """Some facts answered, some unknown, some not asked."""
    return Family(PEOPLE, {key: draw(an_answer(key.fact)) for key in KEYS})


DAYS = st.sampled_from(
    ["judged", "today", {"of": "gaokao", "on": "08-31"}, {"of": "senior_entry", "days": -1}, date(2026, 8, 31)]
)
RANGES = st.sampled_from(["city", "province", "nation"])


@st.composite
def leaves(draw: Any) -> dict[str, Any]:
    kind = draw(st.sampled_from(["months", "holds", "began", "age", "fact", "choice", "number", "born", "place"]))
    spell = draw(st.sampled_from(["permit", "insurance", "hukou"]))
    where, day = draw(RANGES), draw(DAYS)
    match kind:
        case "months":
            more = (
                {"kinds": ("pension", "medical"), "kinds_rule": draw(st.sampled_from(["each", "any"]))}
                if spell == "insurance"
                else {}
            )
            return {
                "months": spell,
                "in": where,
                "until": day,
                "at_least": draw(st.integers(1, 60)),
                "unbroken": draw(st.booleans()),
                **more,
            }
        case "holds":
            return {"holds": spell, "in": where, "until": day}
        case "began":
            return {"began": spell, "in": where, "by": day}
        case "age":
            return {"age": "years", draw(st.sampled_from(["at_least", "under"])): draw(st.integers(5, 50))}
        case "born":
            return {"born": {"since": date(draw(st.integers(1980, 2020)), 9, 1)}}
        case "fact":
            return {"fact": "record", "is": draw(st.booleans())}
        case "choice":
            return {"fact": "education", "is": "bachelor"}
        case "place":
            return {"fact": "zhongkao_place", "within": where}
        case _:
            return {"number": {"sum": ({"months": "permit"}, {"fact": "donations"})}, "at_least": draw(st.integers(1, 80))}


def _groups(inner: SearchStrategy[dict[str, Any]]) -> SearchStrategy[dict[str, Any]]:
    several = st.lists(inner, min_size=1, max_size=3).map(tuple)
    return st.one_of(
        several.map(lambda parts: {"all": parts}),
        several.map(lambda parts: {"any": parts}),
        several.map(lambda parts: {"none": parts}),
        inner.map(lambda part: {"any_parent": part}),
        inner.map(lambda part: {"both_parents": part}),
        st.lists(inner, min_size=2, max_size=3).map(lambda parts: {"count": {"at_least": 2, "of": tuple(parts)}}),
    )


CONDITIONS = st.recursive(leaves(), _groups, max_leaves=6)
JUDGED = st.sampled_from(["today", {"of": "gaokao", "on": "08-31"}, "junior_entry"])


def rule_of(requires: dict[str, Any], judged: Any, tiers: tuple[dict[str, Any], ...] = ()) -> Rule:
    programme = Programme.model_validate(
        {
            "id": "route", "opens": "gaokao", "name": {"zh": "路", "en": "route"}, "for": "child", "judged": judged, "requires": requires,
            "office": {"zh": "处", "en": "office"}, "source": "law", "tiers": tiers,
        }
    )  # fmt: skip
    return Rule(PLACE, programme, {"law": LAW}, Origin("x.yaml", {}))


def with_rule(book: RuleBook, rule: Rule) -> RuleBook:
    return replace(book, rules={PLACE: (rule,)})
