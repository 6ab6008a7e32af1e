"""Where the program's own data lies: in the checkout, in an installed wheel, or in a frozen build."""

import sys
from functools import cache
from pathlib import Path


@cache
def shipped(folder: str) -> Path:
    """The folder `rules`, `i18n` or `resources`. Raises FileNotFoundError when the installation is not whole."""
    package = Path(__file__).resolve().parent
    homes = [package / "shipped", package.parents[1]]
    if frozen := getattr(sys, "_MEIPASS", None):
        homes.insert(0, Path(frozen) / "shipped")
    for home in homes:
        if (home / folder).is_dir():
            return home / folder
    raise FileNotFoundError(f"{folder}/ is not installed with the program; looked in {', '.join(map(str, homes))}")
