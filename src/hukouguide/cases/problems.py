"""What can be wrong with a sealed case, said in both languages with what to do about it. No message holds an answer."""

from dataclasses import dataclass

from hukouguide.family.words import Words
from hukouguide.language import speaker

say = speaker("cases")


class CaseProblem(Exception):
    """`words` is ready to show."""

    def __init__(self, words: Words) -> None:
        super().__init__(f"{words.zh}\n{words.en}")
        self.words = words


class WrongKey(CaseProblem):
    """The passphrase or key does not open this file."""


class OtherKey(CaseProblem):
    """The file is sealed the other way: with a passphrase instead of a centre key, or the reverse."""


class Damaged(CaseProblem):
    """The seal is broken: some of the file is missing or altered. Nothing of it can be trusted."""


class NotACase(CaseProblem):
    """The file is no sealed case at all, or it cannot be read."""


class InUse(CaseProblem):
    """Another window has the case open."""


@dataclass(frozen=True)
class Located:
    """One thing wrong inside a case. `where` is its path, such as `answers[3].value`; never what stands there."""

    where: str
    words: Words

    def __str__(self) -> str:
        return f"{self.where}: {self.words}"


class Unreadable(CaseProblem):
    """The seal is whole, but what it holds is not what this program writes; `problems` names every place."""

    def __init__(self, problems: tuple[Located, ...]) -> None:
        first = problems[0]
        words = say("The case was opened, but {count} things in it cannot be read. The first, at {where}: {problem}")
        super().__init__(words.fill(count=len(problems), where=first.where, problem=first.words))
        self.problems = problems
