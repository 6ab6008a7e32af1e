"""What to do about a finding: whom to ask, which steps, which papers, which office, and where it is all written."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from hukouguide.advice.finding import Finding, StepToDo
from hukouguide.advice.would_change import would_change
from hukouguide.desktop.texts import Texts
from hukouguide.desktop.widgets.condition_tree import cited, document_of
from hukouguide.desktop.widgets.parts import frame, label
from hukouguide.desktop.wording import joined, listed, plain
from hukouguide.family.words import Words
from hukouguide.language import speaker
from hukouguide.rules.book import RuleBook
from hukouguide.rules.sentences import day_words

say = speaker("desktop")


def _stack() -> tuple[QWidget, QVBoxLayout]:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(12, 0, 0, 0)
    column.setSpacing(6)
    return box, column


def _papers(book: RuleBook, documents: tuple[str, ...]) -> Words:
    return listed(book.documents[d].name.words for d in documents if d in book.documents)


def _phone(number: str) -> Words:
    return say("Telephone {number}").fill(number=number)


def changing(texts: Texts, finding: Finding, book: RuleBook) -> QWidget | None:
    """What would make it another verdict."""
    told = would_change(finding, book)
    if not told:
        return None
    box, column = _stack()
    for words in told:
        column.addWidget(label(texts, words))
    return box


def errands(texts: Texts, finding: Finding, book: RuleBook) -> QWidget | None:
    if not finding.errands:
        return None
    box, column = _stack()
    for errand in finding.errands:
        inset, inside = frame("inset", 3)
        inside.addWidget(label(texts, errand.about, "quiet"))
        inside.addWidget(label(texts, say("Ask: {ask}").fill(ask=errand.ask)))
        if errand.say is not None:
            inside.addWidget(label(texts, say("You can say: '{sentence}'").fill(sentence=errand.say)))
        if errand.bring:
            inside.addWidget(label(texts, say("Bring: {papers}").fill(papers=_papers(book, errand.bring))))
        if errand.phone:
            inside.addWidget(label(texts, _phone(errand.phone)))
        column.addWidget(inset)
    return box


def steps(texts: Texts, finding: Finding, book: RuleBook) -> QWidget | None:
    if not finding.steps:
        return None
    box, column = _stack()
    for number, step in enumerate(finding.steps, 1):
        numbered = say("{number}. {step}").fill(number=number, step=step.do)
        column.addWidget(label(texts, numbered, "wrong" if step.critical else "body"))
        if step.critical:
            column.addWidget(label(texts, say("Take care: if this is missed, it cannot be put right later."), "wrong"))
        facts = _facts(step, book)
        if facts:
            column.addWidget(label(texts, joined(facts), "quiet"))
    return box


def _facts(step: StepToDo, book: RuleBook) -> list[Words]:
    found = []
    if step.where is not None:
        found.append(step.where)
    if step.window is not None:
        found.append(say("from {first} to {last}").fill(first=day_words(step.window.opens), last=day_words(step.window.closes)))
        if step.window.seen_for is not None and step.window.seen_for != step.window.opens.year:
            found.append(say("these were the dates of {year}: ask again").fill(year=str(step.window.seen_for)))
    if step.bring:
        found.append(say("Bring: {papers}").fill(papers=_papers(book, step.bring)))
    if step.phone:
        found.append(_phone(step.phone))
    if step.url:
        found.append(plain(step.url))
    return found


def papers(texts: Texts, finding: Finding, book: RuleBook) -> QWidget | None:
    known = [book.documents[d] for d in finding.documents if d in book.documents]
    if not known:
        return None
    box, column = _stack()
    for paper in known:
        words = say("{paper} — {form}; from {issuer}")
        filled = words.fill(paper=paper.name.words, form=paper.form.words, issuer=paper.issuer.words)
        column.addWidget(label(texts, filled))
    return box


def office(texts: Texts, finding: Finding) -> QWidget:
    box, column = _stack()
    column.addWidget(label(texts, finding.office))
    if finding.phone:
        column.addWidget(label(texts, _phone(finding.phone)))
    return box


def numbered(finding: Finding) -> dict[tuple[str, str, str], int]:
    """The documents behind a finding, numbered as they are listed."""
    found: dict[tuple[str, str, str], int] = {}
    for citation in finding.citations:
        found.setdefault(document_of(citation), len(found) + 1)
    return found


def cited_sources(texts: Texts, finding: Finding) -> QWidget | None:
    if not finding.citations:
        return None
    box, column = _stack()
    numbers, said = numbered(finding), set()
    for citation in finding.citations:
        number = numbers[document_of(citation)]
        if number in said:
            continue
        said.add(number)
        column.addWidget(label(texts, say("{number}. {step}").fill(number=number, step=cited(citation))))
        more = [plain(text) for text in (citation.issuer, citation.url) if text]
        if more:
            column.addWidget(label(texts, joined(more), "small"))
    where = plain(f"{finding.position.file}:{finding.position.line}")
    column.addWidget(label(texts, say("In the rule files: {where}").fill(where=where), "small"))
    return box
