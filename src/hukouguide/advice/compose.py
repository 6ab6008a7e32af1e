"""From findings to the checklist: what the paper says, in the order a family needs it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from hukouguide.advice.checklist import (
    Checklist,
    CitedSource,
    DatedStep,
    OpenPoint,
    Paper,
    Reason,
    Result,
    Said,
)  # fmt: skip
from hukouguide.advice.explain import what_closes
from hukouguide.advice.finding import Citation, Finding, Node, Opening, Verdict
from hukouguide.advice.interview import Interview
from hukouguide.family.answers import PROOF, Proof
from hukouguide.family.words import Words
from hukouguide.language import speaker
from hukouguide.rules.book import RuleBook
from hukouguide.rules.sentences import answer_words, day_words, goal_words, person_words, verdict_words

say = speaker("advice")

ORDER = (Verdict.OPEN, Verdict.ON_COURSE, Verdict.RANKED, Verdict.ACT, Verdict.UNKNOWN, Verdict.NO_RULE, Verdict.CLOSED)
"""Best news first."""

_WORTH_PREPARING = ORDER[:5]


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
    findings = sorted_findings(interview.findings)
    sources = Sources({})
    results = tuple(_result(finding, interview, sources) for finding in findings)
    return Checklist(
        title=say("Your family's checklist"),
        made_on=interview.today,
        book=book.version,
        names=tuple(p.name for p in family.people if p.name),
        places=tuple(book.places[place].name for place in interview.places),
        summary=summary(interview),
        results=results,
        papers=tuple(_papers(findings, interview)),
        steps=tuple(_steps(findings)),
        open_points=tuple(_open_points(findings, book)),
        said=tuple(_said(interview)),
        sources=tuple(sources.numbers.values()),
    )


def sorted_findings(findings: Iterable[Finding]) -> list[Finding]:
    """Best news first within a place and person; what lies behind the child already is left out."""
    kept = [f for f in findings if not is_past(f)]
    rank = {verdict: place for place, verdict in enumerate(ORDER)}
    people = list(dict.fromkeys((f.place, f.person) for f in kept))
    return sorted(kept, key=lambda f: (people.index((f.place, f.person)), rank[f.verdict]))


def is_past(finding: Finding) -> bool:
    """The day it was judged on lies behind: a school entered long ago."""
    return finding.verdict is Verdict.NO_RULE and finding.passed


def summary(interview: Interview) -> Words:
    """The best verdict for each goal, place by place and person by person."""
    best: dict[tuple[str, str, str], Finding] = {}
    for finding in sorted_findings(interview.findings):
        best.setdefault((finding.place, finding.person, finding.goal), finding)
    lines = [
        say("{place}, {who}, {goal}: {verdict}").fill(
            place=interview.book.places[f.place].name,
            who=_who(f, interview),
            goal=goal_words(f.goal),
            verdict=_with_day(f),
        )
        for f in best.values()
    ]
    return Words("\n".join(line.zh for line in lines), "\n".join(line.en for line in lines))


def _with_day(finding: Finding) -> Words:
    words = verdict_words(finding.verdict)
    if finding.by is None or finding.verdict is Verdict.ACT:
        return words
    return say("{verdict} ({day})").fill(verdict=words, day=day_words(finding.by))


def _who(finding: Finding, interview: Interview) -> Words:
    return person_words(finding.person, interview.family.role(finding.person))


def _result(finding: Finding, interview: Interview, sources: Sources) -> Result:
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


def _papers(findings: Sequence[Finding], interview: Interview) -> Iterator[Paper]:
    serves: dict[str, list[int]] = {}
    for number, finding in enumerate(findings, 1):
        if finding.verdict in _WORTH_PREPARING:
            for document in finding.documents:
                serves.setdefault(document, []).append(number)
    for document, numbers in serves.items():
        paper = interview.book.documents[document]
        yield Paper(
            name=paper.name.words,
            issuer=paper.issuer.words,
            form=paper.form.words,
            how=paper.from_afar.words if paper.from_afar else None,
            state=_proof_state(document, interview),
            serves=tuple(numbers),
        )


def _proof_state(document: str, interview: Interview) -> str:
    """The best that anyone in the family said about the paper; empty when nobody was asked."""
    said = [
        str(answer.value)
        for key, answer in interview.family.answers.items()
        if key.fact == PROOF + document and answer.value is not None
    ]
    return next((state.value for state in Proof if state.value in said), "")


def _steps(findings: Sequence[Finding]) -> Iterator[DatedStep]:
    """What to do, earliest first; what both parents have to do alike is said once, at its first route."""
    found: dict[tuple[Words, Words | None, Opening | None], DatedStep] = {}
    for number, finding in enumerate(findings, 1):
        if finding.verdict in _WORTH_PREPARING:
            for step in _of_route(finding, number):
                found.setdefault((step.do, step.where, step.window), step)
    dated = list(found.values())
    first = min((s.window.opens for s in dated if s.window), default=None)
    return iter(sorted(dated, key=lambda s: (s.window.opens if s.window else first, s.result)) if first else dated)


def _of_route(finding: Finding, number: int) -> Iterator[DatedStep]:
    """The route's own steps; where none of them has the route's window, a step that says when to apply."""
    for step in finding.steps:
        yield DatedStep(step.do, step.where, step.window, step.phone, step.critical, number)
    if finding.window is not None and all(step.window is None for step in finding.steps):
        apply = say("Apply: {name}").fill(name=finding.name)
        yield DatedStep(apply, finding.office, finding.window, finding.phone, False, number)


def _open_points(findings: Sequence[Finding], book: RuleBook) -> Iterator[OpenPoint]:
    seen = set()
    for finding in findings:
        if finding.verdict not in _WORTH_PREPARING:
            continue
        for errand in finding.errands:
            if errand not in seen:
                seen.add(errand)
                bring = tuple(book.documents[document].name.words for document in errand.bring)
                yield OpenPoint(errand.about, errand.ask, errand.say, bring, errand.phone)


def _said(interview: Interview) -> Iterator[Said]:
    topics = {topic.id: topic.name.words for topic in interview.book.topics}
    for ask, answer in interview.answered:
        yield Said(
            topics[ask.question.topic],
            ask.who,
            ask.question.noun.words,
            answer_words(ask.question, answer, interview.book.places),
        )
