"""The paper: one checklist laid out on A4, tagged, every font embedded, the same bytes for the same input."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from hukouguide.advice.checklist import Checklist, ForGrandparents
from hukouguide.advice.finding import Verdict
from hukouguide.advice.road.sheet import RoadSheet
from hukouguide.language import speaker
from hukouguide.report.boxes import Box, Gap, Stack
from hukouguide.report.desk import Desk
from hukouguide.report.fonts import shipped_faces
from hukouguide.report.missing import MissingCharacter, missing_in, tidy
from hukouguide.report.pages import Drawn, draw
from hukouguide.report.sections.care import care_pages
from hukouguide.report.sections.dates_ahead import dates_ahead
from hukouguide.report.sections.grandparents import grandparents
from hukouguide.report.sections.open_points import open_points
from hukouguide.report.sections.opening import opening
from hukouguide.report.sections.papers import papers
from hukouguide.report.sections.phone_codes import phone_codes
from hukouguide.report.sections.plans import plans
from hukouguide.report.sections.refused import refused
from hukouguide.report.sections.results import results
from hukouguide.report.sections.road import road
from hukouguide.report.sections.said import said
from hukouguide.report.sections.shut import in_short, shut
from hukouguide.report.sections.sources import sources
from hukouguide.report.sections.steps import steps
from hukouguide.report.styles import LARGE, NORMAL
from hukouguide.report.tags import tagged
from hukouguide.report.whole import write_whole

say = speaker("report")


@dataclass(frozen=True, slots=True)
class PdfReport:
    """`missing` are the characters that the worker must write in by hand."""

    data: bytes
    missing: tuple[MissingCharacter, ...]
    pages: int


LaidOut = tuple[Drawn, tuple[MissingCharacter, ...]]


class Part(StrEnum):
    """How much of the checklist is wanted on paper."""

    SHORT = "short"  # what to do, to bring and to ask, without the reasons, the answers and the sources
    WHOLE = "whole"
    GRANDPARENTS = "grandparents"


_SHUT = (Verdict.CLOSED, Verdict.NO_RULE)


def make_pdf(checklist: Checklist, *, large_print: bool = False, part: Part = Part.WHOLE) -> PdfReport:
    """Raises FontMissing when a font of the program is absent or damaged."""
    drawn, missing = lay_out(checklist, large_print=large_print, part=part)
    title = _title(checklist, part)
    return PdfReport(tagged(drawn.data, drawn.root, title, checklist.made_on), missing, drawn.pages)


def lay_out(checklist: Checklist, *, large_print: bool = False, part: Part = Part.WHOLE, tagging: bool = True) -> LaidOut:
    """The pages as drawn, before the structure is written into the file."""
    faces = shipped_faces()
    missing = missing_in(checklist, faces.covers)
    desk = Desk(faces, LARGE if large_print else NORMAL, tuple(map(tidy, checklist.names)))
    stories = [_wall(desk, checklist, 1)] if part is Part.GRANDPARENTS else _stories(desk, checklist, missing, part)
    return draw(desk, checklist, stories, _title(checklist, part), tagging), missing


def _title(checklist: Checklist, part: Part) -> str:
    words = say("For the grandparents at home") if part is Part.GRANDPARENTS else checklist.title
    return tidy(f"{words.zh} {words.en}")


def _stories(desk: Desk, checklist: Checklist, missing: tuple[MissingCharacter, ...], part: Part) -> list[Stack]:
    """The paper in its order; what begins a story begins on a new page."""
    parts: list[Box] = []
    if checklist.results:
        parts.append(phone_codes(desk, checklist))
    if rest := tuple(step for step in checklist.steps if not (step.in_agenda or step.aside)):
        parts.append(steps(desk, rest, checklist.results))
    if checklist.papers:
        parts.append(papers(desk, checklist.papers))
    if checklist.open_points:
        parts.append(open_points(desk, checklist.open_points))
    if checklist.refused:
        parts.append(refused(desk, checklist.refused))
    if part is Part.WHOLE:
        parts += _behind(desk, checklist)
    first, *next_to_it = opening(desk, checklist, missing)
    gap = 1.8 * desk.unit
    ahead = tuple(_ahead(desk, checklist.road)) if checklist.road else ()
    following = (*next_to_it, *ahead, *parts, Gap())
    stories = [Stack((first, Gap())), Stack(following, gap)] if ahead or next_to_it else [Stack((first, *following), gap)]
    apart = [page for care in checklist.care for page in care_pages(desk, care)]
    return [*stories, *apart] if checklist.grandparents is None else [*stories, *apart, _wall(desk, checklist, 2)]


def _ahead(desk: Desk, sheet: RoadSheet) -> Iterator[Box]:
    """The years ahead: each child's road, what to begin, the days to keep."""
    yield from (road(desk, child) for child in sheet.children if child.cities)
    if sheet.plans:
        yield plans(desk, sheet.plans)
    if sheet.agenda:
        yield dates_ahead(desk, sheet.agenda)


def _behind(desk: Desk, checklist: Checklist) -> Iterator[Box]:
    """What the verdicts rest on."""
    numbered = tuple(enumerate(checklist.results, 1))
    not_shut = [(number, result) for number, result in numbered if result.verdict not in _SHUT]
    if leading := tuple((number, result) for number, result in not_shut if result.leading):
        yield results(desk, leading)
    if others := tuple((number, result) for number, result in not_shut if not result.leading):
        yield in_short(desk, others)
    if closed_routes := tuple((number, result) for number, result in numbered if result.verdict in _SHUT):
        yield shut(desk, closed_routes)
    if checklist.said:
        yield said(desk, checklist.said)
    if checklist.sources:
        yield sources(desk, checklist.sources)


def _wall(desk: Desk, checklist: Checklist, level: int) -> Stack:
    page = checklist.grandparents or ForGrandparents((), (), ())
    return Stack((grandparents(desk, checklist, page, level), Gap()))


def save_pdf(checklist: Checklist, path: Path, *, large_print: bool = False, part: Part = Part.WHOLE) -> PdfReport:
    """Make the paper and put it at `path` whole or not at all. Raises FontMissing or NotSaved."""
    report = make_pdf(checklist, large_print=large_print, part=part)
    write_whole(path, report.data)
    return report
