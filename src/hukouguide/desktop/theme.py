"""What the window wears: colours of the light or the dark look, sizes, distances, and the style sheet made of them.

`colour("accent")` is the colour as it is now; who paints by hand asks for it at each painting. See `colours.py` for the names.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from hukouguide.desktop.colours import LOOKS, VERDICTS, Look
from hukouguide.shipped import shipped

SCALES = (100, 150, 200)
BODY_POINTS = 12
TYPE = {"title": 1.75, "lead": 1.15, "section": 1.25, "body": 1.0, "small": 0.9}
"""Sizes of text, as times the body's."""

SPACE = {"hair": 2, "tight": 6, "near": 10, "apart": 14, "wide": 28}
"""Distances in pixels: inside a control, between lines of one thing, between things, and at the sides of a page."""

TARGET = 44
"""The least height in pixels of anything to be hit with a finger or a tired hand."""

FAMILY = "Noto Sans SC"

_ROLES = {
    QPalette.ColorRole.Window: "ground",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "card",
    QPalette.ColorRole.AlternateBase: "ground",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.Button: "card",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "text",
    QPalette.ColorRole.ToolTipBase: "card",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent_strong",
    QPalette.ColorRole.PlaceholderText: "quiet",
    QPalette.ColorRole.Light: "card",
    QPalette.ColorRole.Midlight: "accent_soft",
    QPalette.ColorRole.Mid: "edge",
    QPalette.ColorRole.Dark: "edge",
    QPalette.ColorRole.Shadow: "line",
}
_OFF = (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText)


def system_look() -> Look:
    """What the system asks for; light where it says nothing."""
    return "dark" if QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark else "light"


def look() -> Look:
    """What the program wears now."""
    app = QGuiApplication.instance()
    return (app.property("look") if app is not None else None) or "light"


def colour(name: str) -> str:
    """As `#rrggbb`, in the look worn now."""
    return LOOKS[look()][name]


def points(scale: int, times: float = 1.0) -> float:
    return round(BODY_POINTS * times * scale / 100, 1)


def style_sheet(scale: int, worn: Look = "light") -> str:
    """The style sheet with colours and sizes filled in; `@name` in the file stands for a colour or a size."""
    text = (shipped("resources") / "styles" / "calm.qss").read_text("utf-8")
    text += "".join(
        f'QFrame[verdict="{name}"] {{ background: @{name}_soft; border-radius: 6px; }}\n'
        f'QFrame[verdict="{name}"] QLabel {{ color: @{name}; font-weight: bold; }}\n'
        for name in VERDICTS
    )
    values = dict(LOOKS[worn])
    values |= {name: f"{points(scale, times)}pt" for name, times in TYPE.items()}
    # longest first: @accent_soft must not be taken for @accent
    for name, value in sorted(values.items(), key=lambda pair: -len(pair[0])):
        text = text.replace(f"@{name}", value)
    return text


def palette(worn: Look = "light") -> QPalette:
    """For all that the style sheet does not name, Qt's own dialogs among it."""
    made, colours = QPalette(), LOOKS[worn]
    for role, name in _ROLES.items():
        made.setColor(role, QColor(colours[name]))
    for role in _OFF:
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours["off"]))
    return made


def apply(app: QApplication, scale: int, worn: Look | None = None) -> None:
    """Dress the whole program at 100, 150 or 200 per cent; in the look of the system unless another is given."""
    worn = worn or system_look()
    app.setProperty("look", worn)
    if app.style().objectName() != "fusion":
        app.setStyle("fusion")
    app.setPalette(palette(worn))
    font = QFont(FAMILY)
    font.setPointSizeF(points(scale))
    app.setFont(font)
    app.setStyleSheet(style_sheet(scale, worn))
