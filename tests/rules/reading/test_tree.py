"""Text to values and positions."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hukouguide.rules.reading.tree import MOST_LEVELS, grow


def value_of(text: str) -> Any:
    tree, found = grow(text, "x.yaml")
    assert found == []
    return tree.value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("true", True),
        ("false", False),
        ("null", None),
        ("~", None),
        ("36", 36),
        ("-1", -1),
        ("+5", 5),
        ("0", 0),
        ("0.10", Decimal("0.10")),
        ("-.5", Decimal("-0.5")),
        ("2026-08-31", date(2026, 8, 31)),
        ("08-31", "08-31"),
        ("2021-03", "2021-03"),
        ("'no'", "no"),
        ('"010"', "010"),
        ('"2026-08-31"', "2026-08-31"),
        ("020-12345678", "020-12345678"),
        ("北京", "北京"),
        ("no way", "no way"),
        ("62..78", "62..78"),
    ],
)
def test_a_scalar_is_worth_what_it_says(text: str, value: object) -> None:
    found = value_of(f"a: {text}")["a"]
    assert (found, type(found)) == (value, type(value))


@pytest.mark.parametrize(
    "text",
    ["no", "Yes", "ON", "off", "y", "N", "True", "NULL", "12:30", "1:30:00", "08:30", "010", "-07", "00.5", "0x1F", "0b11", "0o17",
     "1_000", "1e3", "1.5e+3", ".inf", "-.INF", ".NaN", "2026-02-30", "2026-08-31T10:00", "2026-8-1 10:00:00"],
)  # fmt: skip
def test_a_scalar_that_can_be_read_two_ways_is_refused_once(text: str) -> None:
    tree, found = grow(f"a: {text}", "x.yaml")
    assert [d.column for d in found] == [4]
    assert tree.refused == {("a",)}


def test_the_words_of_yes_and_no_are_fine_as_keys() -> None:
    assert value_of("{on: 1, no: 2, yes: 3}") == {"on": 1, "no": 2, "yes": 3}


def test_lists_are_tuples_and_decimals_stay_exact() -> None:
    assert value_of("a: [0.1, 0.2]") == {"a": (Decimal("0.1"), Decimal("0.2"))}


def test_keys_and_values_know_their_places_by_character() -> None:
    tree, _ = grow("中文: {键: 值}\nlist:\n  - one\n  - {two: 2}\n", "x.yaml")
    assert tree.positions[("中文", "键")] == (1, 9)
    assert tree.positions.key(("中文", "键")) == (1, 6)
    assert tree.positions[("list", 1, "two")] == (4, 11)
    assert tree.positions.key(("list", 1)) == (4, 5)
    assert tree.positions.key(("list", 1, "three")) == (4, 5)
    assert set(tree.positions) == {(), ("中文",), ("中文", "键"), ("list",), ("list", 0), ("list", 1), ("list", 1, "two")}


def test_everything_wrong_is_found_in_one_reading() -> None:
    _, found = grow("a: no\nb: 010\na: 12:30\n<<: {x: 1}\nc:\n", "x.yaml")
    assert [(d.line, d.code) for d in found] == [
        (1, "HG205"),
        (2, "HG207"),
        (3, "HG201"),
        (3, "HG206"),
        (4, "HG204"),
        (5, "HG211"),
    ]


@pytest.mark.parametrize("text", ["[" * 10_000, "{a: " * 10_000, "- " * 10_000 + "x", "? " * 10_000 + "x"])
def test_ten_thousand_levels_are_left_at_the_sixtieth(text: str) -> None:
    tree, found = grow(text, "x.yaml")
    assert not tree.whole
    assert [d.code for d in found] == ["HG107"]
    assert found[0].column > MOST_LEVELS


@given(st.text(alphabet="ab:-[]{}'\"#&*!|>?%@ \n,.0129é，：", max_size=60))
def test_no_text_makes_the_reader_stumble(text: str) -> None:
    tree, found = grow(text, "x.yaml")
    assert tree.whole or found
