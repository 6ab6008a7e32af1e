"""Tables: rows that stay whole, columns of given shares, a heading row repeated on each page it runs over to."""

from dataclasses import dataclass

from hukouguide.report.boxes import Box, Gap
from hukouguide.report.pen import Pen
from hukouguide.report.structure import Tag
from hukouguide.report.styles import RULE, STRONG_RULE


@dataclass(frozen=True)
class Cell:
    body: Box
    tag: Tag


def heading_cell(body: Box, scope: str = "Column") -> Cell:
    return Cell(body, Tag("TH", attributes=(("Table", "Scope", scope),)))


def cell(body: Box) -> Cell:
    return Cell(body, Tag("TD"))


@dataclass(frozen=True)
class Row:
    cells: tuple[Cell, ...]
    tag: Tag
    strong: bool = False
    """Drawn with a strong line above: a total."""


def row(*cells: Cell, strong: bool = False) -> Row:
    return Row(cells, Tag("TR"), strong)


@dataclass(frozen=True)
class Grid:
    """`shares` divide the width; `again` marks a continued table, whose heading row was already read."""

    shares: tuple[float, ...]
    rows: tuple[Row, ...]
    pad: float
    tag: Tag
    header: Row | None = None
    again: bool = False
    holds: bool = False

    def _widths(self, width: float) -> list[float]:
        return [width * share / sum(self.shares) for share in self.shares]

    def _row_height(self, row: Row, width: float) -> float:
        cells = zip(row.cells, self._widths(width), strict=True)
        return max(c.body.height(w - self.pad) for c, w in cells) + 2 * self.pad

    def height(self, width: float) -> float:
        return sum(self._row_height(r, width) for r in (*((self.header,) if self.header else ()), *self.rows))

    def split(self, width: float, room: float, force: bool) -> tuple[Box | None, Box | None]:
        if self.height(width) <= room + 0.01:
            return self, None
        left = room - (self._row_height(self.header, width) if self.header else 0)
        count = 0
        while count < len(self.rows) and self._row_height(self.rows[count], width) <= left + 0.01:
            left -= self._row_height(self.rows[count], width)
            count += 1
        if count:
            return self._part(self.rows[:count], self.again), self._part(self.rows[count:], True)
        if not force:
            return None, self
        first, rest = self._torn(self.rows[0], width, left)
        return self._part((first,), self.again), self._part((*rest, *self.rows[1:]), True)

    def _torn(self, row: Row, width: float, room: float) -> tuple[Row, tuple[Row, ...]]:
        """A row taller than a page, cut in two."""
        heads: list[Cell] = []
        tails: list[Cell] = []
        for c, w in zip(row.cells, self._widths(width), strict=True):
            head, tail = c.body.split(w - self.pad, room - 2 * self.pad, True)
            heads.append(Cell(head or Gap(), c.tag))
            tails.append(Cell(tail or Gap(), c.tag))
        return Row(tuple(heads), row.tag, row.strong), (Row(tuple(tails), row.tag),)

    def _part(self, rows: tuple[Row, ...], again: bool) -> "Grid | None":
        return Grid(self.shares, rows, self.pad, self.tag, self.header, again, self.holds) if rows else None

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        with pen.inside(self.tag):
            if self.header:
                if self.again:
                    with pen.decoration():
                        self._draw_row(pen, self.header, x, top, width)
                else:
                    self._draw_row(pen, self.header, x, top, width)
                top -= self._row_height(self.header, width)
                _line(pen, x, top, width, strong=True)
            for i, r in enumerate(self.rows):
                if i:
                    _line(pen, x, top, width, strong=r.strong)
                self._draw_row(pen, r, x, top, width)
                top -= self._row_height(r, width)
            _line(pen, x, top, width, strong=False)

    def _draw_row(self, pen: Pen, row: Row, x: float, top: float, width: float) -> None:
        with pen.inside(row.tag):
            for c, w in zip(row.cells, self._widths(width), strict=True):
                with pen.inside(c.tag):
                    c.body.draw(pen, x, top - self.pad, w - self.pad)
                x += w


def _line(pen: Pen, x: float, y: float, width: float, strong: bool) -> None:
    with pen.decoration():
        pen.canvas.setStrokeColor(STRONG_RULE if strong else RULE)
        pen.canvas.setLineWidth(1 if strong else 0.6)
        pen.canvas.line(x, y, x + width, y)
