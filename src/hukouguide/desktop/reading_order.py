"""Tab and screen readers go through a window as the eye does, also where a part was made after what stands below it.

Qt keeps both orders as things were made; the layouts know where they stand.
"""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


def step(window: QWidget, forward: bool) -> bool:
    """The keyboard to what comes next, or before; False where it stands on nothing that has a place in the order."""
    order = list(_stops(window))
    at = window.focusWidget()
    if at not in order:
        return False
    beside = order[(order.index(at) + (1 if forward else -1)) % len(order)]
    beside.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
    return True


def put_in_order(widget: QWidget) -> None:
    """What a screen reader takes one after another."""
    wanted = _in_sight_order(widget)
    if [child for child in widget.children() if child in wanted] != wanted:
        for child in wanted:
            child.raise_()
    for child in wanted:
        put_in_order(child)


def _stops(widget: QWidget) -> Iterator[QWidget]:
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled() and widget.focusProxy() is None:
        yield widget
    for child in _in_sight_order(widget):
        if not child.isHidden():
            yield from _stops(child)


def _in_sight_order(widget: QWidget) -> list[QWidget]:
    """What lies in a widget: as its layout places it, then what no layout places."""
    lying = [child for child in widget.children() if isinstance(child, QWidget) and not child.isWindow()]
    layout = widget.layout()
    placed = list(_placed(layout, lying)) if layout is not None else []
    return placed + [child for child in lying if child not in placed]


def _placed(layout: QLayout, lying: list[QWidget]) -> Iterator[QWidget]:
    """Asked by the widgets, not by the layout's items: an item that Python has held is taken for the next one made in its place."""
    places = {part: layout.indexOf(part) for part in (*lying, *layout.children())}
    for part in sorted((part for part, place in places.items() if place >= 0), key=places.__getitem__):
        if isinstance(part, QLayout):
            yield from _placed(part, lying)
        else:
            yield part
