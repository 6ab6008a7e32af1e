"""Windows that can hardly be meant, and programmes and remedies that nobody has checked for over a year."""

from hukouguide.rules import problems
from hukouguide.rules.linking.walk import walk
from hukouguide.rules.linting.noticing import Noticing
from hukouguide.rules.schema.files import Window

_LONG = 270
"""Days. A window may run over the new year, but hardly for longer than this: opens and closes were mixed up."""
_YEAR = 365


def notice_dates(on: Noticing) -> None:
    _notice_remedies(on)
    for read, rule in on.rules():
        used = {rule.programme.source}
        for path, node, _ in walk(rule.programme, rule.path, rule.programme.for_):
            used.add(getattr(node, "source", None) or rule.programme.source)
            if isinstance(node, Window) and node.closes < node.opens and _days(node) > _LONG:
                on.notice(problems.CLOSES_BEFORE_OPENING, read, (*path, "closes"), first=node.opens, last=node.closes)
        oldest = min((rule.sources[name].checked for name in used if name in rule.sources), default=on.today)
        if (on.today - oldest).days > _YEAR:
            on.notice(problems.LONG_UNCHECKED, read, (*rule.path, "id"), name=rule.programme.id, day=str(oldest))


def _notice_remedies(on: Noticing) -> None:
    for read in on.files.rules:
        for i, remedy in enumerate(read.model.remedies):
            used = {getattr(node, "source", None) for _, node, _ in walk(remedy, (), "child")}
            days = [source.checked for name, source in read.model.sources.items() if name in used]
            if days and (on.today - min(days)).days > _YEAR:
                path = ("remedies", i, "goals")
                on.notice(problems.LONG_UNCHECKED, read, path, name=", ".join(remedy.goals), day=str(min(days)))


def _days(window: Window) -> int:
    """About how long it runs, over the new year."""

    def day(text: str) -> int:
        return int(text[:2]) * 30 + int(text[3:])

    return day(window.closes) + 360 - day(window.opens)
