"""The remedies of all goals on one paper: what several have in common is said once, the rest with the goals it is for."""

from collections.abc import Callable, Iterable, Sequence

from hukouguide.advice.checklist import Refused, RefusedLine
from hukouguide.advice.finding import Citation, Finding, Remedy
from hukouguide.advice.remedy import remedy_for
from hukouguide.family.words import Words
from hukouguide.rules.book import RuleBook
from hukouguide.rules.sentences import goal_words
from hukouguide.rules.sentences.join import listed

Key = tuple[str, str]
"""Goal and place."""
Line = tuple[Words, str, Citation]
"""A text, a telephone number or none, and what it rests on."""


def refused(findings: Sequence[Finding], book: RuleBook) -> Refused | None:
    """`findings` in the order in which their goals are told; None when the rules say nothing of any of them."""
    asked = dict.fromkeys((finding.goal, finding.place) for finding in findings)
    remedies = {key: remedy for key in asked if (remedy := remedy_for(book, key[1], key[0])) is not None}
    if not remedies:
        return None

    def lines(of: Callable[[Remedy], Iterable[Line]]) -> tuple[RefusedLine, ...]:
        return _merged({key: list(of(remedy)) for key, remedy in remedies.items()}, book)

    papers = dict.fromkeys(paper for remedy in remedies.values() for paper in remedy.bring)
    return Refused(
        law=lines(lambda r: ((said.text, "", said.citation) for said in r.law)),
        ask=lines(lambda r: ((said.text, "", said.citation) for said in r.ask)),
        say=tuple(dict.fromkeys(remedy.say for remedy in remedies.values() if remedy.say)),
        bring=tuple(book.documents[paper].name.words for paper in papers),
        calls=lines(lambda r: ((call.who, call.phone, call.citation) for call in r.calls)),
        deadlines=lines(lambda r: ((end.text, "", end.citation) for end in r.deadlines)),
    )


def _merged(said: dict[Key, list[Line]], book: RuleBook) -> tuple[RefusedLine, ...]:
    """What is for one goal before what is for more of them, as an office is called before the line that all share."""
    owners: dict[Line, list[Key]] = {}
    for key, lines in said.items():
        for line in lines:
            owners.setdefault(line, []).append(key)
    ordered = sorted(owners, key=lambda line: len(owners[line]) == len(said))
    return tuple(
        RefusedLine(text, phone, _only(owners[text, phone, citation], list(said), book), citation)
        for text, phone, citation in ordered
    )


def _only(owners: list[Key], every: list[Key], book: RuleBook) -> Words | None:
    """The goals that a line is for, with the places where it is not for all that were asked about."""
    if owners == every:
        return None
    goals = dict.fromkeys(goal for goal, _ in owners)
    return listed(_goal(goal, owners, every, book) for goal in goals)


def _goal(goal: str, owners: list[Key], every: list[Key], book: RuleBook) -> Words:
    named = goal_words(goal)
    mine = [place for other, place in owners if other == goal]
    if mine == [place for other, place in every if other == goal]:
        return named
    places = listed(book.places[place].name for place in mine)
    return Words(f"{places.zh}{named.zh}", f"{named.en} in {places.en}")
