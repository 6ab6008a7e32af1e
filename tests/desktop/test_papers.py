"""Papers marked on their page stay with the answers, in the case and on the paper, and nothing is judged anew for them."""

import pytest
from pytestqt.qtbot import QtBot

from desktop.driver import press
from desktop.rooms import Rooms
from hukouguide.advice.compose import compose
from hukouguide.cases.reading import read_case
from hukouguide.cases.writing import write_case
from hukouguide.desktop.window import Window
from hukouguide.family.answers import Proof


@pytest.fixture
def rooms(window: Window, qtbot: QtBot) -> Rooms:
    made = Rooms(window, qtbot, "beijing-grade7", ("beijing",))
    made.enter("results")
    made.enter("papers")
    return made


def test_what_is_marked_is_counted_kept_and_printed(rooms: Rooms) -> None:
    view = rooms.window.flow.outlook.view
    press(rooms.page.options["household-book", Proof.HAVE])
    press(rooms.page.options["residence-permit", Proof.CANNOT])
    assert rooms.page.count.text().startswith("You have 1 of ")
    assert rooms.page.count.text().endswith("Still to get: 0. Cannot be got: 1.")
    interview = rooms.window.flow.interview
    assert interview is not None
    states = {paper.name.en: paper.state for paper in compose(interview).papers}
    assert (states["Household book"], states["Residence permit"]) == ("have", "cannot")
    assert rooms.window.flow.outlook.view is view
    rooms.enter("results")
    page = rooms.enter("papers")
    assert page.options["household-book", Proof.HAVE].isChecked()
    press(page.options["household-book", None])
    assert page.count.text().startswith("You have 0 of ")


def test_a_sealed_case_takes_what_was_marked_along(rooms: Rooms) -> None:
    press(rooms.page.options["household-book", Proof.HAVE])
    case = read_case(write_case(rooms.window.flow.session.current()))
    rooms.window.flow.session.take(case, None, None, None)
    rooms.window.go("papers")
    assert rooms.ready().options["household-book", Proof.HAVE].isChecked()


def test_back_to_the_questions_goes_to_a_question(rooms: Rooms) -> None:
    press(rooms.page.options["household-book", Proof.HAVE])
    rooms.window.flow.step_back()
    assert type(rooms.page).__name__ == "QuestionPage"


def test_a_paper_says_where_to_get_it_and_what_for(rooms: Rooms) -> None:
    rooms.unfold("Where to get it, and what for: Household book")
    said = rooms.said()
    assert "From: Police station of the place of hukou" in said
    assert "For: " in said
