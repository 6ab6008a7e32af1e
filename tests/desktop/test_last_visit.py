"""A case that was saved and is opened again says what changed since, and because of what."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from desktop.driver import press
from desktop.rooms import Rooms
from hukouguide.cases.folder import open_case
from hukouguide.cases.sealing import KeyPair
from hukouguide.desktop.last_visit import answers_text, with_visit
from hukouguide.desktop.window import Window
from hukouguide.family.answers import FactKey, Proof


@pytest.fixture
def rooms(window: Window, qtbot: QtBot) -> Rooms:
    made = Rooms(window, qtbot, "guangzhou-grade5", ("guangdong-guangzhou",))
    made.enter("results")
    return made


def reopened(rooms: Rooms, day: date | None = None, **seen: str) -> Any:
    """Saved now, opened again; `seen` puts another verdict or rule in the record of the visit, where a verdict was on course."""
    session, flow = rooms.window.flow.session, rooms.window.flow
    assert flow.interview is not None
    case = with_visit(session.current(), flow.interview)
    if seen:
        kept = next(row for row in case.visit["seen"] if row[5] == "on_course")
        kept[4], kept[5] = seen["text"], seen["verdict"]
    session.take(replace(case, saved=day or case.saved), None, None, None)
    rooms.window.go("results")
    return rooms.ready()


def test_a_family_that_was_never_here_is_told_nothing(rooms: Rooms) -> None:
    assert "last visit" not in rooms.said()


def test_nothing_changed_is_said_too(rooms: Rooms) -> None:
    reopened(rooms)
    assert "Nothing has changed since your last visit on 23 November 2026." in rooms.said()


def test_a_changed_rule_is_named_with_the_verdict_before_and_now(rooms: Rooms) -> None:
    page = reopened(rooms, verdict="no_rule", text="0" * 16)
    assert "Since your last visit on 23 November 2026, results have changed: 1." in rooms.said()
    link = next(b for b in page.findChildren(type(page._paper)) if b.text() == "What has changed, and why")
    press(link)
    page = rooms.ready()
    said = rooms.said()
    assert "The rule itself was changed." in said
    assert "The rule: 《" in said
    assert rooms.window.focusWidget() is page.heading
    press(page.back_button())
    assert type(rooms.page).__name__ == "ResultsPage"


def test_saving_keeps_the_visit_in_the_sealed_file(rooms: Rooms, tmp_path: Path) -> None:
    session, key, done = rooms.window.flow.session, KeyPair.fresh(), []
    session.save(tmp_path / "case.age", key, lambda: done.append(True), done.append)
    rooms.qtbot.waitUntil(lambda: bool(done), timeout=20_000)
    assert done == [True]
    kept = open_case(tmp_path / "case.age", key).visit
    interview = rooms.window.flow.interview
    assert interview is not None
    assert kept["day"] == "2026-11-23"
    assert len(kept["seen"]) == len(interview.findings)


def test_marked_papers_and_days_that_pass_do_not_count_as_other_answers(rooms: Rooms) -> None:
    interview = rooms.window.flow.interview
    assert interview is not None
    same = answers_text(interview)
    assert answers_text(interview.mark("household-book", Proof.HAVE)) == same
    key = FactKey("mother", "permit")
    value = interview.family.answers[key].value
    assert value is not None
    assert answers_text(interview.answer(key, value)) == same
    assert answers_text(interview.answer(key, ())) != same
    assert answers_text(interview.choosing(("beijing",), ("gaokao",))) != same
