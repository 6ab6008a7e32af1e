"""Why a verdict is what it is: the condition tree with what was found, the points, the errands, the documents, the steps."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from hukouguide.advice import points, programme
from hukouguide.advice.case import Case
from hukouguide.advice.cite import cite
from hukouguide.advice.closing import what_closes
from hukouguide.advice.errand import errand_at_least, errand_when_late, errands_of
from hukouguide.advice.finding import (
    Bounds,
    Citation,
    Errand,
    Explained,
    ItemPoints,
    Node,
    PastLine,
    PointsResult,
    Position,
    Remedy,
    StepToDo,
    Verdict,
)  # fmt: skip
from hukouguide.advice.first_day import last_until
from hukouguide.advice.programme import Judgement
from hukouguide.advice.remedy import remedy_for
from hukouguide.advice.tiers import aiming_at
from hukouguide.advice.tree import grow
from hukouguide.advice.truth import Facts
from hukouguide.advice.windows import opening
from hukouguide.family.words import Words
from hukouguide.language import speaker
from hukouguide.rules.sentences import bounds_words, day_words, number_words
from hukouguide.rules.sentences.join import listed

say = speaker("advice")

_FEW = 4


def explain(case: Case, judgement: Judgement) -> Explained:
    tree = grow(case)
    table = points_result(case) if case.rule.programme.points else None
    window = opening(case.rule.programme.window, case) if case.rule.programme.window else None
    act_by = last_day_to_begin(aiming_at(judgement.tier, case)) if judgement.verdict is Verdict.ACT else None
    steps = tuple(_steps(case))
    remedy = remedy_for(case.situation.book, case.here, case.rule.programme.opens)
    return Explained(
        tree=tree,
        reason=_reason(case, judgement, tree, table, act_by),
        points=table,
        errands=_errands(case, judgement, tree, remedy),
        citations=_citations(case, tree, steps),
        documents=_documents(case, tree),
        steps=steps,
        window=window,
        act_by=act_by,
        position=Position(case.rule.origin.file, *case.rule.origin.at(case.rule.path)),
        remedy=remedy,
    )


def _errands(case: Case, judgement: Judgement, tree: Node | None, remedy: Remedy | None) -> tuple[Errand, ...]:
    if judgement.verdict is Verdict.NO_RULE:
        return ()
    found = errands_of(tree, case, remedy)
    if judgement.verdict is Verdict.UNKNOWN and judgement.past and judgement.judged:
        return errand_when_late(case, judgement.judged, remedy), *found
    if found or judgement.verdict is not Verdict.UNKNOWN:
        return found
    return (errand_at_least(case, judgement.asked, remedy),)


def last_day_to_begin(case: Case) -> date | None:
    """The last day on which everything still missing can be begun in time for the judged day; None where any day will do."""
    if case.judged is None or case.rule.programme.judged == "today":
        return None
    return last_until(case.situation.today, case.judged, lambda begin: programme.truth(case.beginning(begin)).state is True)


def _reason(case: Case, judgement: Judgement, tree: Node | None, table: PointsResult | None, act_by: date | None) -> Words:
    match judgement.verdict:
        case Verdict.OPEN:
            return say("Everything this rule asks for is met today.")
        case Verdict.ON_COURSE:
            return say("If nothing breaks, everything will be met by {day}.").fill(day=day_words(judgement.by or date.max))
        case Verdict.RANKED:
            return _ranked(judgement, table)
        case Verdict.ACT if act_by is not None:
            return say("Not met yet, but it can be if what is missing begins by {day}.").fill(day=day_words(act_by))
        case Verdict.ACT if judgement.by is not None:
            return say("Not met yet. If what is missing is begun now, it can be open by {day}.").fill(
                day=day_words(judgement.by)
            )
        case Verdict.ACT:
            return say("Not met yet, but it can be: see what is missing below.")
        case Verdict.CLOSED:
            closing = what_closes(tree) if tree else []
            if not closing:
                return say("It cannot be met in time.")
            return say("It cannot be met in time. What stands in the way: {what}").fill(what=closing[0].text)
        case Verdict.NO_RULE if judgement.past and judgement.judged:
            return say(
                "The day for this, {day}, has passed. For a later change of school ask the district education bureau."
            ).fill(day=day_words(judgement.judged))
        case Verdict.NO_RULE if judgement.ended and case.rule.programme.in_force.to:
            words = say(
                "The rule known today ends on {end}, before this could be met. If it is prolonged unchanged, it can be met by {day}. Ask the office then which rule follows."
            )
            return words.fill(end=day_words(case.rule.programme.in_force.to), day=day_words(judgement.ended))
        case Verdict.NO_RULE:
            return say("No rule is known to be in force for that day. Ask the office which one holds.")
        case Verdict.UNKNOWN if judgement.past and judgement.judged:
            words = say(
                "The day for this, {day}, has passed. Whoever registered in time keeps the place; whoever did not should ask at once whether it can be made up."
            )
            return words.fill(day=day_words(judgement.judged))
        case _ if judgement.asked:
            return say("It cannot be said yet. Not answered: {facts}.").fill(facts=_facts(case, judgement.asked))
        case _ if judgement.unsure:
            return say("It cannot be said yet. Not known: {facts}.").fill(facts=_facts(case, judgement.unsure))
        case _:
            return say("It cannot be said yet: the documents leave a point open.")


def _facts(case: Case, keys: Facts) -> Words:
    """The first few facts by name, in the order they are asked."""
    questions = case.situation.book.questions
    order = list(questions)
    facts = sorted({key.fact for key in keys}, key=order.index)
    named = listed(questions[fact].noun.words for fact in facts[:_FEW])
    return named if len(facts) <= _FEW else say("{facts} and {number} more").fill(facts=named, number=len(facts) - _FEW)


def _ranked(judgement: Judgement, table: PointsResult | None) -> Words:
    line = next((p for p in sorted(table.past, key=lambda p: -p.year) if p.line is not None), None) if table else None
    if table is None or table.ranked_by is None:
        return say("The conditions are met; places go by rank.")
    mine = bounds_words(table.ranked_by.low, table.ranked_by.high)
    if line is None or line.line is None:
        return say("The conditions are met; places go by rank. Points that rank: {points}.").fill(points=mine)
    return say(
        "The conditions are met; places go by rank. Points that rank: {points}; the last line known ({year}) was {line}."
    ).fill(points=mine, year=line.year, line=number_words(line.line))


def _citations(case: Case, tree: Node | None, steps: tuple[StepToDo, ...]) -> tuple[Citation, ...]:
    found = [cite(case.rule, case.rule.programme.source, None)]
    found += [node.citation for node in _all(tree) if node.citation]
    found += [step.citation for step in steps if step.citation]
    unique = {(c.source, c.article): c for c in found if c is not None}
    return tuple(unique.values())


def _all(node: Node | None) -> Iterator[Node]:
    if node is not None:
        yield node
        for child in node.children:
            yield from _all(child)


def _documents(case: Case, tree: Node | None) -> tuple[str, ...]:
    """The programme's own papers, then the proofs of the conditions that count, then what the steps ask to bring."""
    programme = case.rule.programme
    named = [*programme.documents, *(_proofs(tree) if tree else ()), *(doc for step in programme.steps for doc in step.bring)]
    return tuple(dict.fromkeys(named))


