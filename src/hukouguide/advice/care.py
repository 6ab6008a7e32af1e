"""Care when apart: for a child that lives away from the parents, or to whom no school or exam to come is open where they are.

What is asked, the notices, the rhythm and the day to look again stand in the programme that opens care at the child's home.
"""

from collections.abc import Mapping

from hukouguide.advice.case import Case, Situation
from hukouguide.advice.checklist import Care, CareGround, Contact, Duty, Notice
from hukouguide.advice.cite import cite
from hukouguide.advice.conditions import evaluate
from hukouguide.advice.interview import Interview
from hukouguide.advice.look_again import next_look
from hukouguide.advice.programme import case_for
from hukouguide.advice.remedy import helpline
from hukouguide.advice.road.compare import SCHOOLS, ChildRoad, Road, Row
from hukouguide.advice.road.home import home_place
from hukouguide.advice.road.ladder import CAN_STAY, Hold, Ladder, Rung, Track, hukou_in
from hukouguide.family.answers import State
from hukouguide.family.dates import PartialDate
from hukouguide.family.spells import Spell
from hukouguide.family.words import Words
from hukouguide.language import speaker
from hukouguide.rules.book import Rule
from hukouguide.rules.schema.care import Contact as WrittenContact
from hukouguide.rules.schema.care import Duty as WrittenDuty
from hukouguide.rules.schema.care import Notice as WrittenNotice
from hukouguide.rules.schema.care import with_blanks
from hukouguide.rules.schema.conditions import FactIs
from hukouguide.rules.schema.within import models_in
from hukouguide.rules.sentences import day_words, person_words
from hukouguide.rules.sentences.join import listed

say = speaker("advice")

_GOALS = frozenset((*SCHOOLS, "care"))


def care_for(interview: Interview, road: Road | None = None) -> tuple[Care, ...]:
    """For each child that needs it; nothing where only other goals were asked for. `road`: where it was worked out already."""
    if interview.goals is not None and _GOALS.isdisjoint(interview.goals):
        return ()
    situation = Situation(interview.book, interview.family, interview.today)
    children = (road or interview.road).children
    return tuple(care for child in children if (care := _care(child, situation, interview)) is not None)


def _care(road: ChildRoad, situation: Situation, interview: Interview) -> Care | None:
    ground = _ground(road, situation)
    place = _where(road.child, ground, situation) or next(iter(interview.places), None)
    rule = _rule(place, situation) if ground is not None else None
    if ground is None or place is None or rule is None or rule.programme.care is None:
        return None
    written = rule.programme.care
    case = case_for(rule, place, road.child, situation)
    who, known = _called(road.child, situation), _known(road.child, situation)
    return Care(
        child=road.child,
        ground=ground,
        rule=rule.id,
        place=situation.book.places[place].name,
        who=who,
        why=_why(ground, who, road, situation),
        duties=tuple(_duty(duty, case, ground) for duty in written.duties),
        contact=tuple(_contact(contact, rule) for contact in written.contact),
        notices=tuple(_notice(notice, rule, known) for notice in written.notices),
        again=next_look(situation.today, written.again.on),
        why_again=written.again.why.words,
        sooner=tuple(text.words for text in written.again.sooner),
        calls=tuple(helpline(call, rule) for call in written.calls),
        caution=rule.programme.caution.words if rule.programme.caution else None,
    )


def _ground(road: ChildRoad, situation: Situation) -> CareGround | None:
    lives_with = situation.family.answer(road.child, "cared_by")
    if lives_with.state is State.ANSWERED and lives_with.value != "parent":
        return "apart"
    away = _away(road, situation)
    if not all(_shut(row.ladder) for row in away) or not any(row.lives for row in away):
        return None
    return "vocational" if any(_vocational(row.ladder) for row in away) else "no_rung"


def _away(road: ChildRoad, situation: Situation) -> list[Row]:
    """The places asked about where the child's hukou is not."""
    family, places = situation.family, situation.book.places
    return [row for row in road.rows if not hukou_in(family, road.child, row.place, situation.today, places)]


def _shut(ladder: Ladder) -> bool:
    """Of the schools and exams before the child on the general track one is refused and none is sure; beyond compulsory school
    what must still be asked is not counted on either."""
    ahead = _ahead(ladder, "general")
    hoped_for = any(r.hold in CAN_STAY or (r.hold is Hold.ASK and r.rung in ("primary", "junior")) for r in ahead)
    return any(rung.hold is Hold.NO for rung in ahead) and not hoped_for


def _vocational(ladder: Ladder) -> bool:
    return any(rung.hold in CAN_STAY for rung in _ahead(ladder, "vocational"))


