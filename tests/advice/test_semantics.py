"""The properties that the evaluation must have for every rule and every family."""

from datetime import date, timedelta
from typing import Any

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from advice.strategies import CONDITIONS, JUDGED, KEYS, PLACE, TODAY, an_answer, answered, families, rule_of, spells, with_rule
from hukouguide.advice.advisor import Advisor, find
from hukouguide.advice.case import Situation
from hukouguide.advice.days import entry_year
from hukouguide.advice.finding import Finding, Verdict
from hukouguide.family.answers import Answer, AnswerLog, FactKey, State
from hukouguide.family.household import Family
from hukouguide.family.spells import Counted, Spell, total_months, unbroken_months
from hukouguide.rules.book import Rule, RuleBook
from small_book import book_of, programme

BOOK = book_of(programme("requires: {age: years, at_least: 1}"))
SETTINGS = settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))


def _finding(book: RuleBook, rule: Rule, family: Family) -> Finding:
    return find([rule], PLACE, "child", Situation(with_rule(book, rule), family, TODAY))


def _settled(verdict: Verdict) -> bool:
    return verdict is not Verdict.UNKNOWN


def _contradicted(family: Family, further: Family) -> bool:
    """A child born in 2000 who is said to be in Grade 1 now: that answer takes another back, and does not add to it."""
    before, after = (entry_year(Situation(BOOK, each, TODAY), "child").year for each in (family, further))
    return before is not None and before != after


@SETTINGS
@given(CONDITIONS, JUDGED, families(), st.sampled_from(KEYS), st.data())
def test_a_further_answer_never_flips_a_settled_verdict(
    requires: dict[str, Any], judged: Any, family: Family, key: FactKey, data: st.DataObject
) -> None:
    rule = rule_of(requires, judged)
    before = _finding(BOOK, rule, family)
    assume(_settled(before.verdict))
    assume(family.answer(key.subject, key.fact).state is not State.ANSWERED)
    further = family.with_answer(key, data.draw(answered(key.fact)))
    assume(not _contradicted(family, further))
    assert _finding(BOOK, rule, further).verdict is before.verdict


@SETTINGS
@given(CONDITIONS, JUDGED, families(), st.sampled_from(KEYS), st.data())
def test_a_question_that_is_not_asked_could_not_have_changed_the_verdict(
    requires: dict[str, Any], judged: Any, family: Family, key: FactKey, data: st.DataObject
) -> None:
    rule = rule_of(requires, judged)
    before = _finding(BOOK, rule, family)
    assume(family.answer(key.subject, key.fact).state is State.NOT_ASKED and key not in before.relevant)
    further = family.with_answer(key, data.draw(an_answer(key.fact)))
    assume(not _contradicted(family, further))
    assert _finding(BOOK, rule, further).verdict is before.verdict


@SETTINGS
@given(CONDITIONS, JUDGED, families())
def test_only_open_questions_are_relevant_and_a_settled_verdict_has_none(
    requires: dict[str, Any], judged: Any, family: Family
) -> None:
    finding = _finding(BOOK, rule_of(requires, judged), family)
    assert all(family.answer(key.subject, key.fact).state is State.NOT_ASKED for key in finding.relevant)
    assert not (_settled(finding.verdict) and finding.relevant)


@SETTINGS
@given(st.lists(CONDITIONS, min_size=2, max_size=3), st.sampled_from(["all", "any", "none"]), JUDGED, families(), st.randoms())
def test_the_order_of_conditions_changes_nothing(
    parts: list[dict[str, Any]], kind: str, judged: Any, family: Family, random: Any
) -> None:
    shuffled = list(parts)
    random.shuffle(shuffled)
    first = _finding(BOOK, rule_of({kind: tuple(parts)}, judged), family)
    second = _finding(BOOK, rule_of({kind: tuple(shuffled)}, judged), family)
    assert (first.verdict, first.by, first.relevant) == (second.verdict, second.by, second.relevant)


@SETTINGS
@given(CONDITIONS, JUDGED, families(), st.randoms())
def test_the_order_of_answers_changes_nothing(requires: dict[str, Any], judged: Any, family: Family, random: Any) -> None:
    entries = list(family.answers.items())
    random.shuffle(entries)
    log = AnswerLog()
    for key, answer in entries:
        log = log.say(key, answer)
    rule = rule_of(requires, judged)
    assert _finding(BOOK, rule, Family.from_log(family.people, log)) == _finding(BOOK, rule, family)


@SETTINGS
@given(
    st.lists(spells(), max_size=4),
    st.dates(date(2009, 1, 1), date(2030, 12, 31)),
    st.sampled_from(list(Counted)),
    st.integers(0, 4),
)
def test_unbroken_is_at_most_total_and_total_at_most_what_has_elapsed(
    episodes: list[Spell], until: date, counted: Counted, gap: int
) -> None:
    spans = [(s.start.earliest, s.end.latest if s.end else date.max) for s in episodes]
    total = total_months(spans, until, counted)
    assert unbroken_months(spans, until, counted, gap) <= total
    first = min((a for a, _ in spans), default=until)
    if first <= until:
        start = first.replace(day=1) if counted is Counted.CALENDAR_MONTHS else first
        months = (until.year - start.year) * 12 + until.month - start.month + 1
        assert total <= months
    else:
        assert total == 0


@SETTINGS
@given(st.lists(spells(), max_size=4), spells(), st.dates(date(2009, 1, 1), date(2026, 1, 1)), st.sampled_from(list(Counted)))
def test_measuring_on_a_day_uses_nothing_after_it(episodes: list[Spell], later: Spell, until: date, counted: Counted) -> None:
    spans = [(s.start.earliest, s.end.latest if s.end else date.max) for s in episodes]
    next_month = (until.replace(day=28) + timedelta(days=4)).replace(day=1)
    after = (max(later.start.earliest, next_month), date.max)
    for measure in (total_months, unbroken_months):
        assert measure(spans, until, counted) == measure([*spans, after], until, counted)


@SETTINGS
@given(CONDITIONS, families(), st.sampled_from(KEYS), st.data())
def test_remembered_findings_equal_those_made_anew(
    requires: dict[str, Any], family: Family, key: FactKey, data: st.DataObject
) -> None:
    rule = rule_of(requires, "today")
    advisor = Advisor(with_rule(BOOK, rule), TODAY)
    advisor.findings(family, (PLACE,))
    changed = family.with_answer(key, data.draw(an_answer(key.fact)))
    assert advisor.findings(changed, (PLACE,)) == Advisor(with_rule(BOOK, rule), TODAY).findings(changed, (PLACE,))


def test_not_answering_is_neither_no_nor_zero() -> None:
    rule = rule_of({"any_parent": {"fact": "donations", "at_least": 0}}, "today")
    from advice.strategies import PEOPLE

    family = Family(PEOPLE, {FactKey("mother", "donations"): Answer(State.UNKNOWN, TODAY)})
    assert _finding(BOOK, rule, family).verdict in (Verdict.OPEN, Verdict.UNKNOWN)
