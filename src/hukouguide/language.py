"""The program's own words in both languages, from the Babel catalogues in i18n/.

Each room of the house has a catalogue of its own name. The English text in the code is the key; the Chinese stands in
`i18n/zh_CN/LC_MESSAGES/<room>.po`. Paper and screen often need both at once, so a look-up gives both.
"""

import gettext
from collections.abc import Callable
from functools import cache

from hukouguide.family.words import Words
from hukouguide.shipped import shipped


@cache
def _chinese(room: str) -> gettext.NullTranslations:
    return gettext.translation(room, shipped("i18n"), languages=["zh_CN"])


def speaker(room: str) -> Callable[[str], Words]:
    """A function from an English text of that room to the text in both languages; conventionally called `say`."""

    def say(text: str) -> Words:
        return Words(_chinese(room).gettext(text), text)

    return say
