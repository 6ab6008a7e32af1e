"""Someone who works the program by the keyboard alone: real key presses, and no knowledge but what a screen reader is told."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable

from eyes import Eyes, Seen

MOST_STEPS = 260
"""Tab presses after which a control counts as out of reach."""

CONTROLS = {
    "push button", "toggle button", "check box", "radio button", "text", "password text", "entry", "combo box", "list", "tree",
    "table", "spin button", "slider", "link", "page tab", "progress bar", "menu item",
}  # fmt: skip


class Visitor:
    def __init__(self, eyes: Eyes, words: dict[str, str]) -> None:
        """`words`: English as in the code → as the window says it."""
        self.eyes, self._words, self._at = eyes, words, ""

    def said(self, english: str) -> str:
        """What the window says for it, without the mark of its letter key."""
        return plain(self._words.get(english, english))

    def press(self, *keys: str) -> None:
        subprocess.run(["xdotool", "key", "--clearmodifiers", *keys], check=True)

    def type(self, text: str) -> None:
        self.press("ctrl+a")
        subprocess.run(["xdotool", "type", "--clearmodifiers", "--delay", "4", text], check=True)

    def focused(self) -> Seen:
        return self.eyes.wait("something with the focus", lambda: self.eyes.focused)

    def go_to(self, what: str, wanted: Callable[[Seen], bool], key: str = "Tab") -> Seen:
        """Tab by tab until it has the focus."""
        here = self.focused()
        for _ in range(MOST_STEPS):
            if wanted(here):
                return here
            here = self._after(key, here)
        raise AssertionError(f"cannot be reached by the keyboard: {what}; {self.eyes.told()}")

    def _after(self, key: str, here: Seen) -> Seen:
        """Where the key took the focus to; it may have stayed because there is nowhere else."""
        self.press(key)
        for _ in range(12):
            now = self.eyes.focused
            if now is not None and (now.role, now.name) != (here.role, here.name):
                return now
        return here

    def _rests(self, here: Seen) -> bool:
        """Whether no earlier key is still on its way to move the focus."""
        return all((now := self.eyes.focused) is not None and now.name == here.name for _ in range(6))

    def go_to_named(self, english: str) -> Seen:
        name = self.said(english)
        return self.go_to(name, lambda seen: plain(seen.name) == name)

    def choose(self, label: str) -> None:
        """One of a group of radio buttons: Tab to the group, arrows inside it, the space bar where nothing is chosen yet."""
        self.go_to("a group of choices", lambda seen: seen.role == "radio button")
        # a group that has only just come may not show yet, although it has the focus
        options = self.eyes.wait(f"the choice {label}", lambda: label in (shown := self.eyes.names("radio button")) and shown)
        for _ in range(3 * len(options)):
            here = self.focused()
            if here.name == label and self._rests(here):
                break
            # along the row first, and from its end to the next; too far, and back the same way
            onward = ("Right", "Down") if options.index(here.name) < options.index(label) else ("Left", "Up")
            if self._after(onward[0], here) == here:
                self._after(onward[1], here)
        if not self.focused().checked:
            self.press("space")
        self.eyes.wait(f"{label} chosen", lambda: self.focused().name == label and self.focused().checked)

    def tick(self, label: str) -> None:
        here = self.go_to(label, lambda seen: seen.role == "check box" and plain(seen.name) == label)
        if not here.checked:
            self.press("space")
        self.eyes.wait(f"{label} ticked", lambda: any(s.name == label and s.checked for s in self.eyes.look()))

    def activate(self, english: str) -> None:
        """To a button by its name, and the space bar."""
        self.go_to_named(english)
        self.leaving(lambda: self.press("space"), f"«{english}» to lead on")

    def leaving(self, act: Callable[[], None], what: str) -> str:
        """Do what leads to another page; give back its title."""
        before = self.page
        act()
        return self.eyes.wait(what, lambda: (title := self.eyes.title) != before and title)

    @property
    def page(self) -> str:
        """The title of the window on top; a window that is just changing shows none for a moment."""
        return self.eyes.wait("a window with a title", lambda: self.eyes.title)

    def see(self, english: str) -> str:
        """The page of that heading is here; give back how it is said."""
        wanted = self.said(english)
        self.eyes.wait(f"the page «{wanted}»", lambda: wanted in self.eyes.title)
        return wanted

    def arrive(self, english: str) -> None:
        """The page of that heading is here, a screen reader has been told so, and nothing on it is without a name."""
        wanted = self.see(english)
        if wanted != self._at:
            # back from a dialog the keyboard is where it was
            self.eyes.wait(f"the keyboard on the heading «{wanted}»", lambda: (at := self.eyes.focused) and at.name == wanted)
        self._at = wanted
        nameless = [seen for seen in self.eyes.look() if seen.role in CONTROLS and not seen.name.strip()]
        assert not nameless, f"on «{wanted}» a screen reader has no name for {nameless}"


def plain(name: str) -> str:
    """A name without the mark of its letter: `开始(&B)`, `开始(B)` and `&Begin` are said as 开始 and Begin."""
    return re.sub(r"\(&?[A-Z]\)", "", name).replace("&", "").strip()
