"""Unquoted scalars: what they are worth, and which of YAML's surprises they would fall into.

YAML 1.1 reads `no` as false, `12:30` as 750 and `010` as 8, YAML 1.2 does not; a policy must not depend on which. Whatever two
readers could understand differently is refused; numbers stay exact decimals.
"""

import re
from datetime import date
from decimal import Decimal

from hukouguide.rules import problems
from hukouguide.rules.diagnostics import Problem

Scalar = str | int | Decimal | bool | date | None

_WORDS: dict[str, bool | None] = {"true": True, "false": False, "null": None, "~": None}
_YES_NO = frozenset({"yes", "no", "on", "off", "y", "n", "true", "false", "null"})
_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]*)")
_DECIMAL = re.compile(r"[-+]?(?:(?:0|[1-9][0-9]*)\.[0-9]*|\.[0-9]+)")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_SURPRISES: tuple[tuple[re.Pattern[str], Problem], ...] = (
    (re.compile(r"[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?"), problems.CLOCK),
    (re.compile(r"[-+]?0[0-9_]+"), problems.LEADING_ZERO),
    (re.compile(r"[-+]?0[0-9_]+\.[0-9_]*"), problems.LEADING_ZERO),
    (re.compile(r"[-+]?0(?:x[0-9a-f_]+|o[0-7_]+|b[01_]+)", re.I), problems.NOT_DECIMAL),
    (re.compile(r"[-+]?[0-9][0-9_]*_[0-9_]*(?:\.[0-9_]*)?"), problems.NOT_DECIMAL),
    (re.compile(r"[-+]?[0-9]*\.?[0-9]+e[-+]?[0-9]+", re.I), problems.NOT_DECIMAL),
    (re.compile(r"[-+]?[0-9]+\.e[-+]?[0-9]+", re.I), problems.NOT_DECIMAL),
    (re.compile(r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt]|[ \t]+)[0-9].*"), problems.WITH_A_TIME),
)
_NOT_A_NUMBER = frozenset({".inf", "-.inf", "+.inf", ".nan"})
_NUMERIC = frozenset("+-.0123456789")
_MOST_DIGITS = 30


def plain(text: str) -> tuple[Scalar, Problem | None]:
    """The value of an unquoted scalar, and what is wrong with writing it so."""
    if text[:1] in _NUMERIC and text:
        return _number_or_day(text)
    if text in _WORDS:
        return _WORDS[text], None
    if text.lower() in _YES_NO:
        return text, problems.YES_NO_WORD
    return text, None


def _number_or_day(text: str) -> tuple[Scalar, Problem | None]:
    if _INTEGER.fullmatch(text):
        return (int(text), None) if len(text) <= _MOST_DIGITS else (text, problems.LONG_NUMBER)
    if _DECIMAL.fullmatch(text):
        return (Decimal(text), None) if len(text) <= _MOST_DIGITS else (text, problems.LONG_NUMBER)
    if _DAY.fullmatch(text):
        try:
            return date.fromisoformat(text), None
        except ValueError:
            return text, problems.NO_SUCH_DAY
    if text.lower() in _NOT_A_NUMBER:
        return text, problems.NOT_DECIMAL
    return text, next((problem for form, problem in _SURPRISES if form.fullmatch(text)), None)