def _ahead(ladder: Ladder, track: Track) -> list[Rung]:
    """Without the stage that the child is in the middle of."""
    return [rung for rung in ladder.on(track) if rung.hold is not Hold.HERE and not rung.transfer]


def _where(child: str, ground: CareGround | None, situation: Situation) -> str | None:
    """Where the child is looked after: at school now when it lives apart, else at home."""
    schools = _going_on(child, "schooling", situation) if ground == "apart" else ()
    return schools[-1] if schools else home_place(situation, child)


def _going_on(person: str, fact: str, situation: Situation) -> tuple[str, ...]:
    """The places of the spells that have not ended."""
    value = situation.family.answer(person, fact).value
    spells = value if isinstance(value, tuple) else ()
    return tuple(spell.place for spell in spells if isinstance(spell, Spell) and spell.end is None)


def _rule(place: str | None, situation: Situation) -> Rule | None:
    rules = situation.book.rules_for(place) if place else ()
    return next((r for r in rules if r.programme.care is not None and r.in_force(situation.today)), None)


def _called(child: str, situation: Situation) -> Words:
    name = _names((child,), situation)
    return name or person_words(child, situation.family.role(child))


def _names(people: tuple[str, ...], situation: Situation) -> Words | None:
    named = [p.name for p in situation.family.people if p.id in people and p.name]
    return Words("、".join(named), ", ".join(named)) if named else None


def _why(ground: CareGround, who: Words, road: ChildRoad, situation: Situation) -> Words:
    if ground == "apart":
        return _sentence(say("{who} does not live with the parents for now.").fill(who=who))
    places = listed(situation.book.places[row.place].name for row in _away(road, situation))
    if ground == "vocational":
        words = say(
            "As things stand, all that {who} can count on in {places} is vocational school. If the child goes home for the general gaokao while you stay:"
        )
    else:
        words = say(
            "As things stand, there is no school or exam to come that {who} can count on in {places}. If the child goes home while you stay:"
        )
    return words.fill(who=who, places=places)


def _sentence(words: Words) -> Words:
    """With a capital letter where the language has them."""
    return Words(words.zh, words.en[:1].upper() + words.en[1:])


def _duty(duty: WrittenDuty, case: Case, ground: CareGround) -> Duty:
    """Of care still to come nothing is done yet, whatever the answers say of today."""
    return Duty(duty.do.words, _done(duty, case) if ground == "apart" else None, cite(case.rule, duty.source, duty.article))


def _done(duty: WrittenDuty, case: Case) -> bool | None:
    """As the conditions on that fact come out; one that holds is enough, for they may be alternatives."""
    parts = [p for p in models_in(case.rule.programme.requires) if isinstance(p, FactIs) and p.fact == duty.shown_by]
    states = {evaluate(part, case).state for part in parts}
    return True if True in states else None if None in states or not states else False


def _contact(contact: WrittenContact, rule: Rule) -> Contact:
    often = {
        "week": say("At least once a week") if contact.at_least == 1 else say("At least {number} times a week"),
        "month": say("At least once a month") if contact.at_least == 1 else say("At least {number} times a month"),
        "year": say("At least once a year") if contact.at_least == 1 else say("At least {number} times a year"),
    }[contact.every]
    return Contact(contact.do.words, often.fill(number=contact.at_least), cite(rule, contact.source, contact.article))


def _notice(notice: WrittenNotice, rule: Rule, known: Mapping[str, Words]) -> Notice:
    zh = {blank: words.zh for blank, words in known.items()}
    en = {blank: words.en for blank, words in known.items()}
    return Notice(
        id=notice.id,
        to=notice.to.words,
        title=notice.title.words,
        lines=tuple(Words(with_blanks(line.zh, zh), with_blanks(line.en, en)) for line in notice.lines),
        signed=tuple(text.words for text in notice.signed),
        citation=cite(rule, notice.source, notice.article),
    )


def _known(child: str, situation: Situation) -> dict[str, Words]:
    """What the family said that a notice has room for."""
    family, places = situation.family, situation.book.places
    found: dict[str, Words] = {}
    if name := _names((child,), situation):
        found["child"] = name
    if names := _names(family.parents, situation):
        found["parents"] = names
    born = family.answer(child, "birth").value
    if isinstance(born, PartialDate) and born.is_exact:
        found["born"] = day_words(born.earliest)
    homes = [place for parent in family.parents for place in _going_on(parent, "home", situation)]
    if homes:
        cities = dict.fromkeys(places.at_level(place, "city") or places[place] for place in homes)
        found["parents_where"] = listed(city.name for city in cities)
    return found
