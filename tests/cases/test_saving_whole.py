"""Whatever stops a save, the old case or the new one stands there whole, and nothing unsealed ever reaches the disk."""

import errno
import os
import stat
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from cases.sample_case import CASE, NAME, PAIR, TODAY
from hukouguide.cases.folder import duplicate, list_cases, open_case, remove, save_case, sweep
from hukouguide.cases.names import fresh_path, spoken_name
from hukouguide.cases.problems import NotACase
from hukouguide.cases.saved_case import clock_doubt
from hukouguide.cases.sealing import KeyPair
from hukouguide.report.errors import NotSaved

OLD, NEW = CASE, replace(CASE, visit="new" * 5000)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = fresh_path(tmp_path, TODAY)
    save_case(made, OLD, PAIR)
    return made


def test_a_saved_case_opens_again(path: Path) -> None:
    assert open_case(path, PAIR) == OLD
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def failing(code: int) -> Callable[..., None]:
    def fail(*_: object, **__: object) -> None:
        raise OSError(code, "made to fail")

    return fail


@pytest.mark.parametrize("step", ["os.fsync", "os.replace", "os.fdopen", "tempfile.mkstemp", "os.chmod"])
@pytest.mark.parametrize(
    ("code", "words"),
    [(errno.ENOSPC, "disk is full"), (errno.EACCES, "not allowed"), (errno.EROFS, "not allowed"), (errno.EIO, "did not take")],
)
def test_each_step_that_fails_leaves_the_old_case_and_says_why(
    path: Path, monkeypatch: pytest.MonkeyPatch, step: str, code: int, words: str
) -> None:
    monkeypatch.setattr(step, failing(code))
    with pytest.raises(NotSaved, match=words):
        save_case(path, NEW, PAIR)
    monkeypatch.undo()
    assert open_case(path, PAIR) == OLD
    # what could not be closed cannot be known to be closed; everything else is taken away
    assert step == "os.fdopen" or [p.name for p in path.parent.iterdir()] == [path.name]


@pytest.mark.skipif(sys.platform == "win32", reason="the system sets no such limit")
def test_a_disk_that_takes_only_a_part_leaves_the_old_case_and_nothing_else(path: Path) -> None:
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, before[1]))
    try:
        with pytest.raises(NotSaved, match="disk is full"):
            save_case(path, NEW, PAIR)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert open_case(path, PAIR) == OLD
    assert [p.name for p in path.parent.iterdir()] == [path.name]


class Killed(BaseException):
    """As when the power goes: nothing more is done."""


@pytest.mark.parametrize("step", ["os.fsync", "os.chmod", "os.replace"])
@pytest.mark.parametrize("before", [True, False], ids=["before", "after"])
def test_stopping_around_each_step_leaves_the_old_case_or_the_new_one(
    path: Path, monkeypatch: pytest.MonkeyPatch, step: str, before: bool
) -> None:
    module, _, name = step.partition(".")
    real = getattr(sys.modules[module], name)

    def stop(*args: object, **kwargs: object) -> None:
        if not before:
            real(*args, **kwargs)
        raise Killed

    monkeypatch.setattr(step, stop)
    with pytest.raises(Killed):
        save_case(path, NEW, PAIR)
    monkeypatch.undo()
    assert open_case(path, PAIR) in (OLD, NEW)
    for left in path.parent.iterdir():
        assert NAME.encode() not in left.read_bytes()


@pytest.mark.skipif(sys.platform == "win32", reason="a process cannot be doubled there")
@pytest.mark.parametrize(("over", "before"), [("over", "old"), ("new", "none")])
def test_killed_before_and_after_every_call_of_a_save_the_old_case_or_the_new_one_is_there(
    tmp_path: Path, over: str, before: str
) -> None:
    root = Path(__file__).parents[2]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join((str(root / "src"), str(root / "tests")))}
    saver = [sys.executable, str(root / "tests" / "cases" / "killed_saver.py"), str(tmp_path), over]
    told = subprocess.run(saver, env=environment, capture_output=True, text=True, check=True)
    found = told.stdout.split()
    changed = found.index("new")
    assert changed > 20
    assert found == [before] * changed + ["new"] * (len(found) - changed)
    for left in tmp_path.rglob("*"):
        assert left.is_dir() or NAME.encode() not in left.read_bytes()


def test_what_a_killed_save_left_is_swept_away_later(path: Path) -> None:
    left, recent = path.with_name(".hukouguide-abc.part"), path.with_name(".hukouguide-def.part")
    for each in (left, recent):
        each.write_bytes(b"sealed")
    os.utime(left, (0, 0))
    sweep(path.parent)
    assert not left.exists()
    assert recent.exists()
    assert path.exists()


def test_the_list_shows_cases_only_the_latest_first(path: Path) -> None:
    later = duplicate(path, TODAY)
    os.utime(path, (1, 1))
    (path.parent / "notes.age").write_text("no case")
    (path.parent / "list.txt").write_text("no case")
    assert [case.path for case in list_cases(path.parent)] == [later, path]
    assert open_case(later, PAIR) == OLD
    remove(later)
    remove(later)
    assert [case.path for case in list_cases(path.parent)] == [path]


def test_a_file_that_is_gone_or_too_large_says_so(path: Path) -> None:
    with pytest.raises(NotACase, match="not there any more"):
        open_case(path.with_name("gone.age"), PAIR)
    with path.open("ab") as file:
        file.truncate(17 * 1024 * 1024)
    with pytest.raises(NotACase, match="too large"):
        open_case(path, PAIR)


def test_a_name_tells_nothing_but_the_day(tmp_path: Path) -> None:
    name = fresh_path(tmp_path, TODAY)
    assert name.name.startswith("2026-11-23-")
    assert spoken_name(name).zh != spoken_name(name).en
    assert spoken_name(tmp_path / "by hand.age").zh == "by hand.age"


def test_a_clock_set_back_is_noticed_and_nothing_is_lost(path: Path) -> None:
    yesterday = TODAY - timedelta(days=1)
    opened = open_case(path, PAIR)
    assert opened == OLD
    doubt = clock_doubt(opened, yesterday)
    assert doubt is not None
    assert "2026-11-22" in doubt.en
    assert clock_doubt(opened, TODAY) is None


def test_another_key_does_not_list_differently(path: Path) -> None:
    save_case(path, NEW, KeyPair.fresh())
    [listed] = list_cases(path.parent)
    assert not listed.by_passphrase
