"""If the counter says no: closed until wanted; then the law, what to ask for in writing, whom to call in which order, by when."""

from collections.abc import Iterable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from hukouguide.advice.cite import by_document
from hukouguide.advice.finding import Citation, Cited, Finding, Remedy
from hukouguide.desktop.texts import Texts
from hukouguide.desktop.widgets.disclosure import Disclosure
from hukouguide.desktop.widgets.parts import frame, label
from hukouguide.desktop.wording import listed, plain
from hukouguide.family.words import Words
from hukouguide.language import speaker
from hukouguide.rules.book import RuleBook
from hukouguide.rules.sentences import seen_words

say = speaker("desktop")


def if_refused(texts: Texts, finding: Finding, book: RuleBook) -> Disclosure | None:
    """None where the rules say nothing of it."""
    remedy = finding.remedy
    if remedy is None:
        return None
    return Disclosure(texts, say("If the counter says no"), lambda: _inside(texts, remedy, book), finding.name)


def _inside(texts: Texts, remedy: Remedy, book: RuleBook) -> QWidget:
    box, column = frame("inset", 6)
    _part(texts, column, say("What the law says"), [_with_article(said) for said in remedy.law])
    _part(texts, column, say("Ask for it in writing"), [said.text for said in remedy.ask])
    if remedy.say is not None:
        column.addWidget(label(texts, say("You can say: '{sentence}'").fill(sentence=remedy.say)))
    if remedy.bring:
        papers = listed(book.documents[paper].name.words for paper in remedy.bring)
        column.addWidget(label(texts, say("Take home: {papers}").fill(papers=papers)))
    calls = [calling(call.who, call.phone) for call in remedy.calls]
    numbered = [say("{number}. {step}").fill(number=number, step=call) for number, call in enumerate(calls, 1)]
    _part(texts, column, say("Whom to call, in this order"), numbered)
    _part(texts, column, say("By when"), [end.text for end in remedy.deadlines])
    column.addWidget(label(texts, resting_on(_citations(remedy)), "small"))
    return box


def _with_article(said: Cited) -> Words:
    """The law by name, so that it can be pointed at; its name is Chinese in both languages."""
    ((document, _),) = by_document((said.citation,))
    return Words(f"{said.text.zh}（{document}）", f"{said.text.en} ({document})")


def _part(texts: Texts, column: QVBoxLayout, title: Words, lines: Iterable[Words]) -> None:
    shown = list(lines)
    if shown:
        column.addWidget(label(texts, title, "strong"))
    for words in shown:
        column.addWidget(label(texts, words))


def _citations(remedy: Remedy) -> list[Citation]:
    return [part.citation for part in (*remedy.law, *remedy.ask, *remedy.calls, *remedy.deadlines)]


def calling(who: Words, phone: str) -> Words:
    return say("{who}: {phone}").fill(who=who, phone=phone) if phone else who


def resting_on(citations: Iterable[Citation]) -> Words:
    """Each document with its articles and how well it was seen, in one line."""
    documents = [
        say("{document} ({seen})").fill(document=plain(document), seen=seen_words(seen))
        for document, seen in by_document(citations)
    ]
    joined = Words("；".join(d.zh for d in documents), "; ".join(d.en for d in documents))
    return say("What this rests on: {documents}").fill(documents=joined)
