"""The calendar read back by the library that phones' calendars are tried with."""

from dataclasses import replace
from datetime import date, timedelta

import icalendar
import pytest

from hukouguide.advice.checklist import Checklist
from hukouguide.report.calendar import PRODUCT, make_calendar
from report.sample_papers import NAMES, guangxi_family
from report.sample_roads import DATES, road


@pytest.fixture
def checklist() -> Checklist:
    return guangxi_family(NAMES, road=road())


def events(checklist: Checklist) -> list[icalendar.Event]:
    return list(icalendar.Calendar.from_ical(make_calendar(checklist)).walk("VEVENT"))


def days(event: icalendar.Event) -> tuple[date, date]:
    """First and last day; the end of a whole day is the day after."""
    return event["dtstart"].dt, event["dtend"].dt - timedelta(days=1)


def test_every_day_to_keep_stands_in_it_a_long_window_with_its_first_and_its_last(checklist: Checklist) -> None:
    assert [days(event) for event in events(checklist)] == [
        (date(2027, 3, 1), date(2027, 3, 1)),
        (date(2028, 2, 29), date(2028, 2, 29)),
        (date(2028, 4, 1), date(2028, 4, 1)),
        (date(2028, 5, 31), date(2028, 5, 31)),
        (date(2029, 5, 1), date(2029, 5, 5)),
        (date(2030, 12, 1), date(2030, 12, 1)),
    ]
    assert all(type(event["dtstart"].dt) is date for event in events(checklist))


def test_it_says_in_both_languages_what_where_and_what_to_bring(checklist: Checklist) -> None:
    last = next(event for event in events(checklist) if days(event)[0] == date(2028, 5, 31))
    assert last["summary"] == "最后一天：孩子：报名 / Last day: the child: apply"
    assert last["location"] == "教育局"
    for said in ("户口本", "Household book", "020-2", "按2024年的日期推算", "going by the dates of 2024", "错过了就不能补"):
        assert said in last["description"], said


def test_a_reminder_comes_two_weeks_and_a_day_before_the_last_day_in_the_morning(checklist: Checklist) -> None:
    for event in events(checklist):
        alarms = [alarm["trigger"].dt for alarm in event.walk("VALARM")]
        first, last = days(event)
        mornings = [first + delta // timedelta(days=1) * timedelta(days=1) for delta in alarms]
        assert all(delta % timedelta(days=1) == timedelta(hours=9) for delta in alarms)
        if last in (date(2028, 5, 31), date(2029, 5, 5), date(2028, 2, 29)):
            assert mornings == [last - timedelta(days=14), last - timedelta(days=1)]
    decide = events(checklist)[-1]
    assert [alarm["trigger"].dt.days for alarm in decide.walk("VALARM")] == [-90, -14]


def test_each_entry_keeps_its_name_from_visit_to_visit_and_no_two_share_one(checklist: Checklist) -> None:
    names = [str(event["uid"]) for event in events(checklist)]
    assert len(set(names)) == len(names)
    moved = tuple(replace(one, day=one.day + timedelta(days=1)) if one.kind == "begin" else one for one in DATES)
    later = replace(checklist, made_on=date(2027, 1, 5), road=replace(road(), agenda=moved))
    assert [str(event["uid"]) for event in events(later)] == names


def test_two_entries_with_the_same_words_have_names_of_their_own(checklist: Checklist) -> None:
    twice = (DATES[1], replace(DATES[1], day=date(2029, 2, 28)))
    names = [event["uid"] for event in events(replace(checklist, road=replace(road(), agenda=twice)))]
    assert len(set(names)) == 2


def test_nothing_in_it_names_a_person_and_the_names_of_entries_tell_nothing(checklist: Checklist) -> None:
    data = make_calendar(checklist).decode()
    unfolded = data.replace("\r\n ", "")
    assert not any(name in unfolded for name in NAMES)
    assert all(set(str(event["uid"]).removesuffix("@hukouguide")) <= set("0123456789abcdef") for event in events(checklist))


def test_the_same_checklist_gives_the_same_bytes_and_the_day_it_was_made_is_its_stamp(checklist: Checklist) -> None:
    assert make_calendar(checklist) == make_calendar(checklist)
    assert {event["dtstamp"].dt.date() for event in events(checklist)} == {checklist.made_on}


def test_lines_are_folded_and_ended_as_the_standard_asks(checklist: Checklist) -> None:
    data = make_calendar(checklist)
    assert PRODUCT.encode() in data
    assert data.count(b"\n") == data.count(b"\r\n")
    assert max(map(len, data.split(b"\r\n"))) <= 75


def test_a_checklist_without_a_road_gives_a_calendar_without_entries() -> None:
    assert events(guangxi_family()) == []
