"""What paper tells at length, what there is to do, and what to go and ask: the parts of the checklist that a family acts on."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from hukouguide.advice.checklist import DatedStep, OpenPoint
from hukouguide.advice.finding import Errand, Finding, Opening, Verdict
from hukouguide.advice.interview import Interview
from hukouguide.advice.road.agenda import apply_words
from hukouguide.advice.road.sheet import RoadSheet
from hukouguide.family.household import Family
from hukouguide.family.words import Words
from hukouguide.language import speaker
from hukouguide.rules.book import RuleBook
from hukouguide.rules.sentences.join import listed

say = speaker("advice")

ORDER = (Verdict.OPEN, Verdict.ON_COURSE, Verdict.RANKED, Verdict.ACT, Verdict.UNKNOWN, Verdict.NO_RULE, Verdict.CLOSED)
"""Best news first."""

WORTH_PREPARING = ORDER[:5]
_NAMED = 8

Dates = set[tuple[str, Words, date | None, date]]
"""Place, what, first and last day of what stands among the dates of the road."""


@dataclass(frozen=True)
class AtLength:
    """What paper tells at length: these places, and of them these findings, by identity."""

    places: Sequence[str]
    leading: set[int]

    def aside(self, step: DatedStep, finding: Finding) -> bool:
        told = id(finding) in self.leading or step.critical or step.window is not None
        return finding.place not in self.places or not told


def at_length_for(findings: Iterable[Finding], interview: Interview, road: RoadSheet | None) -> AtLength:
    """Where the family lives and can stay longest, the best news for each goal: of every child its own, of the parents one for both."""
    children = interview.family.children
    places = road.at_length if road else interview.places
    best: dict[tuple[str, str, str], Finding] = {}
    for finding in sorted((f for f in findings if f.place in places), key=lambda f: ORDER.index(f.verdict)):
        person = finding.person if finding.person in children else ""
        best.setdefault((finding.place, person, finding.goal), finding)
    return AtLength(places, {id(finding) for finding in best.values()})


def steps_of(findings: Sequence[Finding], road: RoadSheet | None, at_length: AtLength, family: Family) -> Iterator[DatedStep]:
    """What to do, earliest first; what both parents have to do alike is said once, at its first route."""
    dates: Dates = {(d.place, d.what, d.opens, d.day) for d in road.agenda} if road else set()
    found: dict[tuple[Words, Words | None, Opening | None], DatedStep] = {}
    for number, finding in enumerate(findings, 1):
        if finding.verdict in WORTH_PREPARING:
            for step in _of_route(finding, number):
                key = step.do, step.where, step.window
                told = replace(step, in_agenda=_has(step, finding, dates, family), aside=at_length.aside(step, finding))
                if key not in found or (found[key].aside and not told.aside):
                    found[key] = told
    dated = list(found.values())
    first = min((s.window.opens for s in dated if s.window), default=None)
    return iter(sorted(dated, key=lambda s: (s.window.opens if s.window else first, s.result)) if first else dated)


def _has(step: DatedStep, finding: Finding, dates: Dates, family: Family) -> bool:
    """Whether the dates of the road say this step."""
    words = step.do, apply_words(finding, family)
    days = (step.window.opens, step.window.closes) if step.window else None
    return days is not None and any((finding.place, said, *days) in dates for said in words)


def _of_route(finding: Finding, number: int) -> Iterator[DatedStep]:
    """The route's own steps; where none of them has the route's window, a step that says when to apply."""
    for step in finding.steps:
        yield DatedStep(step.do, step.where, step.window, step.phone, step.critical, number)
    if finding.window is not None and all(step.window is None for step in finding.steps):
        apply = say("Apply: {name}").fill(name=finding.name)
        yield DatedStep(apply, finding.office, finding.window, finding.phone, False, number)


def open_points_of(findings: Sequence[Finding], book: RuleBook) -> Iterator[OpenPoint]:
    """Each thing to find out once, with everyone who can be asked about it; what was never answered all together, last."""
    asked: dict[Words, dict[Errand, None]] = {}
    unanswered: set[str] = set()
    for finding in findings:
        for errand in finding.errands if finding.verdict in WORTH_PREPARING else ():
            if errand.unanswered:
                unanswered |= {key.fact for key in finding.relevant}
            else:
                asked.setdefault(errand.about, {})[errand] = None
    for about, errands in asked.items():
        whom = list(dict.fromkeys(errand.ask for errand in errands))
        bring = dict.fromkeys(document for errand in errands for document in errand.bring)
        phones = dict.fromkeys(errand.phone for errand in errands if errand.phone)
        yield OpenPoint(
            about,
            Words("；".join(w.zh.rstrip("。") for w in whom), "; ".join(w.en.rstrip(".") for w in whom)),
            next((errand.say for errand in errands if errand.say), None),
            tuple(book.documents[document].name.words for document in bring),
            ", ".join(phones),
        )
    if unanswered:
        yield _unanswered(unanswered, book)


def _unanswered(facts: set[str], book: RuleBook) -> OpenPoint:
    named = [question.noun.words for question in book.questions.values() if question.id in facts]
    about = listed(named[:_NAMED])
    if len(named) > _NAMED:
        about = say("{facts} and {number} more").fill(facts=about, number=len(named) - _NAMED)
    ask = say("Answer these first: now what you remember, at home what needs papers. Then look at this list again.")
    return OpenPoint(say("not answered yet: {facts}").fill(facts=about), ask, None, (), "")
