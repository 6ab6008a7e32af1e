"""Each verdict, and the borders between them."""

from datetime import date
from typing import Any

import pytest

from advice.families import TODAY, family_of, spell
from hukouguide.advice.advisor import Advisor
from hukouguide.advice.finding import Finding, Verdict
from hukouguide.family.answers import FactKey
from hukouguide.rules.book import RuleBook
from small_book import book_of, programme

PORT = "eastland-port"
GAOKAO = "judged: {of: gaokao, on: 08-31}\n"
THREE_YEARS = GAOKAO + "requires: {any_parent: {months: permit, in: province, unbroken: true, at_least: 36}}"


def _finding(book: RuleBook, **people: dict[str, Any]) -> Finding:
    found = Advisor(book, TODAY).findings(family_of(book, **people), (PORT,))
    return found[0]


def test_a_condition_met_today_opens_a_route_judged_today() -> None:
    book = book_of(programme("requires: {any_parent: {holds: permit, in: city}}"))
    assert _finding(book, mother={"permit": (spell(PORT, "2020-01-01"),)}).verdict is Verdict.OPEN


def test_what_will_hold_on_the_school_day_if_nothing_breaks_is_on_course() -> None:
    found = _finding(book_of(programme(THREE_YEARS)), child={"grade": 5}, mother={"permit": (spell(PORT, "2025-01-01"),)})
    assert (found.verdict, found.by) == (Verdict.ON_COURSE, date(2034, 8, 31))


@pytest.mark.parametrize(("start", "verdict"), [("2024-09-01", Verdict.ON_COURSE), ("2024-09-02", Verdict.CLOSED)])
def test_one_day_short_on_the_last_day_is_too_late(start: str, verdict: Verdict) -> None:
    """Grade 12 today sits the gaokao in 2027; 36 full months to 31 August 2027 begin on 1 September 2024."""
    found = _finding(
        book_of(programme(THREE_YEARS)), child={"grade": 12}, mother={"permit": (spell(PORT, start),)}, father={"permit": ()}
    )
    assert found.verdict is verdict


def test_what_can_still_be_begun_in_time_says_act_and_the_last_day() -> None:
    """36 months to 31 August 2034 must begin by 1 September 2031; the permit itself takes six months to get."""
    found = _finding(book_of(programme(THREE_YEARS)), child={"grade": 5}, mother={"permit": ()}, father={"permit": ()})
    assert (found.verdict, found.explained.act_by) == (Verdict.ACT, date(2031, 3, 1))


def test_what_can_be_begun_for_a_route_judged_any_day_says_when_it_would_be_open() -> None:
    """A permit takes six months to get, and 12 months of it are asked."""
    book = book_of(programme("requires: {any_parent: {months: permit, in: city, at_least: 12}}"))
    found = _finding(book, mother={"permit": ()}, father={"permit": ()})
    assert (found.verdict, found.by, found.explained.act_by) == (Verdict.ACT, date(2028, 5, 22), None)
    assert "22 May 2028" in found.reason.en


def test_what_nothing_can_mend_is_closed() -> None:
    book = book_of(programme("requires: {any_parent: {fact: record, is: false}}"))
    assert _finding(book, mother={"record": True}, father={"record": True}).verdict is Verdict.CLOSED


def test_a_missing_answer_is_unknown_and_names_the_question() -> None:
    found = _finding(book_of(programme(THREE_YEARS)), child={"grade": 5}, father={"permit": ()})
    assert (found.verdict, found.relevant) == (Verdict.UNKNOWN, {FactKey("mother", "permit")})
    assert found.reason.en == "It cannot be said yet. Not answered: permit."


def test_i_dont_know_is_not_asked_again() -> None:
    found = _finding(book_of(programme(THREE_YEARS)), child={"grade": 5}, mother={"permit": "dont_know"}, father={"permit": ()})
    assert (found.verdict, found.relevant, found.unsure) == (Verdict.UNKNOWN, frozenset(), {FactKey("mother", "permit")})


