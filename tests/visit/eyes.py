"""What a screen reader sees of the running program: the controls that show, by role and name. Runs with the system's own Python."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, TypeVar

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = 30.0
"""Seconds that anything may take before the visit is given up."""

Found = TypeVar("Found")


@dataclass(frozen=True)
class Seen:
    role: str
    name: str
    focused: bool
    checked: bool
    enabled: bool


class Eyes:
    def __init__(self, pid: int) -> None:
        self._pid = pid

    def _program(self) -> Any:
        desktop = Atspi.get_desktop(0)
        for number in range(desktop.get_child_count()):
            program = desktop.get_child_at_index(number)
            if program is not None and program.get_process_id() == self._pid:
                return program
        return None

    def look(self) -> list[Seen]:
        """Everything that shows, in its order; a window that is just changing is looked at again."""
        for _ in range(50):
            try:
                program = self._program()
                return [] if program is None else list(_walk(program, 0))
            except GLib.Error:
                continue
        raise AssertionError("the program never stood still")

    @property
    def title(self) -> str:
        """The name of the window on top, dialogs before the program's own."""
        frames = [seen.name for seen in self.look() if seen.role in _WINDOWS]
        return frames[-1] if frames else ""

    @property
    def focused(self) -> Seen | None:
        """What keys go to. The current item of a list claims the focus even while its list has it not."""
        return next((seen for seen in reversed(self.look()) if seen.focused and seen.role != "list item"), None)

    def told(self) -> str:
        """All of it in a few lines, for whoever has to find out what went wrong."""
        seen = [f"{each.role} «{each.name}»" + " (focus)" * each.focused for each in self.look() if each.name]
        return "to be seen: " + ", ".join(seen)

    def names(self, *roles: str) -> list[str]:
        return [seen.name for seen in self.look() if seen.role in roles and seen.name]

    def wait(self, what: str, look: Callable[[], Found]) -> Found:
        """Until it is there."""
        return wait(what, look, self.told)


def wait(what: str, look: Callable[[], Found], told: Callable[[], str] = lambda: "nothing to be seen yet") -> Found:
    """Until it is there; `told` says what there is instead, when patience ends."""
    end = time.monotonic() + PATIENCE
    while True:
        found = look()
        if found:
            return found
        if time.monotonic() > end:
            raise AssertionError(f"waited in vain for {what}; {told()}")
        time.sleep(0.03)


_WINDOWS = {"window", "frame", "dialog", "file chooser", "alert"}


def _walk(node: Any, depth: int) -> Iterator[Seen]:
    states = node.get_state_set()
    shows = states.contains(Atspi.StateType.SHOWING)
    if depth > 0 and not shows:
        return
    role = node.get_role_name()
    if depth == 1:
        role = role if role in _WINDOWS else "window"
    yield Seen(
        role,
        node.get_name() or "",
        states.contains(Atspi.StateType.FOCUSED),
        states.contains(Atspi.StateType.CHECKED),
        states.contains(Atspi.StateType.ENABLED),
    )
    for number in range(node.get_child_count()):
        child = node.get_child_at_index(number)
        if child is not None:
            yield from _walk(child, depth + 1)
