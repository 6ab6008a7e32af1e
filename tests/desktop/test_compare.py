"""Cities are added, taken out, explained against each other, and home stands among them."""

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.driver import press, type_place
from desktop.rooms import Rooms
from hukouguide.desktop.widgets.later import Later
from hukouguide.desktop.window import Window

SUZHOU, SHANGHAI, FUYANG, HANGZHOU = "jiangsu-suzhou", "shanghai", "anhui-fuyang", "zhejiang-hangzhou"


@pytest.fixture
def rooms(window: Window, qtbot: QtBot) -> Rooms:
    made = Rooms(window, qtbot, "suzhou-two-children", (SUZHOU, SHANGHAI))
    made.enter("compare")
    return made


def cities(rooms: Rooms, child: str = "child-2") -> list[str]:
    return [place for who, place in rooms.page.cards if who == child]


def pressed(rooms: Rooms, card: tuple[str, str], words: str) -> None:
    press(next(b for b in rooms.page.cards[card].findChildren(QPushButton) if b.text() == words))
    rooms.ready()


def test_home_is_compared_too_and_the_longest_stay_comes_first(rooms: Rooms) -> None:
    assert cities(rooms) == [SUZHOU, FUYANG, SHANGHAI]
    assert "home, where the child's hukou is" in rooms.said(rooms.page.cards["child-2", FUYANG])
    assert "you live here now" in rooms.said(rooms.page.cards["child-2", SUZHOU])


def test_a_city_is_added_by_pinyin_and_nobody_is_asked_about_it(rooms: Rooms) -> None:
    type_place(rooms.page.entry, HANGZHOU)
    press(rooms.page.add)
    rooms.ready()
    assert HANGZHOU in cities(rooms)
    assert "looked at as for newcomers" in rooms.said(rooms.page.cards["child-1", HANGZHOU])
    assert rooms.window.flow.interview is not None
    assert rooms.window.flow.interview.places == (SUZHOU, SHANGHAI)
    rooms.enter("results")
    rooms.enter("compare")
    assert HANGZHOU in cities(rooms)


def test_the_same_city_twice_and_none_at_all_are_said_at_the_field(rooms: Rooms) -> None:
    press(rooms.page.add)
    assert rooms.page.trouble is not None
    type_place(rooms.page.entry, SUZHOU)
    press(rooms.page.add)
    assert rooms.page.trouble.en == "Suzhou is compared already."


def test_a_city_is_taken_out_and_comes_back(rooms: Rooms) -> None:
    pressed(rooms, ("child-1", SHANGHAI), "Take it out")
    assert SHANGHAI not in cities(rooms)
    assert rooms.window.focusWidget() is rooms.page.heading
    type_place(rooms.page.entry, SHANGHAI)
    press(rooms.page.add)
    rooms.ready()
    assert SHANGHAI in cities(rooms)


def test_each_difference_names_the_rule_of_either_city(rooms: Rooms) -> None:
    card = rooms.page.cards["child-1", SHANGHAI]
    rooms.unfold("Why it is not as in Suzhou", card)
    said = rooms.said(card)
    assert "Senior school: Suzhou: can stay (“" in said
    assert "Shanghai: to be asked (“" in said


def test_moving_the_hukou_is_worked_out_when_it_is_asked_for(rooms: Rooms) -> None:
    card = rooms.page.cards["child-2", SUZHOU]
    rooms.unfold("If the child's hukou moved here", card)
    (later,) = card.findChildren(Later)
    rooms.qtbot.waitUntil(lambda: later.ready, timeout=20_000)
    assert "No way to move it here is within reach as things stand." in rooms.said(later)


def test_from_a_city_to_what_is_to_be_done_there(rooms: Rooms) -> None:
    pressed(rooms, ("child-2", SHANGHAI), "What to do there")
    assert type(rooms.page).__name__ == "PlanPage"
    assert rooms.page.places[SHANGHAI].isChecked()


def test_the_exams_at_home_are_told(rooms: Rooms) -> None:
    assert "The exams at home, in Fuyang" in rooms.said()
    assert "Zhongkao: can stay; registered for by 31 March 2034" in rooms.said()


def test_a_compared_city_becomes_one_of_the_familys_own(rooms: Rooms) -> None:
    assert "Answer its questions too" not in [b.text() for b in rooms.page.cards["child-2", SHANGHAI].findChildren(QPushButton)]
    press(
        next(b for b in rooms.page.cards["child-2", FUYANG].findChildren(QPushButton) if b.text() == "Answer its questions too")
    )
    assert rooms.window.flow.interview is not None
    assert rooms.window.flow.interview.places == (SUZHOU, SHANGHAI, FUYANG)
    assert type(rooms.page).__name__ in ("QuestionPage", "CheckPage")
