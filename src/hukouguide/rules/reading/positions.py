"""Line and column of every node of a YAML file, kept beside its values.

A tree of marks mirrors the tree of values; a path of keys and indexes leads to the same node in both. Marks are plain lists, so
that JSON is their packed form: `[line, column]` for a scalar, `[line, column, [node, …]]` for a list, and
`[line, column, {key: [line, column, node]}]` for a mapping, with the position of the key before its value.
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from hukouguide.rules.book import Path

Mark = tuple[int, int]
Marks = list[Any]


class Positions(Mapping[Path, Mark]):
    """Positions of values by path, as `book.Origin` wants them; `key` gives the position of the key itself.

    A cached book keeps them packed until someone asks where a rule stands: most are never looked at.
    """

    def __init__(self, root: Marks | bytes) -> None:
        self._packed_or_root = root

    @property
    def _root(self) -> Marks:
        if isinstance(self._packed_or_root, bytes):
            self._packed_or_root = json.loads(self._packed_or_root)
        assert isinstance(self._packed_or_root, list)
        return self._packed_or_root

    def _find(self, path: Path) -> Marks:
        node = self._root
        for step in path:
            inside = node[2] if len(node) == 3 else None
            if isinstance(inside, dict) and step in inside:
                node = inside[step][2]
            elif isinstance(inside, list) and isinstance(step, int) and 0 <= step < len(inside):
                node = inside[step]
            else:
                raise KeyError(path)
        return node

    def __getitem__(self, path: Path) -> Mark:
        line, column, *_ = self._find(path)
        return line, column

    def key(self, path: Path) -> Mark:
        """Where the key that the path ends in is written; an entry of a list itself; else the nearest thing above."""
        if not path:
            return self[()]
        try:
            inside = self._find(path[:-1])[2]
            line, column, *_ = inside[path[-1]]
            return line, column
        except (KeyError, IndexError, TypeError):
            return self.key(path[:-1])

    def __iter__(self) -> Iterator[Path]:
        waiting: list[tuple[Path, Marks]] = [((), self._root)]
        while waiting:
            path, node = waiting.pop()
            yield path
            inside = node[2] if len(node) == 3 else ()
            if isinstance(inside, dict):
                waiting += [((*path, key), entry[2]) for key, entry in inside.items()]
            else:
                waiting += [((*path, i), child) for i, child in enumerate(inside)]

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __reduce__(self) -> tuple[type["Positions"], tuple[bytes]]:
        packed = self._packed_or_root
        return Positions, (packed if isinstance(packed, bytes) else json.dumps(packed, separators=(",", ":")).encode(),)
