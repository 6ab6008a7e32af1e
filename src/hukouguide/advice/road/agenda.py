"""What to do and when, in the order of the days: steps to begin, windows to apply in, the day to decide on a return, the day to look again."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from hukouguide.advice.finding import Finding, Opening
from hukouguide.advice.look_again import next_look
from hukouguide.advice.road.chart import rung_words
from hukouguide.advice.road.compare import ChildRoad, Road, Row
from hukouguide.advice.road.ladder import CAN_STAY, Rung
from hukouguide.advice.road.step_words import papers_for, step_words
from hukouguide.family.answers import FAMILY
from hukouguide.family.household import Family
from hukouguide.family.words import Words
from hukouguide.language import speaker
from hukouguide.rules.book import RuleBook
from hukouguide.rules.sentences import day_words, goal_words, person_words
from hukouguide.rules.sentences.join import listed

say = speaker("advice")

_FEW = 3

Kind = Literal["begin", "window", "decide", "look_again"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing with its days: from `opens` (or at any time before) to `day`. `bring` are document ids; `seen_for` is the year that
    the days of a window were published for."""

    day: date
    opens: date | None
    kind: Kind
    person: str
    place: str
    what: Words
    why: Words
    where: Words | None
    phone: str
    bring: tuple[str, ...]
    critical: bool = False
    seen_for: int | None = None


def agenda(road: Road, family: Family, book: RuleBook, places: Collection[str] | None = None) -> tuple[Entry, ...]:
    """Everything with a day, the same thing for the same place once: for these places; or for home and where the family lives (where a
    child can stay longest, when it lives in none of them)."""
    found: dict[tuple[date, str, str, str, str], Entry] = {}
    for child in road.children:
        for entry in _of_child(child, _rows(child, places), road.today, family, book):
            found.setdefault((entry.day, entry.kind, entry.person, entry.place, entry.what.zh), entry)
    if road.children:
        again = _look_again(road)
        found[again.day, again.kind, again.person, again.place, again.what.zh] = again
    later = (entry for entry in found.values() if entry.day >= road.today)
    return tuple(sorted(later, key=lambda e: (e.day, e.kind, e.place, e.person, e.what.zh)))


def _rows(child: ChildRoad, places: Collection[str] | None) -> tuple[Row, ...]:
    if places is not None:
        return tuple(row for row in child.rows if row.place in places)
    here = tuple(row for row in child.rows if row.lives) or child.rows[:1]
    return here + tuple(
        row for row in child.rows if child.home is not None and row.place == child.home.place and row not in here
    )


def _of_child(child: ChildRoad, rows: tuple[Row, ...], today: date, family: Family, book: RuleBook) -> Iterator[Entry]:
    for row in rows:
        if any(book.places.within(other.place, row.place) for other in rows if other.place != row.place):
            continue  # a city beside one of its districts would say everything twice
        rungs = row.ladder.on(row.ladder.stay.track if row.ladder.stay else "general")
        yield from _steps(row, rungs, family, book)
        for rung in rungs:
            if rung.finding is not None and rung.hold in CAN_STAY:
                why = say("{stage}: {name}").fill(stage=rung_words(rung), name=rung.finding.name)
                yield from windows(rung.finding, why, family)
            elif rung.finding is not None and rung.late is not None:
                yield _at_once(rung.finding, rung.late, rung_words(rung), today, family)
        if row.back is not None and row.back.by is not None:
            yield _decide(row, row.back.by, child, family, book)


