"""Colours, sizes and the style sheet.

Text stands at least 7 to 1 against its ground, everything else that must be seen at least 3 to 1.
"""

from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from hukouguide.shipped import shipped

COLOURS = {
    "ground": "#f5f7f9",
    "card": "#ffffff",
    "text": "#17202b",
    "quiet": "#414c5a",
    "line": "#d5dbe3",
    "edge": "#6f7b8a",
    "accent": "#0a527d",
    "accent_dark": "#073c5c",
    "accent_soft": "#e4eff6",
    "error": "#9c1c15",
    "error_soft": "#fcecea",
    "notice_soft": "#fdf3dc",
    "focus": "#0a527d",
}

VERDICT_COLOURS = {
    "open": ("#0f5a2a", "#e2f3e7"),
    "on_course": ("#0a4f5c", "#dff1f4"),
    "act": ("#6b4000", "#fdf0d3"),
    "ranked": ("#43327f", "#ece8f8"),
    "closed": ("#861a15", "#fbe7e5"),
    "unknown": ("#323e4d", "#e6ebf1"),
    "no_rule": ("#454545", "#eeeeee"),
}
"""Ink and ground of each verdict; the word and the icon stand beside the colour, never the colour alone."""

SCALES = (100, 150, 200)
BODY_POINTS = 12
FAMILY = "Noto Sans SC"


def points(scale: int, times: float = 1.0) -> float:
    return round(BODY_POINTS * times * scale / 100, 1)


def style_sheet(scale: int) -> str:
    """The style sheet with colours and sizes filled in; `@name` in the file stands for a colour or a size."""
    text = (shipped("resources") / "styles" / "calm.qss").read_text("utf-8")
    sizes = {
        "title": f"{points(scale, 1.75)}pt",
        "section": f"{points(scale, 1.25)}pt",
        "small": f"{points(scale, 0.9)}pt",
        "body": f"{points(scale)}pt",
    }
    for name, value in sorted({**COLOURS, **sizes}.items(), key=lambda pair: -len(pair[0])):
        text = text.replace(f"@{name}", value)
    return text


def palette() -> QPalette:
    colours = {
        QPalette.ColorRole.Window: "ground",
        QPalette.ColorRole.WindowText: "text",
        QPalette.ColorRole.Base: "card",
        QPalette.ColorRole.AlternateBase: "ground",
        QPalette.ColorRole.Text: "text",
        QPalette.ColorRole.Button: "card",
        QPalette.ColorRole.ButtonText: "text",
        QPalette.ColorRole.ToolTipBase: "card",
        QPalette.ColorRole.ToolTipText: "text",
        QPalette.ColorRole.Highlight: "accent",
        QPalette.ColorRole.HighlightedText: "card",
        QPalette.ColorRole.Link: "accent",
        QPalette.ColorRole.PlaceholderText: "quiet",
    }
    made = QPalette()
    for role, name in colours.items():
        made.setColor(role, QColor(COLOURS[name]))
    return made


def apply(app: QApplication, scale: int) -> None:
    """Dress the whole program at 100, 150 or 200 per cent."""
    if app.style().objectName() != "fusion":
        app.setStyle("fusion")
    app.setPalette(palette())
    font = QFont(FAMILY)
    font.setPointSizeF(points(scale))
    app.setFont(font)
    app.setStyleSheet(style_sheet(scale))


def contrast(one: str, other: str) -> float:
    """WCAG contrast of two opaque colours, from 1 to 21."""

    def light(colour: str) -> float:
        parts = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in QColor(colour).getRgbF()[:3]]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    a, b = sorted((light(one), light(other)), reverse=True)
    return (a + 0.05) / (b + 0.05)
