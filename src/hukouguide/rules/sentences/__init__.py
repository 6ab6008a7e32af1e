"""Sentences made from conditions, in both languages: what is said and what is checked cannot disagree.

A condition's `gloss` is added in brackets; it never stands in for the sentence.
"""

from collections.abc import Callable
from typing import Any

from hukouguide.family.words import Words
from hukouguide.rules.schema.conditions import KINDS, Condition
from hukouguide.rules.sentences import groups, leaves
from hukouguide.rules.sentences.answers import answer_words, partial_words
from hukouguide.rules.sentences.groups import someone
from hukouguide.rules.sentences.names import goal_words, seen_words, verdict_words
from hukouguide.rules.sentences.numbers import number_expression
from hukouguide.rules.sentences.speaking import Speaking
from hukouguide.rules.sentences.values import bounds_words, day_words, month_words, months_words, number_words, person_words

SENTENCES: dict[str, Callable[[Any, Speaking], Words]] = {
    "all": groups.all_of,
    "any": groups.any_of,
    "none": groups.none_of,
    "count": groups.count,
    "any_parent": groups.any_parent,
    "both_parents": groups.both_parents,
    "any_child": groups.any_child,
    "each_child": groups.each_child,
    "the_child": groups.the_child,
    "fact": leaves.fact,
    "months": leaves.months,
    "holds": leaves.holds,
    "began": leaves.began,
    "age": leaves.age,
    "born": leaves.born,
    "number": leaves.number,
    "passes": leaves.passes,
    "ask_office": leaves.ask_office,
}
_BY_MODEL = {KINDS[kind]: sentence_of for kind, sentence_of in SENTENCES.items()}


def sentence(condition: Condition, speaking: Speaking) -> Words:
    """The condition in words, from the condition itself; its gloss in brackets."""
    text = _BY_MODEL[type(condition)](condition, speaking)
    if condition.gloss is None:
        return text
    return Words(f"{text.zh}（{condition.gloss.zh}）", f"{text.en} ({condition.gloss.en})")


__all__ = [
    "SENTENCES", "Speaking", "answer_words", "bounds_words", "day_words", "goal_words", "month_words", "months_words", "number_expression",
    "number_words", "partial_words", "person_words", "seen_words", "sentence", "someone",
    "verdict_words",
]  # fmt: skip
