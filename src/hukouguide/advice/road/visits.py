"""What changed since the last visit, and whether a rule, an answer or the time that passed made it so.

A visit is kept with a saved family: which verdicts were given, by which rules as they then read.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from hukouguide.advice.finding import Finding
from hukouguide.rules.book import Rule, RuleBook
from hukouguide.rules.schema.conditions import Passes
from hukouguide.rules.schema.numbers import PointsNumber
from hukouguide.rules.schema.within import models_in

Because = Literal["new_rule", "rule_gone", "rule_changed", "answers", "time"]


@dataclass(frozen=True, slots=True)
class Seen:
    """One verdict as it was given. `rule` is the rule's id, `text` a mark of what it then said."""

    place: str
    programme: str
    person: str
    rule: str
    text: str
    verdict: str
    by: str | None
    tier: str | None


@dataclass(frozen=True, slots=True)
class Visit:
    """The day, the version of the rule book, a mark of the answers, and every verdict given."""

    day: date
    book: str
    answers: str
    seen: tuple[Seen, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """What one route said then and says now, and why it is another."""

    then: Seen | None
    now: Finding | None
    because: Because


def visit(findings: Iterable[Finding], book: RuleBook, today: date, answers: str) -> Visit:
    """`answers` is any text that is another when the answers are."""
    return Visit(today, book.version, _mark(answers), tuple(_seen(finding, book) for finding in findings))


def changes(last: Visit, findings: Iterable[Finding], book: RuleBook, answers: str) -> tuple[Change, ...]:
    """The routes whose verdict, day or tier is another than at the last visit."""
    then = {(s.place, s.programme, s.person): s for s in last.seen}
    same_answers = last.answers == _mark(answers)
    found = []
    for finding in findings:
        seen = then.pop((finding.place, finding.programme, finding.person), None)
        now = _seen(finding, book)
        if seen is None:
            found.append(Change(None, finding, "new_rule" if same_answers else "answers"))
        elif (seen.verdict, seen.by, seen.tier) != (now.verdict, now.by, now.tier):
            found.append(Change(seen, finding, _because(seen, now, same_answers)))
    gone = (Change(seen, None, "rule_gone" if same_answers else "answers") for seen in then.values())
    return (*found, *gone)


def _because(then: Seen, now: Seen, same_answers: bool) -> Because:
    if then.rule != now.rule:
        return "new_rule"
    if then.text != now.text:
        return "rule_changed"
    return "time" if same_answers else "answers"


def _seen(finding: Finding, book: RuleBook) -> Seen:
    return Seen(
        finding.place,
        finding.programme,
        finding.person,
        finding.rule,
        rule_mark(book.by_id[finding.rule], book),
        finding.verdict.value,
        finding.by.isoformat() if finding.by else None,
        finding.tier,
    )


def rule_mark(rule: Rule, book: RuleBook) -> str:
    """A mark of what the rule says, and of every rule it looks at; examples are no part of it."""
    key = "mark", rule.id
    if key not in book.remembered:
        book.remembered[key] = _mark("".join(sorted(_texts(rule, book, set()))))
    found: str = book.remembered[key]
    return found


def _texts(rule: Rule, book: RuleBook, told: set[str]) -> Iterable[str]:
    if rule.id in told:
        return
    told.add(rule.id)
    yield rule.programme.model_dump_json(exclude={"examples"})
    named = {
        m.passes if isinstance(m, Passes) else m.points
        for m in models_in(rule.programme)
        if isinstance(m, Passes | PointsNumber)
    }
    for programme in sorted(named):
        for other in book.named(programme):
            yield from _texts(other, book, told)


def _mark(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def as_json(kept: Visit) -> dict[str, Any]:
    seen = [[s.place, s.programme, s.person, s.rule, s.text, s.verdict, s.by, s.tier] for s in kept.seen]
    return {"day": kept.day.isoformat(), "book": kept.book, "answers": kept.answers, "seen": seen}


def from_json(value: Any) -> Visit | None:
    """None when it is no visit as this program writes it: then nothing is said of the last one."""
    try:
        seen = tuple(Seen(*row) for row in value["seen"])
        return Visit(date.fromisoformat(value["day"]), str(value["book"]), str(value["answers"]), seen)
    except (KeyError, TypeError, ValueError):
        return None
