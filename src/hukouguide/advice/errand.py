"""The errand that settles what is undecided: whom to ask, at which number, a sentence to say, what to bring.

The rule's own words come first; what it leaves out is made from the doubt, from the fact not known, or from the programme.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from hukouguide.advice.case import Case
from hukouguide.advice.finding import Errand, Node, Remedy
from hukouguide.advice.inside import inside
from hukouguide.advice.truth import Facts, Outcome
from hukouguide.family.answers import FAMILY
from hukouguide.family.words import Words
from hukouguide.language import speaker
from hukouguide.rules.schema import conditions as c
from hukouguide.rules.schema.points import Item
from hukouguide.rules.schema.within import models_in
from hukouguide.rules.sentences import day_words, person_words
from hukouguide.rules.sentences.join import listed

say = speaker("advice")

_FEW = 6


def errand_of(condition: c.Condition, outcome: Outcome, text: Words, case: Case) -> Errand | None:
    """The errand the rule writes, or one made from the doubt or from the facts the family does not know."""
    programme = case.rule.programme
    office, phone = programme.office.words, programme.phone or ""
    if condition.errand is not None:
        written = condition.errand
        about = condition.doubt.words if condition.doubt else text
        spoken = written.say.words if written.say else None
        return Errand(about, written.ask.words, spoken, written.bring, written.phone or phone)
    if condition.doubt is not None:
        return Errand(condition.doubt.words, say("Ask {office} how this is handled now.").fill(office=office), phone=phone)
    if isinstance(condition, c.AskOffice):
        return Errand(condition.ask_office.words, say("Ask {office}.").fill(office=office), phone=phone)
    if outcome.unsure and not list(inside(condition, case)):
        key = min(outcome.unsure)
        question = case.situation.book.questions[key.fact]
        who = person_words(key.subject, case.situation.family.role(key.subject) if key.subject != FAMILY else None)
        about = say("{who}: {what}").fill(who=who, what=question.noun.words)
        how = question.help.words if question.help else say("Look it up, or ask {office}.").fill(office=office)
        return Errand(about, how, _look_up(question.noun.words), condition.proof, phone)
    return None


def errands_of(tree: Node | None, case: Case, remedy: Remedy | None) -> tuple[Errand, ...]:
    """The errands of what is undecided, whole."""
    found = [*_in_tree(tree), *(_of_points(case) if _points_open(tree) else ())]
    return tuple(dict.fromkeys(_whole(errand, case, remedy) for errand in found))


def errand_at_least(case: Case, asked: Facts, remedy: Remedy | None) -> Errand:
    """What to do where nothing undecided has an errand of its own. `asked` are the facts never asked that could still decide."""
    return _whole(_unanswered(case, asked) if asked else _of_the_programme(case), case, remedy)


def errand_when_late(case: Case, day: date, remedy: Remedy | None) -> Errand:
    """What to do where the day for it lies behind and the exam or the school year still ahead."""
    programme = case.rule.programme
    errand = Errand(
        say("the day for “{name}” has passed").fill(name=programme.name.words),
        say("If it was not registered in time: ask {office} at once whether it can be made up.").fill(
            office=programme.office.words
        ),
        say("Hello, the day for “{name}” was {day}, and we were not registered. Can it still be made up, and until when?").fill(
            name=programme.name.words, day=day_words(day)
        ),
    )
    return _whole(errand, case, remedy)


def _in_tree(node: Node | None) -> Iterator[Errand]:
    """Of what is undecided for want of a rule or of an answer the family does not know; not of what was never asked."""
    if node is None or node.state is not None:
        return
    if node.errand is not None and not node.asked:
        yield node.errand
    for child in node.children:
        yield from _in_tree(child)


def _points_open(node: Node | None) -> bool:
    """Whether it is the points that leave it undecided."""
    return node is not None and node.state is None and (node.kind == "points" or any(map(_points_open, node.children)))


def _of_points(case: Case) -> Iterator[Errand]:
    """Of the items that the points table leaves open."""
    programme = case.rule.programme
    for item in models_in(programme.points) if programme.points is not None else ():
        if isinstance(item, Item) and item.doubt is not None:
            about = say("{item}: {doubt}").fill(item=item.name.words, doubt=item.doubt.words)
            written = item.errand
            ask = (
                written.ask.words
                if written
                else say("Ask {office} how this is handled now.").fill(office=programme.office.words)
            )
            spoken = written.say.words if written and written.say else None
            bring, phone = (written.bring, written.phone or "") if written else (item.proof, "")
            yield Errand(about, ask, spoken, bring, phone)


def _unanswered(case: Case, asked: Facts) -> Errand:
    """What was never asked is answered at home first; the office knows what it means."""
    questions = case.situation.book.questions
    order = list(questions)
    facts = sorted({key.fact for key in asked}, key=order.index)
    named = listed(questions[fact].noun.words for fact in facts[:_FEW])
    return Errand(
        say("not answered yet: {facts}").fill(facts=named),
        say("Answer these questions first; what you do not know, ask {office}.").fill(office=case.rule.programme.office.words),
        say("Hello, I want to ask about “{name}”. What does it ask of us here: {facts}?").fill(
            name=case.rule.programme.name.words, facts=named
        ),
        unanswered=True,
    )


def _of_the_programme(case: Case) -> Errand:
    programme = case.rule.programme
    about = say("how “{name}” is handled now").fill(name=programme.name.words)
    return Errand(about, say("Ask {office}.").fill(office=programme.office.words))


def _look_up(what: Words) -> Words:
    return say("Hello, please look this up for me: {what}. What do you have on record, and from which day?").fill(what=what)


def _whole(errand: Errand, case: Case, remedy: Remedy | None) -> Errand:
    """With a number to call, a sentence to say and papers to bring, as far as any are known."""
    programme = case.rule.programme
    calls = (call.phone for call in remedy.calls if call.phone) if remedy else iter(())
    about = Words(errand.about.zh.rstrip("。？"), errand.about.en.rstrip(".?"))
    spoken = say("Hello, I want to ask about “{name}”: {about}. How is it handled now, and what should we bring?")
    return replace(
        errand,
        say=errand.say or spoken.fill(name=programme.name.words, about=about),
        bring=errand.bring or programme.documents or (remedy.bring if remedy else ()),
        phone=errand.phone or programme.phone or next(calls, ""),
    )
