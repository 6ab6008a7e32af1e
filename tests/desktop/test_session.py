"""What a crash left, taken up again, is on the disk at every moment; a save called off leaves nothing; a disk that refuses is told."""

import errno
import os
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from desktop.desk_room import NAME, Room, answered
from desktop.driver import press, typed
from hukouguide.cases.drafts import Draft, orphans
from hukouguide.cases.folder import write_sealed
from hukouguide.cases.lock import is_locked
from hukouguide.cases.sealing import KeyPair
from hukouguide.desktop.window import Window
from hukouguide.family.answers import FactKey

PAIR = KeyPair.fresh()
GRADE = FactKey("child", "grade")


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Room:
    return Room(tmp_path, qtbot, monkeypatch)


def _crashed(room: Room, window: Window) -> dict[FactKey, Any]:
    """As a killed window leaves it: a sealed draft whose lock the system has taken back. What stood in it is given back."""
    room.begin(window)
    before, case = answered(window), window.desk.session.current()
    window.desk.session.end()
    window.desk.session.wait()
    draft = Draft(room.drafts, room.memory)
    draft.sealed_by(None)
    assert draft.keep(case)
    assert draft._lock is not None
    draft._lock.release()
    return before


def _offers(window: Window, english: str) -> list[QPushButton]:
    window.speak("en")
    window.go("desk")
    return [b for b in window.page.findChildren(QPushButton) if b.text().replace("&", "") == english]


def _work(room: Room) -> list[Path]:
    return sorted(room.drafts.glob("*.draft.age"))


def test_work_taken_up_stays_on_the_disk_until_it_is_kept_anew(room: Room) -> None:
    window = room.window()
    before = _crashed(room, window)
    (old,) = _work(room)
    kept = Event()
    hold = window.desk.session._rest
    hold.setInterval(10**6)
    press(_offers(window, "Take it up again")[0])
    room.until(lambda: window.flow.interview is not None)
    assert answered(window) == before
    assert _work(room) == [old]
    assert _offers(window, "Take it up again") == []
    hold.timeout.connect(kept.set)
    room.until(lambda: not window.desk.session._key_job.is_running)
    hold.start(0)
    room.until(lambda: kept.is_set() and old not in _work(room))
    assert len(_work(room)) == 1


def test_two_windows_do_not_take_up_the_same_work(room: Room) -> None:
    first, second = room.window(), room.window()
    _crashed(room, first)
    (offered,), (also,) = _offers(first, "Take it up again"), _offers(second, "Take it up again")
    first.desk.session._rest.setInterval(10**6)
    press(offered)
    room.until(lambda: first.flow.interview is not None)
    press(also)
    assert second.page.trouble is not None
    assert second.flow.interview is None


def test_work_is_thrown_away_only_after_asking(room: Room) -> None:
    window = room.window()
    _crashed(room, window)
    room.answer = 1
    press(_offers(window, "Throw it away")[0])
    assert len(room.asked) == 1
    assert len(_work(room)) == 1
    room.answer = 0
    press(_offers(window, "Throw it away")[0])
    assert _work(room) == []
    assert orphans(room.drafts, room.memory) == ()


def test_work_taken_up_and_lost_on_purpose_is_gone(room: Room) -> None:
    window = room.window()
    _crashed(room, window)
    press(_offers(window, "Take it up again")[0])
    room.until(lambda: window.flow.interview is not None)
    window.desk.session.end()
    window.desk.session.wait()
    assert [file for folder in (room.drafts, room.memory) for file in folder.rglob("*") if file.is_file()] == []


@pytest.mark.parametrize("after", [False, True], ids=["before it is written", "after"])
def test_a_save_called_off_leaves_no_file_and_no_lock(room: Room, monkeypatch: pytest.MonkeyPatch, after: bool) -> None:
    window = room.window()
    room.begin(window)
    session, path = window.desk.session, room.cases / "a.age"
    written = Event()

    def slow(where: Path, sealed: bytes) -> None:
        if after:
            write_sealed(where, sealed)
        job.drop()
        if not after:
            write_sealed(where, sealed)
        written.set()

    monkeypatch.setattr("hukouguide.cases.folder.write_sealed", slow)
    job = session.save(path, PAIR, lambda: pytest.fail("saved"), lambda problem: pytest.fail(str(problem)))
    room.until(lambda: written.is_set() and not path.exists())
    assert not is_locked(path)
    assert session.path is None
    assert session.dirty


def test_a_first_save_where_no_folder_can_be_made_says_what_to_do(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    window = room.window()
    room.begin(window)
    before = answered(window)
    room.cases = room.cases / "not there"

    def refuses(*_: Any, **__: Any) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    press(window.desk.bar.save)
    monkeypatch.setattr(Path, "mkdir", refuses)
    for field in window.page.entry.fields:
        typed(field, "correct horse 42")
    press(window.page._onward)
    room.until(lambda: window.page.trouble is not None)
    assert "not allowed there" in window.page.trouble.en
    assert str(room.cases) in window.page.trouble.zh
    assert answered(window) == before
    assert [field.text() for field in window.page.entry.fields] == ["correct horse 42"] * 2


def test_a_draft_that_cannot_be_kept_is_told_and_saving_still_works(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    window = room.window()
    room.begin(window)
    window.desk.session.wait()

    def full(*_: Any) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as broken:
        broken.setattr("hukouguide.report.whole.os.fsync", full)
        window.flow.interview = window.flow.interview.answer(GRADE, 6)
        room.until(lambda: window.desk.session.trouble is not None)
    told = window.desk.session.trouble
    assert "disk is full" in told.en
    assert "满" in told.zh
    assert NAME not in str(told)
    assert window.desk.bar.notice.isVisible()
    room.save(window, PAIR)
    assert window.desk.session.trouble is None


def test_one_byte_altered_is_told_where_the_case_was_to_be_opened(room: Room) -> None:
    from hukouguide.cases import centre

    window = room.window()
    room.begin(window)
    path = room.save(window, PAIR)
    window.desk.session.close_case()
    altered = bytearray(path.read_bytes())
    altered[-9] ^= 1
    path.write_bytes(altered)
    window.desk.session.centre = PAIR
    (room.cases / centre.PUBLIC_FILE).write_text(PAIR.public + "\n")
    (room.cases / centre.SECRET_FILE).write_bytes(b"kept elsewhere")
    window.go("desk")
    room.until(lambda: window.page.list.count() == 1)
    press(window.page._open_it)
    room.until(lambda: window.page.trouble is not None)
    assert "damaged" in window.page.trouble.en
    assert "Open another copy" in window.page.trouble.en
    assert window.flow.interview is None
    assert not is_locked(path)


def test_the_end_leaves_no_field_that_could_bring_an_answer_back(room: Room) -> None:
    window = room.window()
    room.begin(window)
    window.flow.change(FactKey("child", "birth"), "check")
    typed(window.page.field.entry.year, "2016")
    held = [field for field in _fields() if field.text() == "2016"]
    assert held
    assert any(field.isUndoAvailable() for field in held)
    window.desk.session.end()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert [field.text() for field in _fields() if field.text() or field.isUndoAvailable() or field.isRedoAvailable()] == []


def _fields() -> list[QLineEdit]:
    return [widget for widget in QApplication.allWidgets() if isinstance(widget, QLineEdit)]
