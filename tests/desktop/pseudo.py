"""The window in a language that nobody speaks: every word of the program marked ⟦so⟧ and half as long again.

What is not marked did not come from a catalogue, and what is cut off would be so in some real language. Run in a process of its own,
because words said while modules are loaded must be marked too: `pseudo.py SCALE`, with `src` and `tests` on the path; prints JSON.
"""

import gettext
import json
import os
import re
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QApplication, QWidget

from hukouguide import language
from hukouguide.family.words import Words
from hukouguide.rules.schema import parts

LONGER = 0.4
_FILLING = "lorem ipsum dolor "


class _Marked(gettext.NullTranslations):
    def gettext(self, message: str) -> str:
        more = int(len(message) * LONGER)
        filling = (_FILLING * (more // len(_FILLING) + 1))[:more].strip()
        return f"⟦{message} {filling}⟧" if filling else f"⟦{message}⟧"


def mark_all() -> None:
    """Before any other module of the program is loaded."""
    language._chinese = lambda room: _Marked()  # type: ignore[assignment]
    # what the rules say comes in both languages from them, and is marked another way
    parts.Text.words = property(lambda text: Words(f"⟪{text.zh}⟫", text.en))  # type: ignore[assignment,method-assign]


_INNERMOST = re.compile(r"⟦[^⟦⟧⟪⟫]*⟧|⟪[^⟦⟧⟪⟫]*⟫")
_KEYS = re.compile(
    r"\(&[A-Z]\)|\b(?:(?:Ctrl|Alt|Shift)\+)*(?:Ctrl|Alt|Shift|F\d|Return|Enter|Esc|Space|Tab|Delete|Left|Right|(?<=\+)[A-Z])\b"
)
_ADDRESSES = re.compile(r"https?://[\w./?=&%-]+")
_DATES = re.compile(r"\d+年(\d+月(\d+[日号])?)?|\d+月\d+日")
KNOWN = (
    "户籍向导", "HukouGuide", "English", "中文", "换成", "选择语言", "Language", "Switch to",)  # fmt: skip
"""The program's name, and the names of languages each in itself."""


def unmarked(text: str, names: list[str]) -> str:
    """What is left of a text without all that is marked, numbers and names."""
    before = ""
    while before != text:
        before, text = text, _INNERMOST.sub("", text)
    for pattern in (_ADDRESSES, _KEYS, _DATES):
        text = pattern.sub("", text)
    for name in names:
        text = text.replace(name, "")
    for known in KNOWN:
        text = text.replace(known, "")
    return "".join(re.findall(r"[^\W\d_]+", text))


def walk(scale: int, report: Callable[[str, str, str], object]) -> None:
    from desktop.accessible import texts_of
    from desktop.layout import cut_off
    from screens.scenes import SCENES
    from screens.stage import CASES, SHOWN_FOLDER, Stage, settle

    with tempfile.TemporaryDirectory() as folder:
        stage = Stage(Path(folder))
        places = [place.name.zh for place in stage.family.book.places]
        cited = [
            text
            for f in stage.family.findings
            for c in f.citations
            for text in (c.title, c.issuer, c.number, c.article)
            if text
        ]
        explained = [word for term in stage.family.book.glossary for word in (term.zh, term.pinyin, term.en)]
        names = sorted({*places, *explained, *cited, *CASES, SHOWN_FOLDER, folder}, key=len, reverse=True)
        stage.dress(scale, "light")
        for name, scene in SCENES.items():
            shown: QWidget = scene(stage)
            settle()
            for widget, text in texts_of(shown):
                if left := unmarked(text, names):
                    report("unmarked", name, f"{type(widget).__name__}: {left} (in «{text}»)")
            for fault in cut_off(shown):
                report("cut off", name, fault)
            if shown is not stage.window:
                shown.close()
        stage.flow.start_again()
        stage.window.close()


def main() -> None:
    mark_all()
    QStandardPaths.setTestModeEnabled(True)
    application = QApplication([])
    found: list[tuple[str, str, str]] = []
    walk(int(sys.argv[1]), lambda *fault: found.append(fault))
    print(json.dumps(sorted(set(found)), ensure_ascii=False))
    sys.stdout.flush()
    del application


if __name__ == "__main__":
    main()
