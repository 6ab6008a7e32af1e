"""What would change a verdict: open answers that can still decide it, a last day that passes, a condition that is not met."""

from collections.abc import Iterator

from hukouguide.advice.closing import what_closes
from hukouguide.advice.finding import Finding, Verdict
from hukouguide.family.words import Words
from hukouguide.language import speaker
from hukouguide.rules.book import RuleBook
from hukouguide.rules.sentences import day_words, person_words
from hukouguide.rules.sentences.join import listed

say = speaker("advice")

_FEW = 6


def would_change(finding: Finding, book: RuleBook) -> tuple[Words, ...]:
    """One sentence for each thing that would make it another verdict."""
    return tuple(_told(finding, book))


def _told(finding: Finding, book: RuleBook) -> Iterator[Words]:
    for facts, text in (
        (finding.relevant, say("Answers not given yet that can change it: {what}.")),
        (finding.unsure, say("What you are not sure of can change it: {what}.")),
    ):
        if facts:
            named = [
                say("{what} ({who})").fill(what=book.questions[key.fact].noun.words, who=person_words(key.subject, None))
                for key in sorted(facts)
            ]
            yield text.fill(what=_few(list(dict.fromkeys(named))))
    explained = finding.explained
    match finding.verdict:
        case Verdict.ACT if explained.act_by is not None:
            yield say("It is lost if nothing is begun by {day}.").fill(day=day_words(explained.act_by))
        case Verdict.OPEN | Verdict.ON_COURSE | Verdict.RANKED:
            yield say("It stays so as long as nothing breaks off and the rule stays as it is.")
        case Verdict.CLOSED if explained.tree is not None:
            closing = list(dict.fromkeys(node.text for node in what_closes(explained.tree)))
            yield say("It would be another if this were otherwise: {what}.").fill(what=_few(closing))
        case Verdict.NO_RULE:
            yield say("It changes when a rule is published or found.")


def _few(words: list[Words]) -> Words:
    shown = listed(words[:_FEW], "；", "; ")
    return shown if len(words) <= _FEW else say("{what}, and {number} more").fill(what=shown, number=len(words) - _FEW)
