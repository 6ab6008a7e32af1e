"""What the visitor is sent with: the window's words, and a sample family's answers by the question as the window asks it."""

from datetime import date
from typing import Any

from babel.messages.mofile import read_mo

from hukouguide.advice.interview import Interview
from hukouguide.desktop.finder import PlaceFinder
from hukouguide.desktop.wording import who
from hukouguide.family.answers import Answer, State
from hukouguide.family.dates import PartialDate
from hukouguide.family.household import Person
from hukouguide.family.places import Places
from hukouguide.family.spells import Spell
from hukouguide.family.words import Words
from hukouguide.rules.schema.files import Question
from hukouguide.rules.sentences import answer_words
from hukouguide.shipped import shipped
from hukouguide.workshop import jobs

FAMILY = shipped("resources") / "families" / "guangzhou-grade5.yaml"
CITY, OTHER_CITY = "guangdong-guangzhou", "guangdong-shenzhen"
ROOMS = ("desktop", "desk")
PEOPLE = ("mother", "child")
_GRADES = "一二三四五六"


def errand(language: str) -> dict[str, Any]:
    """`words`: English → as shown. `city` and `other_city`: name and pinyin. `supposed`: what is tried under "what if". `answers`: question → how to answer, and how the answer reads."""
    visit = jobs.visit(FAMILY, (CITY,), None, date.today(), shipped("rules"))
    assert visit.interview is not None, visit.problems
    interview = visit.interview
    places = interview.book.places
    people = tuple(person for person in interview.people if person.id in PEOPLE)
    answers = {}
    for entry in interview.log.entries:
        question = interview.book.questions.get(entry.key.fact)
        if question is None or entry.key.subject not in (*PEOPLE, "family") or entry.answer.state is not State.ANSWERED:
            continue
        way = _way(question, entry.answer, places, language)
        if way is not None:
            asked = question.ask.words.fill(who=who(people, entry.key.subject))[language]
            answers[asked] = {
                "kind": question.kind,
                "way": way,
                "reads": answer_words(question, entry.answer, places)[language],
            }
    return {
        "words": _words(language),
        "city": _city(places, CITY, language),
        "other_city": _city(places, OTHER_CITY, language),
        "supposed": _supposed(interview, people, language),
        "answers": answers,
    }


def _city(places: Places, city: str, language: str) -> dict[str, str]:
    return {"name": places[city].name[language], "pinyin": city.rsplit("-", 1)[-1]}


def _supposed(interview: Interview, people: tuple[Person, ...], language: str) -> dict[str, str]:
    """That the child were a grade further on."""
    question = interview.book.questions["grade"]
    topic = next(topic for topic in interview.book.topics if topic.id == question.topic)
    return {
        "topic": topic.name.words[language],
        "question": question.ask.words.fill(who=who(people, "child"))[language],
        "answer": Words("六年级", "Grade 6")[language],
    }


def _words(language: str) -> dict[str, str]:
    if language == "en":
        return {}
    words = {}
    for room in ROOMS:
        with (shipped("i18n") / "zh_CN" / "LC_MESSAGES" / f"{room}.mo").open("rb") as file:
            words |= {message.id: message.string for message in read_mo(file) if message.id}
    return words


def _way(question: Question, answer: Answer, places: Places, language: str) -> list[Any] | None:
    """Which keys say it: a choice by its label, a text, a day, a place by its pinyin, one spell that still goes on."""
    value = answer.value
    match value:
        case bool():
            return ["words", "Yes" if value else "No"]
        case str() if question.kind == "choice":
            return ["option", next(option.name.words[language] for option in question.options if option.id == value)]
        case str() if question.kind == "place":
            return _place(places, value)
        case int() if question.kind == "grade":
            return ["option", Words(f"{_GRADES[value - 1]}年级", f"Grade {value}")[language]] if 1 <= value <= 6 else None
        case PartialDate():
            return ["day", str(value)]
        case tuple():
            return ["words", "No, none so far"] if not value else _spell(question, value, places, language)
        case _:
            return ["text", str(value)]


def _place(places: Places, place: str) -> list[Any] | None:
    pinyin = place.rsplit("-", 1)[-1]
    found = PlaceFinder(places).search(pinyin)
    return ["place", pinyin] if found and found[0].id == place else None


def _spell(question: Question, spells: tuple[Spell, ...], places: Places, language: str) -> list[Any] | None:
    spell = spells[-1]
    place = _place(places, spell.place)
    if len(spells) > 1 or spell.end is not None or place is None:
        return None
    kinds = [kind.name.words[language] for kind in question.kinds if kind.id in spell.kinds]
    return ["spell", {"place": place[1], "start": str(spell.start), "kinds": kinds}]