def _proofs(node: Node) -> Iterator[str]:
    yield from node.proof
    met = [child for child in node.children if child.state is True]
    taken = met if met and node.kind in ("any", "any_parent", "any_child", "tiers") else node.children
    for child in taken:
        yield from _proofs(child)


def _steps(case: Case) -> Iterator[StepToDo]:
    for step in case.rule.programme.steps:
        yield StepToDo(
            do=step.do.words,
            where=step.where.words if step.where else None,
            window=opening(step.window, case) if step.window else None,
            bring=step.bring,
            phone=step.phone or "",
            url=step.url or "",
            critical=step.critical,
            citation=cite(case.rule, step.source, None) if step.source else None,
        )


def points_result(case: Case) -> PointsResult | None:
    table = case.rule.programme.points
    if table is None:
        return None
    scored = points.score(table, case)
    total, ranked = points.total(scored), points.ranked_by(table, scored)
    ranking = table.ranking
    return PointsResult(
        total=_bounds(total.low, total.high),
        items=tuple(_item(s, case, table.source) for s in scored),
        pass_mark=table.pass_mark,
        ranked_by=_bounds(ranked.low, ranked.high) if ranking else None,
        ties=ranking.ties.words if ranking and ranking.ties else None,
        past=tuple(PastLine(p.year, p.places, p.line, cite(case.rule, p.source, None)) for p in ranking.past)
        if ranking
        else (),
    )


def _bounds(low: Decimal, high: Decimal) -> Bounds:
    return Bounds(low, None if high.is_infinite() else high)


def _item(scored: points.Scored, case: Case, source: str | None) -> ItemPoints:
    item = scored.item
    here = item.source or source
    return ItemPoints(
        id=item.id,
        name=item.name.words,
        bounds=_bounds(scored.amount.low, scored.amount.high),
        items=tuple(_item(part, case, here) for part in scored.inside),
        citation=cite(case.rule, here, item.article) if here else None,
        proof=item.proof,
    )
