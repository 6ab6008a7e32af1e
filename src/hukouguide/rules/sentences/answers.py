"""An answer as it was given."""

from decimal import Decimal

from hukouguide.family.answers import Answer, State, Value
from hukouguide.family.dates import PartialDate, days_in_month
from hukouguide.family.places import Places
from hukouguide.family.spells import Spell
from hukouguide.family.words import Words
from hukouguide.language import speaker
from hukouguide.rules.schema.files import Question
from hukouguide.rules.sentences.join import listed
from hukouguide.rules.sentences.values import day_words, month_words, number_words

say = speaker("rules")


def answer_words(question: Question, answer: Answer, places: Places) -> Words:
    match answer.state:
        case State.UNKNOWN:
            return say("I don't know")
        case State.NOT_ASKED:
            return say("not asked")
        case State.NOT_APPLICABLE:
            return say("does not apply")
    return _value(question, answer.value, places)


def _value(question: Question, value: Value | None, places: Places) -> Words:
    match value:
        case bool():
            return say("yes") if value else say("no")
        case PartialDate():
            return partial_words(value)
        case tuple():
            return listed((_spell(question, spell, places) for spell in value), "；", "; ") if value else say("none")
        case int() if question.kind == "grade":
            return say("grade {number}").fill(number=value) if value > 0 else say("not at school yet")
        case Decimal() | int():
            unit = question.unit.words if question.unit else Words("", "")
            number = number_words(value)
            return Words(number.zh + unit.zh, f"{number.en} {unit.en}".strip())
        case str() if question.kind == "place":
            return places[value].name
        case str():
            return next((option.name.words for option in question.options if option.id == value), Words(value, value))
        case _:
            return say("not asked")


def partial_words(day: PartialDate) -> Words:
    """As exact as it was said: a day, a month, a year, or a stretch of days such as a season."""
    if day.is_exact:
        return day_words(day.earliest)
    if day.is_month:
        return month_words(day.earliest.year, day.earliest.month)
    if day.is_year:
        return Words(f"{day.earliest.year}年", str(day.earliest.year))
    a, b = day.earliest, day.latest
    whole = a.day == 1 and b.day == days_in_month(b.year, b.month)
    first = month_words(a.year, a.month) if whole else day_words(a)
    last = month_words(b.year, b.month) if whole else day_words(b)
    if a.year == b.year:
        # the year is said once
        first, last = Words(first.zh, first.en.removesuffix(f" {a.year}")), Words(last.zh.removeprefix(f"{a.year}年"), last.en)
    return say("some day from {first} to {last}").fill(first=first, last=last)


def _spell(question: Question, spell: Spell, places: Places) -> Words:
    where, start = places[spell.place].name, partial_words(spell.start)
    if spell.end is None:
        text = say("{where}, since {start}").fill(where=where, start=start)
    else:
        text = say("{where}, {start} to {end}").fill(where=where, start=start, end=partial_words(spell.end))
    remarks = [kind.name.words for kind in question.kinds if kind.id in spell.kinds]
    if spell.back_paid:
        remarks.append(say("paid late"))
    if not remarks:
        return text
    told = listed(remarks)
    return Words(f"{text.zh}（{told.zh}）", f"{text.en} ({told.en})")
