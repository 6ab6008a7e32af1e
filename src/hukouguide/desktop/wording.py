"""Who is meant, in the family's own name where one was given; and small joins of words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from hukouguide.family.words import Words

if TYPE_CHECKING:
    from hukouguide.family.household import Person


def who(people: tuple[Person, ...], person_id: str) -> Words:
    """The name the family gave, or what the person is in it."""
    # the first page joins words too and must not wait for these
    from hukouguide.family.answers import FAMILY
    from hukouguide.rules.sentences import person_words

    person = next((p for p in people if p.id == person_id), None)
    if person is not None and person.name:
        return Words(person.name, person.name)
    return person_words(person_id, None if person is None or person_id == FAMILY else person.role)


def listed(words: Iterable[Words]) -> Words:
    found = list(words)
    return Words("、".join(w.zh for w in found), ", ".join(w.en for w in found))


def joined(words: Iterable[Words]) -> Words:
    """Short facts side by side."""
    found = list(words)
    return Words(" · ".join(w.zh for w in found), " · ".join(w.en for w in found))


def moment_words(when: datetime) -> Words:
    """A day and the time of day, as each language writes them."""
    from hukouguide.rules.sentences import day_words

    day = day_words(when.date())
    return Words(f"{day.zh} {when:%H:%M}", f"{day.en}, {when:%H:%M}")


def plain(text: str) -> Words:
    """What is written in the document's own language, the same for both."""
    return Words(text, text)


def capital(words: Words) -> Words:
    """A sentence of its own begins with a capital letter where the language has them."""
    return Words(words.zh, words.en[:1].upper() + words.en[1:])
