"""Number expressions in words."""

from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Any

from hukouguide.family.words import Words
from hukouguide.language import speaker
from hukouguide.rules.schema import numbers as n
from hukouguide.rules.schema.measures import Measure
from hukouguide.rules.sentences import measures
from hukouguide.rules.sentences.join import listed, with_remarks
from hukouguide.rules.sentences.speaking import Speaking
from hukouguide.rules.sentences.values import number_words, which_day_words

say = speaker("rules")


def number_expression(number: n.Number, speaking: Speaking) -> Words:
    return _FORMS[type(number)](number, speaking)


def _measure(measure: Measure, speaking: Speaking) -> Words:
    what = measures.spell_noun(measure.months, measure, speaking)
    text = say("unbroken months of {what}") if measure.unbroken else say("months of {what}")
    told = with_remarks(text.fill(what=what), measures.remarks(measure, speaking))
    return Words(f"（{told.zh}）", f"({told.en})")


def _age(number: n.AgeNumber, speaking: Speaking) -> Words:
    text = say("age on {day}, a begun year counted whole") if number.part_year_counts else say("age on {day}")
    return text.fill(day=which_day_words(number.on, speaking))


def _points(number: n.PointsNumber, speaking: Speaking) -> Words:
    name = speaking.programmes.get(number.points, Words(number.points, number.points))
    if number.group is None:
        return say("points of {table}").fill(table=name)
    return say("points of {table}, group {group}").fill(table=name, group=number.group)


def _joined(parts: Iterable[n.Number], speaking: Speaking, zh: str, en: str) -> Words:
    told = listed((number_expression(part, speaking) for part in parts), zh, en)
    return Words(f"（{told.zh}）", f"({told.en})")


def _rounded(number: n.Rounded, speaking: Speaking) -> Words:
    text = (
        say("{number} rounded half up to {places} decimals")
        if number.to.how == "half_up"
        else say("{number} cut off after {places} decimals")
    )
    return text.fill(number=number_expression(number.rounded, speaking), places=number.to.places)


_FORMS: dict[type, Callable[[Any, Speaking], Words]] = {
    Decimal: lambda number, _: number_words(number),
    Measure: _measure,
    n.FactNumber: lambda number, speaking: speaking.questions[number.fact].noun.words,
    n.AgeNumber: _age,
    n.PointsNumber: _points,
    n.Sum: lambda number, speaking: _joined(number.sum, speaking, "＋", " + "),
    n.Less: lambda number, speaking: _joined(number.less, speaking, "－", " − "),
    n.Times: lambda number, speaking: _joined(number.times, speaking, "×", " × "),
    n.Over: lambda number, speaking: _joined(number.over, speaking, "÷", " ÷ "),
    n.Lowest: lambda number, speaking: say("the lowest of {parts}").fill(parts=_joined(number.lowest, speaking, "、", ", ")),
    n.Highest: lambda number, speaking: say("the highest of {parts}").fill(parts=_joined(number.highest, speaking, "、", ", ")),
    n.Rounded: _rounded,
}
