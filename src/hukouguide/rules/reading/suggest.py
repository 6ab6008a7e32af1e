"""Did you mean: the known name that is nearest to a mistyped one."""

import difflib
from collections.abc import Collection, Iterable

from hukouguide.family.words import Words
from hukouguide.language import speaker

say = speaker("diagnostics")
_MOST_LISTED = 8
_LONGEST = 80


def nearest(name: str, known: Collection[str]) -> str | None:
    """The known name most like `name`, None when none is near."""
    if len(name) > _LONGEST:
        return None
    if inner := next((k for k in sorted(known) if k.endswith(f"-{name}")), None):
        return inner  # the last part of a place's path: the city alone for province-city
    plain = {k.lower().replace("_", "-"): k for k in sorted(known)}
    near = difflib.get_close_matches(name.lower().replace("_", "-"), plain, 1, 0.6)
    return plain[near[0]] if near else None


def did_you_mean(name: str, known: Collection[str]) -> Words | None:
    """A question naming the nearest known name; the whole list when it is short; else nothing."""
    names = sorted(set(known))
    if near := nearest(name, names):
        return say("Did you mean “{name}”?").fill(name=near)
    return one_of(names) if 0 < len(names) <= _MOST_LISTED else None


def one_of(names: Iterable[str]) -> Words:
    return say("Known here: {names}.").fill(names=", ".join(names))
