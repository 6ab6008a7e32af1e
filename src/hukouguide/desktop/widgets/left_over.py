"""What a crash left unsaved, offered at the desk: take it up again, or throw it away."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout

from hukouguide.cases.drafts import Orphan, memory_folder, orphans
from hukouguide.desktop import opening
from hukouguide.desktop.case_folder import drafts_folder
from hukouguide.desktop.flow import Flow
from hukouguide.desktop.pages.unlock import problem_words
from hukouguide.desktop.texts import Texts
from hukouguide.desktop.widgets import asking
from hukouguide.desktop.widgets.flow_layout import FlowLayout
from hukouguide.desktop.widgets.parts import button, frame, label
from hukouguide.desktop.wording import moment_words
from hukouguide.family.words import Words
from hukouguide.language import speaker

say = speaker("desk")


def left_over(flow: Flow, texts: Texts, column: QVBoxLayout, complain: Callable[[Words], object]) -> None:
    """A box in the column for each piece of unsaved work; none when there is none."""
    for left in orphans(drafts_folder(), memory_folder()):
        _offer(flow, texts, column, complain, left)


def _offer(flow: Flow, texts: Texts, column: QVBoxLayout, complain: Callable[[Words], object], left: Orphan) -> None:
    box, inside = frame("notice", 8)
    when = moment_words(left.left)
    words = say("The program stopped on {when} before this work was saved. It was kept sealed; nothing is lost.").fill(
        when=when
    )
    inside.addWidget(label(texts, words))

    def take_up() -> None:
        if flow.book is not None:
            box.window().desk.leave_case(lambda: opening.take_up(flow, left, lambda problem: complain(problem_words(problem))))

    def throw_away() -> None:
        question = say("Throw this work away for good? It cannot be brought back.")
        if asking.ask(box.window(), texts, question, (say("Throw it away"), say("Keep it"))) != 0:
            return
        left.drop()
        box.hide()

    row = FlowLayout()
    row.addWidget(button(texts, say("Take it &up again"), take_up, name=say("Take up the work of {when}").fill(when=when)))
    row.addWidget(button(texts, say("&Throw it away"), throw_away, name=say("Throw away the work of {when}").fill(when=when)))
    inside.addLayout(row)
    column.addWidget(box)
