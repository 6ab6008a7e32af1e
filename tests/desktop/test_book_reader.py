"""The rule book is built by another process the first time, and here where no other can."""

import sys
from pathlib import Path
from typing import Any

import pytest

from hukouguide.desktop.book_reader import load_rules
from hukouguide.rules import load
from hukouguide.rules.book import RuleBook
from hukouguide.rules.load import keep_book, kept_book
from hukouguide.shipped import shipped

built: list[int] = []


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for kept books; what is built in this process is counted."""
    build = load.build

    def counted(*what: Any) -> Any:
        built.append(1)
        return build(*what)

    built.clear()
    monkeypatch.setattr("hukouguide.rules.load.build", counted)
    monkeypatch.setattr("hukouguide.desktop.book_reader._cache", lambda: tmp_path / "kept")
    return tmp_path / "kept"


def loaded() -> RuleBook:
    book, problems = load_rules()
    assert not [p for p in problems if p.is_error]
    assert isinstance(book, RuleBook)
    return book


def test_the_first_time_another_process_builds_it(cache: Path) -> None:
    book = loaded()
    assert book.rules_for("beijing")
    assert not built
    assert kept_book(shipped("rules"), cache) is not None


def test_afterwards_it_is_loaded_as_it_was_kept(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keep_book(shipped("rules"), cache)
    built.clear()
    monkeypatch.setattr("subprocess.run", pytest.fail)
    assert loaded().rules_for("beijing")
    assert not built


@pytest.mark.parametrize("program", ["no such program", "/bin/false"])
def test_where_no_other_process_can_it_is_built_here(program: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", program)
    assert loaded().rules_for("beijing")
    assert built


def test_where_nothing_can_be_kept_no_other_process_is_asked(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache.parent.joinpath("kept").write_text("a file where the folder should be")
    monkeypatch.setattr("subprocess.run", pytest.fail)
    assert loaded().rules_for("beijing")
    assert built
