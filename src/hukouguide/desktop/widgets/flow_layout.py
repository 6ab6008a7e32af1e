"""A layout that fills rows from the left and goes on below, so that large text never runs out of the window."""

# ruff: noqa: N802  # the names are Qt's

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """`last_right`: the last widget stands at the right edge as long as all fit in one row."""

    def __init__(self, parent: QWidget | None = None, gap: int = 10, last_right: bool = False) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._last_right = last_right
        self._heights: dict[int, int] = {}
        self.setSpacing(gap)
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def invalidate(self) -> None:
        self._heights.clear()
        super().invalidate()

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = self._lay(QRect(0, 0, width, 0), move=False)
        return self._heights[width]

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._lay(rect, move=True)

    def sizeHint(self) -> QSize:
        shown = [i.sizeHint() for i in self._items if not i.isEmpty()]
        margins = self.contentsMargins()
        width = sum(s.width() for s in shown) + self.spacing() * max(0, len(shown) - 1) + margins.left() + margins.right()
        height = max((s.height() for s in shown), default=0) + margins.top() + margins.bottom()
        return QSize(width, height)

    def minimumSize(self) -> QSize:
        margins = self.contentsMargins()
        size = QSize(0, 0)
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _lay(self, rect: QRect, move: bool) -> int:
        margins = self.contentsMargins()
        left, right = rect.x() + margins.left(), rect.right() - margins.right()
        x, y, row = left, rect.y() + margins.top(), []
        tallest = 0
        for item in self._items:
            if item.isEmpty():
                continue
            width = min(item.sizeHint().width(), max(1, right - left + 1))
            height = item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
            if x + width - 1 > right and x > left:
                self._place(row, y, tallest, move)
                x, y, row, tallest = left, y + tallest + self.spacing(), [], 0
            row.append((item, x, QSize(width, height)))
            x += width + self.spacing()
            tallest = max(tallest, height)
        if self._last_right and len(row) == len(self._items):
            item, x, size = row[-1]
            row[-1] = item, right - size.width() + 1, size
        self._place(row, y, tallest, move)
        return y + tallest + margins.bottom() - rect.y()

    @staticmethod
    def _place(row: list[tuple[QLayoutItem, int, QSize]], y: int, tallest: int, move: bool) -> None:
        if move:
            for item, x, size in row:
                item.setGeometry(QRect(QPoint(x, y + (tallest - size.height()) // 2), size))
