"""The day to look again is the next such day of the year that is at least two months away."""

from datetime import date

import pytest

from hukouguide.advice.look_again import next_look


@pytest.mark.parametrize(
    ("today", "again"),
    [
        (date(2026, 11, 23), date(2027, 3, 1)),
        (date(2027, 1, 1), date(2027, 3, 1)),
        (date(2027, 1, 2), date(2028, 3, 1)),
        (date(2027, 3, 1), date(2028, 3, 1)),
    ],
)
def test_the_next_spring_that_is_not_near(today: date, again: date) -> None:
    assert next_look(today) == again


def test_a_leap_day_falls_on_the_last_of_february_in_a_common_year() -> None:
    assert next_look(date(2026, 11, 23), "02-29") == date(2027, 2, 28)
