"""A cache made up by someone else, with a fitting checksum and key, can still call nothing."""

import hashlib
import pickle
from pathlib import Path

from hukouguide.rules.cache import RulesByPlace, cache_file, key_of, recall
from hukouguide.rules.load import digest, gather, load_book
from hukouguide.shipped import shipped

GOOD = Path(__file__).parents[1] / "bad" / "good"


class Harm:
    """Unpickled without care, it makes a file."""

    def __init__(self, mark: Path) -> None:
        self.mark = mark

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        return Path.touch, (self.mark,)


def forged(file: Path, key: str, payload: bytes) -> None:
    body = key.encode() + payload
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(b"hukouguide rule book 1\n" + hashlib.sha256(body).hexdigest().encode() + body)


def test_a_forged_cache_does_nothing_and_the_book_is_built(tmp_path: Path) -> None:
    mark = tmp_path / "harmed"
    file, key = cache_file(tmp_path, GOOD), key_of(digest(gather(GOOD)[0]))
    forged(file, key, pickle.dumps({"book": Harm(mark), "rules": {}, "diagnostics": []}))
    assert recall(file, key) is None
    book, found = load_book(GOOD, tmp_path)
    assert (list(book.rules), found) == (["china"], [])
    assert not mark.exists()


def test_rules_are_unpacked_only_when_they_are_asked_for() -> None:
    rules = RulesByPlace({"here": pickle.dumps(()), "there": b"never looked at"}, {})
    assert list(rules) == ["here", "there"]
    assert "there" in rules
    assert rules["here"] == ()


def test_one_rule_is_found_without_unpacking_the_others(tmp_path: Path) -> None:
    for _ in range(2):
        book, _ = load_book(shipped("rules"), tmp_path)
    assert isinstance(book.rules, RulesByPlace)
    rule = next(iter(book.rules["guangxi"]))
    assert book.by_id[rule.id] is rule
    assert rule in book.named(rule.programme.id)
    assert "guangxi/no-such@" not in book.by_id
    assert len(book.rules._rules) < len(book.rules) / 2


def test_the_first_start_uses_the_kept_book_too(tmp_path: Path) -> None:
    book, _ = load_book(shipped("rules"), tmp_path)
    assert isinstance(book.rules, RulesByPlace)
    built, _ = load_book(shipped("rules"))
    assert set(book.by_id) == set(built.by_id)
    assert [rule.id for rule in book.named("gaokao-hukou")] == [rule.id for rule in built.named("gaokao-hukou")]
