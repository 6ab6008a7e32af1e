"""A step in words, from the question it is about."""

from decimal import Decimal

from hukouguide.advice.road.steps import Step
from hukouguide.family.household import Family
from hukouguide.family.words import Words
from hukouguide.language import speaker
from hukouguide.rules.book import Rule, RuleBook
from hukouguide.rules.schema.conditions import Began, FactIs, Holds
from hukouguide.rules.schema.files import Question
from hukouguide.rules.schema.measures import Measure
from hukouguide.rules.schema.numbers import FactNumber
from hukouguide.rules.schema.points import Item, Levels
from hukouguide.rules.schema.within import models_in
from hukouguide.rules.sentences import number_words, person_words
from hukouguide.rules.sentences.join import listed

say = speaker("advice")


def step_words(step: Step, family: Family, book: RuleBook) -> Words:
    """Who begins what, and where."""
    question = book.questions[step.key.fact]
    role = next((p.role for p in family.people if p.id == step.key.subject), None)
    return say("{who}: {what}").fill(who=person_words(step.key.subject, role), what=_what(step, question, book))


def _what(step: Step, question: Question, book: RuleBook) -> Words:
    if question.begin is not None:
        place = book.places[step.place].name if step.place else Words("", "")
        return question.begin.words.fill(place=place, kinds=_kinds(step, question), value=_value(step, question))
    if step.place is not None:
        return say("begin in {place}: {what}").fill(place=book.places[step.place].name, what=question.noun.words)
    if isinstance(step.value, bool) and question.says is not None and question.says_not is not None:
        return say("see to it: {what}").fill(what=(question.says if step.value else question.says_not).words)
    return say("{what}: {value}").fill(what=question.noun.words, value=_value(step, question))


def _kinds(step: Step, question: Question) -> Words:
    wanted = [kind.name.words for kind in question.kinds if kind.id in step.kinds]
    return listed(wanted, "、", ", ") if wanted else say("any kind")


def _value(step: Step, question: Question) -> Words:
    option = next((o for o in question.options if o.id == step.value), None)
    if option is not None:
        return option.name.words
    if step.value is None or isinstance(step.value, bool | str | tuple):
        return question.noun.words
    if isinstance(step.value, int | Decimal):
        return number_words(step.value)
    return Words(str(step.value), str(step.value))


def papers_for(step: Step, rule: Rule) -> tuple[str, ...]:
    """The documents with which the rule wants that fact shown, in its order."""
    written = rule.programme
    found: dict[str, None] = {}
    for part in models_in((written.requires, written.tiers, written.points)):
        match part:
            case Holds() if part.holds == step.key.fact:
                found |= dict.fromkeys(part.proof)
            case Began() if part.began == step.key.fact:
                found |= dict.fromkeys(part.proof)
            case FactIs() if part.fact == step.key.fact:
                found |= dict.fromkeys(part.proof)
            case Measure() if part.months == step.key.fact:
                found |= dict.fromkeys(getattr(part, "proof", ()))
            case Item() if any(_reads(inner, step.key.fact) for inner in models_in(part)):
                found |= dict.fromkeys(part.proof)
    return tuple(found)


def _reads(part: object, fact: str) -> bool:
    match part:
        case Levels() | FactNumber():
            return part.fact == fact
        case Measure():
            return part.months == fact
        case _:
            return False
