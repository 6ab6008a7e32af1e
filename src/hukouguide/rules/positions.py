"""Line and column of every node of a YAML file, kept beside its values.

A tree of marks mirrors the tree of values; a path of keys and indexes leads to the same node in both.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from hukouguide.rules.book import Path

Mark = tuple[int, int]


@dataclass(slots=True)
class Marks:
    """Where a node begins, and for a mapping or a list the same of what it holds."""

    at: Mark
    keys: dict[str, Mark] = field(default_factory=dict)
    inside: "dict[str, Marks | Mark] | list[Marks | Mark] | None" = None


class Positions(Mapping[Path, Mark]):
    """Positions of values by path, as `book.Origin` wants them; `key` gives the position of the key itself.

    A cached book keeps them packed until someone asks where a rule stands: most are never looked at.
    """

    def __init__(self, root: Marks | Mark | bytes) -> None:
        self._packed_or_root = root

    @property
    def _root(self) -> Marks | Mark:
        if isinstance(self._packed_or_root, bytes):
            self._packed_or_root = _unpack(json.loads(self._packed_or_root))
        return self._packed_or_root

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

    def __reduce__(self) -> tuple[type["Positions"], tuple[bytes]]:
        packed = self._packed_or_root
        return Positions, (packed if isinstance(packed, bytes) else json.dumps(_pack(packed), separators=(",", ":")).encode(),)


def _pack(node: Marks | Mark) -> list[Any]:
    if not isinstance(node, Marks):
        return list(node)
    if isinstance(node.inside, dict):
        return [*node.at, {key: [list(node.keys[key]), _pack(child)] for key, child in node.inside.items()}]
    return [*node.at, [_pack(child) for child in node.inside or ()]]


def _unpack(packed: list[Any]) -> Marks | Mark:
    if len(packed) == 2:
        return packed[0], packed[1]
    line, column, inside = packed
    if isinstance(inside, dict):
        keys = {key: (at[0], at[1]) for key, (at, _) in inside.items()}
        return Marks((line, column), keys, {key: _unpack(child) for key, (_, child) in inside.items()})
    return Marks((line, column), {}, [_unpack(child) for child in inside])
