"""Questions that no rule asks, and documents that none demands."""

from hukouguide.family.school import CALENDAR_FACTS
from hukouguide.rules import problems
from hukouguide.rules.linking.walk import walk
from hukouguide.rules.linting.noticing import Noticing
from hukouguide.rules.schema.conditions import Began, Errand, FactIs, Holds
from hukouguide.rules.schema.files import Programme, Step
from hukouguide.rules.schema.measures import Measure
from hukouguide.rules.schema.numbers import FactNumber
from hukouguide.rules.schema.points import Levels


def notice_unused(on: Noticing) -> None:
    """Looked for only while every rule file stands: one that was left out may be the one that asks."""
    if {read.file for read in on.files.rules} != {read.file for read, _ in on.rules()} | _without_programmes(on):
        return
    asked, demanded = set(CALENDAR_FACTS), set[str]()
    for _, rule in on.rules():
        for _, node, _ in walk(rule.programme, (), rule.programme.for_):
            match node:
                case FactIs() | FactNumber() | Levels():
                    asked.add(node.fact)
                case Measure():
                    asked |= {node.months, *node.plus}
                case Holds():
                    asked.add(node.holds)
                case Began():
                    asked.add(node.began)
                case Programme():
                    demanded |= set(node.documents)
                case Step() | Errand():
                    demanded |= set(node.bring)
            demanded |= set(getattr(node, "proof", ()))
    demanded |= {paper for written in on.book.remedies for paper in written.remedy.bring}
    for file in on.files.questions:
        for i, question in enumerate(file.model.questions):
            if question.id not in asked:
                on.notice(problems.NEVER_ASKED, file, ("questions", i, "id"), name=question.id)
    for papers in on.files.documents:
        for name in papers.model.documents:
            if name not in demanded:
                on.notice(problems.NEVER_DEMANDED, papers, ("documents", name), True, name=name)


def _without_programmes(on: Noticing) -> set[str]:
    return {read.file for read in on.files.rules if not read.model.programmes and read.sound}
