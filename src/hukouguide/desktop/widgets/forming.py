"""The verdicts as they form: for each place, person and goal the best news so far, brought up to date after every answer."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from hukouguide.advice.compose import best_of_each_goal, sorted_findings
from hukouguide.advice.finding import Finding, Verdict
from hukouguide.advice.interview import Interview
from hukouguide.desktop.texts import Texts
from hukouguide.desktop.widgets.parts import empty, label
from hukouguide.desktop.widgets.sign import Sign
from hukouguide.desktop.wording import capital, who
from hukouguide.family.words import Words
from hukouguide.language import speaker
from hukouguide.rules.sentences import goal_words, verdict_words

say = speaker("desktop")

Key = tuple[str, str, str]
"""Place, person, goal."""


@dataclass
class _Row:
    sign: Sign
    text: QLabel
    goal: Words
    verdict: Verdict
    changed: bool = False


class Forming(QWidget):
    def __init__(self, texts: Texts) -> None:
        super().__init__()
        self._texts = texts
        self.rows: dict[Key, _Row] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 6, 0)
        self._column.setSpacing(6)
        texts.keep(self, self._say)

    def follow(self, interview: Interview) -> None:
        """Only what changed is drawn again; what the last answer changed says so."""
        found = {_key(f): f for f in best_of_each_goal(sorted_findings(interview.findings), interview)}
        if list(found) != list(self.rows):
            self._build(found, interview)
            return
        for key, finding in found.items():
            row = self.rows[key]
            changed = finding.verdict is not row.verdict
            if changed or row.changed:
                row.verdict, row.changed = finding.verdict, changed
                row.sign.show_verdict(finding.verdict.value)
                self._say_row(row)

    def _build(self, found: dict[Key, Finding], interview: Interview) -> None:
        before = {key: row.verdict for key, row in self.rows.items()}
        empty(self._column)
        self.rows = {}
        persons = {person for _, person, _ in found}
        group = ("", "")
        for key, finding in found.items():
            if key[:2] != group:
                group = key[:2]
                place = interview.book.places[finding.place].name
                about = say("{place} · {who}").fill(place=place, who=who(interview.people, finding.person))
                self._column.addWidget(label(self._texts, about if len(persons) > 1 else place, "strong"))
            row = _Row(Sign(finding.verdict.value), QLabel(), capital(goal_words(finding.goal)), finding.verdict)
            row.changed = key in before and before[key] is not finding.verdict
            self.rows[key] = row
            self._column.addWidget(_line(row))
            self._say_row(row)
        self._column.addStretch(1)

    def _say(self) -> None:
        for row in self.rows.values():
            self._say_row(row)

    def _say_row(self, row: _Row) -> None:
        words = say("{goal}: {verdict} (just changed)") if row.changed else say("{goal}: {verdict}")
        row.text.setText(self._texts(words.fill(goal=row.goal, verdict=verdict_words(row.verdict))))
        font = row.text.font()
        font.setBold(row.changed)
        row.text.setFont(font)


def _key(finding: Finding) -> Key:
    return finding.place, finding.person, finding.goal


def _line(row: _Row) -> QWidget:
    holder = QWidget()
    across = QHBoxLayout(holder)
    across.setContentsMargins(0, 0, 0, 0)
    across.setSpacing(8)
    across.addWidget(row.sign, 0, Qt.AlignmentFlag.AlignTop)
    row.text.setWordWrap(True)
    across.addWidget(row.text, 1)
    return holder
