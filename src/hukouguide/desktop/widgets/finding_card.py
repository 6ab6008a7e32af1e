"""One finding on the results page: verdict, route, reason; and everything behind it when it is opened."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from hukouguide.advice.finding import Finding
from hukouguide.desktop.texts import Texts
from hukouguide.desktop.widgets.condition_tree import condition_tree
from hukouguide.desktop.widgets.disclosure import Disclosure
from hukouguide.desktop.widgets.finding_details import (
    changing,
    cited_sources,
    errands,
    numbered,
    office,
    papers,
    steps,
)
from hukouguide.desktop.widgets.parts import frame, label
from hukouguide.desktop.widgets.points_table import points_table
from hukouguide.desktop.widgets.refused import if_refused
from hukouguide.desktop.widgets.verdict import verdict_badge
from hukouguide.desktop.wording import capital
from hukouguide.language import speaker
from hukouguide.rules.book import RuleBook
from hukouguide.rules.sentences import day_words, goal_words

say = speaker("desktop")


def finding_card(texts: Texts, finding: Finding, book: RuleBook) -> QFrame:
    box, column = frame("card", 8)
    column.addWidget(verdict_badge(texts, finding.verdict))
    column.addWidget(label(texts, finding.name, "strong"))
    if finding.tier_name is not None:
        column.addWidget(label(texts, say("What it opens: {tier}").fill(tier=finding.tier_name)))
    column.addWidget(label(texts, finding.reason))
    if finding.caution is not None:
        notice, inside = frame("notice", 4)
        inside.addWidget(label(texts, finding.caution))
        column.addWidget(notice)
    column.addWidget(Disclosure(texts, say("Why, and what to do"), lambda: _details(texts, finding, book), finding.name))
    return box


def _details(texts: Texts, finding: Finding, book: RuleBook) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 4, 0, 0)
    column.setSpacing(10)
    if finding.judged is not None:
        words = say("{goal}; the conditions are read on {day}.")
        words = words.fill(goal=capital(goal_words(finding.goal)), day=day_words(finding.judged))
        column.addWidget(label(texts, words, "quiet"))
    if finding.tree is not None:
        column.addWidget(label(texts, say("The conditions"), "strong"))
        column.addWidget(condition_tree(texts, finding.tree, numbered(finding)))
    if finding.points is not None:
        column.addWidget(label(texts, say("The points"), "strong"))
        column.addWidget(points_table(texts, finding.points))
    for words, part in (
        (say("What would change it"), changing(texts, finding, book)),
        (say("To find out"), errands(texts, finding, book)),
        (say("What to do"), steps(texts, finding, book)),
        (say("Papers to bring"), papers(texts, finding, book)),
        (say("Who decides"), office(texts, finding)),
        (say("Sources"), cited_sources(texts, finding)),
    ):
        if part is not None:
            column.addWidget(label(texts, words, "strong"))
            column.addWidget(part)
    refused = if_refused(texts, finding, book)
    if refused is not None:
        column.addWidget(refused)
    return box
