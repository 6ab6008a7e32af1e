"""Time of a three-page paper beside ReportLab's own time for the same texts in its own paragraphs and tables, without tags.

Run: PYTHONPATH=src python tests/bench/pdf.py. Prints a table; ends with 1 when the paper takes twice as long or more.
"""

import sys
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from io import BytesIO
from itertools import groupby
from pathlib import Path
from statistics import median
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parents[1]))

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer, Table

from hukouguide.advice.checklist import Checklist
from hukouguide.family.words import Words
from hukouguide.report.dates import day
from hukouguide.report.fonts import BOLD, REGULAR, shipped_faces
from hukouguide.report.pdf import lay_out, make_pdf
from hukouguide.report.phone import phone_text
from hukouguide.report.qr import Code, codes
from hukouguide.report.sections.points import bounds_words
from hukouguide.report.styles import NORMAL
from report.sample_papers import guangxi_family
from report.sample_roads import road

ROUNDS = 21
TARGET = 2.0

_CHINESE = ParagraphStyle("zh", fontName=REGULAR, fontSize=10.5, leading=15, wordWrap="CJK")
_ENGLISH = ParagraphStyle("en", fontName=REGULAR, fontSize=8.8, leading=12, textColor="#595959")
_HEADING = ParagraphStyle("h", parent=_CHINESE, fontName=BOLD, fontSize=15.5, leading=22, keepWithNext=1)


def three_pages() -> Checklist:
    whole = guangxi_family()
    return replace(
        whole,
        results=whole.results[:1],
        papers=whole.papers[:3],
        steps=whole.steps[:1],
        open_points=(),
        said=(),
        sources=whole.sources[:1],
        refused=None,
        care=(),
        grandparents=None,
    )


def plain_reportlab(checklist: Checklist) -> tuple[bytes, int]:
    out = BytesIO()
    paper = SimpleDocTemplate(
        out, leftMargin=NORMAL.margin, rightMargin=NORMAL.margin, initialFontName=REGULAR, invariant=1, topMargin=NORMAL.top
    )
    paper.build(list(_flowables(checklist)))
    return out.getvalue(), paper.page


def _pair(words: Words, style: ParagraphStyle = _CHINESE) -> list[Flowable]:
    return [Paragraph(words.zh, style), Paragraph(words.en, _ENGLISH)]


def _table(rows: list[list[Words]]) -> Table:
    return Table([[_pair(words) for words in row] for row in rows], colWidths=[330, 120], repeatRows=1)


def _flowables(checklist: Checklist) -> Iterator[Flowable]:
    """Every text of the checklist once: headings and paragraphs, tables where our paper has tables, and its codes for a phone."""
    yield from _pair(checklist.title, _HEADING)
    yield _table([[checklist.places[0], day(checklist.made_on)]])
    yield from _pair(checklist.summary)
    yield from map(CodeFlowable, codes(phone_text(checklist)))
    for result in checklist.results:
        yield from _pair(result.heading, _HEADING)
        for words in _all_words((result.verdict_words, result.reason, result.reasons, result.office, result.caution)):
            yield from _pair(words)
        if result.points:
            items = [inner for item in result.points.items for inner in (item, *item.items)]
            yield _table([[item.name, bounds_words(item.bounds)] for item in items])
        yield Spacer(1, 14)
    for part in (checklist.papers, checklist.steps, checklist.open_points):
        for words in _all_words(part):
            yield from _pair(words)
        yield Spacer(1, 14)
    for source in checklist.sources:
        for text in (source.citation.title, source.citation.issuer, source.citation.number):
            yield Paragraph(text, _CHINESE)
        yield from _pair(day(source.citation.checked))


class CodeFlowable(Flowable):
    """A code for a phone, drawn module by module."""

    def __init__(self, code: Code) -> None:
        super().__init__()
        self.code = code

    def wrap(self, *_: float) -> tuple[float, float]:
        return 160, 160

    def draw(self) -> None:
        size = 160 / len(self.code.rows)
        for y, row in enumerate(self.code.rows):
            x = 0
            for dark, run in groupby(row):
                long = len(list(run))
                if dark:
                    self.canv.rect(x * size, y * size, long * size, size, stroke=0, fill=1)
                x += long


def _all_words(value: object) -> Iterator[Words]:
    if isinstance(value, Words):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _all_words(part)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _all_words(getattr(value, field.name))


def timed(job: Callable[[], object]) -> float:
    """Milliseconds, the median of several runs after one to warm up."""
    job()
    times = []
    for _ in range(ROUNDS):
        start = perf_counter()
        job()
        times.append((perf_counter() - start) * 1000)
    return median(times)


def main() -> int:
    start = perf_counter()
    shipped_faces()
    fonts = (perf_counter() - start) * 1000
    checklist = three_pages()
    _, plain_pages = plain_reportlab(checklist)
    tagged = make_pdf(checklist)
    plain = timed(lambda: plain_reportlab(checklist))
    bare = timed(lambda: lay_out(checklist, tagging=False))
    whole = timed(lambda: make_pdf(checklist))
    print(f"{'fonts, once':44}{fonts:8.1f} ms")
    print(f"{f'ReportLab alone, {plain_pages} pages, no tags':44}{plain:8.1f} ms")
    print(f"{f'our pages without tags, {tagged.pages} pages':44}{bare:8.1f} ms")
    print(f"{f'our paper, tagged, {tagged.pages} pages':44}{whole:8.1f} ms  {len(tagged.data) / 1000:.0f} kB")
    road_pages = replace(checklist, road=road())
    with_road = make_pdf(road_pages)
    ahead = timed(lambda: make_pdf(road_pages))
    print(f"{f'the same with a road, {with_road.pages} pages':44}{ahead:8.1f} ms  {len(with_road.data) / 1000:.0f} kB")
    print(f"{'our paper / ReportLab alone':44}{whole / plain:8.2f}     target < {TARGET}")
    print(f"{'our paper / our pages without tags':44}{whole / bare:8.2f}     target < {TARGET}")
    return int(max(whole / plain, whole / bare) >= TARGET)


if __name__ == "__main__":
    sys.exit(main())
