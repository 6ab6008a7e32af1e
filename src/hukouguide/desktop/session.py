"""The case that is open in the window: what it is called, how it is sealed, whether something is unsaved, and its end.

Nothing is kept of a family before someone saves it or begins a case at the desk; from then on a sealed draft follows each answer.
"""

from __future__ import annotations

import gc
from contextlib import suppress
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QClipboard, QGuiApplication

from hukouguide.desktop.background import Job
from hukouguide.desktop.flow import Flow
from hukouguide.family.words import Words
from hukouguide.language import speaker

if TYPE_CHECKING:
    from collections.abc import Callable

    from hukouguide.cases.drafts import Draft, Left
    from hukouguide.cases.lock import CaseLock
    from hukouguide.cases.saved_case import SavedCase
    from hukouguide.cases.sealing import Key, KeyPair

say = speaker("desk")

DRAFT_AFTER = 700
"""Milliseconds of rest after an answer until the draft is written."""


class Session(QObject):
    changed = Signal()

    def __init__(self, flow: Flow, drafts: Path, kiosk: bool = False) -> None:
        super().__init__()
        self.flow, self.kiosk, self._drafts = flow, kiosk, drafts
        self.centre: KeyPair | None = None
        """The centre's key once it was unlocked; for all cases until the end of the session."""
        self._draft: Draft | None = None
        self._draft_job: Job | None = None
        self._key_job: Job | None = None
        self._save_job: Job | None = None
        self._lock: CaseLock | None = None
        self._left: Left | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(DRAFT_AFTER)
        self._rest.timeout.connect(self._keep_draft)
        self._clear()
        flow.said.connect(self._said)
        flow.forgotten.connect(self._forget)
        flow.book_changed.connect(self._fit_again)

    def _clear(self) -> None:
        self.at_desk = False
        self.dense = False
        """Whether the volunteer wants all questions on one page."""
        self.path: Path | None = None
        self.key: Key | None = None
        self.visit: Any = None
        """What another part of the program keeps to tell what changed since the last visit; saved with the case as it is."""
        self.notes: tuple[Words, ...] = ()
        """What is to be known of the case: rules that changed, a clock that was set back."""
        self.trouble: Words | None = None
        self._opened = self.flow.today
        self._set_aside: tuple[Any, ...] = ()
        self._saved: object = None

    @property
    def name(self) -> Words:
        from hukouguide.cases.names import spoken_name

        return say("New case") if self.path is None else spoken_name(self.path)

    @property
    def has_answers(self) -> bool:
        return self.flow.interview is not None

    @property
    def dirty(self) -> bool:
        """Whether something would be lost that someone meant to keep."""
        return self.at_desk and self.flow.interview is not None and self._content() != self._saved

    def _content(self) -> object:
        interview = self.flow.interview
        return None if interview is None else (interview.people, interview.places, interview.goals, interview.log)

    def current(self) -> SavedCase:
        from hukouguide.cases.saved_case import SavedCase

        interview = self.flow.interview
        assert interview is not None
        return SavedCase(
            interview.people,
            interview.places,
            interview.goals or (),
            interview.log,
            self._opened,
            self.flow.today,
            interview.book.version,
            self._set_aside,
            self.visit,
        )

    def begin_case(self) -> None:
        """A new family at the desk."""
        self.flow.forget()
        self.at_desk = True
        self._start_draft(None)
        self.changed.emit()

    def take(
        self, case: SavedCase, path: Path | None, key: Key | None, lock: CaseLock | None, left: Left | None = None
    ) -> None:
        """Go on with a case that was opened, or with what a crash `left`: that goes only once a new draft or a save has it all."""
        from hukouguide.cases.fitting import fit
        from hukouguide.cases.saved_case import clock_doubt

        self.flow.forget()
        assert self.flow.book is not None
        fitted = fit(case, self.flow.book)
        self.at_desk, self.path, self.key, self._lock = True, path, key, lock
        self._opened, self.visit, self._set_aside = case.opened, case.visit, fitted.set_aside
        doubt = clock_doubt(case, self.flow.today)
        self.notes = (*fitted.notes, *([doubt] if doubt is not None else []))
        self.flow.take_up(case.people, fitted.places, case.goals, fitted.log)
        self._left = left
        self._saved = None if left is not None else self._content()
        self._rest.stop()
        self._start_draft(key)
        if left is not None:
            self._rest.start()
        self.changed.emit()

    def save(self, path: Path, key: Key, done: Callable[[], object], failed: Callable[[Exception], object]) -> Job:
        """Seal and save in the background. Dropping the job leaves no new file behind, and an old one as it was while it was sealed."""
        from hukouguide.cases.folder import prepare, write_sealed
        from hukouguide.cases.lock import CaseLock
        from hukouguide.cases.sealing import seal
        from hukouguide.cases.writing import write_case
        from hukouguide.desktop.last_visit import with_visit

        case, interview, content = self.current(), self.flow.interview, self._content()
        is_new, held = path != self.path, self._lock
        called_off = Event()

        def work() -> CaseLock | None:
            sealed = seal(write_case(with_visit(case, interview)), key)
            if called_off.is_set():
                return None
            prepare(path)
            write_sealed(path, sealed)
            return CaseLock(path) if is_new else held

        def saved(lock: CaseLock | None) -> None:
            if is_new and self._lock is not None:
                self._lock.release()
            new_key = key != self.key or is_new
            self.at_desk, self.path, self.key, self._lock, self._saved, self.trouble = True, path, key, lock, content, None
            if not self.dirty:
                self._drop_left()
            if self._draft is None or new_key:
                self._start_draft(key)
            elif not self.dirty:
                self._draft.drop_work()
            self.changed.emit()
            done()

        def unwanted(lock: CaseLock | None) -> None:
            if is_new and lock is not None:
                with suppress(OSError):
                    path.unlink()
                lock.release()

        self._save_job = Job(self, work, saved, failed, called_off, unwanted)
        return self._save_job

    def _start_draft(self, key: Key | None) -> None:
        from hukouguide.cases.drafts import Draft, memory_folder

        if self.kiosk:
            return
        if self._draft is None:
            self._draft = Draft(self._drafts, memory_folder())
        draft, path = self._draft, self.path

        def work() -> None:
            draft.sealed_by(key, path)

        def ready(_: object) -> None:
            if self._draft is draft and not self.dirty:
                draft.drop_work()

        self._key_job = Job(self, work, ready, self._no_draft)

    def _said(self) -> None:
        self.changed.emit()
        if self.at_desk and self._draft is not None:
            self._rest.start()

    def _keep_draft(self) -> None:
        busy = any(job is not None and job.is_running for job in (self._draft_job, self._key_job))
        if busy:
            self._rest.start()
            return
        draft = self._draft
        if draft is None or not self.dirty:
            return
        case = self.current()
        self._draft_job = Job(self, lambda: draft.keep(case), self._kept, self._no_draft)

    def _kept(self, kept: bool) -> None:
        if kept:
            self._drop_left()

    def _drop_left(self) -> None:
        """What a crash left is kept anew, or is to be forgotten."""
        if self._left is not None:
            self._left.drop()
            self._left = None

    def _no_draft(self, problem: Exception) -> None:
        self.trouble = say("Unsaved work cannot be kept as a draft: {problem}").fill(
            problem=getattr(problem, "words", None) or type(problem).__name__
        )
        self.changed.emit()

    def _fit_again(self) -> None:
        """The rules were replaced: the same answers, judged by the new ones."""
        from hukouguide.cases.fitting import fit

        if self.flow.interview is None:
            return
        was_dirty = self.dirty
        case = self.current()
        assert self.flow.book is not None
        fitted = fit(case, self.flow.book)
        self._set_aside, self.notes = fitted.set_aside, fitted.notes
        self.flow.take_up(case.people, fitted.places, case.goals, fitted.log)
        self._saved = self._saved if was_dirty else self._content()
        self.changed.emit()

    def end(self) -> None:
        """Nothing of this family is left: answers, what was typed, drafts, keys, the clipboard. Back to the first page."""
        self.centre = None
        self.flow.start_again()
        gc.collect()

    def close_case(self) -> None:
        """The same for the case, but the volunteer goes on: back to the list, the centre's key stays unlocked."""
        self.flow.start_again()
        gc.collect()
        self.flow.moved.emit("desk")

    def _forget(self) -> None:
        self._rest.stop()
        if self._save_job is not None:
            self._save_job.drop()
        self._drop_left()
        if self._draft is not None:
            self._draft.drop()
            self._draft = None
        if self._lock is not None:
            self._lock.release()
            self._lock = None
        clear_clipboard()
        self._clear()
        self.changed.emit()

    def wait(self) -> None:
        """Until nothing is written any more."""
        for job in (self._draft_job, self._key_job, self._save_job):
            if job is not None:
                job.wait()


def clear_clipboard() -> None:
    """What was copied from this window; what came from another program is not ours to take."""
    board = QGuiApplication.clipboard()
    for owned, mode in (
        (board.ownsClipboard(), QClipboard.Mode.Clipboard),
        (board.supportsSelection() and board.ownsSelection(), QClipboard.Mode.Selection),
    ):
        if owned:
            board.clear(mode)
