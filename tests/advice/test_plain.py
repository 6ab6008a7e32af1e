"""Results as plain data for JSON."""

from decimal import Decimal

import pytest

from hukouguide.advice.plain import plain


@pytest.mark.parametrize(("number", "text"), [("91.0", "91"), ("1E+2", "100"), ("48.50", "48.5"), ("-0.5", "-0.5"), ("0", "0")])
def test_a_number_is_written_the_same_however_it_was_added_up(number: str, text: str) -> None:
    assert plain(Decimal(number)) == text
