"""Unsaved work comes back after a crash, opened by what sealed it; nothing of it lies in clear, and the end takes all of it."""

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from cases.sample_case import CASE, NAME, PAIR
from hukouguide.cases.drafts import Draft, memory_folder, orphans
from hukouguide.cases.problems import CaseProblem, WrongKey
from hukouguide.cases.sealing import KeyPair, Passphrase

WORD = Passphrase("a long one 42")


@pytest.fixture
def homes(tmp_path: Path) -> tuple[Path, Path]:
    return tmp_path / "drafts", tmp_path / "memory"


def files(*homes: Path) -> Iterator[Path]:
    for home in homes:
        if home.exists():
            yield from home.iterdir()


def crash(draft: Draft) -> None:
    """What the system does when the window is gone: it lets go of the lock."""
    assert draft._lock is not None
    assert draft._lock._handle is not None
    os.close(draft._lock._handle)


def test_a_case_without_a_key_is_opened_by_the_key_in_memory(homes: tuple[Path, Path]) -> None:
    draft = Draft(*homes)
    assert not draft.keep(CASE)
    draft.sealed_by(None)
    assert draft.keep(CASE)
    assert draft.keep(replace(CASE, visit=2))
    assert orphans(*homes) == ()
    for path in files(homes[0]):
        assert NAME.encode() not in path.read_bytes()
        assert b"SECRET" not in path.read_bytes()
    crash(draft)
    [left] = orphans(*homes)
    assert left.needs == ""
    assert left.open() == (replace(CASE, visit=2), None)
    left.drop()
    assert orphans(*homes) == ()


def test_after_the_computer_was_off_such_a_draft_is_gone(homes: tuple[Path, Path]) -> None:
    draft = Draft(*homes)
    draft.sealed_by(None)
    draft.keep(CASE)
    crash(draft)
    for key in homes[1].iterdir():
        key.unlink()
    assert orphans(*homes) == ()
    assert not list(homes[0].glob("*.draft.age"))


def test_without_a_folder_in_memory_nothing_is_kept_before_there_is_a_key(homes: tuple[Path, Path]) -> None:
    draft = Draft(homes[0], None)
    draft.sealed_by(None)
    assert not draft.keep(CASE)
    assert list(files(*homes)) == []
    draft.sealed_by(PAIR)
    assert draft.keep(CASE)


@pytest.mark.parametrize(("key", "needs"), [(WORD, "passphrase"), (PAIR, "key")], ids=["passphrase", "centre key"])
def test_a_draft_of_a_case_is_opened_as_the_case_is(homes: tuple[Path, Path], key: Passphrase | KeyPair, needs: str) -> None:
    draft = Draft(*homes)
    draft.sealed_by(None)
    draft.sealed_by(key, Path("/cases/one.age"))
    assert list(files(homes[1])) == []
    draft.keep(CASE)
    crash(draft)
    [left] = orphans(*homes)
    assert left.needs == needs
    assert left.open(key) == (CASE, Path("/cases/one.age"))
    with pytest.raises(WrongKey):
        left.open(KeyPair.fresh() if needs == "key" else Passphrase("wrong"))
    with pytest.raises(CaseProblem):
        left.open()


def test_the_end_leaves_nothing_behind(homes: tuple[Path, Path]) -> None:
    draft = Draft(*homes)
    draft.sealed_by(None)
    draft.keep(CASE)
    draft.sealed_by(PAIR)
    draft.drop_work()
    assert not list(homes[0].glob("*.draft.age"))
    draft.keep(CASE)
    draft.drop()
    assert list(files(*homes)) == []


def test_a_window_that_has_kept_nothing_yet_does_not_lose_its_key(homes: tuple[Path, Path]) -> None:
    draft = Draft(*homes)
    draft.sealed_by(PAIR)
    orphans(*homes)
    assert len(list(homes[0].glob("*.key.age"))) == 1


@pytest.mark.skipif(not Path("/proc/self/mounts").exists(), reason="only there can it be told what is memory")
def test_the_folder_in_memory_is_the_users_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    found = memory_folder()
    if found is not None:
        assert found.stat().st_mode & 0o077 == 0
        assert not found.is_relative_to(tmp_path) or "tmpfs" in Path("/proc/self/mounts").read_text()
