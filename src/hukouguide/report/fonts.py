"""The two faces the paper is set in, and which characters each can draw.

Regular is whole, for names; Bold may be a subset, so a bold text falls back to Regular character by character.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from hukouguide.language import speaker
from hukouguide.report.errors import FontMissing
from hukouguide.report.tounicode import put_right
from hukouguide.shipped import shipped

say = speaker("report")

REGULAR, BOLD = "NotoSansSC-Regular", "NotoSansSC-Bold"


@dataclass(frozen=True)
class Face:
    """A registered font: the name ReportLab knows it by, and widths in thousandths of the size."""

    name: str
    glyphs: dict[int, int]
    widths: dict[int, float]
    default_width: float

    def covers(self, character: str) -> bool:
        return ord(character) in self.glyphs

    def width(self, character: str) -> float:
        return self.widths.get(ord(character), self.default_width)


@dataclass(frozen=True)
class Faces:
    regular: Face
    bold: Face

    def covers(self, character: str) -> bool:
        return self.regular.covers(character)

    def pick(self, character: str, bold: bool) -> Face:
        return self.bold if bold and self.bold.covers(character) else self.regular


def shipped_faces() -> Faces:
    """The faces that come with the program. Raises FontMissing when one is absent or damaged."""
    try:
        folder = shipped("resources") / "fonts"
    except FileNotFoundError:
        folder = Path("resources") / "fonts"
    return faces_in(folder)


@cache
def faces_in(folder: Path) -> Faces:
    put_right()
    return Faces(_face(folder, REGULAR), _face(folder, BOLD))


def _face(folder: Path, name: str) -> Face:
    path = folder / f"{name}.ttf"
    try:
        font = TTFont(name, str(path))
    except (TTFError, OSError) as why:
        raise FontMissing(
            say("The font file {file} is missing or damaged, so nothing can be printed. Install the program again.").fill(
                file=str(path)
            ),
            path,
        ) from why
    pdfmetrics.registerFont(font)
    face = font.face
    return Face(name, face.charToGlyph, face.charWidths, face.defaultWidth)
