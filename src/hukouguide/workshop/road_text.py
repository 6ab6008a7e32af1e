"""The road as lines for a shell: how long together, each city's years, going home, plans, days to keep."""

from collections.abc import Iterator

from hukouguide.advice.road.sheet import ChildSheet, Dated, PlanSheet, PlanStep, RoadSheet
from hukouguide.family.words import Words
from hukouguide.language import speaker

say = speaker("workshop")


def headline(road: RoadSheet) -> list[str]:
    return [str(words) for words in road.headline]


def road_text(road: RoadSheet) -> Iterator[str]:
    for child in road.children:
        yield from _child(child)
    if road.plans:
        yield str(say("What to begin, if the rules do not change"))
        for plan in road.plans:
            yield from _plan(plan)
        yield ""
    if road.agenda:
        yield str(say("Days to keep"))
        for one in road.agenda:
            yield from _dated(one)


def _child(child: ChildSheet) -> Iterator[str]:
    yield str(say("Year by year: {who}").fill(who=child.who))
    for line in child.chart.lines if child.chart else ():
        bars = (f"{bar.sign} {bar.first.isoformat()} … {bar.last.isoformat()} {bar.words!s}" for bar in line.bars)
        yield from (f"  {line.name!s}", *(f"      {bar}" for bar in bars))
    for city in child.cities:
        yield f"  · {city.told!s}"
        yield f"      {city.place!s}: {city.takes!s}"
    going = child.going
    if going is not None:
        yield from (f"  · {words!s}" for words in going.decide)
        yield from (f"  · {say('At home in {place}: {exam}').fill(place=going.place, exam=exam)!s}" for exam in going.exams)
        yield from (f"  · {words!s}" for moving in going.moving for words in moving)
    yield from (f"  ≠ {words!s}" for words in child.differences)
    yield ""


def _plan(plan: PlanSheet) -> Iterator[str]:
    for opened in plan.opens:
        tier = f" ({opened.tier!s})" if opened.tier else ""
        yield f"  {opened.route!s}: {opened.day.isoformat()}{tier}"
        if not opened.promise:
            yield f"    ! {say('Not a promise: places go by rank.')!s}"
    for step in plan.steps:
        yield from _step(step)
    yield from (f"    {say('or instead: {steps}').fill(steps=words)!s}" for words in plan.instead)


def _step(step: PlanStep) -> Iterator[str]:
    yield f"    ☐ {step.what!s}"
    days = [say("from {day}").fill(day=step.earliest.isoformat())]
    days += [say("at the latest {day}").fill(day=step.last.isoformat())] if step.last else []
    days += [step.takes] if step.takes else []
    days += [say("{points} points").fill(points=step.points)] if step.points else []
    yield "      " + "; ".join(map(str, days))
    yield from _papers(step.bring, step.where)


def _dated(one: Dated) -> Iterator[str]:
    days = f"{one.opens.isoformat()} … {one.day.isoformat()}" if one.opens and one.kind == "window" else one.day.isoformat()
    yield f"  {'‼' if one.critical else '☐'} {days} {one.what!s}"
    yield f"      {one.why!s}"
    if one.seen_for is not None and one.seen_for != (one.opens or one.day).year:
        yield f"      {say('by the dates of {year}; ask again').fill(year=str(one.seen_for))!s}"
    yield from _papers(one.bring, one.where, one.phone)


def _papers(bring: tuple[Words, ...], where: Words | None, phone: str = "") -> Iterator[str]:
    told = [str(where)] if where else []
    told += [phone] if phone else []
    told += [", ".join(map(str, bring))] if bring else []
    if told:
        yield "      → " + "; ".join(told)
