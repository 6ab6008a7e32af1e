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
_SHUT = (Verdict.CLOSED, Verdict.NO_RULE)


def phone_text(checklist: Checklist) -> str:
    """Verdicts, the next steps (those with days first), papers still to get, errands, and who decides."""
    numbered = list(enumerate(checklist.results, 1))
    shut = [result for _, result in numbered if result.verdict in _SHUT]
    lines = [checklist.title.zh, *(_verdict(n, result) for n, result in numbered if result.verdict not in _SHUT)]
    if shut:
        lines.append(say("{count} more are not possible; see the paper.").fill(count=len(shut)).zh)
    if checklist.steps:
        dated = sorted((step for step in checklist.steps if step.window), key=_opens)
        undated = [step for step in checklist.steps if not step.window]
        lines += [say("To do:").zh, *map(_step, [*dated, *undated][:_STEPS])]
    wanted = [paper.name.zh for paper in checklist.papers if paper.state != "have"]
    if wanted:
        more = "……" if len(wanted) > _PAPERS else ""
        lines.append(say("Get ready: {papers}").zh.format(papers="、".join(wanted[:_PAPERS]) + more))
    lines += map(_errand, checklist.open_points[:_ERRANDS])
    made = say("{day}, rules {book}. Advice, not a decision: the office decides.")
    lines.append(made.fill(day=day(checklist.made_on), book=checklist.book).zh)
    return "\n".join(" ".join(line.split()) for line in lines)


def _opens(step: DatedStep) -> date:
    return step.window.opens if step.window else date.max


def _verdict(number: int, result: Result) -> str:
    why = f"。{result.reason.zh}" if result.verdict is Verdict.ACT else ""
    return f"{number}. {result.heading.zh}：{result.verdict_words.zh}{why}"


def _step(step: DatedStep) -> str:
    parts = [span(step.window.opens, step.window.closes).zh] if step.window else []
    parts.append(step.do.zh.rstrip("。"))
    parts += [step.where.zh] if step.where else []
    parts += [step.phone] if step.phone else []
    return "· " + (say("[Cannot be repaired if missed] ").zh if step.critical else "") + "，".join(parts)


def _errand(point: OpenPoint) -> str:
    asked = say("Ask: {about}").fill(about=point.about).zh
    return f"{asked}，{point.phone}" if point.phone else asked