def test_a_school_day_that_has_passed_has_no_rule() -> None:
    found = _finding(book_of(programme("judged: primary_entry\nrequires: {age: years, at_least: 6}")), child={"grade": 5})
    assert (found.verdict, found.passed) == (Verdict.NO_RULE, True)


def test_no_rule_in_force_on_the_day_is_said() -> None:
    ended = "in_force: {from: 2016-01-01, to: 2020-12-31}\nrequires: {any_parent: {fact: record, is: false}}"
    assert _finding(book_of(programme(ended)), mother={"record": False}).verdict is Verdict.NO_RULE


def test_each_dated_version_judges_its_own_day() -> None:
    old = programme("in_force: {to: 2025-12-31}\nrequires: {any_parent: {months: permit, at_least: 12}}")
    new = programme("in_force: {from: 2026-01-01}\nrequires: {any_parent: {months: permit, at_least: 120}}")
    book = book_of(old, new)
    family = family_of(book, mother={"permit": (spell(PORT, "2020-01-01"),)}, father={"permit": ()})
    in_2022 = Advisor(book, date(2022, 6, 1)).findings(family, (PORT,))[0]
    in_2026 = Advisor(book, TODAY).findings(family, (PORT,))[0]
    assert (in_2022.verdict, in_2026.verdict) == (Verdict.OPEN, Verdict.ON_COURSE)
    assert in_2026.by == date(2029, 12, 31)


def test_the_first_day_on_course_is_the_first() -> None:
    book = book_of(programme("requires: {any_parent: {months: permit, at_least: 36}}"))
    family = family_of(book, mother={"permit": (spell(PORT, "2025-03-15"),)}, father={"permit": ()})
    day = Advisor(book, TODAY).findings(family, (PORT,))[0].by
    assert day == date(2028, 3, 14)
    assert Advisor(book, day).findings(family, (PORT,))[0].verdict is Verdict.OPEN
    assert Advisor(book, date(2028, 3, 13)).findings(family, (PORT,))[0].verdict is Verdict.ON_COURSE


def test_the_same_parent_must_meet_both_conditions_when_they_stand_together() -> None:
    both = "{months: permit, at_least: 12}, {months: insurance, at_least: 12}"
    together = book_of(programme(f"requires: {{any_parent: {{all: [{both}]}}}}"))
    pooled = book_of(
        programme(
            "requires: {all: [{any_parent: {months: permit, at_least: 12}}, {any_parent: {months: insurance, at_least: 12}}]}"
        )
    )
    people = {
        "mother": {"permit": (spell(PORT, "2020-01-01"),), "insurance": ()},
        "father": {"permit": (), "insurance": (spell(PORT, "2020-01", None, "pension"),)},
    }
    assert _finding(together, **people).verdict is not Verdict.OPEN
    assert _finding(pooled, **people).verdict is Verdict.OPEN


def test_a_doubt_in_the_document_is_never_decided() -> None:
    book = book_of(
        programme("requires: {any_parent: {fact: record, is: false, doubt: {zh: 文件没写清, en: The text is not clear}}}")
    )
    found = _finding(book, mother={"record": False}, father={"record": False})
    assert (found.verdict, found.relevant) == (Verdict.UNKNOWN, frozenset())
    assert [errand.about.en for errand in found.errands] == ["The text is not clear"]


def test_the_best_tier_reached_is_named() -> None:
    tiers = """
    judged: today
    tiers:
      - {id: all-colleges, name: {zh: 全部院校, en: all colleges}, requires: {the_child: {months: hukou, in: province, at_least: 72}}}
      - {id: vocational, name: {zh: 高职, en: vocational colleges}, requires: {the_child: {months: hukou, in: province, at_least: 12}}}
    """
    found = _finding(book_of(programme(tiers)), child={"grade": 12, "hukou": (spell(PORT, "2024-01-01"),)})
    assert (found.verdict, found.tier) == (Verdict.OPEN, "vocational")


