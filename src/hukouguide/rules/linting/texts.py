"""Texts left in one language, and texts of which one language says a number that the other does not."""

import re
from typing import Any

from hukouguide.rules import problems
from hukouguide.rules.book import Path
from hukouguide.rules.linking.walk import walk
from hukouguide.rules.linting.figures import chinese_figures, english_figures, unmatched, written_figures
from hukouguide.rules.linting.noticing import Noticing
from hukouguide.rules.reading.read import Read
from hukouguide.rules.schema.parts import Text

_CHINESE = re.compile(r"[\u3400-\u9fff]")
_LATIN = re.compile(r"[A-Za-z]{3}")
_ASIDE = re.compile(r"\([^()]*\)|（[^（）]*）|“[^“”]*”|‘[^‘’]*’|\"[^\"]*\"|'[^']*'|《[^《》]*》")


def notice_texts(on: Noticing) -> None:
    files: list[Read[Any]] = [*on.files.rules, *on.files.questions, *on.files.documents, *on.files.glossary]
    for read in files:
        for path, node, _ in walk(read.model, (), "child"):
            if isinstance(node, Text):
                _look(on, read, path, node)


def _look(on: Noticing, read: Read[Any], path: Path, text: Text) -> None:
    if _LATIN.search(text.zh) and not _CHINESE.search(text.zh) and text.zh == text.en:
        on.notice(problems.UNTRANSLATED, read, (*path, "zh"))
    elif _CHINESE.search(_ASIDE.sub("", text.en)):
        on.notice(problems.UNTRANSLATED, read, (*path, "en"))
    else:
        chinese, english = chinese_figures(text.zh), english_figures(text.en)
        for number in unmatched(written_figures(text.zh), english):
            on.notice(problems.OTHER_NUMBER, read, (*path, "zh"), number=str(number))
        for number in unmatched(written_figures(text.en), chinese):
            on.notice(problems.OTHER_NUMBER, read, (*path, "en"), number=str(number))
