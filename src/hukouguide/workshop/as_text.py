"""The checklist as plain text for a shell, in both languages."""

from hukouguide.advice.checklist import Care, Checklist, OpenPoint, Refused, RefusedLine, Result
from hukouguide.family.words import Words
from hukouguide.language import speaker
from hukouguide.workshop.road_text import headline, road_text

say = speaker("workshop")

_MARKS = {True: "✓", False: "✗", None: "?"}


def text_of(checklist: Checklist) -> str:
    """How long together, results with reasons, the road, papers, errands, what to do if refused, care when apart, sources."""
    parts = [str(checklist.title), checklist.made_on.isoformat() + "  " + checklist.book, ""]
    if checklist.road:
        parts += [*headline(checklist.road), ""]
    for result in checklist.results:
        parts += [*_result(result), ""]
    if checklist.road:
        parts += [*road_text(checklist.road), ""]
    if checklist.papers:
        parts += [str(say("Documents to bring")), *(f"  ☐ {p.name!s} — {p.issuer!s}; {p.form!s}" for p in checklist.papers), ""]
    if checklist.open_points:
        parts.append(str(say("Still open")))
        for point in checklist.open_points:
            parts += _errand(point)
        parts.append("")
    if checklist.refused:
        parts += [*_refused(checklist.refused), ""]
    for care in checklist.care:
        parts += [*_care(care), ""]
    parts.append(str(say("Sources")))
    for source in checklist.sources:
        c = source.citation
        parts.append(f"  [{source.number}] {c.issuer}《{c.title}》{c.number} — {c.seen}, {c.checked.isoformat()}")
    return "\n".join(parts)


def _errand(point: OpenPoint) -> list[str]:
    lines = [f"  ? {point.about!s}", f"      {_with(point.ask, point.phone)!s}"]
    lines += [f"      {_quoted(point.say)!s}"] if point.say else []
    return [*lines, "      ☐ " + ", ".join(map(str, point.bring))] if point.bring else lines


def _refused(refused: Refused) -> list[str]:
    lines = (*refused.law, *refused.ask, *refused.calls, *refused.deadlines)
    return [str(say("If the counter says no")), *map(_line, lines), *(f"  {_quoted(words)!s}" for words in refused.say)]


def _line(line: RefusedLine) -> str:
    only = f"[{line.only!s}] " if line.only else ""
    return f"  · {only}{_with(line.text, line.phone)!s}  ({line.citation.seen})"


def _with(words: Words, more: str) -> Words:
    return Words(f"{words.zh}：{more}", f"{words.en}: {more}") if more else words


def _quoted(words: Words) -> Words:
    return Words(f"“{words.zh}”", f"“{words.en}”")


def _care(care: Care) -> list[str]:
    """The notices are for the paper; here only what they are."""
    lines = [str(say("While the parents are away: {who}").fill(who=care.who)), f"  {care.why!s}"]
    lines += [f"  {_MARKS[duty.done]} {duty.do!s}  [{duty.citation.article}, {duty.citation.seen}]" for duty in care.duties]
    for contact in care.contact:
        said = Words(f"{contact.often.zh}：{contact.do.zh}", f"{contact.often.en}: {contact.do.en}")
        lines.append(f"  · {said!s}  [{contact.citation.article}, {contact.citation.seen}]")
    lines += [f"  ☐ {notice.title!s} → {notice.to!s}" for notice in care.notices]
    lines += [f"  · {_with(call.who, call.phone)!s}" for call in care.calls]
    return [*lines, "  " + str(say("Look at all this again on {day}").fill(day=care.again.isoformat()))]


def _result(result: Result) -> list[str]:
    lines = [str(result.heading), f"  {result.verdict_words!s}", f"  {result.reason!s}"]
    for reason in result.reasons:
        measured = f"  ({reason.measured!s})" if reason.measured else ""
        source = f" [{reason.source}]" if reason.source else ""
        lines.append(f"  {'  ' * reason.depth}{_MARKS[reason.state]} {reason.text!s}{measured}{source}")
    return lines
