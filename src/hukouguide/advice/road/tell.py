"""The road in sentences: how long together where, what sets the day, what is lost by moving hukou."""

from collections.abc import Iterator
from datetime import date

from hukouguide.advice.finding import Finding
from hukouguide.advice.road.chart import hold_words, rung_words, track_words
from hukouguide.advice.road.compare import ChildRoad, Road, Row, RungDifference
from hukouguide.advice.road.home import HomeExam
from hukouguide.advice.road.ladder import Hold, Rung, Stay
from hukouguide.advice.road.moving import Moving
from hukouguide.family.household import Family
from hukouguide.family.words import Words
from hukouguide.language import speaker
from hukouguide.rules.book import RuleBook
from hukouguide.rules.sentences import day_words, goal_words, person_words, verdict_words
from hukouguide.rules.sentences.join import listed

say = speaker("advice")


def headline(road: Road, family: Family, book: RuleBook) -> tuple[Words, ...]:
    """Can we stay together, where, until when: for each child of the place where the family lives, and of the one where it holds longest."""
    return tuple(_headline(child, family, book) for child in road.children)


def _headline(child: ChildRoad, family: Family, book: RuleBook) -> Words:
    who = person_words(child.child, family.role(child.child))
    best = child.rows[0] if child.rows else None
    if best is None or best.ladder.stay is None:
        return say(
            "{who}: how long the family can stay together cannot be said before the grade or the birth date is known."
        ).fill(who=who)
    here = next((row for row in child.rows if row.lives and row.ladder.stay is not None), best)
    first, *others = [stay_words(here, stay, book) for stay in here.ladder.told]
    told = say("{who}: {what}").fill(who=who, what=first)
    for other in others:
        told = say("{one} But {other}").fill(one=told, other=other)
    if here.ladder.stay is not None and here.ladder.stay.length < best.ladder.stay.length:
        told = say("{one} Longer: {other}").fill(one=told, other=stay_words(best, best.ladder.told[0], book))
    return told


def stay_words(row: Row, stay: Stay, book: RuleBook) -> Words:
    """How long the child can stay in the city on that track, and what comes after."""
    parts: dict[str, Words] = {
        "place": _where(row, stay, book),
        "day": day_words(stay.until),
        "stage": rung_words(stay.last) if stay.last else Words("", ""),
    }
    if stay.stopped is not None:
        hold = _late(stay.stopped.late) if stay.stopped.late else hold_words(stay.stopped.hold)
        parts["after"] = say("{stage}: {hold}").fill(stage=rung_words(stay.stopped), hold=hold)
    told = _how_long(stay).fill(**parts)
    lasting = _lasting(row, stay)
    if any(rung.hold is Hold.STEPS for rung in lasting):
        told = say("{what} Only if every step is begun by its day.").fill(what=told)
    by_rank = [rung_words(rung) for rung in lasting if rung.hold is Hold.RANK]
    if by_rank:
        told = say("{what} No promise: places go by rank ({stages}).").fill(what=told, stages=listed(by_rank))
    if stay.transfer:
        told = say(
            "{what} A school there must first take the child in the middle of the stage: ask the district education bureau."
        ).fill(what=told)
    return told


def _late(day: date) -> Words:
    return say("registered by {day}, it stands; if not, ask at once whether it can be made up").fill(day=day_words(day))


def _lasting(row: Row, stay: Stay) -> list[Rung]:
    """The rungs for which the child can stay."""
    return [rung for rung in row.ladder.on(stay.track) if rung.years.last <= stay.until]


def _where(row: Row, stay: Stay, book: RuleBook) -> Words:
    """The place; with the kind of school, where the two kinds do not go alike."""
    place = book.places[row.place].name
    if len(row.ladder.told) == 1:
        return place
    return say("{place} ({track})").fill(place=place, track=track_words(stay.track))


def _how_long(stay: Stay) -> Words:
    if stay.stopped is None:
        return say("in {place} you can stay together to the end, {day}, and sit the {stage}.")
    if stay.last is None:
        return say("in {place} nothing is sure yet. {after}.")
    return say("in {place} you can stay together until {day}, the end of {stage}. Next, {after}.")


def return_words(row: Row, child: ChildRoad, book: RuleBook) -> Words | None:
    """By when a return home must be decided; None where it need not be."""
    if row.back is None or child.home is None:
        return None
    home = book.places[child.home.place].name
    if row.back.by is None or row.back.exam is None:
        return say("At home in {home} nothing sure was found either: ask there before you decide.").fill(home=home)
    text = (
        say("Decide by {day} whether to go back to {home}: to sit the {exam} there the child must be at school there by then.")
        if row.back.exam.must_be_there
        else say("Decide by {day} whether to go back to {home}: that is when the {exam} there is registered for.")
    )
    return text.fill(day=day_words(row.back.by), home=home, exam=exam_words(row.back.exam.rung))


def exam_words(rung: Rung) -> Words:
    return say("zhongkao") if rung.rung == "senior" else say("gaokao")


def home_words(exam: HomeExam) -> Words:
    """One exam at home: how it stands, and its last day."""
    stands = say("{exam}: {hold}").fill(exam=exam_words(exam.rung), hold=hold_words(exam.rung.hold))
    if exam.last is None:
        return stands
    text = say("{stands}; be at school there by {day}") if exam.must_be_there else say("{stands}; registered for by {day}")
    return text.fill(stands=stands, day=day_words(exam.last))


def moving_words(moving: Moving, book: RuleBook) -> tuple[Words, ...]:
    """What moving the child's hukou there changes at the exams, losses first."""
    place = book.places[moving.place].name
    head = say("If the child's hukou moves to {place} by “{route}”:").fill(place=place, route=moving.route.name)
    changed = sorted(moving.changes, key=lambda change: change.kind != "worse")
    lines = [
        say("{name} ({place}): {before} → {after}").fill(
            name=change.finding.name,
            place=book.places[change.finding.place].name,
            before=_verdict(change.before),
            after=_verdict(change.after),
        )
        for change in changed
    ]
    return (head, *lines) if lines else ()


def _verdict(finding: Finding | None) -> Words:
    if finding is None:
        return say("not there")
    words = verdict_words(finding.verdict)
    return say("{verdict} ({tier})").fill(verdict=words, tier=finding.tier_name) if finding.tier_name else words


def difference_words(difference: RungDifference, book: RuleBook) -> Words:
    """A rung that holds otherwise in two places, each with the rule that makes it so."""
    return say("{stage}: {here}; {there}").fill(
        stage=goal_words(difference.here.rung), here=_holds(difference.here, book), there=_holds(difference.there, book)
    )


def _holds(rung: Rung, book: RuleBook) -> Words:
    if rung.finding is None:
        return hold_words(rung.hold)
    return say("{place}: {hold} (“{rule}”)").fill(
        place=book.places[rung.finding.place].name, hold=hold_words(rung.hold), rule=rung.finding.name
    )


def road_lines(road: Road, family: Family, book: RuleBook) -> Iterator[Words]:
    """The whole road, line by line: child, places in order, home."""
    for child in road.children:
        yield _headline(child, family, book)
        for row in child.rows:
            for stay in row.ladder.told:
                yield stay_words(row, stay, book)
            back = return_words(row, child, book)
            if back is not None:
                yield back
        if child.home is not None:
            for exam in child.home.exams:
                yield say("At home in {home}: {exam}").fill(home=book.places[child.home.place].name, exam=home_words(exam))
