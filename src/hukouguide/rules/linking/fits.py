"""Which tests fit which kind of answer, and how kinds and people are called in messages."""

from hukouguide.family.words import Words
from hukouguide.rules.diagnostics import say
from hukouguide.rules.schema.conditions import FactIs
from hukouguide.rules.schema.files import Question

_LIMITS = ("at_least", "over", "at_most", "under")
_TESTS: dict[str, tuple[str, ...]] = {
    "yes_no": ("is",),
    "choice": ("is", "one_of"),
    "date": ("by", "since"),
    "month": ("by", "since"),
    "number": _LIMITS,
    "money": _LIMITS,
    "grade": _LIMITS,
    "place": ("within", "outside"),
    "spells": (),
}


def fact_tests(node: FactIs, question: Question) -> list[str]:
    """The tests of a condition that its question's kind of answer cannot take."""
    given = {key: getattr(node, key) for key in (*_LIMITS, "within", "outside", "by", "since")}
    given |= {"is": node.is_, "one_of": node.one_of or None}
    return [key for key, value in given.items() if value is not None and key not in _TESTS[question.kind]]


def wrong_value(node: FactIs, question: Question) -> bool:
    """Whether `is` names an option where yes or no is answered, or the other way about."""
    return (
        question.kind in ("yes_no", "choice")
        and node.is_ is not None
        and isinstance(node.is_, bool) != (question.kind == "yes_no")
    )


def kind_words(kind: str) -> Words:
    """How a question of that kind is answered."""
    return {
        "yes_no": say("yes or no"),
        "choice": say("a choice"),
        "date": say("a date"),
        "month": say("a month"),
        "number": say("a number"),
        "money": say("an amount of money"),
        "place": say("a place"),
        "grade": say("a school grade"),
        "spells": say("spells of time"),
    }[kind]


def about_words(about: str) -> Words:
    return {"child": say("a child"), "parent": say("a parent"), "person": say("anyone"), "family": say("the family")}[about]
