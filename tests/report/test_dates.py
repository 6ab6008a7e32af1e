from datetime import date

import pytest

from hukouguide.advice.finding import Opening
from hukouguide.report.dates import day, span, window_words


def test_a_day_is_written_as_each_language_writes_it() -> None:
    words = day(date(2027, 9, 1))
    assert (words.zh, words.en) == ("2027年9月1日", "1 September 2027")


@pytest.mark.parametrize(
    ("last", "zh", "en"),
    [
        (date(2027, 9, 1), "2027年9月1日", "1 September 2027"),
        (date(2027, 9, 30), "2027年9月1日—9月30日", "1 September – 30 September 2027"),
        (date(2028, 1, 5), "2027年9月1日—2028年1月5日", "1 September 2027 – 5 January 2028"),
    ],
)
def test_a_span_says_the_year_once_when_it_is_the_same(last: date, zh: str, en: str) -> None:
    words = span(date(2027, 9, 1), last)
    assert (words.zh, words.en) == (zh, en)


def test_dates_of_another_year_carry_a_warning() -> None:
    opens, closes = date(2027, 5, 6), date(2027, 5, 31)
    assert window_words(Opening(opens, closes)) == span(opens, closes)
    assert window_words(Opening(opens, closes, seen_for=2027)) == span(opens, closes)
    assert "2026年" in window_words(Opening(opens, closes, seen_for=2026)).zh
