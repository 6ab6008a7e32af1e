"""The condition tree of a finding: each condition's sentence, its state on the judged day, what was found, where it stands and who says so."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from hukouguide.advice import conditions, measures, numbers, points, programme, waiting
from hukouguide.advice.amounts import Amount
from hukouguide.advice.case import Case
from hukouguide.advice.cite import cite
from hukouguide.advice.days import find_day
from hukouguide.advice.errand import errand_of
from hukouguide.advice.finding import Node, Position
from hukouguide.advice.first_day import last_until
from hukouguide.advice.inside import inside
from hukouguide.advice.truth import Outcome, all_of, any_of
from hukouguide.family.words import Words
from hukouguide.language import speaker
from hukouguide.rules.book import Path
from hukouguide.rules.schema import conditions as c
from hukouguide.rules.schema.parts import WhichDay
from hukouguide.rules.sentences import Speaking, bounds_words, months_words, number_words, person_words, sentence, someone

say = speaker("advice")


@dataclass(frozen=True)
class Limb:
    """Where in the rule a condition stands, the source it inherits, and of whom a group around it speaks that asks one and the same parent."""

    path: Path
    source: str
    article: str | None
    whose: Words | None = None


def grow(case: Case) -> Node:
    """The whole tree: what is required, the tiers as alternatives, the pass mark."""
    rule, written = case.rule, case.rule.programme
    root = Limb(rule.path, written.source, None)
    parts: list[Node] = []
    if written.requires is not None:
        parts.append(_node(written.requires, case, replace(root, path=(*rule.path, "requires"))))
    if written.tiers:
        tiers = [_tier(index, case, root) for index in range(len(written.tiers))]
        parts.append(_joined("tiers", say("One of these, the best first"), tiers, case, root))
    if written.points is not None and written.points.pass_mark is not None:
        parts.append(_pass_mark(written.points.pass_mark, case, replace(root, path=(*rule.path, "points"))))
    if len(parts) == 1:
        return parts[0]
    return _joined("all", say("All of these"), parts, case, root)


def _tier(index: int, case: Case, root: Limb) -> Node:
    tier = case.rule.programme.tiers[index]
    node = _node(tier.requires, case, replace(root, path=(*root.path, "tiers", index, "requires")))
    text = say("{tier}: {condition}").fill(tier=tier.name.words, condition=node.text)
    return replace(node, text=text, label=tier.name.words if node.children else None)


def _joined(kind: str, text: Words, parts: list[Node], case: Case, limb: Limb) -> Node:
    outcomes = [Outcome(part.state, part.asked, part.unsure) for part in parts]
    outcome = all_of(outcomes) if kind == "all" else any_of(outcomes)
    return Node(
        kind,
        outcome.state,
        text,
        case.person,
        tuple(parts),
        position=_position(case, limb),
        asked=outcome.asked,
        unsure=outcome.unsure,
    )


def _pass_mark(mark: Decimal, case: Case, limb: Limb) -> Node:
    table = case.rule.programme.points
    total = points.total(points.score(table, case)) if table else Amount(Decimal(0), Decimal(0))
    outcome = programme.passes_mark(total, mark)
    return Node(
        kind="points",
        state=outcome.state,
        text=say("points in all at least {mark}").fill(mark=number_words(mark)),
        person=case.person,
        measured=say("points now: {points}").fill(points=_amount_words(total)),
        citation=cite(case.rule, (table.source if table else None) or limb.source, None),
        position=_position(case, limb),
        asked=outcome.asked,
        unsure=outcome.unsure,
    )


def _node(condition: c.Condition, case: Case, limb: Limb) -> Node:
    limb = replace(
        limb, source=condition.source or limb.source, article=condition.article or (None if condition.source else limb.article)
    )
    outcome = conditions.evaluate(condition, case)
    whose = someone() if isinstance(condition, c.AnyParent) else limb.whose
    children = tuple(
        _node(part, inner, replace(limb, path=(*limb.path, *step), whose=whose))
        for part, inner, step in inside(condition, case)
    )
    text = sentence(condition, speaking(case))
    if condition.name is not None and not children:
        text = say("{name}: {condition}").fill(name=condition.name.words, condition=text)
    return Node(
        kind=c.kind_of(condition),
        state=outcome.state,
        text=text,
        person=case.person,
        children=children,
        measured=_measured(condition, case),
        met_on=_met_on(condition, case) if outcome.state is False else None,
        start_by=_start_by(condition, case) if outcome.state is not True else None,
        citation=None if children and c.kind_of(condition) != "none" else cite(case.rule, limb.source, limb.article),
        position=_position(case, limb),
        proof=condition.proof,
        asked=outcome.asked,
        unsure=outcome.unsure,
        errand=errand_of(condition, outcome, text, case) if outcome.state is None else None,
        of_either=sentence(condition, speaking(case).of(limb.whose)) if limb.whose and outcome.state is False else None,
        label=condition.name.words if condition.name else None,
        gloss=condition.gloss.words if condition.gloss else None,
    )


def speaking(case: Case) -> Speaking:
    """Who and where the sentences of this case speak of."""
    book, family = case.situation.book, case.situation.family

    def day(which: WhichDay) -> date | None:
        return find_day(which, case).day

    def words(person: str) -> Words:
        return person_words(person, family.role(person))

    return Speaking(
        places=book.places,
        questions=book.questions,
        here=case.here,
        person=words(case.person),
        child=words(case.child) if case.child else None,
        day=day,
        programmes={rule.programme.id: rule.programme.name.words for rule in book.rules_for(case.here)},
    )


def _measured(condition: c.Condition, case: Case) -> Words | None:
    match condition:
        case c.Months():
            return _found(_months(measures.months(condition, case)), condition.until, case)
        case c.Age():
            return _found(_amount_words(numbers.age(condition.on, case)), condition.on, case)
        case c.NumberIs():
            return _found(_amount_words(numbers.amount(condition.number, case)), "judged", case)
        case _:
            return None


def _months(amount: Amount) -> Words:
    if amount.exact:
        return months_words(int(amount.low))
    if amount.asked or amount.unsure & amount.asked or amount.high > 1000:
        return say("not known")
    return say("{low} to {high} months").fill(low=int(amount.low), high=int(amount.high))


def _found(what: Words, on: WhichDay, case: Case) -> Words:
    """What there is; for a day to come, what there will be if nothing changes."""
    day = find_day(on, case).day
    ahead = day is not None and day > case.situation.today
    return (say("by then: {number}") if ahead else say("found: {number}")).fill(number=what)


def _amount_words(amount: Amount) -> Words:
    return bounds_words(amount.low, None if amount.high.is_infinite() else amount.high)


def _met_on(condition: c.Condition, case: Case) -> date | None:
    if isinstance(condition, c.Months) and condition.until in ("judged", "today") and case.rule.programme.judged == "today":
        return waiting.day_met(condition, case)
    return None


def _start_by(condition: c.Condition, case: Case) -> date | None:
    """The last day to begin what is missing, when beginning now would still be in time; None for what cannot be obtained."""

    def in_time(begin: date) -> bool:
        return conditions.evaluate(condition, case.beginning(begin)).state is True

    today = case.situation.today
    if case.rule.programme.judged == "today" or case.judged is None:
        return today if in_time(today) else None
    return last_until(today, max(today, case.judged), in_time)


def _position(case: Case, limb: Limb) -> Position:
    line, column = case.rule.origin.at(limb.path)
    return Position(case.rule.origin.file, line, column)
