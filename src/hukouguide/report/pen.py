"""The canvas with a memory: everything drawn is either part of the structure tree or marked as decoration."""

from collections.abc import Iterator
from contextlib import contextmanager

from reportlab.pdfgen.canvas import Canvas

from hukouguide.report.structure import Mark, Node, Rectangle, Tag


class Pen:
    """Draws on one canvas, page after page, and keeps the tree of what was drawn. With `tagging` off it only draws."""

    def __init__(self, canvas: Canvas, tagging: bool = True) -> None:
        self.canvas = canvas
        self.root = Node(Tag("Document", lang="zh-CN"))
        self._tagging = tagging
        self._path = [self.root]
        self._nodes: dict[Tag, Node] = {}
        self._page = self._number = 0
        self._silent = False

    def turn(self) -> None:
        """Finish the page."""
        self.canvas.showPage()
        self._page += 1
        self._number = 0

    @contextmanager
    def inside(self, tag: Tag | None) -> Iterator[None]:
        """What is drawn within belongs to `tag`."""
        if tag is None or self._silent or not self._tagging:
            yield
            return
        self._path.append(self._node(tag))
        yield
        self._path.pop()

    @contextmanager
    def content(self, tag: Tag | None = None, area: Rectangle | None = None) -> Iterator[None]:
        """A piece of real content, of `tag` or of what it stands inside."""
        if self._silent or not self._tagging:
            yield
            return
        with self.inside(tag):
            node = self._path[-1]
            node.kids.append(Mark(self._page, self._number))
            node.area = area or node.area
            self.canvas.addLiteral(f"/{node.tag.kind} <</MCID {self._number}>> BDC")
            self._number += 1
            yield
            self.canvas.addLiteral("EMC")

    @contextmanager
    def picture(self, tag: Tag, area: Rectangle) -> Iterator[None]:
        """One figure, read by its description alone, whatever is drawn within."""
        with self.content(tag, area):
            before, self._silent = self._silent, True
            yield
            self._silent = before

    @contextmanager
    def decoration(self) -> Iterator[None]:
        """Lines, borders, page numbers, repeated headings: seen, not read."""
        if self._silent or not self._tagging:
            yield
            return
        self._silent = True
        self.canvas.addLiteral("/Artifact BMC")
        yield
        self.canvas.addLiteral("EMC")
        self._silent = False

    def _node(self, tag: Tag) -> Node:
        if tag not in self._nodes:
            self._nodes[tag] = Node(tag)
            self._path[-1].kids.append(self._nodes[tag])
        return self._nodes[tag]
