"""One plan: on which day it opens the route, and each step with who, where, what to bring, how long and by when."""

from PySide6.QtWidgets import QFrame, QVBoxLayout

from hukouguide.advice.road.plan import Dated, Plan
from hukouguide.advice.road.step_words import papers_for, step_words
from hukouguide.desktop.texts import Texts
from hukouguide.desktop.widgets.parts import frame, label
from hukouguide.desktop.wording import capital, listed
from hukouguide.family.household import Family
from hukouguide.family.words import Words
from hukouguide.language import speaker
from hukouguide.rules.book import RuleBook
from hukouguide.rules.sentences import day_words, number_words

say = speaker("desktop")


def plan_card(texts: Texts, plan: Plan, family: Family, book: RuleBook) -> QFrame:
    box, column = frame("card", 8)
    rule = book.by_id[plan.rule].programme
    column.addWidget(label(texts, say("{route}: open on {day}").fill(route=rule.name.words, day=day_words(plan.day)), "strong"))
    if plan.tier is not None:
        column.addWidget(label(texts, say("What it opens: {tier}").fill(tier=plan.tier)))
    for number, dated in enumerate(plan.steps, 1):
        _step(texts, column, number, dated, plan, family, book)
    if plan.line is not None:
        words = say("That reaches the last line known, {line} points.").fill(line=number_words(plan.line))
        column.addWidget(label(texts, words))
    if not plan.promise:
        column.addWidget(label(texts, say("This is not a promise: places go by rank."), "strong"))
    return box


def _step(texts: Texts, column: QVBoxLayout, number: int, dated: Dated, plan: Plan, family: Family, book: RuleBook) -> None:
    what = step_words(dated.step, family, book)
    column.addWidget(label(texts, say("{number}. {what}").fill(number=number, what=capital(what)), "strong"))
    facts: list[Words] = []
    if dated.last is not None:
        facts.append(say("Last day to begin: {day}").fill(day=day_words(dated.last)))
    if dated.counts > dated.earliest:
        facts.append(say("Begun today, it counts from {day}").fill(day=day_words(dated.counts)))
    if dated.points:
        facts.append(say("Adds {points} points").fill(points=number_words(dated.points)))
    papers = [book.documents[paper] for paper in papers_for(dated.step, book.by_id[plan.rule])]
    if papers:
        facts.append(say("To show it: {papers}").fill(papers=listed(paper.name.words for paper in papers)))
        facts.append(say("From: {what}").fill(what=listed(dict.fromkeys(paper.issuer.words for paper in papers))))
        takes = [paper.takes.words for paper in papers if paper.takes is not None]
        if takes:
            facts.append(say("How long it takes: {what}").fill(what=listed(dict.fromkeys(takes))))
    for words in facts:
        column.addWidget(label(texts, say("– {fact}").fill(fact=words), "quiet"))
