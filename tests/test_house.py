"""The house keeps its promises: no Qt outside the desktop, no place in the code, no file that outgrows its idea."""

import ast
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from hukouguide.family.places import Level
from hukouguide.rules.load import load_book
from hukouguide.shipped import shipped

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "hukouguide"
CODE = sorted(SOURCE.rglob("*.py"))
NO_QT = """
import sys
class Nothing:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("PySide6", "shiboken6"):
            raise ModuleNotFoundError(name)
sys.meta_path.insert(0, Nothing())
from hukouguide.cli import main
sys.argv[0] = "hukouguide"
main()
"""


def name_of(path: Path) -> str:
    return path.relative_to(SOURCE).as_posix()


def imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def test_qt_is_imported_in_the_desktop_only() -> None:
    borrowers = [
        name_of(path)
        for path in CODE
        for module in imported(ast.parse(path.read_text("utf-8")))
        if module.partition(".")[0] in ("PySide6", "shiboken6") and "desktop" not in path.parts
    ]
    assert borrowers == []


@pytest.mark.parametrize(
    "words",
    [
        ["advise", str(ROOT / "resources" / "families" / "guangzhou-grade5.yaml"), "--city", "guangdong-guangzhou"],
        ["rules", "check"],
        ["rules", "schema"],
    ],
    ids=lambda words: " ".join(words[:1] + words[-1:]),
)
def test_a_shell_needs_no_qt(words: list[str], tmp_path: Path) -> None:
    words = [*words, "--pdf", str(tmp_path / "list.pdf")] if words[0] == "advise" else words
    environment = {**os.environ, "PYTHONPATH": str(SOURCE.parent)}
    done = subprocess.run([sys.executable, "-c", NO_QT, *words], env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_no_place_is_named_in_the_code() -> None:
    places = [place for place in load_book(shipped("rules"))[0].places if place.level is not Level.NATION]
    ids = {part for place in places for part in (place.id, place.id.rpartition("-")[2])}
    chinese = {re.sub("(?<=..)(省|市|区|县|地区|新区|自治区)$", "", place.name.zh) for place in places}
    pinyin = re.compile(rf"(?<![a-z])(?:{'|'.join(sorted(ids, key=len, reverse=True))})(?![a-z])", re.IGNORECASE)
    han = re.compile("|".join(sorted(chinese, key=len, reverse=True)))
    named = [
        f"{name_of(path)}:{number}: {found.group()}"
        for path in CODE
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        for found in (*pinyin.finditer(line), *han.finditer(line))
    ]
    assert named == []


def test_no_file_outgrows_its_idea() -> None:
    lengths = {name_of(path): len(path.read_text("utf-8").splitlines()) for path in CODE}
    assert {name: length for name, length in lengths.items() if length >= 300} == {}


def test_every_file_says_what_it_is_for() -> None:
    assert [name_of(path) for path in CODE if not ast.get_docstring(ast.parse(path.read_text("utf-8")))] == []
