"""No word of the window is said past the catalogues, and none is cut off in a language that needs more room."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.pseudo import unmarked

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("scale", [100, 200])
def test_every_word_comes_from_a_catalogue_and_longer_ones_have_room(scale: int, tmp_path: Path) -> None:
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": os.pathsep.join((str(ROOT / "src"), str(ROOT / "tests"))),
        "HOME": str(tmp_path),
    }
    script = ROOT / "tests" / "desktop" / "pseudo.py"
    ran = subprocess.run(
        [sys.executable, str(script), str(scale)], env=environment, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stderr[-3000:]
    assert json.loads(ran.stdout) == []


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("⟦Begin lor⟧", ""),
        ("⟦Change: ⟪您的户口在哪里？⟫ lorem⟧ 3", ""),
        ("⟦Begin lor⟧ now", "now"),
        ("贵港市：⟦met⟧", ""),
        ("⟪居住证⟫ 2027年3月1日", ""),
        ("Ctrl+Shift+E", ""),
        ("继续(&C)", "继续"),
        ("https://example.org/a", ""),
    ],
)
def test_what_is_not_marked_is_found(text: str, left: str) -> None:
    assert unmarked(text, ["贵港市"]) == left
