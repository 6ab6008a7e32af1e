"""Opening a case or a draft, from the list to the answers: the lock first, then the key, asked for only when it is not at hand."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from hukouguide.cases import centre
from hukouguide.cases.folder import Listed, open_case
from hukouguide.cases.lock import CaseLock
from hukouguide.cases.problems import CaseProblem, InUse
from hukouguide.cases.sealing import Key, KeyPair, Passphrase
from hukouguide.desktop.background import Job
from hukouguide.desktop.pages.unlock import Wanted
from hukouguide.language import speaker

if TYPE_CHECKING:
    from hukouguide.cases.drafts import Orphan
    from hukouguide.desktop.flow import Flow

say = speaker("desk")

Failed = Callable[[Exception], object]


def open_listed(flow: Flow, case: Listed, failed: Failed, in_use: Callable[[], object]) -> None:
    """To the answers of the case, by way of the page for passphrases where one is needed."""
    session = flow.session
    if case.path == session.path:
        flow.moved.emit("check")
        return
    try:
        lock = CaseLock(case.path)
    except InUse:
        in_use()
        return

    def take(opened: tuple[Any, Key, KeyPair | None]) -> None:
        saved, key, unlocked = opened
        session.take(saved, case.path, key, lock)
        session.centre = unlocked or session.centre
        flow.moved.emit("check")

    def give_up(problem: Exception) -> None:
        lock.release()
        failed(problem)

    def with_passphrase(text: str) -> tuple[Any, Key, None]:
        key = Passphrase(text)
        return open_case(case.path, key), key, None

    def with_centre(text: str) -> tuple[Any, Key, KeyPair]:
        key = centre.unlock(case.path.parent, Passphrase(text))
        return open_case(case.path, key), key, key

    title = say("Open {name}").fill(name=case.name)
    if case.by_passphrase:
        flow.wanted = Wanted(title, say("Type the passphrase of this case."), with_passphrase, take, lock.release)
        flow.moved.emit("unlock")
    elif (key := _at_hand(session.centre, case)) is not None:
        Job(flow, lambda: (open_case(case.path, key), key, None), take, give_up)
    elif centre.public_half(case.path.parent) is None:
        give_up(
            CaseProblem(say("This case was sealed with a centre key, but there is none in its folder. Put the key file there."))
        )
    else:
        hint = say("Type the passphrase of the centre's key. It stays unlocked until you end the session.")
        flow.wanted = Wanted(title, hint, with_centre, take, lock.release)
        flow.moved.emit("unlock")


def _at_hand(unlocked: KeyPair | None, case: Listed) -> KeyPair | None:
    """The centre's key, when it is unlocked and belongs to the folder of the case."""
    public = centre.public_half(case.path.parent)
    return unlocked if unlocked is not None and public is not None and public.public == unlocked.public else None


def take_up(flow: Flow, left: Orphan, failed: Failed) -> None:
    """Go on with unsaved work that a crash left."""
    from hukouguide.cases.drafts import Left

    session = flow.session
    try:
        mine = Left(left)
    except InUse as problem:
        failed(problem)
        return

    def give_up(problem: Exception) -> None:
        mine.put_back()
        failed(problem)

    def take(opened: tuple[Any, Any, Key | None]) -> None:
        saved, path, key = opened
        lock = None
        if path is not None:
            try:
                lock = CaseLock(path)
            except InUse:
                # another window has the case by now: this work is saved under a name of its own
                path, key = None, None
        session.take(saved, path, key, lock, mine)
        flow.moved.emit("check")

    def with_passphrase(text: str) -> tuple[Any, Any, Key]:
        key = Passphrase(text)
        return (*left.open(key), key)

    def with_centre(text: str) -> tuple[Any, Any, Key]:
        from hukouguide.desktop.case_folder import case_folder

        key = centre.unlock(case_folder(), Passphrase(text))
        return (*left.open(key), key)

    title = say("Take up unsaved work")
    if left.needs == "":
        Job(flow, lambda: (*left.open(), None), take, give_up)
    elif left.needs == "passphrase":
        flow.wanted = Wanted(title, say("Type the passphrase of the case it belongs to."), with_passphrase, take, mine.put_back)
        flow.moved.emit("unlock")
    else:
        flow.wanted = Wanted(title, say("Type the passphrase of the centre's key."), with_centre, take, mine.put_back)
        flow.moved.emit("unlock")
