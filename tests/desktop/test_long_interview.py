"""A long interview by key presses, from the first page to the results: every question that comes, and there are more than forty."""

from datetime import date

from desktop.driver import Driver, press
from desktop.test_journey import answers_of
from hukouguide.desktop.window import Window

PLACES = ("shanghai", "beijing")


def test_more_than_forty_questions_are_asked_once_each_and_lead_to_the_results(window: Window) -> None:
    driver = Driver(window, answers_of("shanghai-settled"))
    driver.start("en", 1, ("mother", "father"), PLACES)
    driver.answer_all()
    assert len(driver.asked) > 40
    assert len(set(driver.asked)) == len(driver.asked)
    press(window.page._onward)
    assert window.flow.interview is not None
    assert window.flow.interview.next is None
    assert window.flow.today == date(2026, 11, 23)
    assert {finding.place for finding in window.flow.interview.findings} == set(PLACES)