def _steps(row: Row, rungs: tuple[Rung, ...], family: Family, book: RuleBook) -> Iterator[Entry]:
    """Each step once, by the earliest of the days that the rungs set, for all of them."""
    found: dict[tuple[str, str], Entry] = {}
    stages: dict[tuple[str, str], list[Words]] = {}
    for rung in rungs:
        plan = row.plan_for(rung)
        for dated in plan.steps if plan is not None else ():
            if plan is None or dated.last is None:
                continue
            rule, what = book.by_id[plan.rule], step_words(dated.step, family, book)
            key = dated.step.key.subject, what.zh
            stages.setdefault(key, []).append(rung_words(rung))
            papers = papers_for(dated.step, rule)
            why = say("for {who}, {stage} in {place}").fill(
                who=_person(plan.person, family), stage=listed(stages[key]), place=book.places[row.place].name
            )
            entry = Entry(
                dated.last, dated.earliest, "begin", key[0], row.place, what, why,
                issuers(papers, book), rule.programme.phone or "", papers,
            )  # fmt: skip
            found[key] = _same(found[key], entry) if key in found else entry
    yield from found.values()


def _same(one: Entry, other: Entry) -> Entry:
    """One thing asked for twice: by the earlier day, with the papers of both, for the reasons of both, which the other names."""
    first = min(one, other, key=lambda entry: entry.day)
    return replace(
        first, why=other.why, where=one.where or other.where, phone=one.phone or other.phone,
        bring=tuple(dict.fromkeys((*one.bring, *other.bring))),
    )  # fmt: skip


def issuers(papers: Iterable[str], book: RuleBook) -> Words | None:
    """Who issues the papers, the first few."""
    named = tuple(dict.fromkeys(book.documents[paper].issuer.words for paper in papers))
    return listed(named[:_FEW], "；", "; ") if named else None


def windows(finding: Finding, why: Words, family: Family) -> Iterator[Entry]:
    """The steps of the route that have days; where none of them has the route's own window, that to apply in."""
    explained = finding.explained
    for step in explained.steps:
        if step.window is not None:
            yield _window(step.window, finding, step.do, why, step.where, step.phone, step.bring, step.critical)
    if explained.window is not None and all(step.window is None for step in explained.steps):
        what = apply_words(finding, family)
        yield _window(explained.window, finding, what, why, finding.office, finding.phone, explained.documents)


def apply_words(finding: Finding, family: Family) -> Words:
    return say("{who}: apply for {name}").fill(who=_person(finding.person, family), name=finding.name)


def _window(
    window: Opening, finding: Finding, what: Words, why: Words, where: Words | None, phone: str, bring: tuple[str, ...],
    critical: bool = False,
) -> Entry:  # fmt: skip
    return Entry(
        window.closes, window.opens, "window", finding.person, finding.place, what, why, where or finding.office,
        phone or finding.phone, bring, critical, window.seen_for,
    )  # fmt: skip


def _at_once(finding: Finding, passed: date, exam: Words, today: date, family: Family) -> Entry:
    who = _person(finding.person, family)
    what = say("{who}: if not registered yet, ask at once whether it can be made up").fill(who=who)
    why = say("the day to register for {stage}, {day}, has passed").fill(stage=exam, day=day_words(passed))
    bring = finding.explained.documents
    return Entry(
        today, None, "begin", finding.person, finding.place, what, why, finding.office, finding.phone, bring, critical=True
    )


def _decide(row: Row, day: date, child: ChildRoad, family: Family, book: RuleBook) -> Entry:
    home = book.places[child.home.place].name if child.home else Words("", "")
    what = say("{who}: decide whether to return to {home}").fill(who=_person(child.child, family), home=home)
    why = say("in {place} {stage} cannot be counted on").fill(
        place=book.places[row.place].name, stage=rung_words(row.back.stopped) if row.back else goal_words("senior")
    )
    office = row.back.exam.rung.finding.office if row.back and row.back.exam and row.back.exam.rung.finding else None
    phone = row.back.exam.rung.finding.phone if row.back and row.back.exam and row.back.exam.rung.finding else ""
    return Entry(day, None, "decide", child.child, row.place, what, why, office, phone, (), critical=True)


def _look_again(road: Road) -> Entry:
    place = next((row.place for child in road.children for row in child.rows), "")
    what = say("look at all this again: the rules of the new year are out")
    return Entry(next_look(road.today), None, "look_again", FAMILY, place, what, say("rules change every year"), None, "", ())


def _person(person: str, family: Family) -> Words:
    return person_words(person, family.role(person))
