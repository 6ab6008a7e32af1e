"""The sign of each verdict and of each condition's state."""

from collections.abc import Callable

from reportlab.lib.colors import Color
from reportlab.pdfgen.canvas import Canvas

from hukouguide.advice.finding import Verdict
from hukouguide.family.words import Words
from hukouguide.language import speaker
from hukouguide.report import marks
from hukouguide.report.marks import Mark
from hukouguide.report.structure import Tag
from hukouguide.report.styles import AMBER, GREEN, RED, VERDICT_COLOURS

say = speaker("report")

VERDICT_SHAPES: dict[Verdict, Callable[[Canvas, Color], None]] = {
    Verdict.OPEN: marks.tick,
    Verdict.ON_COURSE: marks.onward,
    Verdict.ACT: marks.alarm,
    Verdict.RANKED: marks.podium,
    Verdict.CLOSED: marks.stop,
    Verdict.UNKNOWN: marks.question,
    Verdict.NO_RULE: marks.no_page,
}


def verdict_mark(verdict: Verdict, size: float) -> Mark:
    """Decoration: the verdict's words always stand beside it."""
    return Mark(VERDICT_SHAPES[verdict], size, VERDICT_COLOURS[verdict])


def state_words(state: bool | None) -> Words:
    if state is None:
        return say("not known yet")
    return say("met") if state else say("not met")


def state_mark(state: bool | None, size: float, drop: float) -> Mark:
    """A figure that says its state to those who hear the paper."""
    shape, colour = (marks.question, AMBER) if state is None else (marks.tick, GREEN) if state else (marks.cross, RED)
    words = state_words(state)
    return Mark(shape, size, colour, Tag("Figure", alt=f"{words.zh} {words.en}"), drop)
