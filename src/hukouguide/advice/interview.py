"""Which question comes next: in natural order, and never one that can no longer matter for the chosen places and goals.

An interview is a value: every action gives a new one, made from the log of answers. A page, a test or a shell can walk it.
"""

from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from hukouguide.advice.advisor import Advisor
from hukouguide.advice.finding import Finding
from hukouguide.advice.plausible import impossible
from hukouguide.advice.road.compare import Road, look_ahead
from hukouguide.family.answers import FAMILY, PROOF, Answer, AnswerLog, Entry, FactKey, Proof, State, Value
from hukouguide.family.household import Family, Person
from hukouguide.family.words import Words
from hukouguide.rules.book import RuleBook
from hukouguide.rules.schema.files import Goal, Question
from hukouguide.rules.sentences import person_words


class ImpossibleAnswer(ValueError):
    """An answer that cannot be true; `words` says why."""

    def __init__(self, words: Words) -> None:
        super().__init__(words.en)
        self.words = words


@dataclass(frozen=True)
class Ask:
    """A question put about someone."""

    key: FactKey
    question: Question
    who: Words

    @property
    def heading(self) -> Words:
        return self.question.ask.words.fill(who=self.who)


@dataclass(frozen=True)
class Interview:
    """The family so far, the places and goals chosen, and what still matters."""

    advisor: Advisor
    people: tuple[Person, ...]
    places: tuple[str, ...]
    goals: tuple[Goal, ...] | None
    log: AnswerLog = field(default_factory=AnswerLog)

    @classmethod
    def start(
        cls, book: RuleBook, people: tuple[Person, ...], places: tuple[str, ...], goals: tuple[Goal, ...], today: date
    ) -> "Interview":
        return cls(Advisor(book, today), people, places, goals)

    @classmethod
    def of_family(
        cls, book: RuleBook, family: Family, places: tuple[str, ...], goals: tuple[Goal, ...] | None, today: date
    ) -> "Interview":
        """An interview in which all that is known of the family was said already."""
        log = AnswerLog(tuple(Entry(key, answer) for key, answer in family.answers.items()))
        return cls(Advisor(book, today), family.people, places, goals, log)

    @property
    def book(self) -> RuleBook:
        return self.advisor.book

    @property
    def today(self) -> date:
        return self.advisor.today

    @cached_property
    def family(self) -> Family:
        return Family.from_log(self.people, self.log)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        return self.advisor.findings(self.family, self.places, self.goals)

    @cached_property
    def road(self) -> Road:
        """The road of each child over the places chosen."""
        return look_ahead(self.advisor.of_newcomers, self.family, self.places)

    @cached_property
    def remaining(self) -> tuple[Ask, ...]:
        """All questions that can still matter, in the order they would come."""
        keys = {key for finding in self.findings for key in finding.relevant}
        return tuple(self.ask(key) for key in sorted(keys, key=self._place_in_order))

    @property
    def next(self) -> Ask | None:
        """The next question; None when no question that was not skipped can matter."""
        skipped = self.family.answers
        return next((ask for ask in self.remaining if ask.key not in skipped), None)

    @cached_property
    def answered(self) -> tuple[tuple[Ask, Answer], ...]:
        """Every question answered, "I don't know" included, in topic order."""
        said = {
            key: answer
            for key, answer in self.log.latest().items()
            if answer.state is not State.NOT_ASKED and not key.fact.startswith(PROOF)
        }
        return tuple((self.ask(key), said[key]) for key in sorted(said, key=self._place_in_order))

    @property
    def previous(self) -> Ask | None:
        """The question that `back` leads to."""
        last = self._last_asked
        return None if last is None else self.ask(self.log.entries[last].key)

    @property
    def _last_asked(self) -> int | None:
        """The place in the log of the last answer to a question; a paper that was marked is none."""
        entries = enumerate(self.log.entries)
        return max((place for place, entry in entries if not entry.key.fact.startswith(PROOF)), default=None)

    def ask(self, key: FactKey) -> Ask:
        role = None if key.subject == FAMILY else self.family.role(key.subject)
        return Ask(key, self.book.questions[key.fact], person_words(key.subject, role))

    def answer(self, key: FactKey, value: Value) -> "Interview":
        """Raises ImpossibleAnswer when the value cannot be true."""
        if (words := impossible(self.family, key, value, self.today)) is not None:
            raise ImpossibleAnswer(words)
        return self._say(key, Answer(State.ANSWERED, self.today, value))

    def dont_know(self, key: FactKey) -> "Interview":
        return self._say(key, Answer(State.UNKNOWN, self.today))

    def not_applicable(self, key: FactKey) -> "Interview":
        return self._say(key, Answer(State.NOT_APPLICABLE, self.today))

    def skip(self, key: FactKey) -> "Interview":
        """Left open for now: it stays unasked and does not come up again by itself."""
        return self._say(key, Answer(State.NOT_ASKED, self.today))

    def back(self) -> "Interview":
        """Without the last answer; papers marked since stay so."""
        last = self._last_asked
        kept = tuple(entry for place, entry in enumerate(self.log.entries) if place != last)
        return replace(self, log=AnswerLog(kept))

    def mark(self, document: str, proof: Proof | None) -> "Interview":
        """Whether the family can show a document; None takes back what was said of it."""
        key = FactKey(FAMILY, PROOF + document)
        if proof is None:
            return self._say(key, Answer(State.NOT_ASKED, self.today))
        return self._say(key, Answer(State.ANSWERED, self.today, proof.value))

    def proof(self, document: str) -> Proof | None:
        """The best that anyone in the family said about the document; None where nobody said anything."""
        said = {answer.value for key, answer in self.family.answers.items() if key.fact == PROOF + document}
        return next((proof for proof in Proof if proof.value in said), None)

    def choosing(self, places: tuple[str, ...], goals: tuple[Goal, ...]) -> "Interview":
        """The same answers for other places or goals."""
        return replace(self, places=places, goals=goals)

    def _say(self, key: FactKey, answer: Answer) -> "Interview":
        return replace(self, log=self.log.say(key, answer))

    def _place_in_order(self, key: FactKey) -> tuple[int, int]:
        """Questions in the order of the catalogue; for one question the people in the order of the family."""
        people = [FAMILY, *(p.id for p in self.people)]
        return self._question_order[key.fact], people.index(key.subject)

    @cached_property
    def _question_order(self) -> dict[str, int]:
        topics = [topic.id for topic in self.book.topics]
        ordered = sorted(self.book.questions.values(), key=lambda q: topics.index(q.topic))
        return {question.id: place for place, question in enumerate(ordered)}
