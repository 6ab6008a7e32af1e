"""What is different between two sets of findings: between then and now, as said and as supposed, before a move and after it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from hukouguide.advice.finding import Finding

Kind = Literal["better", "worse", "other"]
_ORDER = ("open", "on_course", "ranked", "act", "unknown", "no_rule", "closed")


@dataclass(frozen=True, slots=True)
class Difference:
    """One route for one person: its finding before and after; None where there is none."""

    before: Finding | None
    after: Finding | None

    @property
    def finding(self) -> Finding:
        found = self.after or self.before
        assert found is not None
        return found

    @property
    def kind(self) -> Kind:
        """Whether the verdict became better or worse; a later day, another tier or an open answer is neither."""
        if self.before is None or self.after is None or "unknown" in (self.before.verdict, self.after.verdict):
            return "other"
        before, after = _ORDER.index(self.before.verdict), _ORDER.index(self.after.verdict)
        return "better" if after < before else "worse" if after > before else "other"


def differences(before: Iterable[Finding], after: Iterable[Finding]) -> tuple[Difference, ...]:
    """The routes whose verdict, day or tier changed, in the order of the findings after, those that fell away last."""
    old = {_key(f): f for f in before}
    new = {_key(f): f for f in after}
    keys = [*new, *(key for key in old if key not in new)]
    found = (Difference(old.get(key), new.get(key)) for key in keys)
    return tuple(d for d in found if _shown(d.before) != _shown(d.after))


def _key(finding: Finding) -> tuple[str, str, str]:
    return finding.place, finding.programme, finding.person


def _shown(finding: Finding | None) -> object:
    return None if finding is None else (finding.verdict, finding.by, finding.tier, finding.rule)
