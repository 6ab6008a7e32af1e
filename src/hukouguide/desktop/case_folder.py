"""Where the cases of this computer lie. The only thing the program remembers between two runs: a folder, nothing of a family."""

import json
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from hukouguide.desktop.texts import Texts
from hukouguide.language import speaker

say = speaker("desk")

_Location = QStandardPaths.StandardLocation


def _home(location: QStandardPaths.StandardLocation) -> Path:
    return Path(QStandardPaths.writableLocation(location))


def drafts_folder() -> Path:
    return _home(_Location.GenericDataLocation) / "hukouguide" / "drafts"


def _memory() -> Path:
    return _home(_Location.GenericConfigLocation) / "hukouguide" / "desk.json"


def case_folder() -> Path:
    """The folder chosen last, or one of the program's own among the user's documents."""
    with suppress(OSError, ValueError, KeyError, TypeError):
        chosen = Path(json.loads(_memory().read_text("utf-8"))["folder"])
        if chosen.is_dir():
            return chosen
    documents = _home(_Location.DocumentsLocation)
    return (documents if documents.is_dir() else Path.home()) / "HukouGuide"


def remember_folder(folder: Path) -> None:
    with suppress(OSError):  # it is asked for again next time
        _memory().parent.mkdir(parents=True, exist_ok=True)
        _memory().write_text(json.dumps({"folder": str(folder)}), "utf-8")


def choose_folder(parent: QWidget, texts: Texts, folder: Path) -> Path | None:
    """Another folder for the cases, remembered; None when the choice was called off."""
    start = str(folder if folder.is_dir() else folder.parent)
    chosen = QFileDialog.getExistingDirectory(parent, texts(say("Where are the cases?")), start)
    if not chosen:
        return None
    remember_folder(Path(chosen))
    return Path(chosen)
