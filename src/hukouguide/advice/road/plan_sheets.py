"""The plans that a family is shown: for each school and exam that needs steps; where it lives, for permits and hukou and up to the last
line of a ranking."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from hukouguide.advice.case import Case, Situation
from hukouguide.advice.finding import Finding, Verdict
from hukouguide.advice.interview import Interview
from hukouguide.advice.programme import case_for
from hukouguide.advice.road.agenda import issuers
from hukouguide.advice.road.compare import SCHOOLS, ChildRoad, Row
from hukouguide.advice.road.ladder import Hold
from hukouguide.advice.road.plan import Dated, Plan, plans, plans_to_line
from hukouguide.advice.road.sheet import Opened, PlanSheet, PlanStep
from hukouguide.advice.road.step_words import papers_for, step_words
from hukouguide.advice.road.steps import Step
from hukouguide.advice.road.ways import Way
from hukouguide.family.words import Words
from hukouguide.language import speaker
from hukouguide.rules.sentences import number_words, person_words
from hukouguide.rules.sentences.join import listed

say = speaker("advice")

_INSTEAD = 2
Found = tuple[Plan, ...]
"""The plans of one route, the one to be told first."""


def plan_sheets(children: Sequence[ChildRoad], interview: Interview, worth: Sequence[Finding]) -> tuple[PlanSheet, ...]:
    """`children` are the roads as far as they are told; `worth` the findings worth preparing for. What two routes ask alike is told once."""
    told = [row.place for child in children for row in child.rows]
    lives = {row.place for child in children for row in child.rows if row.lives} or set(told[:1])
    findings = [finding for finding in worth if finding.place in lives]
    found = [
        *(some for child in children for row in child.rows for some in _of_row(row, interview)),
        *_to_lines(findings, interview),
        *_of_other_goals(findings, interview),
    ]
    once: dict[tuple[str, str, str], Found] = {}
    for some in found:
        once.setdefault((some[0].place, some[0].rule, some[0].person), some)
    alike: dict[tuple[str, str, Way], list[Found]] = {}
    for some in once.values():
        alike.setdefault((some[0].place, some[0].person, some[0].way), []).append(some)
    return tuple(_sheet(alike[key], interview) for key in sorted(alike, key=lambda key: told.index(key[0])))


def _of_row(row: Row, interview: Interview) -> Iterator[Found]:
    """Of each school and exam for which the child can stay, or may; the plan the road goes by comes first."""
    situation = Situation(interview.book, interview.family, interview.today, arriving=True)
    for stay in row.ladder.told:
        for rung in row.ladder.on(stay.track):
            plan = row.plan_for(rung)
            if plan is None or rung.finding is None or rung.hold is not Hold.STEPS or rung.years.last > stay.perhaps:
                continue
            all_ways = plans(_case(rung.finding, situation), most=_INSTEAD + 1)
            others = [other for other in all_ways if other.way != plan.way]
            yield (plan, *others[:_INSTEAD])


def _to_lines(findings: Iterable[Finding], interview: Interview) -> Iterator[Found]:
    situation = Situation(interview.book, interview.family, interview.today)
    for finding in findings:
        if finding.verdict is Verdict.RANKED and (found := plans_to_line(_case(finding, situation), most=_INSTEAD + 1)):
            yield found


def _of_other_goals(findings: Iterable[Finding], interview: Interview) -> Iterator[Found]:
    """Of each place and goal the route that opens soonest with the least effort, for whoever it opens so."""
    situation = Situation(interview.book, interview.family, interview.today)
    best: dict[tuple[str, str], Found] = {}
    for finding in findings:
        if finding.verdict is Verdict.ACT and finding.goal not in SCHOOLS:
            found = plans(_case(finding, situation), most=_INSTEAD + 1)
            held = best.get((finding.place, finding.goal))
            if found and (held is None or _ease(found[0]) < _ease(held[0])):
                best[finding.place, finding.goal] = found
    yield from best.values()


def _ease(plan: Plan) -> tuple[object, int]:
    return plan.day, plan.effort


def _case(finding: Finding, situation: Situation) -> Case:
    return case_for(situation.book.by_id[finding.rule], finding.place, finding.person, situation)


def _sheet(found: Sequence[Found], interview: Interview) -> PlanSheet:
    """Of routes that the same steps open."""
    steps: dict[Step, PlanStep] = {}
    for plan, *_ in found:
        for dated in plan.steps:
            step = _step(dated, plan, interview)
            steps[dated.step] = _both(steps[dated.step], step) if dated.step in steps else step
    instead = (_instead(other, interview) for _, *others in found for other in others)
    return PlanSheet(
        opens=tuple(_opened(plan, interview) for plan, *_ in sorted(found, key=lambda some: some[0].day)),
        steps=tuple(sorted(steps.values(), key=lambda step: step.last or date.max)),
        instead=tuple(dict.fromkeys(instead)),
    )


def _opened(plan: Plan, interview: Interview) -> Opened:
    programme, family = interview.book.by_id[plan.rule].programme, interview.family
    who, place = person_words(plan.person, family.role(plan.person)), interview.book.places[plan.place].name
    return Opened(
        route=say("{place} · {who} · {name}").fill(place=place, who=who, name=programme.name.words),
        day=plan.day,
        tier=plan.tier,
        promise=plan.promise,
        line=number_words(plan.line) if plan.line is not None else None,
        if_rules_hold=plan.day > interview.today,
        phone=programme.phone or "",
    )


def _both(one: PlanStep, other: PlanStep) -> PlanStep:
    """A step of two routes: by the earlier day, with the papers of both."""
    lasts = [step.last for step in (one, other) if step.last is not None]
    return replace(
        one,
        last=min(lasts, default=None),
        points=one.points or other.points,
        where=one.where or other.where,
        bring=tuple(dict.fromkeys((*one.bring, *other.bring))),
    )


def _step(dated: Dated, plan: Plan, interview: Interview) -> PlanStep:
    book, step = interview.book, dated.step
    papers = papers_for(step, book.by_id[plan.rule])
    return PlanStep(
        what=step_words(step, interview.family, book),
        takes=say("counts after {months} months").fill(months=step.lead) if step.lead else None,
        earliest=dated.earliest,
        last=dated.last if _ends(plan, interview) else None,
        points=number_words(dated.points) if dated.points else None,
        where=issuers(papers, book),
        bring=tuple(book.documents[paper].name.words for paper in papers),
    )


def _ends(plan: Plan, interview: Interview) -> bool:
    """Whether the route has a day of its own; else one may begin on any day, and the sooner the better."""
    programme = interview.book.by_id[plan.rule].programme
    return programme.judged != "today" or programme.in_force.to is not None


def _instead(plan: Plan, interview: Interview) -> Words:
    order = sorted(plan.way, key=lambda step: step.order)
    return listed((step_words(step, interview.family, interview.book) for step in order), "；", "; ")
