"""The routes that are not told at length, a line or two each: those that are not open, and other ways to the same goal."""

from hukouguide.advice.checklist import Result
from hukouguide.family.words import Words
from hukouguide.language import speaker
from hukouguide.report.boxes import Box, Stack
from hukouguide.report.desk import Desk
from hukouguide.report.marks import Mark
from hukouguide.report.sections.verdicts import VERDICT_SHAPES
from hukouguide.report.structure import Tag
from hukouguide.report.styles import VERDICT_COLOURS

say = speaker("report")


def shut(desk: Desk, found: tuple[tuple[int, Result], ...]) -> Stack:
    note = desk.small(say("Only what closes each of them is said here; the program shows the rest."), holds=True)
    items = tuple(_line(desk, number, result, result.reason) for number, result in found)
    return desk.section(say("Routes that are not open"), note, desk.in_columns(items, gap=0.5 * desk.unit))


def in_short(desk: Desk, found: tuple[tuple[int, Result], ...]) -> Stack:
    note = desk.small(
        say("Of these a better or an equal one to the same goal stands above; the program shows the rest."), holds=True
    )
    items = tuple(_line(desk, number, result, _with_verdict(result)) for number, result in found)
    return desk.section(say("Other routes, in short"), note, desk.in_columns(items, gap=0.5 * desk.unit))


def _with_verdict(result: Result) -> Words:
    verdict = result.verdict_words
    return Words(f"{verdict.zh}：{result.reason.zh}", f"{verdict.en}: {result.reason.en}")


def _line(desk: Desk, number: int, result: Result, why: Words) -> Box:
    small = desk.sheet.small
    heading = Words(f"{number}. {result.heading.zh}", result.heading.en)
    cited = "".join(f" [{source}]" for source in dict.fromkeys(reason.source for reason in result.reasons) if source)
    lines = (desk.pair(heading, small.strong()), desk.pair(Words(why.zh + cited, why.en), small))
    words = result.verdict_words
    sign = Mark(VERDICT_SHAPES[result.verdict], 1.3 * desk.unit, VERDICT_COLOURS[result.verdict], _said(words))
    return desk.listed(sign, 2.2 * desk.unit, Stack(lines, whole=True))


def _said(words: Words) -> Tag:
    """The sign stands alone here, so it says the verdict to those who hear the paper."""
    return Tag("Figure", alt=f"{words.zh} {words.en}")
