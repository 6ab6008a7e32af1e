"""Numbers asked for without saying of what."""

from hukouguide.rules import problems
from hukouguide.rules.linting.noticing import Noticing


def notice_units(on: Noticing) -> None:
    for file in on.files.questions:
        for i, question in enumerate(file.model.questions):
            if question.kind in ("number", "money") and question.unit is None:
                on.notice(problems.NO_UNIT, file, ("questions", i, "id"), name=question.id)
