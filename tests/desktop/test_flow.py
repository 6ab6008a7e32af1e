"""What was said survives changes of mind about who is in the family and which places are meant."""

from dataclasses import replace

import pytest

from desktop.driver import Driver, press
from desktop.test_window import home
from hukouguide.desktop.window import Window
from hukouguide.family.answers import FactKey, State
from hukouguide.family.places import Level


@pytest.fixture
def answered(window: Window) -> Driver:
    """Some answers given for an only child."""
    driver = Driver(window, {"child": {"birth": "2016-03-12", "grade": 5}})
    driver.start("zh", 1, ("mother",), (home(window),))
    driver.answer_all()
    assert "child.birth" in driver.asked
    return driver


def again(driver: Driver, children: int) -> None:
    """Back to the second page, another number of children, and on."""
    driver.window.flow.moved.emit("members")
    press(driver.page._count.button(children))
    press(driver.page._onward)
    press(driver.page._onward)


def state(driver: Driver, who: str) -> State:
    interview = driver.window.flow.interview
    assert interview is not None
    return interview.family.answer(who, "birth").state


def test_the_only_child_becomes_the_first_of_two_and_back_with_its_answers(answered: Driver) -> None:
    again(answered, 2)
    assert state(answered, "child-1") is State.ANSWERED
    assert state(answered, "child-2") is State.NOT_ASKED
    again(answered, 1)
    assert state(answered, "child") is State.ANSWERED


def test_another_parent_costs_no_answer(answered: Driver) -> None:
    answered.window.flow.moved.emit("members")
    press(answered.page._parents["father"])
    press(answered.page._onward)
    press(answered.page._onward)
    assert state(answered, "child") is State.ANSWERED
    assert answered.window.flow.interview.family.parents == ("mother", "father")


def test_answers_of_a_person_taken_out_are_gone(answered: Driver) -> None:
    mothers = [k for k in answered.window.flow.interview.family.answers if k.subject == "mother"]
    assert mothers
    answered.window.flow.moved.emit("members")
    press(answered.page._parents["guardian"])
    press(answered.page._parents["mother"])
    press(answered.page._onward)
    press(answered.page._onward)
    assert not any(k.subject == "mother" for k in answered.window.flow.interview.family.answers)


def test_a_name_given_is_used_in_questions(window: Window) -> None:
    press(window.page._begin)
    press(window.page._count.button(1))
    press(window.page._parents["mother"])
    window.page._names_shown.open()
    window.page._names["child"].setText("小明")
    press(window.page._onward)
    press(window.page._ticks[home(window)])
    press(window.page._onward)
    flow = window.flow
    flow.change(FactKey("child", "birth"), "check")
    assert "小明" in window.page.heading.text()


@pytest.mark.parametrize(("name", "unfolded"), [("", False), ("小明", True)])
def test_a_case_taken_up_again_asks_for_names_only_where_it_has_some(answered: Driver, name: str, unfolded: bool) -> None:
    flow = answered.window.flow
    interview = flow.interview
    assert interview is not None
    people = tuple(replace(person, name=name) if person.id == "child" else person for person in interview.people)
    flow.take_up(people, interview.places, interview.goals, interview.log)
    answered.window.go("members")
    assert answered.page._names_shown.button.isChecked() is unfolded


def test_a_typed_city_without_rules_of_its_own_is_offered_when_its_province_has_some(window: Window) -> None:
    window.go("places")
    book = window.flow.book
    assert book is not None
    ruled = set(book.cities)
    without = next(
        p
        for p in book.places
        if p.level == "city" and p.id not in ruled and {a.id for a in book.places.line(p.id)} & (ruled - {"china"})
    )
    window.page._filter.setText(without.name.zh)
    assert window.page._ticks[without.id].isVisibleTo(window.page)
    window.page._filter.setText("没有这个地方")
    assert window.page._none.isVisibleTo(window.page)


def test_districts_are_offered_once_their_city_is_ticked(window: Window) -> None:
    window.go("places")
    book = window.flow.book
    assert book is not None
    district = next((c for c in book.cities if book.places[c].level is Level.DISTRICT), None)
    if district is None:
        pytest.skip("no district has rules of its own")
    above = next(p.id for p in book.places.line(district)[1:] if p.id in window.page._ticks)
    assert not window.page._ticks[district].isVisibleTo(window.page)
    press(window.page._ticks[above])
    assert window.page._ticks[district].isVisibleTo(window.page)
    press(window.page._ticks[district])
    press(window.page._ticks[above])
    assert window.page._ticks[district].isVisibleTo(window.page), "what is ticked stays in view"
