"""Sizes, colours and spaces of the page: one calm scale for reading at a table, one about half as large again for weak eyes."""

from dataclasses import dataclass, replace

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm

from hukouguide.advice.finding import Verdict

PAGE_WIDTH, PAGE_HEIGHT = A4

INK = HexColor(0x1A1A1A)
GREY = HexColor(0x595959)  # 7:1 on white
RULE = HexColor(0xC4C4C4)
STRONG_RULE = HexColor(0x1A1A1A)
PALE = HexColor(0xF4F4F2)
WHITE = HexColor(0xFFFFFF)

GREEN = HexColor(0x17683A)
RED = HexColor(0xA3211B)
AMBER = HexColor(0x8A4B00)
BLUE = HexColor(0x0B4F96)

VERDICT_COLOURS: dict[Verdict, Color] = {
    Verdict.OPEN: GREEN,
    Verdict.ON_COURSE: BLUE,
    Verdict.ACT: AMBER,
    Verdict.RANKED: HexColor(0x553A99),
    Verdict.CLOSED: RED,
    Verdict.UNKNOWN: HexColor(0x3D4A57),
    Verdict.NO_RULE: HexColor(0x565656),
}


@dataclass(frozen=True, slots=True)
class Style:
    """How one run of lines is set; sizes in points, `leading` from baseline to baseline."""

    size: float
    leading: float
    colour: Color
    bold: bool = False

    def tinted(self, colour: Color) -> "Style":
        return Style(self.size, self.leading, colour, self.bold)

    def strong(self) -> "Style":
        return Style(self.size, self.leading, self.colour, True)

    def plain(self) -> "Style":
        return Style(self.size, self.leading, self.colour, False)


@dataclass(frozen=True, slots=True)
class Pair:
    """The styles of a text and of the English under it."""

    zh: Style
    en: Style

    def strong(self) -> "Pair":
        return Pair(self.zh.strong(), self.en)

    def tinted(self, colour: Color) -> "Pair":
        return Pair(self.zh.tinted(colour), self.en)


@dataclass(frozen=True, slots=True)
class Sheet:
    """Every style of one paper. `unit` is the size of body text; spaces are multiples of it; `columns` of short items side by side."""

    title: Pair
    section: Pair
    heading: Pair
    lead: Pair
    verdict: Pair
    body: Pair
    small: Pair
    foot: Pair
    margin: float
    top: float
    bottom: float
    columns: int = 1

    @property
    def unit(self) -> float:
        return self.body.zh.size

    @property
    def width(self) -> float:
        return PAGE_WIDTH - 2 * self.margin

    @property
    def room(self) -> float:
        return PAGE_HEIGHT - self.top - self.bottom


def _pair(zh: float, en: float, bold: bool = False, open_lines: float = 1.5) -> Pair:
    return Pair(Style(zh, zh * open_lines, INK, bold), Style(en, en * 1.36, GREY))


NORMAL = Sheet(
    title=_pair(22, 11.5, bold=True, open_lines=1.35),
    section=_pair(15.5, 10, bold=True, open_lines=1.4),
    heading=_pair(12.5, 9.5, bold=True, open_lines=1.4),
    lead=_pair(12.5, 10),
    verdict=_pair(14.5, 10, bold=True, open_lines=1.35),
    body=_pair(10.5, 8.8, open_lines=1.42),
    small=_pair(9.2, 7.9, open_lines=1.36),
    foot=_pair(8.3, 7.6),
    margin=18 * mm,
    top=15 * mm,
    bottom=21 * mm,
    columns=2,
)

LARGE = Sheet(
    title=_pair(29, 17, bold=True, open_lines=1.3),
    section=_pair(24, 16, bold=True, open_lines=1.35),
    heading=_pair(18, 14, bold=True, open_lines=1.36),
    lead=_pair(18, 14.5, open_lines=1.42),
    verdict=_pair(20, 14.5, bold=True, open_lines=1.32),
    body=_pair(18, 14, open_lines=1.4),
    small=_pair(15.5, 12.5, open_lines=1.36),
    foot=_pair(12, 11, open_lines=1.4),
    margin=16 * mm,
    top=17 * mm,
    bottom=32 * mm,
)

WALL = replace(
    LARGE,
    title=_pair(24, 14, bold=True, open_lines=1.3),
    section=_pair(18, 12, bold=True, open_lines=1.3),
    heading=_pair(18, 12, bold=True, open_lines=1.3),
    body=_pair(16, 12, open_lines=1.36),
    small=_pair(12, 10, open_lines=1.36),
    columns=2,
)
"""The page for the wall: large, and yet one page."""
