"""Putting words together as each language does it."""

from collections.abc import Iterable

from hukouguide.family.words import Words


def listed(parts: Iterable[Words], zh: str = "、", en: str = ", ") -> Words:
    known = list(parts)
    return Words(zh.join(p.zh for p in known), en.join(p.en for p in known))


def with_remarks(text: Words, remarks: Iterable[Words]) -> Words:
    """The sentence, and what narrows it, after commas."""
    return listed([text, *remarks], "，", ", ")
