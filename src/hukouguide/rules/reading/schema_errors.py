"""Schema errors in plain words: each of Pydantic's findings becomes a diagnostic at the line that is meant."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any, Literal, get_args, get_origin

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from hukouguide.family.places import Level
from hukouguide.family.words import Words
from hukouguide.rules import problems
from hukouguide.rules.book import Path
from hukouguide.rules.diagnostics import Diagnostic, report, say
from hukouguide.rules.reading.shape import Found, is_union, keys_of, locate, peel, tags
from hukouguide.rules.reading.suggest import did_you_mean, nearest, one_of
from hukouguide.rules.reading.tree import Tree
from hukouguide.rules.reading.wanted import conditions_met, found_words, limit_words, wanted_words
from hukouguide.rules.schema.conditions import KINDS, Condition
from hukouguide.rules.schema.numbers import Number
from hukouguide.rules.schema.parts import MovedDay, Text

_MOST = 100
_MONTH_DAY_PATTERN = "^(0[1-9]"
_ID_PATTERN = "^[a-z0-9]+"

_NUMBER_FORMS = [form for form in tags(peel(Number)[0]) if form != "constant"]

Entry = tuple[Found, ErrorDetails]


def explain(error: ValidationError, model: type, tree: Tree) -> list[Diagnostic]:
    """All that keeps the tree from being that model, each mistake once, less what was already complained about."""
    entries: list[Entry] = [(locate(model, detail["loc"]), detail) for detail in error.errors(include_url=False)[: _MOST * 10]]
    formless = {found.path[:-1] for found, detail in entries if _names_no_form(detail)}
    by_path: dict[Path, list[Entry]] = defaultdict(list)
    for found, detail in entries:
        above = [found.path[:n] for n in range(len(found.path) + 1)]
        if not any(path in tree.refused or path in formless for path in above):
            by_path[found.path].append((found, detail))
    wrong = [
        report(problems.NO_SUCH_NUMBER, tree.spot(path), suggestion=_nearest_form(tree.at(path), _NUMBER_FORMS))
        for path in sorted(formless, key=str)
    ]
    for path, here in by_path.items():
        if any(found.by for found, _ in here):
            # a mapping is judged as the one mapping the union has, and its own mistakes are reported below it
            if not any(len(other) > len(path) and other[: len(path)] == path for other in by_path):
                wrong.append(_of_several(here[0][0], tree))
        else:
            wrong += [one for found, detail in here if (one := _one(found, detail, tree, by_path))]
    return wrong[:_MOST]


def _names_no_form(detail: ErrorDetails) -> bool:
    """A number without a form is taken for months by the schema: tag and key have the same name."""
    return detail["type"] == "missing" and detail["loc"][-2:] == ("months", "months")


def _nearest_form(value: Any, forms: Sequence[str]) -> Words | None:
    keys = [str(k) for k in value] if isinstance(value, dict) else []
    near = next((n for k in keys if (n := nearest(k, forms))), None)
    return did_you_mean(near, [near]) if near else one_of(forms)


def _of_several(found: Found, tree: Tree) -> Diagnostic:
    """A value that none of several kinds accepts."""
    value, spot = tree.at(found.path), tree.spot(found.path)
    names = _choices(found.wanted)
    if isinstance(value, str) and MovedDay in get_args(found.wanted):
        if value[:1].isdigit():
            return report(problems.NOT_A_DAY, spot, text=value)
        return report(problems.NOT_A_SCHOOL_DAY, spot, suggestion=_near(value, names), text=value)
    if isinstance(value, str):
        return report(problems.BAD_ID, spot, suggestion=_near(value, names), text=value)
    return report(problems.WRONG_TYPE, spot, expected=wanted_words(found.wanted), found=found_words(value))


def _near(text: str, names: list[str]) -> Words | None:
    return did_you_mean(text, names) if nearest(text, names) else None


def _choices(wanted: Any) -> list[str]:
    bare, _ = peel(wanted)
    if get_origin(bare) is Literal:
        return [str(a) for a in get_args(bare)]
    if bare is Level:
        return list(Level)
    return [name for member in get_args(bare) for name in _choices(member)] if is_union(bare) else []


def _one(found: Found, detail: ErrorDetails, tree: Tree, all_wrong: dict[Path, list[Entry]]) -> Diagnostic | None:
    kind, value = detail["type"], detail["input"]
    if kind == "missing":
        return _missing(found, detail, tree, all_wrong)
    if kind == "extra_forbidden":
        return _unknown_key(found, tree)
    if kind in ("union_tag_not_found", "union_tag_invalid"):
        return _no_kind(found, tree)
    if kind == "string_pattern_mismatch":
        return _pattern(found, detail, tree)
    if kind == "value_error":
        return _value(found, detail, tree)
    if kind in ("string_too_short", "too_short", "too_long"):
        return _length(found, detail, tree)
    if kind.startswith(("greater_than", "less_than")):
        return report(problems.OUT_OF_RANGE, tree.spot(found.path), text=str(value), limit=limit_words(detail))
    names = _choices(found.wanted)
    if names and isinstance(value, str):
        hint = did_you_mean(value, names) or one_of(names)
        return report(problems.NOT_A_CHOICE, tree.spot(found.path), suggestion=hint, text=value)
    return _wrong_type(found, value, tree)


def _missing(found: Found, detail: ErrorDetails, tree: Tree, all_wrong: dict[Path, list[Entry]]) -> Diagnostic | None:
    above, key = found.path[:-1], str(found.path[-1])
    strangers = [str(p[-1]) for p, here in all_wrong.items() if p[:-1] == above and here[0][1]["type"] == "extra_forbidden"]
    if any(nearest(stranger, [key]) for stranger in strangers):
        return None  # the unknown key beside it is this one mistyped, and says so
    spot = tree.spot(above, key=True)
    if found.holder is Text:
        return report(problems.BOTH_LANGUAGES, spot, key=key)
    return report(problems.MISSING_KEY, spot, key=key)


def _unknown_key(found: Found, tree: Tree) -> Diagnostic:
    path, holder = found.path, found.holder
    key = str(path[-1])
    spot = tree.spot(path, key=True)
    if holder is not None and issubclass(holder, Condition) and key in KINDS:
        first = next(kind for kind in KINDS if kind in keys_of(holder) and kind in tree.at(path[:-1]))
        return report(problems.TWO_CONDITIONS, spot, first=first, key=key)
    return report(problems.UNKNOWN_KEY, spot, suggestion=did_you_mean(key, keys_of(holder) if holder else []), key=key)


def _no_kind(found: Found, tree: Tree) -> Diagnostic:
    """A mapping of which no key says what it is; or something else in its place."""
    value, spot = tree.at(found.path), tree.spot(found.path)
    forms = tags(peel(found.wanted)[0])
    if not isinstance(value, dict):
        return report(problems.WRONG_TYPE, spot, expected=wanted_words(found.wanted), found=found_words(value))
    is_item = "rate" in forms
    return report(
        problems.NO_SUCH_ITEM if is_item else problems.NO_SUCH_CONDITION, spot, suggestion=_nearest_form(value, forms)
    )


def _pattern(found: Found, detail: ErrorDetails, tree: Tree) -> Diagnostic:
    pattern = str(detail.get("ctx", {}).get("pattern", ""))
    spot = tree.spot(found.path, key=found.is_key)
    text = str(detail["input"])
    if pattern.startswith(_MONTH_DAY_PATTERN):
        return report(problems.BAD_MONTH_DAY, spot, text=text)
    if pattern.startswith(_ID_PATTERN):
        return report(problems.BAD_ID, spot, text=text)
    return report(
        problems.BAD_CODE, spot, text=text, suggestion=say('Write six digits in quotes: "440100"') if "{6}" in pattern else None
    )


def _value(found: Found, detail: ErrorDetails, tree: Tree) -> Diagnostic | None:
    bare, _ = peel(found.wanted)
    spot = tree.spot(found.path)
    if bare is date:
        return report(problems.NOT_A_DAY, spot, text=str(detail["input"]))
    if bare is Decimal:
        return _wrong_type(found, detail["input"], tree)
    if any(refused[: len(found.path)] == found.path for refused in tree.refused):
        return None  # what is missing may be the very thing that was refused
    return report(problems.INCOMPLETE, spot, what=conditions_met(str(detail.get("ctx", {}).get("error", ""))))


def _length(found: Found, detail: ErrorDetails, tree: Tree) -> Diagnostic | None:
    context, spot = detail.get("ctx", {}), tree.spot(found.path)
    if detail["type"] == "string_too_short":
        return report(problems.EMPTY_TEXT, spot)
    if detail["type"] == "too_long":
        return report(problems.TOO_MANY_ENTRIES, spot, most=str(context.get("max_length")))
    if len(detail["input"]) >= int(context.get("min_length", 0)):
        return None  # only too short because its entries were refused
    return report(problems.TOO_FEW, spot, least=str(context.get("min_length")))


def _wrong_type(found: Found, value: Any, tree: Tree) -> Diagnostic:
    bare, _ = peel(found.wanted)
    spot = tree.spot(found.path, key=found.is_key)
    if bare is Text and isinstance(value, str):
        return report(problems.NOT_BILINGUAL, spot)
    if bare is str and isinstance(value, date):
        return report(problems.QUOTE_DATE, spot, text=value.isoformat())
    if bare is str and isinstance(value, int | Decimal) and not isinstance(value, bool):
        return report(problems.QUOTE_NUMBER, spot, text=str(value))
    return report(problems.WRONG_TYPE, spot, expected=wanted_words(found.wanted), found=found_words(value))
