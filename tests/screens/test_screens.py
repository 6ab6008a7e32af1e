"""The pictures of the guides: the script makes every one of them, and the folder holds those and no others."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from hukouguide.advice.finding import Verdict
from hukouguide.rules.sentences import verdict_words
from screens.make_roads import NAMES
from screens.make_screens import FOLDER, names

ROOT = Path(__file__).parents[2]
GUIDES = [*sorted((ROOT / "docs").glob("*.md")), ROOT / "README.md"]
MOST_BYTES = 6_000_000


def shown(guide: Path) -> set[Path]:
    """The screens that a guide shows, as files."""
    found = re.findall(r"!\[[^\]]*\]\(([^)]+\.png)\)", guide.read_text("utf-8"))
    return {picture for name in found if (picture := (guide.parent / name).resolve()).parent == FOLDER}


def environment() -> dict[str, str]:
    paths = os.pathsep.join((str(ROOT / "src"), str(ROOT / "tests")))
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": paths}


def test_the_script_makes_every_picture_and_none_is_blank(tmp_path: Path) -> None:
    script = ROOT / "tests" / "screens" / "make_screens.py"
    subprocess.run([sys.executable, str(script), str(tmp_path / "made")], env=environment(), check=True, capture_output=True)
    made = sorted((tmp_path / "made").glob("*.png"))
    assert [file.name for file in made] == names()
    for file in made:
        assert len(Image.open(file).getcolors() or ()) > 12, file.name


def test_the_script_for_the_roads_makes_the_pictures_of_its_page(tmp_path: Path) -> None:
    script = ROOT / "tests" / "screens" / "make_roads.py"
    subprocess.run([sys.executable, str(script), str(tmp_path)], env=environment(), check=True, capture_output=True)
    assert sorted(file.name for file in tmp_path.iterdir()) == NAMES
    assert sorted(file.name for file in (ROOT / "docs" / "road").iterdir()) == NAMES


def test_the_folder_holds_these_pictures_and_is_not_heavy() -> None:
    assert sorted(file.name for file in FOLDER.iterdir()) == names()
    assert sum(file.stat().st_size for file in FOLDER.iterdir()) < MOST_BYTES


def test_every_picture_in_a_guide_is_one_that_the_script_makes() -> None:
    made = {(FOLDER / name).resolve() for name in names()}
    strangers = {f"{guide.name}: {picture}" for guide in GUIDES for picture in shown(guide) - made}
    assert strangers == set()


@pytest.mark.parametrize(("name", "language"), [("volunteer-guide.md", "zh"), ("volunteer-guide.en.md", "en")])
def test_the_volunteer_guide_explains_every_verdict_by_the_words_of_the_window(name: str, language: str) -> None:
    guide = (ROOT / "docs" / name).read_text("utf-8")
    assert [verdict for verdict in Verdict if f"| {verdict_words(verdict)[language]} |" not in guide] == []


def test_each_volunteer_guide_shows_the_screens_in_its_own_language() -> None:
    for name, language in (("volunteer-guide.md", "zh"), ("volunteer-guide.en.md", "en")):
        pictures = shown(ROOT / "docs" / name)
        assert len(pictures) >= 10
        assert all(picture.stem.endswith(f"-{language}") for picture in pictures), name
