"""What of a window cannot be read whole: words cut off, buttons too small for theirs, a page wider than its window."""

from collections.abc import Iterator

import shiboken6
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLabel, QLayout, QLayoutItem, QRadioButton, QScrollArea, QWidget

from hukouguide.desktop.widgets.form_row import FormRow


def cut_off(window: QWidget) -> list[str]:
    return [*_wide(window), *(f for widget in window.findChildren(QWidget) if widget.isVisible() for f in _small(widget))]


def _wide(window: QWidget) -> Iterator[str]:
    scroll = getattr(window, "_scroll", None)
    if isinstance(scroll, QScrollArea) and scroll.horizontalScrollBar().maximum() > 0:
        # named by the widest thing that cannot be made narrower
        page = scroll.widget()
        most = max(
            (w for w in page.findChildren(QWidget) if w.isVisible() and not w.findChildren(QWidget)),
            key=lambda w: w.minimumSizeHint().width(),
            default=page,
        )
        yield f"the page is wider than the window; {_what(most)} needs {most.minimumSizeHint().width()}"


def _small(widget: QWidget) -> Iterator[str]:
    width, height = widget.width(), widget.height()
    if isinstance(widget, QLabel) and widget.text():
        needed = widget.heightForWidth(width) if widget.wordWrap() else widget.sizeHint().height()
        if height < needed:
            yield f"{_what(widget)} is {height} high and needs {needed}"
        if not widget.wordWrap() and width < widget.sizeHint().width():
            yield f"{_what(widget)} is {width} wide and needs {widget.sizeHint().width()}"
    elif isinstance(widget, QRadioButton | QCheckBox | FormRow):
        if height < widget.heightForWidth(width):
            yield f"{_what(widget)} is {height} high and needs {widget.heightForWidth(width)}"
    elif isinstance(widget, QAbstractButton) and widget.text():
        wanted = widget.sizeHint()
        if width < wanted.width() or height < wanted.height():
            yield f"{_what(widget)} is {width}×{height} and needs {wanted.width()}×{wanted.height()}"


def _what(widget: QWidget) -> str:
    return f"{type(widget).__name__} «{getattr(widget, 'text', str)()}»"


def held_items() -> list[QLayoutItem]:
    """Items of layouts that Python keeps for as long as the layout lives: Qt may throw such an item away and put another in its place,
    which Python takes for the first, and whoever asks it anything fails or falls."""
    items = (
        each for each in shiboken6.getAllValidWrappers() if isinstance(each, QLayoutItem) and not isinstance(each, QLayout)
    )
    return [item for item in items if "\nparent" in shiboken6.dump(item)]
