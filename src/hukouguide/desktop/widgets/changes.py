"""What changed since the last visit, as a notice on the results: that it did, how much, and a way to all of it."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QPushButton

from hukouguide.advice.road.visits import Because
from hukouguide.desktop.outlook import View
from hukouguide.desktop.texts import Texts
from hukouguide.desktop.widgets.parts import button, frame, label
from hukouguide.family.words import Words
from hukouguide.language import speaker
from hukouguide.rules.sentences import day_words

say = speaker("desktop")


def changes_notice(texts: Texts, view: View, show: Callable[[], object]) -> QFrame | None:
    """None for a family that was not here before."""
    if view.last is None:
        return None
    box, inside = frame("notice", 6)
    day = day_words(view.last.day)
    if not view.changes:
        inside.addWidget(label(texts, say("Nothing has changed since your last visit on {day}.").fill(day=day)))
        return box
    words = say("Since your last visit on {day}, results have changed: {number}.").fill(day=day, number=len(view.changes))
    inside.addWidget(label(texts, words, "strong"))
    made: QPushButton = button(texts, say("What has changed, and why"), show, "link")
    inside.addWidget(made)
    return box


def because_words(because: Because) -> Words:
    return {
        "new_rule": say("Another rule is in force now."),
        "rule_gone": say("The rule is not in the book any more."),
        "rule_changed": say("The rule itself was changed."),
        "answers": say("Your answers, places or wishes are others than then."),
        "time": say("The time that passed made it so; the rule is the same."),
    }[because]