def test_another_places_refusal_can_be_the_condition() -> None:
    here = programme("requires: {passes: study-exam, at: westland, refused: true}")
    there = programme("requires: {the_child: {holds: hukou, in: province}}", name="study-exam")
    book = book_of(here, more={"westland": (there,)})
    assert _finding(book, child={"grade": 12, "hukou": (spell(PORT, "2010-01-01"),)}).verdict is Verdict.OPEN
    assert _finding(book, child={"grade": 12, "hukou": (spell("westland-village", "2010-01-01"),)}).verdict is Verdict.CLOSED


def test_a_city_rule_stands_in_for_the_wider_one() -> None:
    wide = programme("requires: {any_parent: {months: permit, at_least: 60}}")
    narrow = programme(
        "replaces: {programme: route, source: law, why: {zh: 市里另有规定, en: the city sets its own}}\n"
        "requires: {any_parent: {months: permit, at_least: 12}}"
    )
    book = book_of(narrow, more={"eastland": (wide,)})
    found = Advisor(book, TODAY).findings(
        family_of(book, mother={"permit": (spell(PORT, "2025-01-01"),)}, father={"permit": ()}), (PORT,)
    )
    assert [f.verdict for f in found] == [Verdict.OPEN]


def test_a_spell_within_one_month_known_only_to_the_month_is_a_month_of_insurance() -> None:
    book = book_of(programme("requires: {any_parent: {months: insurance, at_least: 1}}"))
    july = (spell(PORT, "2026-07", "2026-07"),)
    assert _finding(book, mother={"insurance": july}, father={"insurance": ()}).verdict is Verdict.OPEN


def test_a_closed_route_with_tiers_says_what_the_easiest_tier_lacks() -> None:
    tiers = """
    tiers:
      - {id: high, name: {zh: 高, en: high}, requires: {the_child: {fact: record, is: true}}}
      - {id: low, name: {zh: 低, en: low}, requires: {the_child: {fact: record, is: true}}}
    """
    found = _finding(book_of(programme(tiers)), child={"grade": 5, "record": False})
    assert found.verdict is Verdict.CLOSED
    assert "low: " in found.reason.en


WAITED_FOR = programme("requires: {months: permit, in: city, at_least: 12}", name="first", for_="parent", opens="permit")


def test_another_finding_that_any_day_will_do_for_is_read_on_the_day_of_the_asking_one() -> None:
    asking = programme(GAOKAO + "requires: {any_parent: {passes: first}}")
    child, mother = {"grade": 12}, {"permit": (spell(PORT, "2026-09-01"),)}
    found = next(
        f
        for f in Advisor(book_of(WAITED_FOR, asking), TODAY).findings(
            family_of(book_of(WAITED_FOR, asking), child=child, mother=mother, father={"permit": ()}), (PORT,)
        )
        if f.programme == "route"
    )
    assert (found.verdict, found.by) == (Verdict.ON_COURSE, date(2027, 8, 31))


def test_the_first_day_on_which_another_finding_comes_true_is_found() -> None:
    asking = programme("requires: {passes: first}", for_="parent", opens="hukou")
    book = book_of(WAITED_FOR, asking)
    family = family_of(book, mother={"permit": (spell(PORT, "2026-03-01"),)}, father={"permit": ()})
    found = next(f for f in Advisor(book, TODAY).findings(family, (PORT,)) if f.programme == "route" and f.person == "mother")
    assert (found.verdict, found.by) == (Verdict.ON_COURSE, date(2027, 2, 28))


def test_what_takes_time_to_get_can_still_be_begun_for_a_route_judged_any_day() -> None:
    """A permit takes six months to get and need only be there."""
    book = book_of(programme("requires: {any_parent: {holds: permit, in: city}}"))
    found = _finding(book, mother={"permit": ()}, father={"permit": ()})
    assert (found.verdict, found.by) == (Verdict.ACT, date(2027, 5, 23))
