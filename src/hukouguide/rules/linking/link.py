"""Names to things: the files' lists joined, every name looked up, layers settled. What does not fit is left out and said."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from hukouguide.family.places import Place, Places
from hukouguide.family.words import Words
from hukouguide.rules import problems
from hukouguide.rules.book import Path, Rule, RuleBook, WrittenRemedy
from hukouguide.rules.diagnostics import Diagnostic, Related, Spot, report, say
from hukouguide.rules.families.family_file import as_family
from hukouguide.rules.linking.checking import Catalogues
from hukouguide.rules.linking.checks import check_rule_file
from hukouguide.rules.linking.fits import kind_words
from hukouguide.rules.linking.layers import check_layers
from hukouguide.rules.reading.folder import FilesRead, bad_file_name, stem
from hukouguide.rules.reading.read import Read
from hukouguide.rules.reading.suggest import did_you_mean
from hukouguide.rules.schema.files import Document, FamilyFile, Question, RuleFile, Topic
from hukouguide.rules.schema.glossary import Term

_ID = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")


@dataclass(frozen=True)
class _Known:
    """What sample families are read against."""

    places: Places
    questions: Mapping[str, Question]
    documents: Mapping[str, Document]


@dataclass
class _Once:
    """Refuses an id that is taken."""

    wrong: list[Diagnostic]

    def __post_init__(self) -> None:
        self._first: dict[str, Spot] = {}

    def take(self, name: str, spot: Spot) -> bool:
        if name in self._first:
            related = (Related(say("first written here"), self._first[name]),)
            self.wrong.append(report(problems.DUPLICATE_ID, spot, related=related, name=name))
            return False
        self._first[name] = spot
        return True


def _places(files: FilesRead, wrong: list[Diagnostic]) -> Places:
    once = _Once(wrong)
    places = [
        Place(row.id, row.code, Words(row.zh, row.en), row.level)
        for read in files.places
        for i, row in enumerate(read.model.places)
        if once.take(row.id, read.tree.spot(("places", i, "id")))
    ]
    if not places:
        wrong.append(report(problems.NO_PLACES, Spot(files.places[0].file if files.places else "places.yaml")))
    return Places(places)


def _documents(files: FilesRead, wrong: list[Diagnostic]) -> dict[str, Document]:
    once = _Once(wrong)
    return {
        name: document
        for read in files.documents
        for name, document in read.model.documents.items()
        if once.take(name, read.tree.spot(("documents", name), key=True))
    }


def _topics(files: FilesRead, wrong: list[Diagnostic]) -> tuple[Topic, ...]:
    once = _Once(wrong)
    return tuple(
        topic
        for read in files.questions
        for i, topic in enumerate(read.model.topics)
        if once.take(topic.id, read.tree.spot(("topics", i, "id")))
    )


def _questions(files: FilesRead, topics: tuple[Topic, ...], wrong: list[Diagnostic]) -> dict[str, Question]:
    once = _Once(wrong)
    known = [topic.id for topic in topics]
    found: dict[str, Question] = {}
    for read in files.questions:
        for i, question in enumerate(read.model.questions):
            path: Path = ("questions", i)
            if question.topic not in known:
                hint = did_you_mean(question.topic, known)
                wrong.append(
                    report(problems.UNKNOWN_TOPIC, read.tree.spot((*path, "topic")), suggestion=hint, name=question.topic)
                )
            elif once.take(question.id, read.tree.spot((*path, "id"))):
                found[question.id] = question
    for read in files.questions:
        for i, question in enumerate(read.model.questions):
            if question.lead_counts is not None:
                wrong += _leading(question.lead_counts, found, read.tree.spot(("questions", i, "lead_counts")))
    return found


def _leading(name: str, questions: Mapping[str, Question], spot: Spot) -> Iterator[Diagnostic]:
    """What leads to a spell must be one itself."""
    question = questions.get(name)
    if question is None:
        yield report(problems.UNKNOWN_QUESTION, spot, suggestion=did_you_mean(name, questions), name=name)
    elif question.kind != "spells":
        kind = kind_words(question.kind)
        yield report(problems.NOT_SPELLS, spot, question=name, kind=kind, test="lead_counts")


def _glossary(files: FilesRead, wrong: list[Diagnostic]) -> tuple[Term, ...]:
    """Each id, and each form of a word, explained once: a text must not mean two things."""
    once, words = _Once(wrong), _Once(wrong)
    found: list[Term] = []
    for read in files.glossary:
        for i, term in enumerate(read.model.terms):
            fresh = once.take(term.id, read.tree.spot(("terms", i, "id")))
            for key, forms in (("zh", term.forms("zh")), ("en", term.forms("en"))):
                for n, form in enumerate(forms):
                    path: Path = ("terms", i, key) if n == 0 else ("terms", i, f"also_{key}", n - 1)
                    fresh &= words.take(form.lower(), read.tree.spot(path))
            if fresh:
                found.append(term)
    return tuple(found)


def _rules(files: list[Read[RuleFile]]) -> dict[str, tuple[Rule, ...]]:
    by_place: dict[str, list[Rule]] = defaultdict(list)
    for read in files:
        model, origin = read.model, read.origin
        by_place[model.place] += [
            Rule(model.place, programme, model.sources, origin, ("programmes", i))
            for i, programme in enumerate(model.programmes)
        ]
    return {place: tuple(rules) for place, rules in by_place.items()}


def _remedies(files: list[Read[RuleFile]]) -> tuple[WrittenRemedy, ...]:
    return tuple(
        WrittenRemedy(read.model.place, remedy, read.model.sources) for read in files for remedy in read.model.remedies
    )


def _families(files: FilesRead, known: _Known, wrong: list[Diagnostic]) -> dict[str, FamilyFile]:
    found: dict[str, FamilyFile] = {}
    for read in files.families:
        problems_here = as_family(read.model, known, date.max, read.tree.spot, read.tree.refused)[1]
        wrong += problems_here
        if not _ID.fullmatch(stem(read.file)):
            wrong.append(bad_file_name(read.file))
        elif read.sound and not any(d.is_error for d in problems_here):
            found[stem(read.file)] = read.model
    return found


def link(files: FilesRead, version: str) -> tuple[RuleBook, list[Diagnostic]]:
    """The book of all files without errors. Leaving one out can take the ground from another: it goes on until all stand."""
    wrong: list[Diagnostic] = []
    places, topics = _places(files, wrong), _topics(files, wrong)
    known = _Known(places, _questions(files, topics, wrong), _documents(files, wrong))
    catalogues = Catalogues(known.places, known.questions, known.documents, _families(files, known, wrong))
    standing: list[Read[RuleFile]] = []
    for read in files.rules:
        found = check_rule_file(read, catalogues)
        wrong += found
        if read.sound and not any(d.is_error for d in found):
            standing.append(read)
    glossary = _glossary(files, wrong)
    while True:
        book = RuleBook(
            version,
            places,
            topics,
            catalogues.questions,
            catalogues.documents,
            _rules(standing),
            catalogues.families,
            glossary,
            _remedies(standing),
        )
        found = check_layers(standing, book)
        wrong += found
        bad = {d.file for d in found if d.is_error}
        if not bad:
            return book, wrong
        standing = [read for read in standing if read.file not in bad]
