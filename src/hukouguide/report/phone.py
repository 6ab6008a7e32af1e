"""The short text for a phone: a few plain Chinese lines that fit one message, or a few QR codes."""

from collections.abc import Iterator
from datetime import date
from itertools import groupby

from hukouguide.advice.checklist import Checklist, DatedStep, Glance, OpenPoint
from hukouguide.language import speaker
from hukouguide.report.dates import day, span

say = speaker("report")

_STEPS = 3
_PAPERS = 6
_ERRANDS = 2


def phone_text(checklist: Checklist) -> str:
    """The best verdict for each goal, the next steps (those with days first), papers still to get, errands, and who decides."""
    lines = [checklist.title.zh, *_verdicts(checklist.glance)]
    if checklist.steps:
        dated = sorted((step for step in checklist.steps if step.window), key=_opens)
        undated = [step for step in checklist.steps if not step.window]
        lines += [say("To do:").zh, *map(_step, [*dated, *undated][:_STEPS])]
    wanted = [paper.name.zh for paper in checklist.papers if paper.state != "have"]
    if wanted:
        more = "……" if len(wanted) > _PAPERS else ""
        lines.append(say("Get ready: {papers}").zh.format(papers="、".join(wanted[:_PAPERS]) + more))
    lines += list(dict.fromkeys(map(_errand, checklist.open_points)))[:_ERRANDS]
    made = say("{day}, rules {book}. Advice, not a decision: the office decides.")
    lines.append(made.fill(day=day(checklist.made_on), book=checklist.book).zh)
    return "\n".join(" ".join(line.split()) for line in lines)


def _verdicts(glance: tuple[Glance, ...]) -> Iterator[str]:
    """One line for each person in each place."""
    for (place, who), group in groupby(glance, key=lambda g: (g.place.zh, g.who.zh)):
        yield f"{place} {who}：" + "；".join(f"{g.goal.zh} {g.words.zh}" for g in group)


def _opens(step: DatedStep) -> date:
    return step.window.opens if step.window else date.max


def _step(step: DatedStep) -> str:
    parts = [span(step.window.opens, step.window.closes).zh] if step.window else []
    parts.append(step.do.zh.rstrip("。"))
    parts += [step.where.zh] if step.where else []
    parts += [step.phone] if step.phone else []
    return "· " + (say("[Cannot be repaired if missed] ").zh if step.critical else "") + "，".join(parts)


def _errand(point: OpenPoint) -> str:
    asked = say("Ask: {about}").fill(about=point.about).zh
    return f"{asked}，{point.phone}" if point.phone else asked
