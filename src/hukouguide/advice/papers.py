"""The papers that the routes worth preparing ask for, each once, and what the family said of each."""

from collections.abc import Iterable
from dataclasses import dataclass

from hukouguide.advice.finding import Finding, Verdict
from hukouguide.advice.interview import Interview
from hukouguide.family.answers import Proof
from hukouguide.family.words import Words
from hukouguide.rules.schema.files import Document

_WORTH_PREPARING = (Verdict.OPEN, Verdict.ON_COURSE, Verdict.RANKED, Verdict.ACT, Verdict.UNKNOWN)


@dataclass(frozen=True, slots=True)
class Needed:
    """One paper by its id, the names of the routes that ask for it, and whether it can be shown; None where nobody said."""

    id: str
    paper: Document
    routes: tuple[Words, ...]
    state: Proof | None


def papers_needed(findings: Iterable[Finding], interview: Interview) -> tuple[Needed, ...]:
    """What most routes ask for comes first."""
    serves: dict[str, list[Words]] = {}
    for finding in findings:
        if finding.verdict in _WORTH_PREPARING:
            for paper in finding.documents:
                serves.setdefault(paper, []).append(finding.name)
    found = sorted(serves.items(), key=lambda pair: -len(pair[1]))
    return tuple(Needed(id_, interview.book.documents[id_], tuple(names), interview.proof(id_)) for id_, names in found)
