"""From findings to the checklist: what the paper says, in the order a family needs it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from hukouguide.advice.at_home import for_grandparents
from hukouguide.advice.care import care_for
from hukouguide.advice.checklist import (
    Checklist,
    CitedSource,
    Glance,
    Paper,
    Reason,
    Result,
    Said,
)  # fmt: skip
from hukouguide.advice.closing import what_closes
from hukouguide.advice.finding import Citation, Finding, Node, Verdict
from hukouguide.advice.interview import Interview
from hukouguide.advice.refused import refused
from hukouguide.advice.road.fill_sheet import road_sheet
from hukouguide.advice.to_do import ORDER, WORTH_PREPARING, AtLength, at_length_for, open_points_of, steps_of
from hukouguide.family.words import Words
from hukouguide.language import speaker
from hukouguide.rules.sentences import answer_words, day_words, goal_words, person_words, verdict_words
from hukouguide.rules.sentences.join import listed

say = speaker("advice")

_TOLD = ("primary", "junior", "senior", "gaokao", "hukou", "permit", "care")


@dataclass(frozen=True)
class Sources:
    """Citations numbered in the order they are first named."""

    numbers: dict[tuple[str, str, str], CitedSource]

    def number(self, citation: Citation) -> int:
        key = citation.source, citation.title, citation.number
        if key not in self.numbers:
            self.numbers[key] = CitedSource(len(self.numbers) + 1, citation)
        return self.numbers[key].number


def compose(interview: Interview) -> Checklist:
    """The checklist of an interview, as far as it has come."""
    book, family = interview.book, interview.family
    care = care_for(interview)
    needing = {one.child for one in care}
    findings = [f for f in sorted_findings(interview.findings) if f.goal != "care" or f.person in needing]
    sources = Sources({})
    road = road_sheet(interview, _askable(findings))
    at_length = at_length_for(findings, interview, road)
    near = [finding for finding in findings if finding.place in at_length.places]
    results = tuple(_result(finding, interview, sources, id(finding) in at_length.leading) for finding in findings)
    return Checklist(
        title=say("Your family's checklist"),
        made_on=interview.today,
        book=book.version,
        names=tuple(p.name for p in family.people if p.name),
        places=tuple(book.places[place].name for place in interview.places),
        summary=listed(road.headline, "\n", "\n") if road else Words("", ""),
        results=results,
        papers=tuple(_papers(findings, at_length, interview)),
        steps=tuple(steps_of(findings, road, at_length, interview.family)),
        open_points=tuple(open_points_of(near, book)),
        said=tuple(_said(interview)),
        sources=tuple(sources.numbers.values()),
        glance=tuple(_glance(findings, interview)),
        grandparents=for_grandparents(findings, interview, care),
        refused=refused(_askable(findings), book),
        care=care,
        road=road,
    )


def _askable(findings: Iterable[Finding]) -> list[Finding]:
    """What a family may come to the counter for, in the order goals are told."""
    return sorted((f for f in findings if f.verdict in WORTH_PREPARING), key=lambda f: _TOLD.index(f.goal))


def sorted_findings(findings: Iterable[Finding]) -> list[Finding]:
    """Best news first within a place and person; what lies behind the child already is left out."""
    kept = [f for f in findings if not is_past(f)]
    rank = {verdict: place for place, verdict in enumerate(ORDER)}
    people = list(dict.fromkeys((f.place, f.person) for f in kept))
    return sorted(kept, key=lambda f: (people.index((f.place, f.person)), rank[f.verdict]))


def is_past(finding: Finding) -> bool:
    """The day it was judged on lies behind: a school entered long ago."""
    return finding.verdict is Verdict.NO_RULE and finding.passed


def best_of_each_goal(findings: Iterable[Finding], interview: Interview) -> list[Finding]:
    """The best news for each goal, place by place and person by person, children first; `findings` with the best news first."""
    best: dict[tuple[str, str, str], Finding] = {}
    for finding in findings:
        best.setdefault((finding.place, finding.person, finding.goal), finding)
    people = [p.id for p in interview.people if p.id in interview.family.children]
    places = list(interview.places)
    return sorted(best.values(), key=lambda f: (places.index(f.place), f.person not in people, f.person, _TOLD.index(f.goal)))


def _glance(findings: Sequence[Finding], interview: Interview) -> Iterator[Glance]:
    for f in best_of_each_goal(findings, interview):
        yield Glance(interview.book.places[f.place].name, _who(f, interview), goal_words(f.goal), f.verdict, _with_day(f))


def _with_day(finding: Finding) -> Words:
    words = verdict_words(finding.verdict)
    if finding.verdict is Verdict.ACT:
        act_by = finding.explained.act_by
        return say("{verdict}: begin by {day}").fill(verdict=words, day=day_words(act_by)) if act_by else words
    if finding.by is None:
        return words
    return say("{verdict} ({day})").fill(verdict=words, day=day_words(finding.by))


def _who(finding: Finding, interview: Interview) -> Words:
    return person_words(finding.person, interview.family.role(finding.person))


def _result(finding: Finding, interview: Interview, sources: Sources, leading: bool) -> Result:
    return Result(
        heading=say("{place} · {who} · {name}").fill(
            place=interview.book.places[finding.place].name, who=_who(finding, interview), name=finding.name
        ),
        verdict=finding.verdict,
        verdict_words=verdict_words(finding.verdict),
        reason=finding.reason,
        day=finding.explained.act_by if finding.verdict is Verdict.ACT else finding.by or finding.judged,
        reasons=tuple(_reasons_of(finding, sources)),
        points=finding.points,
        office=finding.office,
        phone=finding.phone,
        caution=finding.caution,
        leading=leading,
    )


def _reasons_of(finding: Finding, sources: Sources) -> Iterator[Reason]:
    """A closed route needs no more than what closes it, the first of which its reason says; with no rule there is nothing to show."""
    if finding.tree is None or finding.verdict is Verdict.NO_RULE:
        return
    if finding.verdict is Verdict.CLOSED:
        yield from (_line(node, node.text, sources, 0) for node in what_closes(finding.tree)[1:])
    else:
        yield from _reasons(finding.tree, sources)


def _reasons(node: Node, sources: Sources, depth: int = 0) -> Iterator[Reason]:
    """The tree line by line, as far as it bears on the verdict.

    Of alternatives one of which holds, only that one is shown; of a group that fails, only what fails; a group of refusals is one line.
    """
    shown = _bearing(node)
    if not shown or node.kind == "none":
        yield _line(node, node.text, sources, depth)
        return
    if len(shown) > 1 or node.label is not None:
        yield _line(node, _group_words(node), sources, depth)
        depth += 1
    for child in shown:
        yield from _reasons(child, sources, depth)


def _line(node: Node, text: Words, sources: Sources, depth: int) -> Reason:
    return Reason(node.state, text, node.measured, depth, sources.number(node.citation) if node.citation else None)


def _bearing(node: Node) -> tuple[Node, ...]:
    """The children that the state of a group rests on."""
    if node.kind in ("any", "any_parent", "any_child", "tiers") and node.state is True:
        return tuple(child for child in node.children if child.state is True)[:1]
    if node.kind in ("all", "both_parents", "each_child") and node.state is False:
        return tuple(child for child in node.children if child.state is False)
    return node.children


def _group_words(node: Node) -> Words:
    """A group is named by the rule, or by what it asks of its parts; the parts say the rest."""
    named = node.label or _kinds().get(node.kind, node.text)
    if node.gloss is None:
        return named
    return Words(f"{named.zh}（{node.gloss.zh}）", f"{named.en} ({node.gloss.en})")


def _kinds() -> dict[str, Words]:
    return {
        "all": say("All of these:"),
        "any": say("One of these is enough:"),
        "any_parent": say("One parent is enough:"),
        "both_parents": say("Both parents:"),
    }


def _papers(findings: Sequence[Finding], at_length: AtLength, interview: Interview) -> Iterator[Paper]:
    serves: dict[str, list[int]] = {}
    for number, finding in enumerate(findings, 1):
        if finding.verdict in WORTH_PREPARING and finding.place in at_length.places:
            for document in finding.documents:
                serves.setdefault(document, []).append(number)
    for document, numbers in serves.items():
        paper = interview.book.documents[document]
        yield Paper(
            name=paper.name.words,
            issuer=paper.issuer.words,
            form=paper.form.words,
            how=paper.from_afar.words if paper.from_afar else None,
            state=interview.proof(document) or "",
            serves=tuple(numbers),
        )


def _said(interview: Interview) -> Iterator[Said]:
    topics = {topic.id: topic.name.words for topic in interview.book.topics}
    for ask, answer in interview.answered:
        yield Said(
            topics[ask.question.topic],
            ask.who,
            ask.question.noun.words,
            answer_words(ask.question, answer, interview.book.places),
        )
