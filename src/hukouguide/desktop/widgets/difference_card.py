"""One verdict that would be another: before and after beside each other, and the conditions that make the difference."""

from PySide6.QtWidgets import QFrame, QWidget

from hukouguide.advice.finding import Finding
from hukouguide.advice.interview import Interview
from hukouguide.advice.road.differences import Difference
from hukouguide.advice.road.what_if import why
from hukouguide.desktop.texts import Texts
from hukouguide.desktop.widgets.flow_layout import FlowLayout
from hukouguide.desktop.widgets.parts import frame, label
from hukouguide.desktop.widgets.verdict import verdict_badge
from hukouguide.desktop.wording import capital, joined, who
from hukouguide.language import speaker
from hukouguide.rules.sentences import day_words

say = speaker("desktop")


def difference_card(texts: Texts, difference: Difference, interview: Interview) -> QFrame:
    finding = difference.finding
    box, inside = frame("card", 6)
    words = say("{place}, {who}: {name}").fill(
        place=interview.book.places[finding.place].name, who=who(interview.people, finding.person), name=finding.name
    )
    inside.addWidget(label(texts, words, "strong"))
    inside.addWidget(before_after(texts, difference.before, difference.after))
    if difference.after is not None:
        inside.addWidget(label(texts, difference.after.reason))
    reasons = why(difference)
    if reasons:
        inside.addWidget(label(texts, say("What makes the difference:"), "small"))
    for reason in reasons:
        inside.addWidget(label(texts, say("– {fact}").fill(fact=capital(reason)), "quiet"))
    return box


def before_after(texts: Texts, before: Finding | None, after: Finding | None) -> QWidget:
    """The verdicts; with tier and day where they are the same, for then it is these that differ."""
    holder = QWidget()
    row = FlowLayout(holder, 10)
    alike = before is not None and after is not None and before.verdict is after.verdict
    for finding, arrow in ((before, False), (after, True)):
        if arrow:
            row.addWidget(label(texts, say("→"), "strong"))
        row.addWidget(label(texts, say("not there")) if finding is None else verdict_badge(texts, finding.verdict))
        if finding is not None and alike:
            day = [day_words(finding.by)] if finding.by is not None else []
            tier = [finding.tier_name] if finding.tier_name is not None else []
            row.addWidget(label(texts, joined((*tier, *day))))
    return holder
