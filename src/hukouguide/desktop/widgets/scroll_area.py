"""Areas that scroll, described to screen readers as plain widgets.

Qt's own description of a scroll area brings the program down when a part goes away between a reader's two questions, how many parts there
are and what the last one is: when a bar is no longer needed, or the area is hidden. A plain widget's description does not.
"""

from PySide6.QtWidgets import QAbstractScrollArea, QScrollArea


def told_as_widget(kind: type[QAbstractScrollArea]) -> type[QAbstractScrollArea]:
    """The same kind under a plain widget's name, for Qt takes the description that fits the name of the class."""
    return type("QWidget", (kind,), {})


ScrollArea = told_as_widget(QScrollArea)
