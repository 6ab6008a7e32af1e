"""Line and column of every node of a YAML file, kept beside its values.

A tree of marks mirrors the tree of values; a path of keys and indexes leads to the same node in both.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from hukouguide.rules.book import Path

Mark = tuple[int, int]


@dataclass(slots=True)
class Marks:
    """Where a node begins, and for a mapping or a list the same of what it holds."""

    at: Mark
    keys: dict[str, Mark] = field(default_factory=dict)
    inside: "dict[str, Marks | Mark] | list[Marks | Mark] | None" = None


class Positions(Mapping[Path, Mark]):
    """Positions of values by path, as `book.Origin` wants them; `key` gives the position of the key itself."""

    def __init__(self, root: Marks | Mark) -> None:
        self._root = root

    def _find(self, path: Path) -> Marks | Mark:
        node = self._root
        for step in path:
            if not isinstance(node, Marks) or node.inside is None:
                raise KeyError(path)
            try:
                node = node.inside[step]  # type: ignore[index]  # a wrong kind of step is the KeyError below
            except (KeyError, IndexError, TypeError):
                raise KeyError(path) from None
        return node

    def __getitem__(self, path: Path) -> Mark:
        node = self._find(path)
        return node.at if isinstance(node, Marks) else node

    def key(self, path: Path) -> Mark:
        """Where the key that the path ends in is written; the node itself when it is an entry of a list; else the nearest above."""
        above, last = path[:-1], path[-1:]
        try:
            node = self._find(above)
        except KeyError:
            return self.key(above)
        if last and isinstance(node, Marks):
            if isinstance(last[0], str) and last[0] in node.keys:
                return node.keys[last[0]]
            if isinstance(node.inside, list) and isinstance(last[0], int) and last[0] < len(node.inside):
                return self[path]
        return node.at if isinstance(node, Marks) else node

    def __iter__(self) -> Iterator[Path]:
        waiting: list[tuple[Path, Marks | Mark]] = [((), self._root)]
        while waiting:
            path, node = waiting.pop()
            yield path
            if isinstance(node, Marks) and node.inside is not None:
                pairs = node.inside.items() if isinstance(node.inside, dict) else enumerate(node.inside)
                waiting += [((*path, step), child) for step, child in pairs]

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __reduce__(self) -> tuple[type["Positions"], tuple[Marks | Mark]]:
        return Positions, (self._root,)
