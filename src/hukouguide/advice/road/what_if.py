"""What if an answer were another: the findings that would change, and the conditions that make them; the saved answers stay."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from hukouguide.advice.finding import Finding, Node
from hukouguide.advice.interview import Interview
from hukouguide.advice.road.differences import Difference, differences
from hukouguide.family.answers import Answer, FactKey
from hukouguide.family.household import Family
from hukouguide.family.words import Words

_FEW = 3


@dataclass(frozen=True)
class Supposed:
    """The family with some answers supposed to be others, and what would be found for it."""

    interview: Interview
    answers: Mapping[FactKey, Answer]

    @cached_property
    def family(self) -> Family:
        known = self.interview.family
        return Family(known.people, {**known.answers, **self.answers})

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        advisor = self.interview.advisor.copy()
        return advisor.findings(self.family, self.interview.places, self.interview.goals)

    @cached_property
    def differences(self) -> tuple[Difference, ...]:
        return differences(self.interview.findings, self.findings)


def why(difference: Difference) -> tuple[Words, ...]:
    """The first few conditions whose state is another, as the finding after says them; none where only the day or a tier differs."""
    if difference.before is None or difference.after is None:
        return ()
    before = {(node.position, node.person): node.state for node in _leaves(difference.before.tree)}
    changed = (
        node.text
        for node in _leaves(difference.after.tree)
        if before.get((node.position, node.person), node.state) is not node.state
    )
    return tuple(dict.fromkeys(changed))[:_FEW]


def _leaves(node: Node | None) -> Iterator[Node]:
    if node is None:
        return
    if not node.children:
        yield node
    for child in node.children:
        yield from _leaves(child)
