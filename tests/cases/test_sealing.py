"""A sealed case opens with its passphrase or key, with the age tool too, and with nothing else; any damage is told apart."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from cases.sample_case import NAME, PAIR
from hukouguide.cases import centre
from hukouguide.cases.problems import CaseProblem, Damaged, NotACase, OtherKey, WrongKey
from hukouguide.cases.sealing import KeyPair, Passphrase, has_passphrase, seal, unseal

TEXT = f"about {NAME}".encode() * 3000
WORD = Passphrase("柳树 green 42")


@pytest.fixture(scope="module")
def by_passphrase() -> bytes:
    return seal(TEXT, WORD)


@pytest.fixture(scope="module")
def by_key() -> bytes:
    return seal(TEXT, PAIR)


def test_the_same_passphrase_opens_it_however_its_signs_are_composed(by_passphrase: bytes) -> None:
    assert has_passphrase(by_passphrase)
    assert unseal(by_passphrase, WORD) == TEXT
    assert Passphrase("e\u0301").plain == Passphrase("\u00e9").plain


def test_nothing_readable_is_in_the_sealed_bytes(by_passphrase: bytes, by_key: bytes) -> None:
    assert NAME.encode() not in by_passphrase + by_key


def test_a_wrong_passphrase_is_told_as_one(by_passphrase: bytes) -> None:
    with pytest.raises(WrongKey, match="passphrase does not open"):
        unseal(by_passphrase, Passphrase("柳树 green 43"))


def test_the_other_way_of_sealing_is_told_at_once(by_passphrase: bytes, by_key: bytes) -> None:
    with pytest.raises(OtherKey, match="with a passphrase"):
        unseal(by_passphrase, PAIR)
    with pytest.raises(OtherKey, match="with a key"):
        unseal(by_key, WORD)


def test_another_key_and_a_locked_one_are_told(by_key: bytes) -> None:
    with pytest.raises(WrongKey, match="another key"):
        unseal(by_key, KeyPair.fresh())
    with pytest.raises(WrongKey, match="Unlock"):
        unseal(by_key, KeyPair(PAIR.public))


def test_one_bit_altered_anywhere_is_never_taken_for_the_case(by_key: bytes) -> None:
    for at in [*range(250), *range(250, len(by_key), 997), len(by_key) - 1]:
        altered = bytearray(by_key)
        altered[at] ^= 1
        with pytest.raises((Damaged, NotACase, WrongKey, OtherKey)):
            unseal(bytes(altered), PAIR)


def test_damage_behind_the_head_is_called_damage(by_key: bytes, by_passphrase: bytes) -> None:
    altered = bytearray(by_key)
    altered[-1] ^= 1
    with pytest.raises(Damaged):
        unseal(bytes(altered), PAIR)
    with pytest.raises(Damaged):
        unseal(by_passphrase[:-1], WORD)


def test_a_file_cut_off_anywhere_is_never_taken_for_the_case(by_key: bytes) -> None:
    for length in [*range(0, 300, 7), *range(300, len(by_key), 4999), len(by_key) - 1]:
        with pytest.raises((Damaged, NotACase, WrongKey)):
            unseal(by_key[:length], PAIR)


def test_keys_and_passphrases_are_not_shown_when_printed() -> None:
    assert PAIR.secret not in repr(PAIR)
    assert WORD.text not in repr(WORD)


def test_a_centre_key_is_set_up_once_and_opens_what_its_public_half_sealed(tmp_path: Path) -> None:
    assert centre.public_half(tmp_path) is None
    pair = centre.set_up(tmp_path, WORD)
    public = centre.public_half(tmp_path)
    assert public is not None
    assert not public.secret
    assert unseal(seal(TEXT, public), pair) == TEXT
    assert centre.unlock(tmp_path, WORD) == pair
    with pytest.raises(WrongKey):
        centre.unlock(tmp_path, Passphrase("another one"))
    with pytest.raises(CaseProblem, match="already"):
        centre.set_up(tmp_path, WORD)


def test_a_public_half_put_in_its_place_by_someone_else_is_noticed(tmp_path: Path) -> None:
    centre.set_up(tmp_path, WORD)
    (tmp_path / centre.PUBLIC_FILE).write_text(KeyPair.fresh().public)
    with pytest.raises(WrongKey, match="do not belong together"):
        centre.unlock(tmp_path, WORD)


@pytest.mark.skipif(shutil.which("age") is None, reason="the age tool is not installed")
def test_the_age_tool_opens_what_a_key_sealed(tmp_path: Path, by_key: bytes) -> None:
    (tmp_path / "key.txt").write_text(PAIR.secret + "\n")
    (tmp_path / "case.age").write_bytes(by_key)
    words = ["age", "--decrypt", "--identity", str(tmp_path / "key.txt"), str(tmp_path / "case.age")]
    assert subprocess.run(words, capture_output=True, check=True, env=dict(os.environ)).stdout == TEXT
