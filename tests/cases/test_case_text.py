"""The text of a case gives back the case; any other text is refused with the place of everything wrong, and never an answer."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from cases.sample_case import CASE, NAME
from hukouguide.cases.problems import NotACase, Unreadable
from hukouguide.cases.reading import read_case
from hukouguide.cases.writing import write_case


def test_a_case_comes_back_as_it_was_in_order_and_kind() -> None:
    back = read_case(write_case(CASE))
    assert back == CASE
    assert [type(entry.answer.value) for entry in back.log.entries] == [type(entry.answer.value) for entry in CASE.log.entries]


def altered(change: Callable[[dict[str, Any]], object]) -> bytes:
    written = json.loads(write_case(CASE))
    change(written)
    return json.dumps(written).encode()


@pytest.mark.parametrize(
    ("change", "where"),
    [
        (lambda c: c.pop("goals"), "$"),
        (lambda c: c.update(extra=1), "$"),
        (lambda c: c.update(version="1"), "version"),
        (lambda c: c.update(opened="2026-11-31"), "$"),
        (lambda c: c["people"][0].update(role="uncle"), "people[0].role"),
        (lambda c: c["people"].append(c["people"][0]), "people"),
        (lambda c: c["answers"][0].update(on="23.11.2026"), "answers[0].on"),
        (lambda c: c["answers"][0].update(of="aunt"), "answers[0].of"),
        (lambda c: c["answers"][0].pop("value"), "answers[0]"),
        (lambda c: c["answers"][6].update(value=1), "answers[6]"),
        (lambda c: c["answers"][0].update(value={"date": ["2015-04-18", "2015-04-17"]}), "answers[0].value.date"),
        (lambda c: c["answers"][4].update(value={"number": "NaN"}), "answers[4].value.number"),
        (lambda c: c["answers"][4].update(value=1.5), "answers[4].value"),
        (lambda c: c["answers"][10]["value"]["spells"][1].update(back_paid="no"), "answers[10].value.spells[1].back_paid"),
        (lambda c: c["answers"][1].update(value={"number": "1", "date": []}), "answers[1].value"),
    ],
)
def test_each_fault_is_told_with_its_place(change: Callable[[dict[str, Any]], object], where: str) -> None:
    with pytest.raises(Unreadable) as caught:
        read_case(altered(change))
    [problem] = caught.value.problems
    assert problem.where in (where, "opened") if where == "$" else problem.where == where
    assert problem.words.zh != problem.words.en


def test_all_faults_are_collected() -> None:
    def change(c: dict[str, Any]) -> None:
        c["answers"][1]["state"] = "perhaps"
        c["answers"][3]["on"] = 5
        c["places"][0] = None

    with pytest.raises(Unreadable) as caught:
        read_case(altered(change))
    assert {problem.where for problem in caught.value.problems} == {"answers[1].state", "answers[3].on", "places[0]"}


@pytest.mark.parametrize(
    "text",
    [b"", b"{", b"\xff\xfe", b'{"format": "hukouguide-case", "format": "x"}', b"[" * 100_000, b'{"format": NaN}'],
    ids=["empty", "cut", "no utf-8", "a name twice", "too deep", "NaN"],
)
def test_what_is_no_json_is_refused(text: bytes) -> None:
    with pytest.raises(Unreadable):
        read_case(text)


def test_a_case_of_a_newer_program_says_so() -> None:
    with pytest.raises(NotACase, match="newer"):
        read_case(altered(lambda c: c.update(version=2)))


def test_another_file_says_so() -> None:
    with pytest.raises(NotACase, match="something else"):
        read_case(b'{"format": "another"}')


def test_no_message_repeats_what_stands_in_the_case() -> None:
    with pytest.raises(Unreadable) as caught:
        read_case(altered(lambda c: (c["answers"][0].update(state=NAME), c.update({NAME: NAME}))))
    assert NAME not in str(caught.value)
    assert NAME not in "".join(map(str, caught.value.problems))
    with pytest.raises(Unreadable) as caught:
        read_case(write_case(CASE)[:-40])
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__
