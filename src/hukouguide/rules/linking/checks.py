"""One rule file against the catalogues: every place, source, question, document and family it names must exist and fit."""

from collections.abc import Callable
from typing import Any

from pydantic import BaseModel

from hukouguide.rules import problems
from hukouguide.rules.book import Path
from hukouguide.rules.diagnostics import Diagnostic, Spot
from hukouguide.rules.families.family_file import check_given
from hukouguide.rules.linking.checking import Catalogues, Checking
from hukouguide.rules.linking.dated import impossible_month_day, spans_backwards
from hukouguide.rules.linking.fits import fact_tests, kind_words, wrong_value
from hukouguide.rules.linking.tables import check_bands, check_limits, check_table
from hukouguide.rules.linking.walk import walk
from hukouguide.rules.reading.read import Read
from hukouguide.rules.reading.suggest import did_you_mean, one_of
from hukouguide.rules.reading.wanted import found_words
from hukouguide.rules.schema.care import BLANKS, Care, LookAgain, Notice, blanks_in
from hukouguide.rules.schema.conditions import Errand, FactIs, Passes
from hukouguide.rules.schema.files import (
    Example,
    InForce,
    Programme,
    RuleFile,
    Step,
    Window,
)
from hukouguide.rules.schema.measures import Limits, Measure, SpellChoice
from hukouguide.rules.schema.numbers import FactNumber
from hukouguide.rules.schema.parts import MovedDay
from hukouguide.rules.schema.points import Bands, Levels, Points, Rate
from hukouguide.rules.schema.remedies import Remedy
from hukouguide.rules.schema.within import models_in


def _spell_choice(on: Checking, path: Path, node: SpellChoice, whose: str) -> None:
    on.place(node.in_, (*path, "in"))
    for test in ("months", "holds", "began"):
        if name := getattr(node, test, None):
            question = on.spells(name, test, (*path, test), whose)
            on.kinds(question, node.kinds, (*path, "kinds"))
    if isinstance(node, Measure):
        for i, name in enumerate(node.plus):
            on.spells(name, "plus", (*path, "plus", i), whose)


def _fact(on: Checking, path: Path, node: FactIs, whose: str) -> None:
    question = on.question(node.fact, (*path, "fact"), whose)
    on.place(node.within, (*path, "within"))
    on.place(node.outside, (*path, "outside"))
    if question is None:
        return
    for test in fact_tests(node, question):
        on.complain(problems.WRONG_TEST, (*path, test), True, question=question.id, kind=kind_words(question.kind), test=test)
    if wrong_value(node, question):
        hint = one_of([option.id for option in question.options] or ["true", "false"])
        kind, found = kind_words(question.kind), found_words(node.is_)
        on.complain(problems.WRONG_ANSWER, (*path, "is"), suggestion=hint, question=question.id, kind=kind, found=found)
    if question.kind == "choice":
        named: dict[Path, str] = {(*path, "one_of", i): option for i, option in enumerate(node.one_of)}
        if isinstance(node.is_, str):
            named[(*path, "is")] = node.is_
        on.options(question, named)


def _fact_number(on: Checking, path: Path, node: FactNumber, whose: str) -> None:
    question = on.question(node.fact, (*path, "fact"), whose)
    if question is not None and question.kind not in ("number", "money", "grade"):
        on.complain(problems.NOT_A_NUMBER, (*path, "fact"), question=question.id, kind=kind_words(question.kind))


def _levels(on: Checking, path: Path, node: Levels, whose: str) -> None:
    question = on.question(node.fact, (*path, "fact"), whose)
    if question is None:
        return
    if question.kind == "choice":
        on.options(question, {(*path, "scores", name): name for name in node.scores}, key=True)
    else:
        on.complain(problems.POINTS_OPTION, (*path, "fact"), question=question.id, kind=kind_words(question.kind))


def _rate(on: Checking, path: Path, node: Rate, whose: str) -> None:
    if isinstance(node.of, Measure) and node.each_kind:
        on.kinds(on.catalogues.questions.get(node.of.months), node.each_kind, (*path, "each_kind"))


def _errand(on: Checking, path: Path, node: Errand, whose: str) -> None:
    on.documents(node.bring, (*path, "bring"))


def _passes(on: Checking, path: Path, node: Passes, whose: str) -> None:
    on.place(node.at, (*path, "at"))


def _window(on: Checking, path: Path, node: Window, whose: str) -> None:
    for key, text in (("opens", node.opens), ("closes", node.closes)):
        if impossible_month_day(text):
            on.complain(problems.BAD_MONTH_DAY, (*path, key), text=text)


def _moved(on: Checking, path: Path, node: MovedDay, whose: str) -> None:
    if node.on is not None and impossible_month_day(node.on):
        on.complain(problems.BAD_MONTH_DAY, (*path, "on"), text=node.on)


def _again(on: Checking, path: Path, node: LookAgain, whose: str) -> None:
    if impossible_month_day(node.on):
        on.complain(problems.BAD_MONTH_DAY, (*path, "on"), text=node.on)


def _in_force(on: Checking, path: Path, node: InForce, whose: str) -> None:
    if spans_backwards(node):
        on.complain(problems.BACKWARDS, path, first=str(node.from_), last=str(node.to))


def _step(on: Checking, path: Path, node: Step, whose: str) -> None:
    on.documents(node.bring, (*path, "bring"))


def _remedy(on: Checking, path: Path, node: Remedy, whose: str) -> None:
    on.documents(node.bring, (*path, "bring"))


