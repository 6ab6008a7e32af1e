"""The page for the grandparents: of all findings only what whoever keeps house at home has to know.

Nothing new is judged here: each sentence is a verdict said plainly, with the day it was judged on.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from hukouguide.advice.checklist import Call, Care, ForGrandparents, GrownAway, Ladder, Rung
from hukouguide.advice.finding import Finding, Verdict
from hukouguide.advice.interview import Interview
from hukouguide.family.answers import State
from hukouguide.family.spells import Spell
from hukouguide.family.words import Words
from hukouguide.language import speaker
from hukouguide.rules.sentences import goal_words, month_words, person_words

say = speaker("advice")

_RUNGS = ("primary", "junior", "senior", "gaokao")
_EXAMS = ("senior", "gaokao")
_GOOD = (Verdict.OPEN, Verdict.ON_COURSE, Verdict.RANKED, Verdict.ACT)
_PREPARED = (*_GOOD, Verdict.UNKNOWN)
_CALLS = 3
_OFFICES = 3
_KEPT = 8


def for_grandparents(findings: Sequence[Finding], interview: Interview, care: Sequence[Care] = ()) -> ForGrandparents | None:
    """`findings` with the best news first within a place and person; None when there is no child with any.

    `care`: of the children that live there already, how the family keeps in touch and whom to call stand on the page too.
    """
    of_children = [f for f in findings if f.person in interview.family.children]
    if not of_children:
        return None
    children = dict.fromkeys(f.person for f in of_children)
    living = [one for one in care if one.ground == "apart"]
    prepared = [f for f in of_children if f.verdict in _PREPARED]
    return ForGrandparents(
        children=tuple(_child(child, [f for f in of_children if f.person == child], interview) for child in children),
        calls=tuple(_calls(prepared)),
        touch=tuple(dict.fromkeys(line for one in living for line in _touch(one))),
        keep=tuple(_keep(prepared, interview)),
    )


def _child(child: str, findings: Sequence[Finding], interview: Interview) -> GrownAway:
    best: dict[tuple[str, str], Finding] = {}
    for finding in findings:
        best.setdefault((finding.place, finding.goal), finding)
    places = interview.book.places
    ladders = (
        Ladder(places[place].name, tuple(_rung(best[place, goal]) for goal in _RUNGS if (place, goal) in best))
        for place in dict.fromkeys(f.place for f in findings)
    )
    home = _home(child, interview)
    at_home = [p for p in interview.places if home is not None and _same_province(p, home, interview)]
    return GrownAway(
        _called(child, interview),
        tuple(ladder for ladder in ladders if ladder.rungs),
        tuple(_homecoming(best, at_home, interview)),
    )


def _called(child: str, interview: Interview) -> Words:
    person = next(p for p in interview.people if p.id == child)
    return Words(person.name, person.name) if person.name else person_words(child, person.role)


def _rung(finding: Finding) -> Rung:
    said = {
        Verdict.OPEN: say("yes, now"),
        Verdict.ON_COURSE: say("yes, if all goes on as it is"),
        Verdict.ACT: say("yes, but only if the parents do what is needed in time"),
        Verdict.RANKED: say("the conditions are met, but places go by rank: not certain"),
        Verdict.CLOSED: say("no"),
        Verdict.UNKNOWN: say("not certain yet, ask"),
        Verdict.NO_RULE: say("no rule was found"),
    }[finding.verdict]
    day = finding.judged
    if day is not None and finding.verdict is not Verdict.OPEN:
        said = say("{said} (judged for {month})").fill(said=said, month=_month(day))
    return Rung(goal_words(finding.goal), finding.verdict, said)


def _month(day: date) -> Words:
    return month_words(day.year, day.month)


def _home(child: str, interview: Interview) -> str | None:
    """Where the child's hukou is now, when it was said."""
    answer = interview.family.answer(child, "hukou")
    if answer.state is not State.ANSWERED or not isinstance(answer.value, tuple):
        return None
    spells = [spell for spell in answer.value if isinstance(spell, Spell) and spell.end is None]
    return spells[-1].place if spells else None


def _same_province(one: str, other: str, interview: Interview) -> bool:
    places = interview.book.places
    first, second = places.at_level(one, "province"), places.at_level(other, "province")
    return first is not None and first == second


def _homecoming(best: dict[tuple[str, str], Finding], at_home: Sequence[str], interview: Interview) -> Iterator[Words]:
    """For each exam that a place away from home refuses or leaves open: what holds at home, and by when to settle it."""
    name = interview.book.places
    for place, goal in best:
        finding = best[place, goal]
        if goal not in _EXAMS or place in at_home or finding.verdict in _GOOD:
            continue
        said = {"place": name[place].name, "exam": _exam(goal)}
        day = finding.judged
        back = next((best[h, goal] for h in at_home if (h, goal) in best and best[h, goal].verdict in _GOOD), None)
        if finding.verdict in (Verdict.UNKNOWN, Verdict.NO_RULE):
            if day is not None:
                words = say("Whether the {exam} can be taken in {place} is not certain. The parents must ask before {month}.")
                yield words.fill(**said, month=_month(day))
            if back is not None:
                yield say("If not there, the {exam} can be taken at home, in {home}.").fill(**said, home=name[back.place].name)
        elif back is not None:
            latest = back.explained.act_by if back.verdict is Verdict.ACT else back.judged
            words = say("The {exam} cannot be taken in {place}, but it can at home, in {home}. Settle it before {month}.")
            yield words.fill(**said, home=name[back.place].name, month=_month(latest or interview.today))
        else:
            yield say("The {exam} cannot be taken in {place}. Where it can be taken is not known yet: ask.").fill(**said)
    if not at_home:
        yield say("The home province has not been looked up. Come again and ask for it too.")


def _exam(goal: str) -> Words:
    return say("entrance exam for senior school") if goal == "senior" else say("gaokao")


def _calls(findings: Sequence[Finding]) -> Iterator[Call]:
    """Offices that are reached by one number stand together."""
    offices: dict[str, dict[Words, None]] = {}
    for finding in findings:
        if finding.phone:
            offices.setdefault(finding.phone, {})[finding.office] = None
    for phone, named in list(offices.items())[:_CALLS]:
        few = list(named)[:_OFFICES]
        yield Call(Words("、".join(w.zh for w in few), ", ".join(w.en for w in few)), phone)


def _touch(care: Care) -> Iterator[Words]:
    for contact in care.contact:
        yield Words(f"{contact.often.zh}：{contact.do.zh}", f"{contact.often.en}: {contact.do.en}")
    if care.calls:
        zh, en = (";".join(f"{c.who[language]} {c.phone}" for c in care.calls) for language in ("zh", "en"))
        yield Words(zh.replace(";", "；"), en.replace(";", "; "))


def _keep(findings: Sequence[Finding], interview: Interview) -> Iterator[Words]:
    """The papers that most of the child's routes ask for."""
    wanted: dict[str, int] = {}
    for finding in findings:
        for document in finding.documents:
            wanted[document] = wanted.get(document, 0) + 1
    most = sorted(wanted, key=lambda document: -wanted[document])[:_KEPT]
    yield from (interview.book.documents[document].name.words for document in most)
