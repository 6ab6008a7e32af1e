"""Answers as people write them in a family file or under an example, read by the kind of their question.

`[]` is none, a key left out was not asked, `dont_know` and `not_applicable` are answers of their own. What cannot be is named,
never guessed.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any, Protocol

from hukouguide.family.answers import FAMILY, PROOF, Answer, FactKey, Proof, State, Value
from hukouguide.family.dates import PartialDate
from hukouguide.family.household import Role
from hukouguide.family.places import Places
from hukouguide.family.spells import Spell
from hukouguide.family.words import Words
from hukouguide.rules import problems
from hukouguide.rules.book import Path
from hukouguide.rules.diagnostics import Diagnostic, Problem, Spot, make, say
from hukouguide.rules.linking.fits import about_words, kind_words
from hukouguide.rules.reading.suggest import did_you_mean
from hukouguide.rules.reading.wanted import found_words
from hukouguide.rules.schema.files import Document, Question

OWN_KEYS = ("role", "name", "documents")
_STATES = {"dont_know": State.UNKNOWN, "not_applicable": State.NOT_APPLICABLE}
_SPELL_KEYS = ("place", "from", "to", "kinds", "back_paid")


class Known(Protocol):
    """What a rule book offers to answers."""

    @property
    def questions(self) -> Mapping[str, Question]: ...

    @property
    def documents(self) -> Mapping[str, Document]: ...

    @property
    def places(self) -> Places: ...


@dataclass
class Hearing:
    """What answers are read against, on which day they were given, and what was found wrong so far."""

    known: Known
    today: date
    spot: Callable[[Path, bool], Spot]
    refused: Collection[Path] = ()
    wrong: list[Diagnostic] = field(default_factory=list)

    def complain(
        self, problem: Problem, path: Path, at_key: bool = False, suggestion: Words | None = None, **parts: Words | str | int
    ) -> None:
        if path not in self.refused:
            self.wrong.append(make(problem, self.spot(path, at_key), parts, suggestion, ()))


def read_facts(on: Hearing, subject: str, role: Role | None, facts: Mapping[str, Any], path: Path) -> dict[FactKey, Answer]:
    """The answers of one person (or of the family, when `role` is None). null takes an answer back: not asked."""
    found: dict[FactKey, Answer] = {}
    for name, written in facts.items():
        if name == "documents" and written is not None:
            found |= _proofs(on, subject, written, (*path, name))
        elif name in OWN_KEYS or written is None:
            continue
        elif (answer := _answer(on, name, role, written, (*path, name))) is not None:
            found[FactKey(subject, name)] = answer
    return found


def _answer(on: Hearing, name: str, role: Role | None, written: Any, path: Path) -> Answer | None:
    question = on.known.questions.get(name)
    if question is None:
        hint = did_you_mean(name, [*on.known.questions, *OWN_KEYS])
        on.complain(problems.UNKNOWN_QUESTION, path, True, hint, name=name)
        return None
    asked_of = {Role.CHILD: ("child", "person"), Role.PARENT: ("parent", "person"), None: ("family",)}[role]
    if question.about not in asked_of:
        whose = about_words(role.value if role else FAMILY)
        on.complain(problems.NOT_ASKED_OF, path, True, question=name, about=about_words(question.about), whose=whose)
        return None
    if isinstance(written, str) and written in _STATES:
        return Answer(_STATES[written], on.today)
    value = _value(on, question, written, path)
    return None if value is None else Answer(State.ANSWERED, on.today, value)


def _value(on: Hearing, question: Question, written: Any, path: Path) -> Value | None:
    match question.kind, written:
        case "yes_no", bool():
            return written
        case "choice", str():
            return _one_of(on, question, written, path)
        case "date" | "month", date() | int() | str() if not isinstance(written, bool):
            return _time(on, written, path)
        case "number" | "money", int() | Decimal() if not isinstance(written, bool):
            return _within_bounds(on, question, Decimal(written), path)
        case "grade", int() if not isinstance(written, bool):
            return _within_bounds(on, question, written, path)
        case "place", str():
            return _place(on, written, path)
        case "spells", tuple():
            spells = [_spell(on, question, one, (*path, i)) for i, one in enumerate(written)]
            return tuple(spell for spell in spells if spell is not None)
    kind = kind_words(question.kind)
    on.complain(problems.WRONG_ANSWER, path, question=question.id, kind=kind, found=found_words(written))
    return None


def _one_of(on: Hearing, question: Question, written: str, path: Path) -> str | None:
    options = [option.id for option in question.options]
    if written in options:
        return written
    hint = did_you_mean(written, options)
    on.complain(problems.UNKNOWN_OPTION, path, suggestion=hint, question=question.id, name=written)
    return None


def _within_bounds(on: Hearing, question: Question, value: int | Decimal, path: Path) -> int | Decimal | None:
    if question.least is not None and value < question.least:
        limit = say("at least {number}").fill(number=question.least)
    elif question.most is not None and value > question.most:
        limit = say("at most {number}").fill(number=question.most)
    else:
        return value
    on.complain(problems.OUT_OF_RANGE, path, text=str(value), limit=limit)
    return None


def _time(on: Hearing, written: date | int | str, path: Path) -> PartialDate | None:
    try:
        return PartialDate.parse(str(written))
    except ValueError:
        on.complain(problems.NOT_A_TIME, path, text=str(written))
        return None


def _place(on: Hearing, written: str, path: Path) -> str | None:
    if written in on.known.places:
        return written
    hint = did_you_mean(written, [place.id for place in on.known.places])
    on.complain(problems.UNKNOWN_PLACE, path, suggestion=hint, name=written)
    return None


def _spell(on: Hearing, question: Question, written: Any, path: Path) -> Spell | None:
    if not isinstance(written, dict):
        on.complain(problems.WRONG_ANSWER, path, question=question.id, kind=kind_words("spells"), found=found_words(written))
        return None
    for key in written:
        if key not in _SPELL_KEYS:
            on.complain(problems.UNKNOWN_SPELL_KEY, (*path, key), True, did_you_mean(key, _SPELL_KEYS), key=key)
    if "place" not in written or "from" not in written:
        on.complain(problems.NO_SPELL_PLACE, path)
        return None
    place = _text(on, question, written["place"], (*path, "place"))
    place = None if place is None else _place(on, place, (*path, "place"))
    start = _day(on, question, written["from"], (*path, "from"))
    end = _day(on, question, written["to"], (*path, "to")) if written.get("to") is not None else None
    kinds = _kinds(on, question, written.get("kinds", ()), (*path, "kinds"))
    back_paid = written.get("back_paid", False)
    if not isinstance(back_paid, bool):
        on.complain(
            problems.WRONG_ANSWER,
            (*path, "back_paid"),
            question="back_paid",
            kind=kind_words("yes_no"),
            found=found_words(back_paid),
        )
        return None
    if start is not None and end is not None and end.latest < start.earliest:
        on.complain(problems.ENDS_BEFORE_IT_BEGINS, (*path, "to"), day=str(start))
    elif start is not None and start.earliest > on.today:
        on.complain(problems.NOT_BEGUN_YET, (*path, "from"), day=on.today.isoformat())
    return None if place is None or start is None else Spell(place, start, end, kinds, back_paid)


def _text(on: Hearing, question: Question, written: Any, path: Path) -> str | None:
    if isinstance(written, str):
        return written
    on.complain(problems.WRONG_ANSWER, path, question=question.id, kind=kind_words("place"), found=found_words(written))
    return None


def _day(on: Hearing, question: Question, written: Any, path: Path) -> PartialDate | None:
    if isinstance(written, date | int | str) and not isinstance(written, bool):
        return _time(on, written, path)
    on.complain(problems.WRONG_ANSWER, path, question=question.id, kind=kind_words("date"), found=found_words(written))
    return None


def _kinds(on: Hearing, question: Question, written: Any, path: Path) -> frozenset[str]:
    known = [kind.id for kind in question.kinds]
    found: set[str] = set()
    for i, kind in enumerate(written if isinstance(written, tuple) else (written,)):
        if kind in known:
            found.add(kind)
        else:
            where = (*path, i) if isinstance(written, tuple) else path
            on.complain(
                problems.UNKNOWN_KIND, where, False, did_you_mean(str(kind), known), question=question.id, name=str(kind)
            )
    return frozenset(found)


def _proofs(on: Hearing, subject: str, written: Any, path: Path) -> dict[FactKey, Answer]:
    found: dict[FactKey, Answer] = {}
    if not isinstance(written, dict):
        on.complain(
            problems.WRONG_TYPE,
            path,
            expected=say("keys with values, one “key: value” on each line"),
            found=found_words(written),
        )
        return found
    answers = [*Proof, *_STATES]
    for name, state in written.items():
        key = FactKey(subject, PROOF + name)
        if name not in on.known.documents:
            on.complain(problems.UNKNOWN_DOCUMENT, (*path, name), True, did_you_mean(name, on.known.documents), name=name)
        elif state in list(Proof):
            found[key] = Answer(State.ANSWERED, on.today, Proof(state))
        elif isinstance(state, str) and state in _STATES:
            found[key] = Answer(_STATES[state], on.today)
        elif state is not None:
            on.complain(problems.NO_SUCH_PROOF, (*path, name), False, did_you_mean(str(state), answers), text=str(state))
    return found