def _care(on: Checking, path: Path, care: Care, programme: Programme) -> None:
    """What shows that a duty is done must be a fact that the programme asks for."""
    looked_at = [part.fact for part in models_in(programme.requires) if isinstance(part, FactIs)]
    for i, duty in enumerate(care.duties):
        if duty.shown_by is not None and duty.shown_by not in looked_at:
            hint = did_you_mean(duty.shown_by, looked_at)
            on.complain(problems.NOT_LOOKED_AT, (*path, "duties", i, "shown_by"), suggestion=hint, name=duty.shown_by)


def _notice(on: Checking, path: Path, node: Notice, whose: str) -> None:
    for i, line in enumerate(node.lines):
        said = {"zh": list(blanks_in(line.zh)), "en": list(blanks_in(line.en))}
        for key, other in (("zh", "en"), ("en", "zh")):
            for name in said[key]:
                if name not in BLANKS:
                    hint = did_you_mean(name, BLANKS) or one_of(list(BLANKS))
                    on.complain(problems.UNKNOWN_BLANK, (*path, "lines", i, key), suggestion=hint, name=name)
                elif name not in said[other]:
                    on.complain(problems.BLANK_ONCE, (*path, "lines", i, key), name=name)


def _programme(on: Checking, path: Path, node: Programme, whose: str) -> None:
    on.documents(node.documents, (*path, "documents"))
    if node.care is not None:
        _care(on, (*path, "care"), node.care, node)
    seen: set[str] = set()
    for i, tier in enumerate(node.tiers):
        if tier.id in seen:
            on.complain(problems.DUPLICATE_ID, (*path, "tiers", i, "id"), name=tier.id)
        seen.add(tier.id)
    for i, example in enumerate(node.examples):
        _example(on, (*path, "examples", i), example, node)


def _example(on: Checking, path: Path, node: Example, programme: Programme) -> None:
    tiers = [tier.id for tier in programme.tiers]
    if node.tier is not None and node.tier not in tiers:
        on.complain(problems.UNKNOWN_TIER, (*path, "tier"), suggestion=did_you_mean(node.tier, tiers), name=node.tier)
    on.place(node.at, (*path, "at"))
    places, own = on.catalogues.places, on.read.model.place
    if node.at is not None and node.at in places and own in places and places.within(node.at, own) is False:
        on.complain(problems.OUTSIDE, (*path, "at"), name=node.at, place=places[own].name)
    family = on.catalogues.families.get(node.family)
    if family is None:
        hint = did_you_mean(node.family, on.catalogues.families)
        on.complain(problems.UNKNOWN_FAMILY, (*path, "family"), suggestion=hint, name=node.family)
        return
    people = [*family.people, *node.given]
    if node.who is not None and node.who not in people:
        on.complain(problems.UNKNOWN_PERSON, (*path, "who"), suggestion=did_you_mean(node.who, people), name=node.who)

    def spot(where: Path, key: bool) -> Spot:
        below = where[1:] if where[:1] == ("people",) else where
        return on.read.tree.spot((*path, "given", *below), key)

    if node.given:
        on.wrong += check_given(family, node.given, on.catalogues, node.day, spot)


def _table(on: Checking, path: Path, node: Points, whose: str) -> None:
    check_table(on.complain, path, node)


def _bands(on: Checking, path: Path, node: Bands, whose: str) -> None:
    check_bands(on.complain, path, node)


_CHECKS: tuple[tuple[type[BaseModel], Callable[[Checking, Path, Any, str], None]], ...] = (
    (SpellChoice, _spell_choice),
    (FactIs, _fact),
    (FactNumber, _fact_number),
    (Levels, _levels),
    (Rate, _rate),
    (Errand, _errand),
    (Passes, _passes),
    (Window, _window),
    (MovedDay, _moved),
    (InForce, _in_force),
    (Step, _step),
    (Remedy, _remedy),
    (Notice, _notice),
    (LookAgain, _again),
    (Programme, _programme),
    (Points, _table),
    (Bands, _bands),
    (Limits, lambda on, path, node, whose: check_limits(on.complain, path, node)),
)
_BY_TYPE: dict[type, tuple[Callable[[Checking, Path, Any, str], None], ...]] = {}


def _checks_of(kind: type) -> tuple[Callable[[Checking, Path, Any, str], None], ...]:
    if kind not in _BY_TYPE:
        _BY_TYPE[kind] = tuple(check for model, check in _CHECKS if issubclass(kind, model))
    return _BY_TYPE[kind]


def _check(on: Checking, path: Path, node: Any, whose: str) -> None:
    fields = node.__dict__
    if (source := fields.get("source")) is not None:
        on.source(source, (*path, "source"))
    if proof := fields.get("proof"):
        on.documents(proof, (*path, "proof"))
    for check in _checks_of(type(node)):
        check(on, path, node, whose)


def check_rule_file(read: Read[RuleFile], catalogues: Catalogues) -> list[Diagnostic]:
    """Everything in the file that names something which is not there or does not fit."""
    on = Checking(read, catalogues)
    on.place(read.model.place, ("place",))
    for name, source in read.model.sources.items():
        _in_force(on, ("sources", name, "in_force"), source.in_force, "")
    for i, programme in enumerate(read.model.programmes):
        for path, node, whose in walk(programme, ("programmes", i), programme.for_):
            _check(on, path, node, whose)
    for i, remedy in enumerate(read.model.remedies):
        for path, node, whose in walk(remedy, ("remedies", i), "child"):
            _check(on, path, node, whose)
    # a source named wrongly, or in what was refused, would look unused
    certain = read.sound and on.used <= set(read.model.sources)
    for name in read.model.sources:
        if name not in on.used and certain:
            on.complain(problems.UNUSED_SOURCE, ("sources", name), True, name=name)
    return on.wrong
