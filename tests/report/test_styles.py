import pytest
from reportlab.lib.colors import Color

from hukouguide.advice.finding import Verdict
from hukouguide.report.sections.verdicts import VERDICT_SHAPES
from hukouguide.report.styles import AMBER, BLUE, GREEN, GREY, INK, LARGE, NORMAL, PALE, RED, VERDICT_COLOURS, WHITE


def contrast(a: Color, b: Color) -> float:
    """WCAG 2 contrast ratio."""

    def light(colour: Color) -> float:
        parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour.rgb()]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    high, low = sorted((light(a), light(b)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("paper", [WHITE, PALE])
def test_every_colour_of_words_can_be_read(paper: Color) -> None:
    for ink in (INK, GREY, GREEN, RED, AMBER, BLUE, *VERDICT_COLOURS.values()):
        assert contrast(ink, paper) >= 4.5


def test_every_verdict_has_a_sign_of_its_own_shape() -> None:
    assert set(VERDICT_SHAPES) == set(Verdict) == set(VERDICT_COLOURS)
    assert len(set(VERDICT_SHAPES.values())) == len(Verdict)


def test_large_print_is_large() -> None:
    assert LARGE.body.zh.size >= 18
    assert NORMAL.foot.en.size >= 7.5
    assert LARGE.foot.en.size >= 11
