"""Words for what a schema wants and what a file has instead."""

from datetime import date
from decimal import Decimal
from typing import Any, Literal, get_args, get_origin

from pydantic_core import ErrorDetails

from hukouguide.family.places import Level
from hukouguide.family.words import Words
from hukouguide.rules.diagnostics import say
from hukouguide.rules.reading.shape import is_model, is_union, peel
from hukouguide.rules.schema.parts import MovedDay, Text


def found_words(value: Any) -> Words:
    """What a value from a file is."""
    match value:
        case None:
            return say("nothing")
        case bool():
            return Words(" true", "true") if value else Words(" false", "false")
        case int() | Decimal():
            return say("the number {number}").fill(number=str(value))
        case date():
            return say("the day {day}").fill(day=value.isoformat())
        case str():
            return say("the text “{text}”").fill(text=value if len(value) <= 40 else value[:40] + "…")
        case dict():
            return say("keys with values")
        case _:
            return say("a list")


def wanted_words(wanted: Any) -> Words:
    """What the schema wants there."""
    bare, _ = peel(wanted)
    if bare is Text:
        return say("a text in both languages, {zh: …, en: …}")
    if is_model(bare) or get_origin(bare) is dict:
        return say("keys with values, one “key: value” on each line")
    if get_origin(bare) is tuple:
        return say("a list ([…], or lines that begin with “- ”)")
    if is_union(bare):
        members = get_args(bare)
        if MovedDay in members:
            return say("a day: a date, a day of the school calendar, or {of: …}")
        if any(peel(m)[0] is Decimal for m in members):
            return say("a number, or keys that say how it is found")
        if bool in members:
            return say("true, false or the id of an option")
        if any(is_model(peel(m)[0]) for m in members):
            return say("keys with values, one “key: value” on each line")
        return say("district, city, province, nation or the id of a place")
    if get_origin(bare) is Literal or bare is Level:
        names = [str(a) for a in (get_args(bare) or list(Level))]
        return say("one of {names}").fill(names=", ".join(names))
    simple = {
        bool: say("true or false"),
        int: say("a whole number"),
        Decimal: say("a number"),
        date: say("a day such as 2026-08-31"),
    }
    return simple.get(bare, say("a text"))


def limit_words(detail: ErrorDetails) -> Words:
    """The bound that a number broke."""
    context = detail.get("ctx", {})
    if "ge" in context:
        return say("at least {number}").fill(number=str(context["ge"]))
    if "gt" in context:
        return say("more than {number}").fill(number=str(context["gt"]))
    if "le" in context:
        return say("at most {number}").fill(number=str(context["le"]))
    return say("less than {number}").fill(number=str(context.get("lt", "")))


_RULES = (
    say("a fact needs a test: is, one_of, within, outside, by, since, at_least, over, at_most or under"),
    say("began needs by, since or first"),
    say("an age needs at_least, over, at_most or under"),
    say("a number needs at_least, over, at_most or under"),
    say("a rate needs points and per, or steps, and not both"),
    say("a flat item needs when"),
    say("a source that was seen needs seen_in or url: where it was read"),
    say("a programme needs requires, tiers or points"),
    say("care belongs to a programme that opens care"),
    say("a deadline needs days or months, and not both"),
    say("a yes_no question needs says and says_not"),
    say("options belong to a choice, and a choice needs them"),
    say("kinds belong to spells"),
    say("decided_by names a school day of the child whose fact it is"),
    say("lead_counts belongs to spells that take lead_months"),
)
"""What the models check beyond types, in the words they raise; a test holds the two lists together."""


def conditions_met(text: str) -> Words:
    """A model's own complaint in both languages."""
    return next((rule for rule in _RULES if rule.en == text), say("something else is needed here."))
