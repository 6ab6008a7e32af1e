"""All answers of a family on one page, for a volunteer at the keyboard: every question that can matter, and all that was answered.

It edits the same log as the question pages. What an answer opens or closes is worked out off the window's thread.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from hukouguide.advice.interview import Ask, Interview
from hukouguide.desktop.background import Job
from hukouguide.desktop.finder import finder_of
from hukouguide.desktop.flow import Flow
from hukouguide.desktop.pages.base import Page
from hukouguide.desktop.texts import Texts
from hukouguide.desktop.widgets.errors import Trouble
from hukouguide.desktop.widgets.form_block import TopicBlock
from hukouguide.desktop.widgets.form_editor import FormEditor
from hukouguide.desktop.widgets.form_row import FormRow
from hukouguide.desktop.widgets.parts import button, label
from hukouguide.desktop.wording import plain, who
from hukouguide.family.answers import FAMILY, FactKey, State
from hukouguide.family.words import Words
from hukouguide.language import speaker
from hukouguide.rules.sentences import answer_words

say = speaker("desk")


class FormPage(Page):
    def __init__(self, flow: Flow, texts: Texts) -> None:
        super().__init__(flow, texts, say("All answers on one page"), 1500)
        assert flow.interview is not None
        self._finder = finder_of(flow.interview.book.places)
        self._editor: FormEditor | None = None
        self._job: Job | None = None
        self._again = False
        self.rows: dict[FactKey, FormRow] = {}
        self._blocks: dict[str, TopicBlock] = {}
        self._subjects = [FAMILY, *(p.id for p in flow.interview.people)]
        order = {q.id: n for n, q in enumerate(flow.interview.book.questions.values())}
        self._place = lambda key: (order[key.fact], self._subjects.index(key.subject))
        hint = say(
            "Arrow keys move, Enter opens. 1 to 9 picks an answer, ? is 'I don't know'. "
            "Ctrl+Enter takes the answer and goes on to the next open question."
        )
        self.column.addWidget(label(texts, hint, "quiet"))
        self._left = label(texts, plain(""), "strong")
        self.column.addWidget(self._left)
        for topic in flow.interview.book.topics:
            block = TopicBlock(texts, topic.name.words)
            block.hide()
            self._blocks[topic.id] = block
            self.column.addWidget(block)
        self._results = button(texts, say("See &results"), lambda: flow.moved.emit("results"), "primary")
        self._back = button(texts, say("&Back to the places"), lambda: flow.moved.emit("places"))
        self.row(self._results, self._back)
        self.column.addStretch(1)
        self._onward = QPushButton(self)
        self._onward.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._onward.setFixedSize(0, 0)
        texts.put(self._onward, self._onward.setAccessibleName, say("Take this answer and go on"))
        self._onward.clicked.connect(self.take_and_go_on)
        self._settle(flow.interview)

    def _settle(self, interview: Interview) -> None:
        """The rows for what is answered and for what can still matter."""
        asks = {ask.key: ask for ask, _ in interview.answered} | {ask.key: ask for ask in interview.remaining}
        kept = self._editor.ask.key if self._editor is not None else None
        focused = self._focused()
        for key in [key for key in self.rows if key not in asks and key not in (kept, focused)]:
            row = self.rows.pop(key)
            row.hide()
            row.setParent(None)
            row.deleteLater()
        for key in sorted(asks.keys() - self.rows.keys(), key=self._place):
            self.rows[key] = self._row(asks[key], interview)
        for topic, block in self._blocks.items():
            here = sorted((k for k, row in self.rows.items() if row.ask.question.topic == topic), key=self._place)
            for subject in {key.subject for key in here} | block.columns.keys():
                name = say("The family") if subject == FAMILY else who(interview.people, subject)
                column = block.column_of(subject, name, self._subjects)
                mine = [self.rows[key] for key in here if key.subject == subject]
                if kept is None or kept not in [row.ask.key for row in mine]:
                    column.arrange(mine)
                elif self._editor is not None:
                    column.list.removeWidget(self._editor)
                    column.arrange(mine)
                    column.list.insertWidget(column.list.indexOf(self.rows[kept]) + 1, self._editor)
            block.setVisible(bool(here))
            block.turn()
        self._count(interview)

    def _count(self, interview: Interview) -> None:
        left = sum(1 for row in self.rows.values() if row.open_answer)
        words = say("{done} answered, {left} open as things stand").fill(done=len(interview.answered), left=left)
        self.texts.put(self._left, self._left.setText, words)

    def _row(self, ask: Ask, interview: Interview) -> FormRow:
        row = FormRow(ask, self._words(ask), self.texts)
        row.clicked.connect(lambda: self.open(ask.key))
        row.typed.connect(lambda text: self.open(ask.key, text))
        row.picked.connect(lambda value: self._take(ask.key, value))
        row.unsure.connect(lambda: self._unsure(ask.key))
        row.moved.connect(lambda across, down: self._move(ask.key, across, down))
        self._show(row, interview)
        return row

    def _words(self, ask: Ask) -> Words:
        assert self.flow.interview is not None
        return ask.question.ask.words.fill(who=who(self.flow.interview.people, ask.key.subject))

    @staticmethod
    def _show(row: FormRow, interview: Interview) -> None:
        answer = interview.family.answer(row.ask.key.subject, row.ask.key.fact)
        open_now = answer.state is State.NOT_ASKED
        row.show_answer(None if open_now else answer_words(row.ask.question, answer, interview.book.places))

    def open(self, key: FactKey, text: str = "") -> None:
        """The field of a question below its row; one at a time."""
        self._close(back=False)
        row = self.rows[key]
        editor = FormEditor(row.ask, self._words(row.ask), self.flow, self.texts, self._finder)
        editor.taken.connect(self.take_and_go_on)
        editor.unsure.connect(lambda: self._unsure(key))
        editor.closed.connect(self._close)
        self._editor = editor
        column = self._blocks[row.ask.question.topic].columns[key.subject]
        column.list.insertWidget(column.list.indexOf(row) + 1, editor)
        assert self.flow.interview is not None
        held = self.flow.interview.family.answer(key.subject, key.fact)
        if held.value is not None:
            editor.field.show_value(held.value)
        editor.begin(text)

    def _close(self, back: bool = True) -> None:
        if self._editor is None:
            return
        editor, self._editor = self._editor, None
        self.content()
        editor.hide()
        editor.setParent(None)
        editor.deleteLater()
        if back and editor.ask.key in self.rows:
            self.rows[editor.ask.key].setFocus(Qt.FocusReason.OtherFocusReason)

    def take_and_go_on(self) -> None:
        """Ctrl+Enter: take what is in the field, then to the next question that is open."""
        if self._editor is None:
            self._next(self._focused())
            return
        self.content()
        self._editor.field.mark(None)
        try:
            value = self._editor.field.value()
        except Trouble as trouble:
            self._wrong(trouble)
            return
        self._take(self._editor.ask.key, value)

    def _wrong(self, trouble: Trouble) -> None:
        if self._editor is not None:
            self._editor.field.mark(trouble.words)
        self.complain(trouble)
        if trouble.field is not None:
            trouble.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self, key: FactKey, value: object) -> None:
        assert self.flow.interview is not None
        try:
            after = self.flow.interview.answer(key, value)
        except ValueError as error:
            words = getattr(error, "words", None) or say("This cannot be right. Please check it.")
            self._wrong(Trouble(words, self._editor.field.first() if self._editor is not None else self.rows[key]))
            return
        self._said(key, after)

    def _unsure(self, key: FactKey) -> None:
        assert self.flow.interview is not None
        self._said(key, self.flow.interview.dont_know(key))

    def _said(self, key: FactKey, after: Interview) -> None:
        self.content()
        self.flow.interview = after
        self._show(self.rows[key], after)
        self._close(back=False)
        self._next(key)
        self._look_again()

    def _look_again(self) -> None:
        """What can matter now. While one look is under way, the latest answers wait for it."""
        if self._job is not None and self._job.is_running:
            self._again = True
            return
        interview = self.flow.interview
        assert interview is not None
        self._job = Job(self, lambda: interview.remaining and interview, lambda _: self._looked(interview), self._no_look)

    def _looked(self, interview: Interview) -> None:
        if self._again or interview is not self.flow.interview:
            self._again, self._job = False, None
            self._look_again()
            return
        self._settle(interview)

    def _no_look(self, problem: Exception) -> None:
        raise problem

    def _next(self, key: FactKey | None) -> None:
        """The next open question after this one; at the end the first that is open, and when none is, the results."""
        keys = self._order()
        after = keys[keys.index(key) + 1 :] + keys[: keys.index(key)] if key in keys else keys
        found = next((k for k in after if self.rows[k].open_answer), None)
        target: QWidget = self._results if found is None else self.rows[found]
        target.setFocus(Qt.FocusReason.TabFocusReason)
        self.window()._show_focus()

    def _order(self) -> list[FactKey]:
        """As the eye goes: topic by topic, in each person by person."""
        topics = list(self._blocks)

        def place(key: FactKey) -> tuple[int, int, int]:
            question, person = self._place(key)
            return topics.index(self.rows[key].ask.question.topic), person, question

        return sorted(self.rows, key=place)

    def _move(self, key: FactKey, across: int, down: int) -> None:
        keys = self._order()
        at = keys.index(key)
        if across:
            # to the neighbour's column of the same topic, as far down
            mine = [k for k in keys if self.rows[k].ask.question.topic == self.rows[key].ask.question.topic]
            people = list(dict.fromkeys(k.subject for k in mine))
            to = people.index(key.subject) + across
            if not 0 <= to < len(people):
                return
            depth = [k for k in mine if k.subject == key.subject].index(key)
            there = [k for k in mine if k.subject == people[to]]
            target = there[min(depth, len(there) - 1)]
        elif 0 <= at + down < len(keys):
            target = keys[at + down]
        else:
            return
        self.rows[target].setFocus(Qt.FocusReason.TabFocusReason)
        self.window()._show_focus()

    def _focused(self) -> FactKey | None:
        focused = self.window().focusWidget()
        return next((key for key, row in self.rows.items() if row is focused), None)

    def first_focus(self) -> QWidget:
        open_now = next((key for key in self._order() if self.rows[key].open_answer), None)
        return self.heading if open_now is None else self.rows[open_now]

    def continue_button(self) -> QPushButton:
        return self._onward

    def back_button(self) -> QPushButton:
        return self._back
