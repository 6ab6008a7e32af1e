import pytest

from hukouguide.report.missing import missing_in, reading, tidy, written_around


def covers(character: str) -> bool:
    return character.isascii() or character in "王李字号é"


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("王李", "王李"),
        ("李𠮷", "李____(jí)"),
        ("王喆淼", "王____(zhé)____(miǎo)"),
        ("王😀😀号", "王____号"),
        ("محمد", "____"),
        ("字\U000e0100号", "字号"),
    ],
)
def test_what_cannot_be_drawn_becomes_pinyin_and_a_blank(text: str, printed: str) -> None:
    assert written_around(text, covers) == printed


def test_each_lacking_character_is_reported_once_with_where_it_stood() -> None:
    found = missing_in((("李𠮷", "𠮷李"), "字\U000e0100"), covers)
    assert [(m.code, m.text) for m in found] == [("U+20BB7", "李𠮷"), ("U+E0100", "字\U000e0100")]


def test_a_reading_is_empty_when_none_is_known() -> None:
    assert reading("😀") == ""
    assert reading("喆") == "zhé"


def test_controls_and_halves_of_characters_cannot_reach_the_page() -> None:
    assert tidy(" a\n\tb\x00c\u2028d\ud800 ") == "a b c d\ufffd"
