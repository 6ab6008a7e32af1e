"""One question a page: the question is the heading; why it is asked and an example lie behind a plain "show more"."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar, QPushButton, QWidget

from hukouguide.advice.interview import Ask, Interview
from hukouguide.desktop.finder import finder_of
from hukouguide.desktop.flow import Flow
from hukouguide.desktop.pages.base import Page
from hukouguide.desktop.texts import Texts
from hukouguide.desktop.widgets.disclosure import Disclosure
from hukouguide.desktop.widgets.errors import Trouble
from hukouguide.desktop.widgets.forming import Forming
from hukouguide.desktop.widgets.kinds import FIELDS
from hukouguide.desktop.widgets.parts import button, frame, label, line
from hukouguide.desktop.wording import who
from hukouguide.family.answers import State
from hukouguide.language import speaker
from hukouguide.rules.families.lifetimes import BIRTH

say = speaker("desktop")


class QuestionPage(Page):
    def __init__(self, flow: Flow, texts: Texts) -> None:
        assert flow.interview is not None
        assert flow.asking is not None
        assert flow.book is not None
        self.ask: Ask = flow.asking
        question = self.ask.question
        words = question.ask.words.fill(who=who(flow.interview.people, self.ask.key.subject))
        super().__init__(flow, texts, words)
        self._progress(flow.interview)
        if question.help is not None:
            self.column.addWidget(label(texts, question.help.words, "quiet"))
        self.column.addWidget(Disclosure(texts, say("&Why we ask"), self._why))
        self.field = FIELDS[question.kind](question, words, texts, finder_of(flow.book.places), flow.today)
        self.column.addWidget(self.field)
        self._fill()
        self._onward = button(texts, say("&Continue"), self._go, "primary")
        self._unknown = button(texts, say("I &don't know"), self._dont_know)
        self._later = button(texts, say("&Skip for now"), self._skip)
        self._by_grade = button(texts, say("I only know the &grade"), self._give_grade)
        self.row(self._onward, self._unknown, self._by_grade, self._later)
        self._by_grade.setVisible(self._grade() is not None)
        self.column.addWidget(line())
        self._back = button(texts, say("&Back"), self._go_back)
        self._results_now = button(texts, say("See &results now"), lambda: flow.moved.emit("results"))
        self.row(self._back, self._results_now)
        self.so_far = Disclosure(texts, say("Results so &far"), self._so_far)
        self.column.addWidget(self.so_far)
        self._beside = button(texts, say("Show the results so far beside the questions"), self._fetch, "link")
        self._beside.hide()
        self.column.addWidget(self._beside)
        self.explain_words()
        self.column.addStretch(1)

    def _progress(self, interview: Interview) -> None:
        """What is answered and what is in sight now: an answer can bring up questions nobody could count before."""
        topics = list(interview.book.topics)
        at = next(n for n, topic in enumerate(topics) if topic.id == self.ask.question.topic)
        said = interview.family.answers
        left = sum(1 for ask in interview.remaining if ask.key not in said and ask.key != self.ask.key)
        words = say("Part {part} of {parts}: {topic} · {done} answered, {left} more as things stand").fill(
            part=at + 1, parts=len(topics), topic=topics[at].name.words, done=len(interview.answered), left=left
        )
        bar = QProgressBar()
        bar.setTextVisible(False)
        bar.setRange(0, len(interview.answered) + left + 1)
        bar.setValue(len(interview.answered))
        self.texts.put(bar, bar.setAccessibleName, words)
        self.column.insertWidget(0, bar)
        self.column.insertWidget(1, label(self.texts, words, "small"))

    def _why(self) -> QWidget:
        box, column = frame("inset", 6)
        column.addWidget(label(self.texts, self.ask.question.why.words))
        if self.ask.question.example is not None:
            words = say("For example: {example}").fill(example=self.ask.question.example.words)
            column.addWidget(label(self.texts, words))
        return box

    def _so_far(self) -> QWidget:
        """The verdicts as they form, for whoever wants to see what an answer changed."""
        assert self.flow.interview is not None
        interview = self.flow.interview
        box, column = frame("card", 6)
        forming = Forming(self.texts)
        forming.follow(interview)
        column.addWidget(forming)
        return box

    def beside(self, shown: bool, fits: bool) -> None:
        """What stands beside the page need not stand on it too."""
        self.so_far.setVisible(not shown)
        self._beside.setVisible(fits and not shown)

    def _fetch(self) -> None:
        self.window().side.fetch()
        self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self) -> None:
        """What was answered, or at least entered, before."""
        assert self.flow.interview is not None
        held = self.flow.interview.family.answer(self.ask.key.subject, self.ask.key.fact)
        if held.state is State.ANSWERED and held.value is not None:
            self.field.show_value(held.value)
        elif self.ask.key in self.flow.typed:
            self.field.show_value(self.flow.typed[self.ask.key])

    def leaving(self) -> None:
        try:
            self.flow.typed[self.ask.key] = self.field.value()
        except Trouble:
            # half an entry cannot be kept
            return

    def _go(self) -> None:
        self._clear()
        try:
            value = self.field.value()
            assert self.flow.interview is not None
            after = self.flow.interview.answer(self.ask.key, value)
        except ValueError as error:
            words = error.words if hasattr(error, "words") else say("This cannot be right. Please check it.")
            field = error.field if isinstance(error, Trouble) else self.field.first()
            self.field.mark(words)
            self.complain(Trouble(words, field))
            return
        self._take(after)

    def _clear(self) -> None:
        self.field.mark(None)
        self.content()

    def _dont_know(self) -> None:
        assert self.flow.interview is not None
        self._take(self.flow.interview.dont_know(self.ask.key))

    def _grade(self) -> Ask | None:
        """The open question for the grade of a child whose day of birth is asked."""
        assert self.flow.interview is not None
        if self.ask.key.fact != BIRTH:
            return None
        asks = self.flow.interview.remaining
        return next((a for a in asks if a.question.kind == "grade" and a.key.subject == self.ask.key.subject), None)

    def _give_grade(self) -> None:
        assert self.flow.interview is not None
        self.flow.asking = self._grade()
        self.flow.interview = self.flow.interview.dont_know(self.ask.key)
        self.flow.moved.emit("question")

    def _skip(self) -> None:
        assert self.flow.interview is not None
        self._take(self.flow.interview.skip(self.ask.key))

    def _take(self, after: Interview) -> None:
        self.flow.interview = after
        if self.flow.returns:
            self.flow.moved.emit(self.flow.returns)
        else:
            self.flow.ask_next()

    def _go_back(self) -> None:
        if self.flow.returns:
            self.flow.moved.emit(self.flow.returns)
        else:
            self.flow.step_back()

    def first_focus(self) -> QWidget:
        return self.field.first()

    def continue_button(self) -> QPushButton:
        return self._onward

    def back_button(self) -> QPushButton:
        return self._back
