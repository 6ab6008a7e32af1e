"""The short text as QR codes on paper: a phone with no network reads the words out of them."""

from dataclasses import dataclass

from hukouguide.advice.checklist import Checklist
from hukouguide.language import speaker
from hukouguide.report.boxes import Box, Gap, Stack
from hukouguide.report.desk import Desk
from hukouguide.report.grid import Grid, cell, row
from hukouguide.report.pen import Pen
from hukouguide.report.phone import phone_text
from hukouguide.report.qr import QUIET, Code, codes
from hukouguide.report.structure import Tag
from hukouguide.report.styles import INK

say = speaker("report")

_SIDE = 142  # points, 50 mm: 0.6 mm a module at the most modules a code can have here
_ABREAST = 3


@dataclass(frozen=True)
class Figure:
    """One code as a square of `_SIDE`, its white border within."""

    code: Code
    tag: Tag
    holds: bool = False

    def height(self, width: float) -> float:
        return _SIDE

    def split(self, width: float, room: float, force: bool) -> tuple[Box | None, Box | None]:
        return self, None

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        rows = self.code.rows
        module = _SIDE / (len(rows) + 2 * QUIET)
        bottom = top - _SIDE
        with pen.content(self.tag, (x, bottom, x + _SIDE, top)):
            path = pen.canvas.beginPath()
            for down, line in enumerate(rows):
                y = top - (QUIET + down + 1) * module
                for start, end in _runs(line):
                    path.rect(x + (QUIET + start) * module, y, (end - start) * module, module)
            pen.canvas.setFillColor(INK)
            pen.canvas.drawPath(path, stroke=0, fill=1)


def _runs(line: tuple[bool, ...]) -> list[tuple[int, int]]:
    """Where dark begins and ends along a row."""
    edges = [at for at in range(len(line) + 1) if (at < len(line) and line[at]) != (at > 0 and line[at - 1])]
    return list(zip(edges[::2], edges[1::2], strict=True))


def phone_codes(desk: Desk, checklist: Checklist) -> Stack:
    note = say("Scan them in order with the camera or the scanner of a phone. The words are in the code: no network is needed.")
    made = codes(phone_text(checklist))
    abreast = max(1, min(_ABREAST, int(desk.sheet.width // _SIDE)))
    lines = [made[at : at + abreast] for at in range(0, len(made), abreast)]
    rows = tuple(
        row(*(cell(_figure(desk, code)) for code in line), *(cell(Gap()) for _ in range(abreast - len(line)))) for line in lines
    )
    pictures = Grid((1.0,) * abreast, rows, pad=2, tag=Tag("Table")) if len(made) > 1 else _figure(desk, made[0])
    return desk.section(say("The short form, for a phone"), desk.small(note, holds=True), pictures)


def _figure(desk: Desk, code: Code) -> Stack:
    words = say("QR code {number} of {count} with the short form of this paper in Chinese")
    told = words.fill(number=code.number, count=code.count)
    figure = Figure(code, Tag("Figure", alt=f"{told.zh} {told.en}"))
    count = desk.text(f"{code.number}/{code.count}", desk.sheet.small.zh, Tag("P"))
    return Stack((figure, count), whole=True)
