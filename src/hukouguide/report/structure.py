"""The logical structure of the paper: what each mark on a page is, for people who hear it read.

Tags belong to boxes; the tree grows as boxes are drawn, so the reading order is the drawing order, and a box that runs over to
the next page goes on in the node it began.
"""

from dataclasses import dataclass, field

Rectangle = tuple[float, float, float, float]


@dataclass(frozen=True, eq=False, slots=True)
class Tag:
    """`kind` is a standard structure type (P, H1, LI …); two boxes share a tag exactly when they are parts of one thing."""

    kind: str
    lang: str = ""
    alt: str = ""
    title: str = ""
    attributes: tuple[tuple[str, str, str], ...] = ()
    """Owner, key, name: ("Table", "Scope", "Row")."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A piece of a page's content: page from 0, and its number on that page."""

    page: int
    number: int


@dataclass(eq=False, slots=True)
class Node:
    tag: Tag
    kids: list["Node | Mark"] = field(default_factory=list)
    area: Rectangle | None = None

    def first_page(self) -> int:
        """The page it begins on; -1 when nothing of it was drawn."""
        pages = (kid.page if isinstance(kid, Mark) else kid.first_page() for kid in self.kids)
        return next((page for page in pages if page >= 0), -1)
