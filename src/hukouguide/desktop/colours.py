"""The colours of the window, by what they are for: one set for light, one for dark, and which of them meet.

Every pair of ink and ground that the window shows is named in `PAIRS` with the contrast it must have, and a test holds both sets
to it: 7 to 1 for text that is read, 4.5 for every other word, 3 for edges, signs and the ring of the keyboard.
"""

from collections.abc import Iterator, Mapping
from typing import Literal

Look = Literal["light", "dark"]

LIGHT = {
    "ground": "#f5f7f9",
    "card": "#ffffff",
    "text": "#17202b",
    "quiet": "#414c5a",
    "line": "#d5dbe3",
    "edge": "#65717f",
    "accent": "#0a527d",
    "accent_strong": "#073c5c",
    "accent_soft": "#e4eff6",
    "on_accent": "#ffffff",
    "off": "#5c6773",
    "off_soft": "#e9edf1",
    "error": "#9c1c15",
    "error_soft": "#fcecea",
    "notice_soft": "#fdf3dc",
    "focus": "#0a527d",
    "focus_on_accent": "#17202b",
    "open": "#0f5a2a",
    "open_soft": "#e2f3e7",
    "on_course": "#0a4f5c",
    "on_course_soft": "#dff1f4",
    "act": "#6b4000",
    "act_soft": "#fdf0d3",
    "ranked": "#43327f",
    "ranked_soft": "#ece8f8",
    "closed": "#861a15",
    "closed_soft": "#fbe7e5",
    "unknown": "#323e4d",
    "unknown_soft": "#e6ebf1",
    "no_rule": "#454545",
    "no_rule_soft": "#eeeeee",
    "home": "#f0b429",
    "hill": "#cfe3d6",
}

DARK = {
    "ground": "#12171d",
    "card": "#1b222a",
    "text": "#edf1f5",
    "quiet": "#bcc7d2",
    "line": "#37424e",
    "edge": "#8c9aa9",
    "accent": "#8fcbf2",
    "accent_strong": "#c2e3fa",
    "accent_soft": "#1d3445",
    "on_accent": "#0d1b26",
    "off": "#97a3b0",
    "off_soft": "#29323c",
    "error": "#ffb4ab",
    "error_soft": "#411f1d",
    "notice_soft": "#3a3116",
    "focus": "#8fcbf2",
    "focus_on_accent": "#edf1f5",
    "open": "#a5e3b6",
    "open_soft": "#16351f",
    "on_course": "#98dfeb",
    "on_course_soft": "#10343b",
    "act": "#f7cf86",
    "act_soft": "#3b2b0c",
    "ranked": "#cfc3fb",
    "ranked_soft": "#2e2650",
    "closed": "#ffb6ae",
    "closed_soft": "#441f1d",
    "unknown": "#c9d4e0",
    "unknown_soft": "#2a333e",
    "no_rule": "#d0d0d0",
    "no_rule_soft": "#303030",
    "home": "#f7cf86",
    "hill": "#1f3a2b",
}

LOOKS: dict[Look, Mapping[str, str]] = {"light": LIGHT, "dark": DARK}

VERDICTS = ("open", "on_course", "act", "ranked", "closed", "unknown", "no_rule")
"""A verdict's ink has its name, its ground the same name with `_soft`; sign and word stand beside the colour."""

HOLDS = {
    "here": "on_course",
    "sure": "open",
    "steps": "act",
    "rank": "ranked",
    "ask": "unknown",
    "no": "closed",
    "no_rule": "no_rule",
}
"""What holds on a stretch of the road, and the verdict whose colours it wears."""

GROUNDS = ("ground", "card", "accent_soft", "error_soft", "notice_soft")

READ, SEEN, SHAPE = 7.0, 4.5, 3.0


def pairs() -> Iterator[tuple[str, str, float]]:
    """Ink, ground, and the least contrast between them."""
    for ground in GROUNDS:
        yield "text", ground, READ
        yield "quiet", ground, READ
    for verdict in VERDICTS:
        yield verdict, f"{verdict}_soft", READ
        yield verdict, "card", READ
        yield verdict, "ground", READ
        yield f"{verdict}_soft", verdict, READ
    for ground in ("ground", "card", "accent_soft", "notice_soft"):
        yield "accent", ground, SEEN
        yield "accent_strong", ground, SEEN
        yield "focus", ground, SHAPE
        yield "edge", ground, SHAPE
    yield "on_accent", "accent", SEEN
    yield "on_accent", "accent_strong", SEEN
    yield "focus_on_accent", "card", SHAPE
    yield "focus_on_accent", "ground", SHAPE
    for ground in ("ground", "card", "error_soft"):
        yield "error", ground, SEEN
    yield "focus", "error_soft", SHAPE
    # what is switched off has no contrast to keep by any standard; here it can be read all the same
    yield "off", "off_soft", SEEN
    yield "off", "card", SEEN
    yield "accent", "line", SHAPE


PAIRS: tuple[tuple[str, str, float], ...] = tuple(pairs())


def _light(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Of two colours written `#rrggbb`, from 1 to 21, as the Web Content Accessibility Guidelines define it."""
    a, b = sorted((_light(one), _light(other)), reverse=True)
    return (a + 0.05) / (b + 0.05)
