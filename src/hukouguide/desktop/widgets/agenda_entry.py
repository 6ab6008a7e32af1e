"""One thing with its day: what, why, where, and what to bring."""

from PySide6.QtWidgets import QFrame

from hukouguide.advice.road.agenda import Entry
from hukouguide.desktop.texts import Texts
from hukouguide.desktop.widgets.parts import frame, label
from hukouguide.desktop.wording import capital, joined, listed, plain
from hukouguide.family.words import Words
from hukouguide.language import speaker
from hukouguide.rules.book import RuleBook
from hukouguide.rules.sentences import day_words

say = speaker("desktop")


def agenda_entry(texts: Texts, entry: Entry, book: RuleBook) -> QFrame:
    box, column = frame("notice" if entry.critical else "card", 4, 14)
    column.addWidget(label(texts, _when(entry), "strong"))
    column.addWidget(label(texts, capital(entry.what)))
    column.addWidget(label(texts, capital(entry.why), "small"))
    if entry.seen_for is not None and entry.seen_for != entry.day.year:
        words = say("these were the dates of {year}: ask again").fill(year=str(entry.seen_for))
        column.addWidget(label(texts, capital(words), "small"))
    if entry.where is not None:
        office = say("Where: {office}").fill(office=entry.where)
        where = joined((office, plain(entry.phone))) if entry.phone else office
        column.addWidget(label(texts, where, "small"))
    if entry.bring:
        papers = listed(book.documents[paper].name.words for paper in entry.bring)
        column.addWidget(label(texts, say("Bring: {papers}").fill(papers=papers), "small"))
    return box


def _when(entry: Entry) -> Words:
    day = day_words(entry.day)
    match entry.kind:
        case "window" if entry.opens is not None:
            return say("From {opens} to {day}").fill(opens=day_words(entry.opens), day=day)
        case "decide":
            return say("Decide by {day}").fill(day=day)
        case "look_again":
            return say("From {day}").fill(day=day)
    return say("By {day}").fill(day=day)
