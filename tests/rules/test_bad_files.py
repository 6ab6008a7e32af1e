"""Every mistake a file can hold, and exactly what is said about it. See tests/bad/README.md."""

from datetime import date
from pathlib import Path

import pytest

from hukouguide.rules import problems
from hukouguide.rules.diagnostics import Diagnostic, Problem, in_order, render
from hukouguide.rules.linting.lint import look_through
from hukouguide.rules.load import build, build_from, load_book

TODAY = date(2026, 11, 24)
BAD = Path(__file__).parents[1] / "bad"
GOOD = {path.relative_to(BAD / "good").as_posix(): path.read_bytes() for path in (BAD / "good").rglob("*.yaml")}
WRONG = sorted(path for path in BAD.rglob("*.yaml") if "good" not in path.relative_to(BAD).parts)

_MANY = "".join(f"- {{yes: no{i}, yes: 0{i}}}\n" for i in range(100))
MADE: dict[str, bytes] = {
    "huge": b"place: guangdong\n" * 700_000,
    "binary": b"place: guangdong\n\x89PNG\x00\x01\x02",
    "utf-16": "place: guangdong\n".encode("utf-16"),
    "deep-flow": b"place: " + b"[" * 10_000 + b"]" * 10_000,
    "deep-block": b"".join(b" " * i + b"a:\n" for i in range(1000)),
    "too-many": _MANY.encode(),
    "too-long": b"- x\n" * 100_001,
    "endless-key": b"x" * 1_000_000 + b": 1",
}


def name_in_book(folder: str, name: str) -> str:
    return name if folder == "rules" else f"{folder}/{name}"


def found_with(name: str, raw: bytes) -> list[Diagnostic]:
    return build({**GOOD, name: raw}, "")[1]


def noticed_with(name: str, raw: bytes) -> list[Diagnostic]:
    """What a maintainer is told besides, of this file."""
    files, book, wrong = build_from({**GOOD, name: raw}, "")
    return in_order([*wrong, *(d for d in look_through(files, book, TODAY) if d.file == name)])


def found_in(path: Path) -> list[Diagnostic]:
    find = noticed_with if "linting" in path.relative_to(BAD).parts else found_with
    return find(name_in_book(path.parent.name, path.name), path.read_bytes())


def said(found: list[Diagnostic]) -> str:
    return "\n\n".join("\n".join(render(d, language) for d in found) for language in ("en", "zh")) + "\n"


def test_the_good_book_has_no_mistake() -> None:
    book, found = build(GOOD, "")
    assert found == []
    assert list(book.rules) == ["china"]


@pytest.mark.parametrize("path", WRONG, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_wrong_file_is_told_exactly_what_is_wrong(path: Path) -> None:
    found = found_in(path)
    assert said(found) == path.with_suffix(".txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", MADE)
def test_a_file_that_could_hang_the_program_is_told_what_is_wrong(name: str) -> None:
    found = found_with(f"{name}.yaml", MADE[name])
    assert said(found) == (BAD / "rules" / f"{name}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", WRONG, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_the_other_files_still_load(path: Path) -> None:
    name = name_in_book(path.parent.name, path.name)
    book, found = build({**GOOD, name: path.read_bytes()}, "")
    assert {rule.programme.id for rule in book.rules["china"]} == {"primary-school", "points"}
    assert all(d.file == name for d in found)
    if any(d.is_error for d in found):
        assert "guangdong" not in book.rules


def unreadable(folder: Path) -> list[Diagnostic]:
    (folder / "gone.yaml").symlink_to(folder / "nowhere")
    return [d for d in load_book(folder)[1] if d.file == "gone.yaml"]


def no_places(folder: Path) -> list[Diagnostic]:
    return [d for d in load_book(folder)[1] if d.code == problems.NO_PLACES.code]


def test_a_file_that_cannot_be_opened_is_named(tmp_path: Path) -> None:
    assert said(unreadable(tmp_path)) == (BAD / "rules" / "unreadable.txt").read_text(encoding="utf-8")


def wrong_ending(folder: Path) -> list[Diagnostic]:
    (folder / "guangdong.yml").write_text("place: guangdong\n")
    return [d for d in load_book(folder)[1] if d.file == "guangdong.yml"]


def test_a_file_with_another_ending_is_not_passed_over_in_silence(tmp_path: Path) -> None:
    assert said(wrong_ending(tmp_path)) == (BAD / "rules" / "wrong-ending.txt").read_text(encoding="utf-8")


def test_a_folder_without_places_is_told_so(tmp_path: Path) -> None:
    assert said(no_places(tmp_path)) == (BAD / "places" / "no-places.txt").read_text(encoding="utf-8")


def all_problems() -> list[Problem]:
    return [value for value in vars(problems).values() if isinstance(value, Problem)]


def test_no_code_is_used_twice() -> None:
    codes = [problem.code for problem in all_problems()]
    assert len(codes) == len(set(codes))


def test_every_kind_of_mistake_has_a_file() -> None:
    shown = "".join(path.read_text(encoding="utf-8") for path in BAD.rglob("*.txt"))
    assert [problem.code for problem in all_problems() if f" {problem.code}: " not in shown] == []


def write_anew() -> None:
    for path in WRONG:
        path.with_suffix(".txt").write_text(said(found_in(path)), encoding="utf-8")
    for name, raw in MADE.items():
        (BAD / "rules" / f"{name}.txt").write_text(said(found_with(f"{name}.yaml", raw)), encoding="utf-8")


if __name__ == "__main__":
    write_anew()
