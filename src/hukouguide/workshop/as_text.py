"""The checklist as plain text for a shell, in both languages."""

from hukouguide.advice.checklist import Checklist, Result
from hukouguide.language import speaker

say = speaker("workshop")

_MARKS = {True: "✓", False: "✗", None: "?"}


def text_of(checklist: Checklist) -> str:
    """Summary, results with reasons, papers, errands, sources."""
    parts = [str(checklist.title), checklist.made_on.isoformat() + "  " + checklist.book, ""]
    for result in checklist.results:
        parts += [*_result(result), ""]
    if checklist.papers:
        parts += [str(say("Documents to bring")), *(f"  ☐ {p.name!s} — {p.issuer!s}; {p.form!s}" for p in checklist.papers), ""]
    if checklist.open_points:
        parts.append(str(say("Still open")))
        for point in checklist.open_points:
            parts += [f"  ? {point.about!s}", f"      {point.ask!s}"]
        parts.append("")
    parts.append(str(say("Sources")))
    for source in checklist.sources:
        c = source.citation
        parts.append(f"  [{source.number}] {c.issuer}《{c.title}》{c.number} — {c.seen}, {c.checked.isoformat()}")
    return "\n".join(parts)


def _result(result: Result) -> list[str]:
    lines = [str(result.heading), f"  {result.verdict_words!s}", f"  {result.reason!s}"]
    for reason in result.reasons:
        measured = f"  ({reason.measured!s})" if reason.measured else ""
        source = f" [{reason.source}]" if reason.source else ""
        lines.append(f"  {'  ' * reason.depth}{_MARKS[reason.state]} {reason.text!s}{measured}{source}")
    return lines
