"""Two families go the whole way through the real window: from the choice of language to the saved paper, which is then read back."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from pypdf import PdfReader
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from desktop.driver import Driver, Facts, press
from hukouguide.desktop.widgets.disclosure import Disclosure
from hukouguide.desktop.window import Window
from hukouguide.report.pdf import Part
from hukouguide.rules.sentences import day_words, seen_words, verdict_words
from hukouguide.shipped import shipped


def answers_of(family: str) -> dict[str, Facts]:
    """The table the driver answers from: a sample family of the rule book, as it is written there."""
    people = yaml.safe_load((shipped("rules") / "families" / f"{family}.yaml").read_text("utf-8"))["people"]
    return {who: {fact: value for fact, value in facts.items() if fact != "role"} for who, facts in people.items()}


JOURNEYS = [
    ("two-parents-guangzhou", "zh", ("guangdong-guangzhou", "guangxi")),
    ("two-parents-beijing", "en", ("beijing",)),
]


@pytest.fixture
def written() -> Iterator[list[str]]:
    """Every path opened for writing while it is watched."""
    paths: list[str] = []
    watching = [True]

    def note(event: str, arguments: tuple[Any, ...]) -> None:
        if watching and event == "open" and isinstance(arguments[0], str | bytes):
            mode, flags = arguments[1], arguments[2]
            if (isinstance(mode, str) and set("wax+") & set(mode)) or (isinstance(flags, int) and flags & 3):
                paths.append(str(arguments[0]))

    # an audit hook cannot be taken away again, only put to sleep
    sys.addaudithook(note)
    yield paths
    watching.clear()


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


@pytest.mark.parametrize(("family", "language", "places"), JOURNEYS)
def test_a_family_goes_from_the_first_page_to_a_paper_in_hand(
    window: Window,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    written: list[str],
    family: str,
    language: str,
    places: tuple[str, ...],
) -> None:
    written.clear()
    driver = Driver(window, answers_of(family))
    driver.start(language, 1, ("mother", "father"), places)
    driver.answer_all()
    interview = window.flow.interview
    assert interview is not None
    assert {"child.birth", "child.grade", "child.hukou"} <= set(driver.asked)
    assert len(driver.asked) == len(set(driver.asked)), "a question came twice"

    said = " ".join(text.text() for text in window.page.findChildren(QLabel))
    birth = driver.facts["child"]["birth"]
    assert day_words(birth)[language] in said

    press(window.page._onward)
    assert driver.at == "ResultsPage"
    press(window.page.ways["routes"])
    qtbot.waitUntil(lambda: window.page.ready, timeout=30_000)
    finding = next(f for f in interview.findings if f.tree is not None and f.citations and f.verdict != "no_rule")
    for others in [d for d in window.page.findChildren(Disclosure) if d.button.text().startswith(("别的路", "Other routes"))]:
        others.open()
    opened = [d for d in window.page.findChildren(Disclosure) if finding.name[language] in d.button.accessibleName()]
    opened[0].open()
    shown = " ".join(text.text() for text in window.page.findChildren(QLabel))
    assert verdict_words(finding.verdict)[language] in shown
    assert finding.reason[language] in shown
    assert finding.office[language] in shown
    for citation in finding.citations:
        assert citation.title.strip("《》") in shown
        assert seen_words(citation.seen)[language] in shown
        assert day_words(citation.checked)[language] in shown

    press(window.page._back)
    press(window.page._paper)
    whole = list(Part).index(Part.WHOLE)
    press(window.page._part.button(whole))
    qtbot.waitUntil(lambda: window.page.made_for == (whole, 0) or window.page.trouble is not None, timeout=60_000)
    qtbot.waitUntil(lambda: window.page.paper is not None or window.page.trouble is not None, timeout=60_000)
    assert window.page.trouble is None
    elsewhere = [path for path in written if not path.startswith("/dev/") and ".pyc" not in path]
    assert not elsewhere, "an answer may only reach the paper"
    paper = tmp_path / "paper.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(paper), ""))
    press(window.page._save)

    text = squeezed("".join(page.extract_text() for page in PdfReader(paper).pages))
    for tongue in ("zh", "en"):
        assert squeezed(verdict_words(finding.verdict)[tongue]) in text
        assert squeezed(day_words(interview.today)[tongue]) in text
        assert squeezed(finding.name[tongue]) in text
    assert squeezed(finding.reason.zh) in text
    assert squeezed(finding.citations[0].title) in text
    assert squeezed(day_words(finding.citations[0].checked).zh) in text
    assert squeezed(day_words(birth).zh) in text
    assert interview.book.version in text
    for place in places:
        assert interview.book.places[place].name.zh in text
