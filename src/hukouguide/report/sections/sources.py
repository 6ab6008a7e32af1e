"""Every document cited, with its days and how well it was seen; what is only recalled never looks like what was read."""

from hukouguide.advice.checklist import CitedSource
from hukouguide.advice.finding import Citation
from hukouguide.family.words import Words
from hukouguide.language import speaker
from hukouguide.report.boxes import Box, Stack
from hukouguide.report.dates import day, span
from hukouguide.report.desk import Desk
from hukouguide.report.styles import AMBER, GREEN, RED

say = speaker("report")


def sources(desk: Desk, cited: tuple[CitedSource, ...]) -> Stack:
    items = tuple(_source(desk, source) for source in cited)
    note = desk.small(say("Numbers in square brackets on this paper point here."), holds=True)
    return desk.section(say("Where the rules come from"), note, desk.in_columns(items, gap=0.5 * desk.unit, numbered=True))


def in_force_words(citation: Citation) -> Words:
    first, last = citation.in_force_from, citation.in_force_to
    if first and last:
        return say("In force {days}").fill(days=span(first, last))
    if first:
        return say("In force since {day}").fill(day=day(first))
    if last:
        return say("In force until {day}").fill(day=day(last))
    return say("Days in force not stated")


def seen_words(seen: str) -> Words:
    return {
        "official": say("The official text was read"),
        "secondary": say("A report of it was read, not the official text"),
        "recalled": say("General knowledge, not verified"),
    }[seen]


def _source(desk: Desk, source: CitedSource) -> Box:
    citation, small = source.citation, desk.sheet.small
    colour = {"official": GREEN, "secondary": AMBER, "recalled": RED}[citation.seen]
    dated = say("{in_force}. Last checked on {day}.").fill(in_force=in_force_words(citation), day=day(citation.checked))
    title = " ".join(part for part in (citation.title, citation.article) if part)
    issued = " ".join(part for part in (citation.issuer, citation.number) if part)
    lines: list[Box] = [desk.pair(Words(title, title), small.strong())]
    if issued:
        lines.append(desk.pair(Words(issued, issued), small))
    lines += [desk.pair(dated, small), desk.pair(seen_words(citation.seen), small.strong().tinted(colour))]
    if citation.url:
        lines.append(desk.text(citation.url, small.en))
    count = desk.text(f"[{source.number}]", small.zh)
    return desk.listed(count, 2.6 * desk.unit, Stack(tuple(lines), whole=True))
