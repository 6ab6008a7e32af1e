"""The first and the last day are found as a look at every single day would find them."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from hukouguide.advice.first_day import first_day, first_from, last_until

START = date(2026, 11, 26)


def _day(number: int) -> date:
    return START + timedelta(days=number)


@given(st.integers(0, 400), st.sets(st.integers(0, 400)))
def test_the_first_day_of_any_set_of_days(last: int, on: set[int]) -> None:
    held = {_day(n) for n in on if n <= last}

    def may_hold(first: date, end: date) -> bool:
        return any(first <= day <= end for day in held)

    assert first_day(START, _day(last), held.__contains__, may_hold) == min(held, default=None)


@given(st.integers(0, 400), st.integers(0, 500))
def test_what_holds_from_a_day_on_and_until_a_day(last: int, turn: int) -> None:
    assert first_from(START, _day(last), lambda day: day >= _day(turn)) == (_day(turn) if turn <= last else None)
    assert last_until(START, _day(last), lambda day: day < _day(turn)) == (_day(min(turn - 1, last)) if turn > 0 else None)
