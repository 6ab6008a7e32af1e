"""If the counter says no: what the law says of this goal in this place, what to ask for in writing, whom to call, by when.

Each part is taken from the narrowest place that writes one; what that place says in several entries adds up.
"""

from collections.abc import Iterable, Iterator
from typing import Literal

from hukouguide.advice.cite import cite
from hukouguide.advice.finding import Cited, Deadline, Helpline, Remedy
from hukouguide.family.words import Words
from hukouguide.language import speaker
from hukouguide.rules.book import Rule, RuleBook, WrittenRemedy
from hukouguide.rules.schema.remedies import Call, Said
from hukouguide.rules.schema.remedies import Deadline as WrittenDeadline

say = speaker("advice")

Part = Literal["law", "ask", "say", "bring", "calls", "deadlines"]


def remedy_for(book: RuleBook, place: str, goal: str) -> Remedy | None:
    """None where no rule file says anything of this goal."""
    key = "remedy", place, goal
    if key not in book.remembered:
        book.remembered[key] = _remedy(book, place, goal)
    found: Remedy | None = book.remembered[key]
    return found


def _remedy(book: RuleBook, place: str, goal: str) -> Remedy | None:
    layers = [
        [written for written in book.remedies if written.place == area.id and goal in written.remedy.goals]
        for area in book.places.line(place)
    ]
    if not any(layers):
        return None
    spoken = _narrowest(layers, "say")
    return Remedy(
        goal=goal,
        law=tuple(_cited(layers, "law")),
        ask=tuple(_cited(layers, "ask")),
        say=spoken[0].remedy.say.words if spoken and spoken[0].remedy.say else None,
        bring=tuple(dict.fromkeys(paper for written in _narrowest(layers, "bring") for paper in written.remedy.bring)),
        calls=tuple(helpline(call, w) for w in _narrowest(layers, "calls") for call in w.remedy.calls),
        deadlines=tuple(_deadline(end, w) for w in _narrowest(layers, "deadlines") for end in w.remedy.deadlines),
    )


def _narrowest(layers: Iterable[list[WrittenRemedy]], part: Part) -> list[WrittenRemedy]:
    """The entries of the first layer in which one has that part."""
    for layer in layers:
        if having := [written for written in layer if getattr(written.remedy, part)]:
            return having
    return []


def _cited(layers: Iterable[list[WrittenRemedy]], part: Literal["law", "ask"]) -> Iterator[Cited]:
    for written in _narrowest(layers, part):
        said: tuple[Said, ...] = getattr(written.remedy, part)
        yield from (Cited(one.text.words, cite(written, one.source, one.article)) for one in said)


def helpline(call: Call, written: Rule | WrittenRemedy) -> Helpline:
    """`written` is the rule or the remedy in which the call stands."""
    return Helpline(call.who.words, call.phone or "", cite(written, call.source, None))


def _deadline(end: WrittenDeadline, written: WrittenRemedy) -> Deadline:
    citation = cite(written, end.source, end.article)
    return Deadline(_within(end), end.days, end.months, citation)


def _within(end: WrittenDeadline) -> Words:
    if end.days is not None:
        words = say("{what}: within {number} days of the day you learn of the refusal")
        return words.fill(what=end.what.words, number=end.days)
    words = say("{what}: within {number} months of the day you learn of the refusal")
    return words.fill(what=end.what.words, number=end.months or 0)
