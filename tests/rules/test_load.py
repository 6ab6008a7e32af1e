"""A folder becomes a book: whatever the order of its files, whatever is wrong in one of them, and again from the cache."""

import shutil
import stat
from pathlib import Path

import pytest

from hukouguide.rules.book import RuleBook
from hukouguide.rules.cache import cache_file
from hukouguide.rules.diagnostics import Diagnostic
from hukouguide.rules.load import build, load_book

GOOD = Path(__file__).parents[1] / "bad" / "good"

LOCAL = """\
place: {place}
sources:
  own: {{title: 通知, seen: recalled, checked: 2026-12-01}}
programmes:
  - id: {id}
    opens: hukou
    name: {{zh: 落户, en: Hukou}}
    for: parent
    requires: {{fact: job, is: true}}
    office: {{zh: 派出所, en: Police}}
    source: own
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(GOOD, tmp_path / "rules")
    (tmp_path / "rules" / "guangdong").mkdir()
    (tmp_path / "rules" / "guangdong" / "guangdong.yaml").write_text(LOCAL.format(place="guangdong", id="hukou-a"), "utf-8")
    return tmp_path / "rules"


def ids(book: RuleBook) -> dict[str, list[str]]:
    return {place: [rule.programme.id for rule in book.rules[place]] for place in book.rules}


def whole(book: RuleBook) -> object:
    """All that a book holds, comparable."""
    return (
        book.version, list(book.places), book.topics, dict(book.questions), dict(book.documents), dict(book.rules), dict(book.families)
    )  # fmt: skip


def kept(cache: Path, folder: Path) -> tuple[RuleBook, list[Diagnostic]]:
    load_book(folder, cache)
    return load_book(folder, cache)


def test_a_folder_becomes_a_book(folder: Path) -> None:
    book, found = load_book(folder)
    assert found == []
    assert ids(book) == {"china": ["primary-school", "points"], "guangdong": ["hukou-a"]}
    assert list(book.questions)[:2] == ["birth", "permit"]
    assert book.families["two-parents"].people["father"]["job"] is True


def test_a_rule_knows_where_it_stands(folder: Path) -> None:
    rule = load_book(folder)[0].rules["guangdong"][0]
    assert (rule.origin.file, rule.origin.at(rule.path)) == ("guangdong/guangdong.yaml", (5, 5))
    assert rule.origin.at((*rule.path, "requires", "fact")) == (9, 22)
    assert rule.origin.at((*rule.path, "nothing", "of", "the", "kind")) == (5, 5)


def test_the_version_names_the_newest_check_and_the_content(folder: Path) -> None:
    first = load_book(folder)[0].version
    assert first.startswith("2026.12.01-")
    (folder / "guangdong" / "guangdong.yaml").write_text(LOCAL.format(place="guangdong", id="hukou-b"), "utf-8")
    assert load_book(folder)[0].version != first


def test_several_files_of_one_place_are_joined(folder: Path) -> None:
    (folder / "guangdong" / "more.yaml").write_text(LOCAL.format(place="guangdong", id="hukou-b"), "utf-8")
    assert ids(load_book(folder)[0])["guangdong"] == ["hukou-a", "hukou-b"]


def test_the_order_of_files_changes_nothing() -> None:
    contents = {path.relative_to(GOOD).as_posix(): path.read_bytes() for path in GOOD.rglob("*.yaml")}
    assert len(contents) > 3
    forward, backward = build(contents, "x"), build(dict(reversed(contents.items())), "x")
    assert (whole(forward[0]), forward[1]) == (whole(backward[0]), backward[1])


def test_what_leans_on_a_file_left_out_is_left_out_and_says_why(folder: Path) -> None:
    text = LOCAL.format(place="guangdong-guangzhou", id="hukou-a").replace(
        "    requires", "    replaces: {programme: hukou-a, source: own, why: {zh: 本市, en: ours}}\n    requires"
    )
    (folder / "guangdong" / "guangzhou.yaml").write_text(text, "utf-8")
    assert "guangdong-guangzhou" in load_book(folder)[0].rules
    (folder / "guangdong" / "guangdong.yaml").write_text(LOCAL.format(place="guangdong", id="hukou a"), "utf-8")
    book, found = load_book(folder)
    assert ids(book) == {"china": ["primary-school", "points"]}
    assert [(d.file, d.code) for d in found] == [("guangdong/guangdong.yaml", "HG312"), ("guangdong/guangzhou.yaml", "HG420")]


def test_a_kept_book_is_the_same_book(folder: Path, tmp_path: Path) -> None:
    fresh, _ = load_book(folder)
    again, found = kept(tmp_path / "cache", folder)
    assert (whole(again), found) == (whole(fresh), [])
    rule = again.rules["guangdong"][0]
    assert rule.origin.at((*rule.path, "requires", "fact")) == (9, 22)
    assert again.rules_for("guangdong-guangzhou") == fresh.rules_for("guangdong-guangzhou")


def test_warnings_are_kept_with_the_book(folder: Path, tmp_path: Path) -> None:
    text = LOCAL.format(place="guangdong", id="hukou-a").replace(
        "programmes", "  old: {title: 旧, seen: recalled, checked: 2020-01-01}\nprogrammes"
    )
    (folder / "guangdong" / "guangdong.yaml").write_text(text, "utf-8")
    assert [d.code for d in kept(tmp_path / "cache", folder)[1]] == ["HG422"]


def test_only_the_user_may_read_the_cache(folder: Path, tmp_path: Path) -> None:
    kept(tmp_path / "cache", folder)
    assert stat.S_IMODE(cache_file(tmp_path / "cache", folder).stat().st_mode) == 0o600


def test_an_edited_rule_is_never_answered_from_the_cache(folder: Path, tmp_path: Path) -> None:
    kept(tmp_path / "cache", folder)
    (folder / "guangdong" / "guangdong.yaml").write_text(LOCAL.format(place="guangdong", id="hukou-b"), "utf-8")
    assert ids(load_book(folder, tmp_path / "cache")[0])["guangdong"] == ["hukou-b"]


@pytest.mark.parametrize("spot", [0, 30, 100, 200, -1])
def test_a_damaged_cache_is_built_anew(folder: Path, tmp_path: Path, spot: int) -> None:
    fresh, _ = kept(tmp_path / "cache", folder)
    file = cache_file(tmp_path / "cache", folder)
    sound = file.read_bytes()
    raw = bytearray(sound)
    raw[spot] ^= 0xFF
    file.write_bytes(bytes(raw))
    assert whole(load_book(folder, tmp_path / "cache")[0]) == whole(fresh)
    assert file.read_bytes() == sound


@pytest.mark.parametrize("size", [0, 10, 100, 1000])
def test_a_cache_cut_short_is_built_anew(folder: Path, tmp_path: Path, size: int) -> None:
    fresh, _ = kept(tmp_path / "cache", folder)
    file = cache_file(tmp_path / "cache", folder)
    file.write_bytes(file.read_bytes()[:size])
    assert whole(load_book(folder, tmp_path / "cache")[0]) == whole(fresh)


def test_a_cache_folder_that_cannot_be_written_is_done_without(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file, not a folder")
    assert load_book(folder, tmp_path / "cache")[1] == []
