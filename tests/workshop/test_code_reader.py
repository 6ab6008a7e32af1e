"""The reader of the self-test: it reads what the codes hold, and refuses what a phone would not find."""

import pytest

from hukouguide.report.qr import Code, codes
from hukouguide.workshop.code_reader import read_code


@pytest.mark.parametrize("characters", [1, 5, 20, 40, 60, 80, 100, 120, 136])
def test_codes_of_every_size_are_read_back(characters: int) -> None:
    [code] = codes("户" * characters)
    assert read_code(code.rows) == code.text


def altered(code: Code, y: int, x: int) -> tuple[tuple[bool, ...], ...]:
    return tuple(
        tuple(dark != ((row, column) == (y, x)) for column, dark in enumerate(line)) for row, line in enumerate(code.rows)
    )


def test_a_code_with_a_torn_corner_is_refused() -> None:
    [code] = codes("一行")
    with pytest.raises(ValueError, match="no code"):
        read_code(altered(code, 0, 3))


def test_a_wrong_module_in_the_data_is_noticed() -> None:
    [code] = codes("一行")
    last = len(code.rows) - 1
    with pytest.raises(ValueError, match="bytes"):
        read_code(altered(code, last, last))
