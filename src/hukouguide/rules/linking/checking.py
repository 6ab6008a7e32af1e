"""What a check of a rule file has at hand: the file, what the other files offer, and look-ups that complain at the right place."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from hukouguide.family.places import Places
from hukouguide.family.words import Words
from hukouguide.rules import problems
from hukouguide.rules.book import Path
from hukouguide.rules.diagnostics import Diagnostic, Problem, make
from hukouguide.rules.linking.fits import about_words, kind_words
from hukouguide.rules.reading.read import Read
from hukouguide.rules.reading.suggest import did_you_mean
from hukouguide.rules.schema.files import Document, FamilyFile, Question, RuleFile

_RANGES = frozenset({"district", "city", "province", "nation"})
_DYNAMIC = frozenset({"here", "hukou", "schooling"})


@dataclass(frozen=True)
class Catalogues:
    """What the other files offer."""

    places: Places
    questions: Mapping[str, Question]
    documents: Mapping[str, Document]
    families: Mapping[str, FamilyFile]


@dataclass
class Checking:
    """The file being checked, the programme in it, and what was found so far."""

    read: Read[RuleFile]
    catalogues: Catalogues
    wrong: list[Diagnostic] = field(default_factory=list)
    used: set[str] = field(default_factory=set)

    def complain(
        self, problem: Problem, path: Path, key: bool = False, suggestion: Words | None = None, **parts: Words | str | int
    ) -> None:
        if path not in self.read.tree.refused:
            self.wrong.append(make(problem, self.read.tree.spot(path, key), parts, suggestion, ()))

    def source(self, name: str | None, path: Path) -> None:
        if name is None:
            return
        self.used.add(name)
        if name not in self.read.model.sources:
            self.complain(problems.UNKNOWN_SOURCE, path, suggestion=did_you_mean(name, self.read.model.sources), name=name)

    def documents(self, names: tuple[str, ...], path: Path) -> None:
        known = self.catalogues.documents
        for i, name in enumerate(names):
            if name not in known:
                self.complain(problems.UNKNOWN_DOCUMENT, (*path, i), suggestion=did_you_mean(name, known), name=name)

    def place(self, name: str | None, path: Path) -> None:
        if name is None or name in _RANGES or name in _DYNAMIC or name in self.catalogues.places:
            return
        known = [place.id for place in self.catalogues.places]
        self.complain(problems.UNKNOWN_PLACE, path, suggestion=did_you_mean(name, known), name=name)

    def question(self, name: str, path: Path, whose: str) -> Question | None:
        """The question of that name, whose subject must be the one the condition looks at."""
        question = self.catalogues.questions.get(name)
        if question is None:
            self.complain(problems.UNKNOWN_QUESTION, path, suggestion=did_you_mean(name, self.catalogues.questions), name=name)
        elif question.about not in (whose, "person", "family"):
            self.complain(
                problems.WRONG_PERSON, path, question=name, about=about_words(question.about), whose=about_words(whose)
            )
        return question

    def spells(self, name: str, test: str, path: Path, whose: str) -> Question | None:
        question = self.question(name, path, whose)
        if question is not None and question.kind != "spells":
            self.complain(problems.NOT_SPELLS, path, question=name, kind=kind_words(question.kind), test=test)
            return None
        return question

    def kinds(self, question: Question | None, kinds: tuple[str, ...], path: Path) -> None:
        if question is None:
            return
        known = [kind.id for kind in question.kinds]
        for i, kind in enumerate(kinds):
            if kind not in known:
                hint = did_you_mean(kind, known)
                self.complain(problems.UNKNOWN_KIND, (*path, i), suggestion=hint, question=question.id, name=kind)

    def options(self, question: Question, names: Mapping[Path, str], key: bool = False) -> None:
        known = [option.id for option in question.options]
        for path, name in names.items():
            if name not in known:
                hint = did_you_mean(name, known)
                self.complain(problems.UNKNOWN_OPTION, path, key, suggestion=hint, question=question.id, name=name)
