"""Sentences of groups: what they ask of their parts."""

from collections.abc import Sequence

from hukouguide.family.words import Words
from hukouguide.language import speaker
from hukouguide.rules import sentences
from hukouguide.rules.schema import conditions as c
from hukouguide.rules.sentences.join import listed
from hukouguide.rules.sentences.speaking import Speaking

say = speaker("rules")


def _parts(parts: Sequence[c.Condition], speaking: Speaking) -> Words:
    return listed((sentences.sentence(part, speaking) for part in parts), "；", "; ")


def all_of(condition: c.All, speaking: Speaking) -> Words:
    if len(condition.all) == 1:
        return sentences.sentence(condition.all[0], speaking)
    return say("all of: {parts}").fill(parts=_parts(condition.all, speaking))


def any_of(condition: c.AnyOf, speaking: Speaking) -> Words:
    if len(condition.any) == 1:
        return sentences.sentence(condition.any[0], speaking)
    return say("one of: {parts}").fill(parts=_parts(condition.any, speaking))


def none_of(condition: c.NoneOf, speaking: Speaking) -> Words:
    if len(condition.none) == 1:
        return say("this must not be so: {part}").fill(part=sentences.sentence(condition.none[0], speaking))
    return say("none of: {parts}").fill(parts=_parts(condition.none, speaking))


def count(condition: c.Count, speaking: Speaking) -> Words:
    return say("at least {number} of: {parts}").fill(
        number=condition.count.at_least, parts=_parts(condition.count.of, speaking)
    )


def any_parent(condition: c.AnyParent, speaking: Speaking) -> Words:
    return sentences.sentence(condition.any_parent, speaking.of(someone()))


def someone() -> Words:
    """Of whom a group speaks that asks one and the same parent."""
    return say("one and the same parent")


def both_parents(condition: c.BothParents, speaking: Speaking) -> Words:
    return sentences.sentence(condition.both_parents, speaking.of(say("each parent")))


def any_child(condition: c.AnyChild, speaking: Speaking) -> Words:
    return sentences.sentence(condition.any_child, speaking.of(say("one of the children")))


def each_child(condition: c.EachChild, speaking: Speaking) -> Words:
    return sentences.sentence(condition.each_child, speaking.of(say("every child")))


def the_child(condition: c.TheChild, speaking: Speaking) -> Words:
    return sentences.sentence(condition.the_child, speaking.of(speaking.child or say("the child")))
