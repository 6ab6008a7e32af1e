"""What closes a route: of all its conditions, those that stand in the way."""

from collections.abc import Iterator
from dataclasses import replace

from hukouguide.advice.finding import Node
from hukouguide.language import speaker

say = speaker("advice")


def what_closes(node: Node) -> list[Node]:
    """What stands in the way: the failing conditions that nothing can mend, or all that fail when each could be mended alone."""
    failing = list(_failed(node))
    return [leaf for leaf in failing if leaf.start_by is None] or failing


def _failed(node: Node) -> Iterator[Node]:
    """The conditions that fail, down to where alternatives begin; of tiers, those of the last, which asks least."""
    if node.state is not False:
        return
    if node.kind in ("all", "both_parents", "each_child", "the_child") and node.children:
        for child in node.children:
            yield from _failed(child)
    elif node.kind == "tiers":
        yield from _lacking(node.children[-1])
    elif node.kind == "any_parent" and (by_nobody := list(_met_by_nobody(node))):
        yield from by_nobody
    else:
        yield node


def _lacking(tier: Node) -> Iterator[Node]:
    """What fails of a tier, under its name."""
    for leaf in _failed(tier):
        if tier.label is None or leaf is tier:
            yield leaf
        else:
            yield replace(leaf, text=say("{tier}: {condition}").fill(tier=tier.label, condition=leaf.text))


def _met_by_nobody(node: Node) -> Iterator[Node]:
    """Of what one and the same parent is asked for, what neither meets: that alone closes it."""
    failing = [{leaf.position: leaf for leaf in _failed(parent)} for parent in node.children]
    for place, leaf in failing[0].items() if failing else ():
        of_each = [found[place] for found in failing if place in found]
        if len(of_each) == len(failing):
            begun = next((one.start_by for one in of_each if one.start_by is not None), None)
            yield replace(leaf, text=leaf.of_either or leaf.text, start_by=begun)
