"""Years at school are counted with their terms and holidays: a change of school in the summer is no break, and three years are three."""

import pytest

from advice.families import TODAY, family_of, spell
from hukouguide.advice.advisor import Advisor
from hukouguide.advice.finding import Verdict
from small_book import book_of, programme

PORT, VILLAGE = "eastland-port", "westland-village"


def verdict(requires: str, *schools: tuple[str, str, str | None]) -> Verdict:
    book = book_of(programme(f"requires: {{the_child: {requires}}}"))
    schooling = tuple(spell(place, first, last) for place, first, last in schools)
    (found,) = Advisor(book, TODAY).findings(family_of(book, child={"grade": 5, "schooling": schooling}), (PORT,))
    return found.verdict


UNBROKEN = "{months: schooling, in: city, unbroken: true, until: 2026-08-31, at_least: 36}"
IN_ALL = "{months: schooling, in: city, until: 2026-08-31, at_least: 36}"
THREE_YEARS = [
    ((PORT, "2023-09-01", None),),
    ((PORT, "2023-09", None),),
    ((PORT, "2023-09-18", "2026-06-25"),),
    ((PORT, "2023-09-01", "2025-07-05"), (PORT, "2025-09-01", None)),
    ((PORT, "2023-09", "2025-07"), (PORT, "2025-09", None)),
    ((PORT, "2023-09-04", "2025-01-17"), (PORT, "2025-02-20", None)),
    ((PORT, "2023-09", "2025-01"), (PORT, "2025-02", "2026-06")),
]
"""In one school or two, as dates are remembered."""


@pytest.mark.parametrize("schools", THREE_YEARS)
@pytest.mark.parametrize("requires", [UNBROKEN, IN_ALL])
def test_three_years_at_school_are_three_years(requires: str, schools: tuple[tuple[str, str, str | None], ...]) -> None:
    assert verdict(requires, *schools) is Verdict.OPEN


@pytest.mark.parametrize(
    "schools",
    [
        ((PORT, "2023-10-08", None),),
        ((PORT, "2023-09-01", "2026-05-20"),),
        ((PORT, "2023-09-01", "2025-04-10"), (PORT, "2025-09-01", None)),
        ((PORT, "2023-09-01", "2025-07-05"), (VILLAGE, "2025-09-01", "2026-01-20"), (PORT, "2026-02-20", None)),
    ],
)
def test_a_term_elsewhere_or_out_of_school_breaks_them(schools: tuple[tuple[str, str, str | None], ...]) -> None:
    assert verdict(UNBROKEN, *schools) is Verdict.CLOSED


@pytest.mark.parametrize(("first", "wanted"), [("2023-09-01", True), ("2023-09-02", False)])
def test_by_which_day_one_must_have_begun_is_meant_to_the_day(first: str, wanted: bool) -> None:
    found = verdict("{began: schooling, in: city, by: 2023-09-01}", (PORT, first, None))
    assert (found is Verdict.OPEN) is wanted
