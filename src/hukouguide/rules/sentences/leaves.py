"""Sentences of conditions that look at something."""

from collections.abc import Iterator

from hukouguide.family.words import Words
from hukouguide.language import speaker
from hukouguide.rules.schema import conditions as c
from hukouguide.rules.sentences import measures
from hukouguide.rules.sentences.join import listed, with_remarks
from hukouguide.rules.sentences.numbers import number_expression
from hukouguide.rules.sentences.speaking import Speaking
from hukouguide.rules.sentences.values import limit_words, months_words, place_words, which_day_words

say = speaker("rules")


def fact(condition: c.FactIs, speaking: Speaking) -> Words:
    question = speaking.questions[condition.fact]
    if isinstance(condition.is_, bool) and question.says is not None and question.says_not is not None:
        said = question.says if condition.is_ else question.says_not
        return say("{who} {statement}").fill(who=speaking.person, statement=said.words)
    who = speaking.child or speaking.person if question.about == "child" else speaking.person
    return say("{who}: {noun} must be {test}").fill(
        noun=question.noun.words, who=who, test=listed(_tests(condition, speaking), "，", ", ")
    )


def _tests(condition: c.FactIs, speaking: Speaking) -> Iterator[Words]:
    question = speaking.questions[condition.fact]
    wanted = [condition.is_] if isinstance(condition.is_, str) else list(condition.one_of)
    if wanted:
        names = {option.id: option.name.words for option in question.options}
        yield listed((names.get(w, Words(w, w)) for w in wanted), "或", " or ")
    if condition.limited:
        unit = question.unit.words if question.unit else Words("", "")
        limits = limit_words(condition)
        yield Words(limits.zh + unit.zh, f"{limits.en} {unit.en}".strip())
    if condition.within is not None:
        yield say("in {place}").fill(place=place_words(condition.within, speaking))
    if condition.outside is not None:
        yield say("not in {place}").fill(place=place_words(condition.outside, speaking))
    if condition.by is not None:
        yield say("on or before {day}").fill(day=which_day_words(condition.by, speaking))
    if condition.since is not None:
        yield say("on or after {day}").fill(day=which_day_words(condition.since, speaking))


def months(condition: c.Months, speaking: Speaking) -> Words:
    text = (
        say("{who}: {what} without a break for at least {months}")
        if condition.unbroken
        else say("{who}: {what} for at least {months} in all")
    )
    what = measures.spell_noun(condition.months, condition, speaking)
    return with_remarks(
        text.fill(who=speaking.person, what=what, months=months_words(condition.at_least)),
        measures.remarks(condition, speaking),
    )


def holds(condition: c.Holds, speaking: Speaking) -> Words:
    text = say("{who}: has {what} on {day}").fill(
        who=speaking.person,
        what=measures.spell_noun(condition.holds, condition, speaking),
        day=which_day_words(condition.until, speaking),
    )
    return with_remarks(text, measures.kinds_remark(condition.holds, condition, speaking))


def began(condition: c.Began, speaking: Speaking) -> Words:
    remarks = list(measures.kinds_remark(condition.began, condition, speaking))
    if condition.by is not None:
        remarks.append(say("first begun on or before {day}").fill(day=which_day_words(condition.by, speaking)))
    if condition.since is not None:
        remarks.append(say("first begun on or after {day}").fill(day=which_day_words(condition.since, speaking)))
    if condition.first:
        remarks.append(say("the very first one anywhere was there"))
    text = say("{who}: {what}").fill(who=speaking.person, what=measures.spell_noun(condition.began, condition, speaking))
    return with_remarks(text, remarks)


def age(condition: c.Age, speaking: Speaking) -> Words:
    return say("{who}: age {limits} on {day}").fill(
        who=speaking.person, limits=limit_words(condition), day=which_day_words(condition.on, speaking)
    )


def born(condition: c.Born, speaking: Speaking) -> Words:
    parts = []
    if condition.born.since is not None:
        parts.append(say("on or after {day}").fill(day=which_day_words(condition.born.since, speaking)))
    if condition.born.by is not None:
        parts.append(say("on or before {day}").fill(day=which_day_words(condition.born.by, speaking)))
    return say("{who}: born {days}").fill(who=speaking.person, days=listed(parts, "，", " and "))


def number(condition: c.NumberIs, speaking: Speaking) -> Words:
    return say("{who}: {number} is {limits}").fill(
        who=speaking.person, number=number_expression(condition.number, speaking), limits=limit_words(condition)
    )


def passes(condition: c.Passes, speaking: Speaking) -> Words:
    name = speaking.programmes.get(condition.passes, Words(condition.passes, condition.passes))
    places = {
        "hukou": say("the place of hukou"),
        "schooling": say("the place of school"),
        "here": speaking.places[speaking.here].name,
    }
    where = places.get(condition.at) or place_words(condition.at, speaking)
    text = (
        say("{who}: not qualified for {programme} in {place}")
        if condition.refused
        else say("{who}: qualified for {programme} in {place}")
    )
    return text.fill(who=speaking.person, programme=name, place=where)


def ask_office(condition: c.AskOffice, speaking: Speaking) -> Words:
    return condition.ask_office.words
