"""The road as plain JSON values, as `advise --json` prints it; described in docs/json.md."""

from typing import Any

from hukouguide.advice.plain import plain
from hukouguide.advice.road.agenda import agenda
from hukouguide.advice.road.compare import ChildRoad, Road, Row
from hukouguide.advice.road.home import Home
from hukouguide.advice.road.ladder import Ladder, Rung
from hukouguide.advice.road.plan import Dated, Plan
from hukouguide.advice.road.step_words import papers_for, step_words
from hukouguide.advice.road.tell import headline
from hukouguide.family.household import Family
from hukouguide.rules.book import RuleBook


def road_as_json(road: Road, family: Family, book: RuleBook) -> dict[str, Any]:
    return {
        "headline": plain(headline(road, family, book)),
        "children": [_child(child, family, book) for child in road.children],
        "agenda": plain(agenda(road, family, book)),
    }


def _child(child: ChildRoad, family: Family, book: RuleBook) -> dict[str, Any]:
    return {
        "child": child.child,
        "home": _home(child.home) if child.home else None,
        "places": [_row(row, family, book) for row in child.rows],
    }


def _home(home: Home) -> dict[str, Any]:
    exams = [
        {"rung": exam.rung.rung, "hold": exam.rung.hold.value, "last": plain(exam.last), "must_be_there": exam.must_be_there}
        for exam in home.exams
    ]
    return {"place": home.place, "exams": exams, "ladder": _ladder(home.ladder)}


def _row(row: Row, family: Family, book: RuleBook) -> dict[str, Any]:
    return {
        "place": row.place,
        "lives": row.lives,
        "newcomer": row.newcomer,
        "effort": row.effort,
        "return": {"stopped": row.back.stopped.rung, "by": plain(row.back.by)} if row.back else None,
        "ladder": _ladder(row.ladder),
        "plans": [{"rung": rung.rung, "track": rung.track, **plan_as_json(plan, family, book)} for rung, plan in row.plans],
    }


def _ladder(ladder: Ladder) -> dict[str, Any]:
    stays = [
        {
            "track": stay.track,
            "until": plain(stay.until),
            "perhaps": plain(stay.perhaps),
            "stopped": stay.stopped.rung if stay.stopped else None,
        }
        for stay in ladder.stays
    ]
    return {"rungs": [_rung(rung) for rung in ladder.rungs], "stays": stays}


def _rung(rung: Rung) -> dict[str, Any]:
    finding = rung.finding
    return {
        "rung": rung.rung,
        "track": rung.track,
        "hold": rung.hold.value,
        "first": plain(rung.years.first),
        "last": plain(rung.years.last),
        "rule": finding.rule if finding else None,
        "verdict": finding.verdict.value if finding else None,
        "tier": finding.tier if finding else None,
        "day": plain(rung.day),
        "if_rules_hold": rung.if_rules_hold,
    }


def plan_as_json(plan: Plan, family: Family, book: RuleBook) -> dict[str, Any]:
    return {
        "rule": plan.rule,
        "person": plan.person,
        "day": plain(plan.day),
        "tier": plain(plan.tier),
        "effort": plan.effort,
        "promise": plan.promise,
        "line": plain(plan.line),
        "steps": [_step(dated, plan, family, book) for dated in plan.steps],
    }


def _step(dated: Dated, plan: Plan, family: Family, book: RuleBook) -> dict[str, Any]:
    return {
        "fact": str(dated.step.key),
        "place": dated.step.place,
        "kinds": sorted(dated.step.kinds),
        "value": plain(dated.step.value) if not isinstance(dated.step.value, tuple) else None,
        "words": plain(step_words(dated.step, family, book)),
        "earliest": plain(dated.earliest),
        "counts": plain(dated.counts),
        "last": plain(dated.last),
        "points": plain(dated.points),
        "bring": list(papers_for(dated.step, book.by_id[plan.rule])),
    }
