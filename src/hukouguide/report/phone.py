"""The short text for a phone: a few plain Chinese lines that fit one message."""

from datetime import date

from hukouguide.advice.checklist import Checklist, DatedStep, OpenPoint, Result
from hukouguide.advice.finding import Verdict
from hukouguide.language import speaker
from hukouguide.report.dates import day, span

say = speaker("report")

_STEPS = 3
_PAPERS = 8
_ERRANDS = 2


def phone_text(checklist: Checklist) -> str:
    """Verdicts, the next steps (those that cannot be repaired first), papers still to get, errands, and who decides."""
    lines = [checklist.title.zh, *(_verdict(number, result) for number, result in enumerate(checklist.results, 1))]
    if checklist.steps:
        ordered = sorted(checklist.steps, key=lambda s: (not s.critical, s.window.opens if s.window else date.max))
        lines += [say("To do:").zh, *map(_step, ordered[:_STEPS])]
    wanted = [paper.name.zh for paper in checklist.papers if paper.state != "have"]
    if wanted:
        more = "……" if len(wanted) > _PAPERS else ""
        lines.append(say("Get ready: {papers}").zh.format(papers="、".join(wanted[:_PAPERS]) + more))
    lines += map(_errand, checklist.open_points[:_ERRANDS])
    made = say("{day}, rules {book}. Advice, not a decision: the office decides.")
    lines.append(made.fill(day=day(checklist.made_on), book=checklist.book).zh)
    return "\n".join(" ".join(line.split()) for line in lines)


def _verdict(number: int, result: Result) -> str:
    why = f"。{result.reason.zh}" if result.verdict is Verdict.ACT else ""
    return f"{number}. {result.heading.zh}：{result.verdict_words.zh}{why}"


def _step(step: DatedStep) -> str:
    parts = [span(step.window.opens, step.window.closes).zh] if step.window else []
    parts.append(step.do.zh)
    parts += [step.where.zh] if step.where else []
    parts += [step.phone] if step.phone else []
    return "· " + (say("[Cannot be repaired if missed] ").zh if step.critical else "") + "，".join(parts)


def _errand(point: OpenPoint) -> str:
    asked = say("Ask: {about}").fill(about=point.about).zh
    return f"{asked}，{point.phone}" if point.phone else asked
