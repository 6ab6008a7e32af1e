"""What a screen reader finds wrong with a window: read through QAccessible, as a reader does."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QObject, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QWidget,
)

Role = QAccessible.Role
CONTROLS = {
    Role.PushButton, Role.ButtonMenu, Role.CheckBox, Role.RadioButton, Role.EditableText, Role.ComboBox, Role.List, Role.Tree,
    Role.Table, Role.SpinBox, Role.Slider, Role.PageTab, Role.Link, Role.ProgressBar, Role.MenuItem,
}  # fmt: skip
# an area that scrolls has no other role in Qt than Client; its name has to do
NO_ROLE = {Role.NoRole, Role.Client, Role.Window}
CONTENT = (QLineEdit, QComboBox, QAbstractSpinBox, QAbstractItemView)
"""Qt names these by what is in them when nothing else names them: "北京" is the name of no question."""


def every(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """All that is shown, from the window down."""
    if interface is None or not interface.isValid() or interface.state().invisible:
        return
    yield interface
    for number in range(interface.childCount()):
        yield from every(interface.child(number))


def faults(window: QWidget) -> list[str]:
    """What each control lacks, in words; none when all is well."""
    found = []
    for interface in every(QAccessible.queryAccessibleInterface(window)):
        widget = interface.object()
        role, name = interface.role(), interface.text(QAccessible.Text.Name).strip()
        if not isinstance(widget, QWidget) or widget is window or not widget.isVisibleTo(window):
            continue
        reached = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled()
        if not (reached or role in CONTROLS):
            continue
        what = f"{type(widget).__name__} in {type(widget.parent()).__name__}"
        if role in NO_ROLE and not isinstance(widget, QAbstractScrollArea):
            found.append(f"{what} has no role (name: {name!r})")
        if not name:
            found.append(f"{what} has no name")
        elif isinstance(widget, CONTENT) and not named(widget):
            found.append(f"{what} is named only by its content {name!r}")
    return found


def named(widget: QWidget) -> bool:
    """Whether something other than its content names it."""
    if widget.accessibleName().strip():
        return True
    labels = widget.window().findChildren(QLabel)
    return any(label.buddy() is widget and label.text().strip() for label in labels)


def one_stop(widget: QWidget) -> QObject:
    """Of buttons of which one is chosen Tab reaches one, and the arrows the others: their group, or what they lie in."""
    if isinstance(widget, QAbstractButton):
        if widget.group() is not None and widget.group().exclusive():
            return widget.group()
        if widget.autoExclusive():
            return widget.parent()
    return widget


def stops(window: QWidget) -> set[QObject]:
    """Where Tab must lead: every control that shows."""
    found: set[QObject] = set()
    for widget in window.findChildren(QWidget):
        if not (widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus):
            continue
        if widget.focusProxy() is not None or widget.window() is not window:
            continue
        found.add(one_stop(widget))
    return found


def tab_round(window: QWidget, key: Qt.Key = Qt.Key.Key_Tab, most: int = 600) -> tuple[set[QObject], bool]:
    """Where Tab leads from here until it comes back, and whether it comes back."""
    start, seen = window.focusWidget(), set()
    for _ in range(most):
        at = window.focusWidget()
        seen.add(one_stop(at))
        QTest.keyClick(at, key)
        if window.focusWidget() is at:
            return seen, False
        if window.focusWidget() is start:
            return seen, True
    return seen, False


def out_of_order(window: QWidget) -> list[str]:
    """Where Tab goes up, or back along a line, though there was more to reach below or beyond; once around from the top of the page."""
    start, path = window.focusWidget(), []
    for _ in range(600):
        path.append(window.focusWidget())
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        if window.focusWidget() is start:
            break
    top = next(number for number, at in enumerate(path) if not window.page.isAncestorOf(at))
    page = [widget for widget in path[top:] + path[:top] if window.page.isAncestorOf(widget)]
    return [f"{_said(a)} → {_said(b)}" for a, b in pairwise(page) if _before(b, a, window)]


def read_out_of_order(window: QWidget) -> list[str]:
    """The same for a screen reader, that takes what lies in a page one after another."""
    shown = [each.object() for each in every(QAccessible.queryAccessibleInterface(window.page))]
    read = [each for each in shown if isinstance(each, QLabel | QAbstractButton) and each.isVisibleTo(window) and each.width()]
    return [f"{_said(a)} → {_said(b)}" for a, b in pairwise(read) if _before(b, a, window)]


def _before(one: QWidget, other: QWidget, window: QWidget) -> bool:
    """Whether one stands wholly above the other and not in a column to its right, or to the left of it in the same line."""
    first, second = (QRect(each.mapTo(window.page, QPoint(0, 0)), each.size()) for each in (one, other))
    if first.bottom() < second.top():
        return first.left() <= second.right()
    return first.right() < second.left() and first.top() <= second.center().y() <= first.bottom()


def _said(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.accessibleName() or getattr(widget, 'text', str)()!r}"


def texts_of(window: QWidget) -> Iterator[tuple[QWidget, str]]:
    """Every text that shows or is read out, with the widget that has it."""
    for widget in window.findChildren(QWidget):
        if not widget.isVisibleTo(window):
            continue
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget, widget.text()
        if isinstance(widget, QLineEdit):
            yield widget, widget.placeholderText()
        yield widget, widget.toolTip()
        yield widget, widget.accessibleName()
        yield widget, widget.accessibleDescription()
    yield window, window.windowTitle()
