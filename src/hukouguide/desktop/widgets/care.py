"""Care when apart on the results page: why it is spoken of, the day to look again, and, when opened, what the law asks."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from hukouguide.advice.care import care_for
from hukouguide.advice.checklist import Care, Duty
from hukouguide.advice.finding import Citation
from hukouguide.advice.interview import Interview
from hukouguide.advice.road.compare import Road
from hukouguide.desktop.texts import Texts
from hukouguide.desktop.widgets.condition_tree import state_words
from hukouguide.desktop.widgets.disclosure import Disclosure
from hukouguide.desktop.widgets.parts import frame, label
from hukouguide.desktop.widgets.refused import calling, resting_on
from hukouguide.desktop.widgets.sign import Sign
from hukouguide.family.words import Words
from hukouguide.language import speaker
from hukouguide.rules.sentences import day_words

say = speaker("desktop")

_SIGNS = {True: "open", False: "closed", None: "unknown"}


def care_cards(texts: Texts, interview: Interview, road: Road | None = None) -> list[QWidget]:
    """One for each child that needs it. `road`: where the page has it already, for working it out takes its time."""
    return [_card(texts, care) for care in care_for(interview, road)]


def _card(texts: Texts, care: Care) -> QFrame:
    box, column = frame("card", 8)
    title = say("While the parents are away: {who}").fill(who=care.who)
    column.addWidget(label(texts, title, "strong"))
    column.addWidget(label(texts, care.why))
    column.addWidget(label(texts, say("Look at all this again on {day}.").fill(day=day_words(care.again))))
    if care.notices:
        whom = [notice.to for notice in care.notices]
        words = say("The checklist to print has notices ready to sign, one each for: {whom}.").fill(whom=_listed(whom))
        column.addWidget(label(texts, words, "quiet"))
    column.addWidget(Disclosure(texts, say("What to do while you are apart"), lambda: _inside(texts, care), title))
    return box


def _inside(texts: Texts, care: Care) -> QWidget:
    box, column = frame("inset", 8)
    column.addWidget(label(texts, say("What the law asks of you"), "strong"))
    for duty in care.duties:
        column.addWidget(_duty(texts, duty))
    if care.contact:
        column.addWidget(label(texts, say("Stay in touch"), "strong"))
    for contact in care.contact:
        column.addWidget(label(texts, say("{who}: {phone}").fill(who=contact.often, phone=contact.do)))
    if care.calls:
        column.addWidget(label(texts, say("If something happens"), "strong"))
    for call in care.calls:
        column.addWidget(label(texts, calling(call.who, call.phone)))
    column.addWidget(label(texts, say("When to look again"), "strong"))
    column.addWidget(label(texts, care.why_again))
    if care.sooner:
        column.addWidget(label(texts, say("Sooner, when: {things}.").fill(things=_listed(care.sooner))))
    if care.caution is not None:
        notice, words = frame("notice", 4)
        words.addWidget(label(texts, care.caution))
        column.addWidget(notice)
    column.addWidget(label(texts, resting_on(_citations(care)), "small"))
    return box


def _duty(texts: Texts, duty: Duty) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    picture = Sign(_SIGNS[duty.done])
    texts.put(picture, picture.setAccessibleName, state_words(duty.done))
    row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(label(texts, duty.do), 1)
    return holder


def _listed(words: Iterable[Words]) -> Words:
    found = list(words)
    return Words("；".join(w.zh for w in found), "; ".join(w.en for w in found))


def _citations(care: Care) -> list[Citation]:
    return [one.citation for part in (care.duties, care.contact, care.notices, care.calls) for one in part]
