"""Points as the offices work them out: exact decimals, caps, groups, alternatives, deductions, and bounds for what is not known."""

from decimal import Decimal
from typing import Any

import pytest

from advice.families import TODAY, family_of, spell
from hukouguide.advice.advisor import Advisor
from hukouguide.advice.finding import Bounds, Finding, Verdict
from small_book import book_of, programme

PORT = "eastland-port"
NAME = "name: {zh: 项, en: item}"


def _judged(points: str, **mother: Any) -> Finding:
    book = book_of(programme(points, for_="parent", opens="hukou"))
    return Advisor(book, TODAY).findings(family_of(book, mother=mother), (PORT,))[0]


def _total(items: str, **mother: Any) -> Bounds:
    found = _judged(f"points: {{items: [{items}]}}", **mother).points
    assert found is not None
    return found.total


def _exactly(text: str) -> Bounds:
    return Bounds(Decimal(text), Decimal(text))


PERMIT_2_YEARS_11_MONTHS = {"permit": (spell(PORT, "2023-12-24"),)}


def test_whole_years_only_where_the_rule_says_so() -> None:
    whole = f"{{id: a, {NAME}, rate: {{of: {{months: permit}}, points: 8, per: 12}}}}"
    by_month = f"{{id: a, {NAME}, rate: {{of: {{months: permit}}, points: 0.25, per: 1}}}}"
    assert _total(whole, **PERMIT_2_YEARS_11_MONTHS) == _exactly("16")
    assert _total(by_month, **PERMIT_2_YEARS_11_MONTHS) == _exactly("8.75")


@pytest.mark.parametrize(("how", "points"), [("half_up", "1.46"), ("down", "1.45")])
def test_each_item_is_rounded_as_the_office_does_it(how: str, points: str) -> None:
    item = f"{{id: a, {NAME}, formula: {{over: [{{months: permit}}, 24]}}, rounded: {{places: 2, how: {how}}}}}"
    assert _total(item, **PERMIT_2_YEARS_11_MONTHS) == _exactly(points)


def test_a_rate_changes_after_its_step() -> None:
    item = f"{{id: a, {NAME}, rate: {{of: {{months: permit}}, steps: [{{points: 1, per: 1, up_to: 24}}, {{points: 0.5, per: 1}}]}}}}"
    assert _total(item, **PERMIT_2_YEARS_11_MONTHS) == _exactly("29.5")


def test_the_first_months_are_free_where_the_rule_says_so() -> None:
    item = f"{{id: a, {NAME}, rate: {{of: {{months: permit}}, points: 1, per: 1, free: 12}}}}"
    assert _total(item, **PERMIT_2_YEARS_11_MONTHS) == _exactly("23")


def test_each_kind_of_insurance_earns_its_own_points() -> None:
    item = f"{{id: a, {NAME}, rate: {{of: {{months: insurance}}, points: 2, per: 12, each_kind: [pension, medical]}}}}"
    assert _total(
        item, insurance=(spell(PORT, "2024-01", "2025-12", "pension"), spell(PORT, "2025-01", "2025-12", "medical"))
    ) == _exactly("6")


def test_a_cap_holds_for_an_item_and_for_a_group() -> None:
    years = "rate: {of: {months: permit}, points: 8, per: 12}"
    group = f"{{id: g, {NAME}, cap: 20, items: [{{id: a, {NAME}, cap: 15, {years}}}, {{id: b, {NAME}, {years}}}]}}"
    assert _total(group, **PERMIT_2_YEARS_11_MONTHS) == _exactly("20")


def test_of_exclusive_alternatives_the_best_counts() -> None:
    best = f"{{id: g, {NAME}, combine: best, items: [{{id: a, {NAME}, flat: 5, when: {{fact: record, is: false}}}}, {{id: b, {NAME}, flat: 9, when: {{fact: record, is: false}}}}]}}"
    assert _total(best, record=False) == _exactly("9")


def test_a_deduction_takes_away() -> None:
    items = f"{{id: a, {NAME}, flat: 20, when: {{fact: record, is: true}}}}, {{id: b, {NAME}, rate: {{of: {{fact: donations}}, points: -10, per: 1}}}}"
    assert _total(items, record=True, donations=3) == _exactly("-10")


def test_bands_say_which_end_belongs_to_them() -> None:
    item = f"{{id: a, {NAME}, bands: {{of: {{fact: tax}}, table: [{{at_least: 10000, under: 30000, points: 4}}, {{at_least: 30000, points: 8}}]}}}}"
    assert [_total(item, tax=tax) for tax in (9999, 10000, 29999, 30000)] == [_exactly(p) for p in ("0", "4", "4", "8")]


def test_a_missing_answer_widens_the_total_and_is_never_zero() -> None:
    items = f"{{id: a, {NAME}, levels: {{fact: education, scores: {{bachelor: 30, junior: 5}}}}}}, {{id: b, {NAME}, flat: 40, when: {{fact: record, is: false}}}}"
    assert _total(items, record=False) == Bounds(Decimal(40), Decimal(70))
    assert _total(items, record=False, education="dont_know") == Bounds(Decimal(40), Decimal(70))


TABLE = f"points: {{pass_mark: 40, items: [{{id: a, {NAME}, levels: {{fact: education, scores: {{bachelor: 30, junior: 5}}}}}}, {{id: b, {NAME}, flat: 40, when: {{fact: record, is: false}}}}]}}"


def test_answers_that_cannot_move_the_total_across_the_line_are_not_asked() -> None:
    found = _judged(TABLE, record=False)
    assert (found.verdict, found.relevant) == (Verdict.OPEN, frozenset())


def test_answers_that_can_are() -> None:
    found = _judged(TABLE.replace("pass_mark: 40", "pass_mark: 60"), record=False)
    assert (found.verdict, {key.fact for key in found.relevant}) == (Verdict.UNKNOWN, {"education"})


def test_one_score_passes_and_another_ranks() -> None:
    table = f"points: {{pass_mark: 50, ranking: {{by: [base], past: [{{year: 2025, line: 38, source: law}}]}}, items: [{{id: base, {NAME}, flat: 40, when: {{fact: record, is: false}}}}, {{id: more, {NAME}, flat: 30, when: {{fact: education, is: bachelor}}}}]}}"
    found = _judged(table, record=False, education="bachelor")
    assert found.verdict is Verdict.RANKED
    assert found.points is not None
    assert (found.points.total, found.points.ranked_by) == (_exactly("70"), _exactly("40"))
    assert [past.line for past in found.points.past] == [Decimal(38)]
