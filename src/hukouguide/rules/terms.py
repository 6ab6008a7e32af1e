"""Which words of the glossary a text uses, so that they can be explained where they stand."""

import re
from collections.abc import Iterable, Sequence

from hukouguide.rules.schema.glossary import Term


def terms_in(text: str, glossary: Sequence[Term], language: str) -> list[Term]:
    """In the order the text says them, each once. A long form takes the place of a short one inside it."""
    forms = {_folded(form): term for term in glossary for form in term.forms(language)}
    if not forms:
        return []
    pattern = _pattern(sorted(forms, key=len, reverse=True), language)
    return list({forms[match.group(1)].id: forms[match.group(1)] for match in pattern.finditer(_folded(text))}.values())


def _folded(text: str) -> str:
    return text.lower()


def _pattern(forms: Iterable[str], language: str) -> re.Pattern[str]:
    """English words stand alone, in the singular or with an s; Chinese ones anywhere."""
    either = "|".join(map(re.escape, forms))
    return re.compile(f"({either})" if language == "zh" else rf"\b({either})s?\b")
