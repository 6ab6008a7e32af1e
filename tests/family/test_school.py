"""Terms and holidays as families know them: school begins in September or February, and the holidays belong to the term before."""

from datetime import date

import pytest

from hukouguide.family.school import with_the_holidays, with_the_term


@pytest.mark.parametrize(
    ("came", "counts_from"),
    [
        ("2025-09-30", "2025-09-01"),
        ("2025-10-01", "2025-10-01"),
        ("2025-08-31", "2025-08-31"),
        ("2026-02-17", "2026-02-01"),
        ("2026-03-10", "2026-02-01"),
        ("2026-03-11", "2026-03-11"),
        ("2026-01-31", "2026-01-31"),
    ],
)
def test_who_comes_in_the_first_weeks_was_there_for_the_term(came: str, counts_from: str) -> None:
    assert str(with_the_term(date.fromisoformat(came))) == counts_from


@pytest.mark.parametrize(
    ("left", "counts_to"),
    [
        ("2025-05-31", "2025-05-31"),
        ("2025-06-01", "2025-08-31"),
        ("2025-08-31", "2025-08-31"),
        ("2025-12-31", "2025-12-31"),
        ("2026-01-01", "2026-01-31"),
        ("2026-02-01", "2026-02-01"),
    ],
)
def test_who_leaves_at_the_end_of_a_term_was_there_for_its_holidays(left: str, counts_to: str) -> None:
    assert str(with_the_holidays(date.fromisoformat(left))) == counts_to
