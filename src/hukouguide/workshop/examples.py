"""The examples in rule files, run: each names a family, a day and what must come out."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from hukouguide.advice.advisor import find, is_about
from hukouguide.advice.case import Situation
from hukouguide.advice.finding import Bounds, Finding
from hukouguide.family.household import Family
from hukouguide.family.words import Words
from hukouguide.language import speaker
from hukouguide.rules.book import Rule, RuleBook
from hukouguide.rules.families.family_file import as_family, lay_over
from hukouguide.rules.schema.files import Example

say = speaker("workshop")


@dataclass(frozen=True)
class Trial:
    """One example with the family it tells of and what came out. `wrong` says each difference; empty when it came out as expected."""

    rule: Rule
    number: int
    example: Example
    family: Family | None
    finding: Finding | None
    wrong: tuple[Words, ...]

    @property
    def where(self) -> str:
        line, column = self.rule.origin.at((*self.rule.path, "examples", self.number - 1))
        return f"{self.rule.origin.file}:{line}:{column}"


def run_examples(book: RuleBook, places: tuple[str, ...] | None = None) -> Iterator[Trial]:
    """Every example of the book, or of some places, tried by the rule it stands in."""
    for place, rules in book.rules.items():
        if places is None or place in places:
            for rule in rules:
                for number, example in enumerate(rule.programme.examples, 1):
                    yield _try(book, rule, number, example)


def _try(book: RuleBook, rule: Rule, number: int, example: Example) -> Trial:
    written = lay_over(book.families[example.family], example.given)
    family, problems = as_family(written, book, example.day)
    errors = tuple(problem.message for problem in problems if problem.is_error)
    if errors:
        return Trial(rule, number, example, None, None, errors)
    person = example.who or next((p.id for p in family.people if is_about(rule, p.id, family)), None)
    if person is None:
        return Trial(rule, number, example, family, None, (say("The family has nobody this programme is about."),))
    finding = find([rule], example.at or rule.place, person, Situation(book, family, example.day))
    return Trial(rule, number, example, family, finding, tuple(_differences(example, finding)))


def _differences(example: Example, finding: Finding) -> Iterator[Words]:
    """Only what the example names is looked at: the points and the day of acting come with the whole explanation, which takes long."""
    pairs: list[tuple[str, object, Callable[[], object]]] = [
        ("expect", example.expect, lambda: finding.verdict.value),
        ("tier", example.tier, lambda: finding.tier),
        ("by", example.by, lambda: finding.explained.act_by if finding.verdict == "act" else finding.by),
        ("points", example.points, lambda: _points(finding)),
    ]
    for name, wanted, look in pairs:
        if wanted is not None and wanted != (got := look()):
            yield say("{name}: expected {wanted}, came out {got}").fill(name=name, wanted=str(wanted), got=str(got))


def _points(finding: Finding) -> str | None:
    if finding.points is None:
        return None
    total: Bounds = finding.points.total
    return f"{_plain(total.low)}" if total.exact else f"{_plain(total.low)}..{'' if total.high is None else _plain(total.high)}"


def _plain(number: object) -> str:
    text = str(number)
    return text.rstrip("0").rstrip(".") if "." in text else text
