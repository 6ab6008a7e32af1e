"""How months are counted, in words: the same for a condition and for a number."""

from collections.abc import Iterator

from hukouguide.family.words import Words
from hukouguide.language import speaker
from hukouguide.rules.schema.measures import Measure, SpellChoice
from hukouguide.rules.sentences.join import listed
from hukouguide.rules.sentences.speaking import Speaking
from hukouguide.rules.sentences.values import place_words, which_day_words

say = speaker("rules")


def spell_noun(fact: str, choice: SpellChoice, speaking: Speaking) -> Words:
    """`residence permit in the city`, with the school stage where one is named."""
    noun = speaking.questions[fact].noun.words
    if choice.stage is not None:
        stages = {"primary": say("primary school"), "junior": say("junior school"), "senior": say("senior school")}
        noun = say("{stage} {noun}").fill(stage=stages[choice.stage], noun=noun)
    return say("{noun} in {place}").fill(noun=noun, place=place_words(choice.in_, speaking))


def kinds_remark(fact: str, choice: SpellChoice, speaking: Speaking, each: bool = False) -> Iterator[Words]:
    if choice.kinds:
        names = listed(kind.name.words for kind in speaking.questions[fact].kinds if kind.id in choice.kinds)
        yield (say("each of these kinds: {kinds}") if each else say("of the kind: {kinds}")).fill(kinds=names)


def remarks(measure: Measure, speaking: Speaking) -> Iterator[Words]:
    """Everything besides the number that decides what is counted."""
    yield from kinds_remark(measure.months, measure, speaking, each=measure.kinds_rule == "each")
    if measure.plus:
        others = listed(speaking.questions[fact].noun.words for fact in measure.plus)
        yield say("together with {others}").fill(others=others)
    if measure.gap:
        yield say("gaps of up to {gap} months forgiven").fill(gap=measure.gap)
    if measure.within_last is not None:
        yield say("only within the last {months} months").fill(months=measure.within_last)
    if measure.from_day is not None:
        yield say("only since {day}").fill(day=which_day_words(measure.from_day, speaking))
    if measure.back_paid == "excluded":
        yield say("months paid late do not count")
    if measure.whose == "both_added":
        yield say("both parents added together")
    if measure.whose == "better_parent":
        yield say("the parent with more")
    yield say("counted to {day}").fill(day=which_day_words(measure.until, speaking))
