"""Numbers as both languages write them."""

from decimal import Decimal

import pytest

from hukouguide.rules.sentences import number_words


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (3, "3"),
        (Decimal("12.50"), "12.5"),
        (2021, "2021"),
        (9999, "9999"),
        (10000, "10,000"),
        (Decimal("100000"), "100,000"),
        (Decimal("1E+6"), "1,000,000"),
        (Decimal("-12000.5"), "-12,000.5"),
        (0, "0"),
    ],
)
def test_a_number_is_written_in_full_and_large_ones_by_thousands(number: Decimal | int, written: str) -> None:
    assert number_words(number).zh == number_words(number).en == written
