"""From what a rule looks at to what a family could begin for it."""

from collections.abc import Iterator
from decimal import Decimal

from hukouguide.advice.beginning import last_to_begin
from hukouguide.advice.case import Case, Situation
from hukouguide.advice.road.steps import Step, spell_step, value_step
from hukouguide.advice.spells import area, months_behind, place_of
from hukouguide.family.answers import Answer, Value
from hukouguide.rules.schema import numbers as n
from hukouguide.rules.schema.files import Question
from hukouguide.rules.schema.measures import Measure, SpellChoice, Where


def measure_steps(measure: Measure, case: Case) -> Iterator[Step]:
    """Begin what is measured; either parent where the measure looks at both."""
    own = measure.whose == "own"
    for one in [case] if own else [case.of(parent) for parent in case.situation.family.parents]:
        yield from spell_steps(measure.months, measure, one, each=measure.kinds_rule == "each")
        for fact in measure.plus:
            yield from _begin(one, fact, measure.in_, frozenset())


def spell_steps(fact: str, choice: SpellChoice, case: Case, each: bool = False) -> Iterator[Step]:
    """Begin such a spell here: of all kinds where each is asked for, else of the kind that is easiest to come by."""
    question = case.situation.book.questions[fact]
    kinds = frozenset(choice.kinds) if each else frozenset(_easiest(choice.kinds, question))
    yield from _begin(case, fact, choice.in_, kinds)


def answer_steps(fact: str, value: Value, case: Case) -> Iterator[Step]:
    """Come to give that answer."""
    key = case.key(fact)
    step = value_step(key, value, case.situation.book)
    if step is None or case.answer(key).value == value:
        return
    today = case.situation.today
    if last_to_begin(case.situation.book.questions[fact], case, today) == today:
        yield step


def number_steps(number: n.Number, case: Case) -> Iterator[Step]:
    """Everything that could move the number: spells to begin for its measures, answers to raise as far as they go for its facts."""
    match number:
        case Measure():
            yield from measure_steps(number, case)
        case n.FactNumber():
            most = case.situation.book.questions[number.fact].most
            if most is not None:
                yield from answer_steps(number.fact, Decimal(most), case)
        case n.Sum() | n.Times() | n.Lowest() | n.Highest():
            for part in getattr(number, type(number).__name__.lower()):
                yield from number_steps(part, case)
        case n.Less():
            yield from number_steps(number.less[0], case)
        case n.Over():
            yield from number_steps(number.over[0], case)
        case n.Rounded():
            yield from number_steps(number.rounded, case)


def place_for(where: Where, case: Case) -> str:
    return place_of(area(where, case), case)


def _begin(case: Case, fact: str, where: Where, kinds: frozenset[str]) -> Iterator[Step]:
    key, place = case.key(fact), place_for(where, case)
    book = case.situation.book
    behind = months_behind(book.questions[fact], case, place).sure
    step = spell_step(key, place, kinds, book, behind)
    if step is not None and not _goes_on(case.answer(key), step, case.situation):
        yield step


def _goes_on(answer: Answer, step: Step, situation: Situation) -> bool:
    """The family has it already."""
    within = situation.book.places.within
    spells = answer.value if isinstance(answer.value, tuple) else ()
    return any(
        (spell.end is None or spell.end.earliest >= situation.today)
        and spell.start.latest <= situation.today
        and step.kinds <= spell.kinds
        and within(spell.place, step.place or "") is True
        for spell in spells
    )


def _easiest(kinds: tuple[str, ...], question: Question) -> tuple[str, ...]:
    changes = {kind.id: kind.change or question.change for kind in question.kinds}
    order = [kind for wanted in ("obtainable", "slow") for kind in kinds if changes.get(kind) == wanted]
    return tuple(order[:1])
