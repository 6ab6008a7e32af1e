"""The paper: one checklist laid out on A4, tagged, every font embedded, the same bytes for the same input."""

from dataclasses import dataclass
from pathlib import Path

from hukouguide.advice.checklist import Checklist
from hukouguide.report.boxes import Box, Gap, Stack
from hukouguide.report.desk import Desk
from hukouguide.report.fonts import shipped_faces
from hukouguide.report.missing import MissingCharacter, missing_in, tidy
from hukouguide.report.pages import Drawn, draw
from hukouguide.report.sections.open_points import open_points
from hukouguide.report.sections.opening import opening
from hukouguide.report.sections.papers import papers
from hukouguide.report.sections.results import results
from hukouguide.report.sections.said import said
from hukouguide.report.sections.sources import sources
from hukouguide.report.sections.steps import steps
from hukouguide.report.styles import LARGE, NORMAL
from hukouguide.report.tags import tagged
from hukouguide.report.whole import write_whole


@dataclass(frozen=True, slots=True)
class PdfReport:
    """`missing` are the characters that the worker must write in by hand."""

    data: bytes
    missing: tuple[MissingCharacter, ...]
    pages: int


LaidOut = tuple[Drawn, tuple[MissingCharacter, ...]]


def make_pdf(checklist: Checklist, *, large_print: bool = False) -> PdfReport:
    """Raises FontMissing when a font of the program is absent or damaged."""
    drawn, missing = lay_out(checklist, large_print=large_print)
    title = tidy(f"{checklist.title.zh} {checklist.title.en}")
    return PdfReport(tagged(drawn.data, drawn.root, title, checklist.made_on), missing, drawn.pages)


def lay_out(checklist: Checklist, *, large_print: bool = False, tagging: bool = True) -> LaidOut:
    """The pages as drawn, before the structure is written into the file."""
    faces = shipped_faces()
    missing = missing_in(checklist, faces.covers)
    desk = Desk(faces, LARGE if large_print else NORMAL, tuple(map(tidy, checklist.names)))
    return draw(desk, checklist, _story(desk, checklist, missing), tagging), missing


def _story(desk: Desk, checklist: Checklist, missing: tuple[MissingCharacter, ...]) -> Stack:
    parts: list[Box] = [opening(desk, checklist, missing)]
    if checklist.results:
        parts.append(results(desk, checklist.results))
    if checklist.papers:
        parts.append(papers(desk, checklist.papers))
    if checklist.steps:
        parts.append(steps(desk, checklist.steps, checklist.results))
    if checklist.open_points:
        parts.append(open_points(desk, checklist.open_points))
    if checklist.said:
        parts.append(said(desk, checklist.said))
    if checklist.sources:
        parts.append(sources(desk, checklist.sources))
    return Stack((*parts, Gap()), gap=2.6 * desk.unit)


def save_pdf(checklist: Checklist, path: Path, *, large_print: bool = False) -> PdfReport:
    """Make the paper and put it at `path` whole or not at all. Raises FontMissing or NotSaved."""
    report = make_pdf(checklist, large_print=large_print)
    write_whole(path, report.data)
    return report
