"""The program's own font: Chinese must not depend on what is installed on an old machine."""

from PySide6.QtGui import QFontDatabase

from hukouguide.shipped import shipped


def add_fonts() -> bool:
    """Make the shipped faces known to Qt. False when none could be loaded: the program goes on with what the machine has."""
    try:
        faces = sorted((shipped("resources") / "fonts").glob("*.ttf"))
    except FileNotFoundError:
        return False
    # every face is loaded, not only until the first that works
    loaded = [QFontDatabase.addApplicationFont(str(face)) for face in faces]
    return any(number >= 0 for number in loaded)
