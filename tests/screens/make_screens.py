"""Makes the pictures of docs/screens: every screen in both languages, some also in large text or in the dark.

`python tests/screens/make_screens.py [FOLDER]`, with `src` and `tests` on the path. Day, family and cases are always the same, and the
family is nobody's: the sample in resources/families. Pictures of scenes that are no more are taken away.
"""

import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from screens.picture import write_picture
from screens.scenes import IN_DARK, IN_LARGE, SCENES
from screens.stage import Stage, settle

FOLDER = Path(__file__).parents[2] / "docs" / "screens"


def names() -> list[str]:
    """Of all the pictures that are made."""
    kinds = [*SCENES, *(f"{name}-large" for name in IN_LARGE), *(f"{name}-dark" for name in IN_DARK)]
    return sorted(f"{kind}-{language}.png" for kind in kinds for language in ("zh", "en"))


def make(folder: Path, only: str = "") -> None:
    """All pictures whose name holds `only`."""
    folder.mkdir(parents=True, exist_ok=True)
    if not only:
        for old in folder.glob("*.png"):
            old.unlink()
    with tempfile.TemporaryDirectory() as cases:
        stage = Stage(Path(cases))
        for language in ("zh", "en"):
            stage.window.speak(language)
            for kind, look, scale in (("", "light", 100), ("-large", "light", 200), ("-dark", "dark", 100)):
                chosen = {"": tuple(SCENES), "-large": IN_LARGE, "-dark": IN_DARK}[kind]
                stage.dress(scale, look)
                for name in chosen:
                    file = folder / f"{name}{kind}-{language}.png"
                    if only in file.name:
                        pictured = SCENES[name](stage)
                        stage.hide_folder()
                        settle()
                        write_picture(pictured, file)
                        if pictured is not stage.window:
                            pictured.deleteLater()
                            stage.window.activateWindow()
        stage.dress(100, "light")
        stage.flow.start_again()
        stage.window.close()


def main() -> None:
    with tempfile.TemporaryDirectory() as home:
        # nothing of it may reach the user's own folders, and nothing of theirs the pictures
        os.environ |= {"HOME": home, "XDG_CONFIG_HOME": home, "XDG_DATA_HOME": home}
        app = QApplication([])
        app.setCursorFlashTime(0)
        make(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER, sys.argv[2] if len(sys.argv) > 2 else "")


if __name__ == "__main__":
    main()
