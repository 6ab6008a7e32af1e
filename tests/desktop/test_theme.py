"""Whoever is tired or sees badly must still be able to read."""

import pytest
from PySide6.QtGui import QPalette

from hukouguide.desktop import theme


@pytest.mark.parametrize("ground", ["ground", "card", "accent_soft", "notice_soft", "error_soft"])
@pytest.mark.parametrize("ink", ["text", "quiet"])
def test_text_stands_out_seven_to_one_on_every_ground(ink: str, ground: str) -> None:
    assert theme.contrast(theme.COLOURS[ink], theme.COLOURS[ground]) >= 7


@pytest.mark.parametrize("verdict", theme.VERDICT_COLOURS)
def test_every_verdict_word_stands_out_on_its_own_ground(verdict: str) -> None:
    assert theme.contrast(*theme.VERDICT_COLOURS[verdict]) >= 7


def test_selected_text_links_and_errors_stand_out() -> None:
    colours = theme.COLOURS
    made = theme.palette()
    selected = made.color(QPalette.ColorRole.HighlightedText).name(), made.color(QPalette.ColorRole.Highlight).name()
    assert theme.contrast(*selected) >= 4.5
    assert theme.contrast(colours["accent"], colours["accent_soft"]) >= 4.5
    assert theme.contrast(colours["error"], colours["error_soft"]) >= 4.5
    assert theme.contrast(colours["accent_dark"], colours["accent_soft"]) >= 4.5


def test_edges_of_fields_can_be_seen() -> None:
    for edge in ("edge", "focus", "error"):
        assert theme.contrast(theme.COLOURS[edge], theme.COLOURS["card"]) >= 3


@pytest.mark.parametrize("scale", theme.SCALES)
def test_the_style_sheet_is_filled_in_whole(scale: int) -> None:
    rules = theme.style_sheet(scale).split("*/", 1)[1]
    assert "@" not in rules
    assert f"{theme.points(scale, 1.75)}pt" in rules
