"""Care when apart and refusals in the window: closed until wanted, both languages, state said and not only drawn."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from hukouguide.advice.interview import Interview
from hukouguide.cases.family_file import read_family
from hukouguide.desktop.texts import Texts
from hukouguide.desktop.widgets.care import care_cards
from hukouguide.desktop.widgets.disclosure import Disclosure
from hukouguide.desktop.widgets.finding_card import finding_card
from hukouguide.desktop.widgets.refused import if_refused
from hukouguide.desktop.widgets.sign import Sign
from hukouguide.rules.book import RuleBook
from hukouguide.rules.load import load_book
from hukouguide.shipped import shipped

TODAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def book() -> RuleBook:
    return load_book(shipped("rules"))[0]


def visit(book: RuleBook, folder: str, name: str, place: str) -> Interview:
    file = shipped(folder) / "families" / f"{name}.yaml"
    family, _ = read_family(file.read_bytes(), file.name, book, TODAY)
    assert family is not None
    return Interview.of_family(book, family, (place,), None, TODAY)


@pytest.fixture
def apart(book: RuleBook) -> Interview:
    return visit(book, "rules", "guangxi-left-behind", "guangdong-dongguan")


def shown(widget: QWidget) -> Iterator[str]:
    return (text.text() for text in widget.findChildren(QLabel) if text.text())


def test_the_card_says_why_and_when_and_keeps_the_rest_closed(apart: Interview, qtbot: QtBot) -> None:
    (card,) = care_cards(Texts("zh"), apart)
    qtbot.addWidget(card)
    said = list(shown(card))
    assert "父母不在身边时：孩子" in said
    assert "2027年3月1日再来看一次。" in said
    assert len(said) == 4


def test_opened_it_says_what_the_law_asks_with_each_state_in_words(apart: Interview, qtbot: QtBot) -> None:
    (card,) = care_cards(Texts("en"), apart)
    qtbot.addWidget(card)
    (more,) = card.findChildren(Disclosure)
    more.open()
    said = "\n".join(shown(card))
    assert "First ask the child with whom they would like to live, and listen." in said
    assert "At least once a week: Call or video-call" in said
    assert "The child is in distress and wants to talk: 12355" in said
    assert "第二十三条 (general knowledge, not verified)" in said
    states = [sign.accessibleName() for sign in card.findChildren(Sign)]
    assert states == ["met", "not decided yet", "met", "met", "met", "met"]


def test_a_road_at_hand_is_not_worked_out_again(apart: Interview, qtbot: QtBot) -> None:
    road = apart.road
    fresh = Interview.of_family(apart.book, apart.family, apart.places, None, TODAY)
    (card,) = care_cards(Texts("zh"), fresh, road)
    qtbot.addWidget(card)
    assert "road" not in vars(fresh)


def test_who_stays_together_sees_no_card(book: RuleBook) -> None:
    assert care_cards(Texts("zh"), visit(book, "resources", "guangzhou-grade5", "guangdong-guangzhou")) == []


def test_each_result_opens_to_what_to_do_if_the_counter_says_no(apart: Interview, qtbot: QtBot) -> None:
    texts = Texts("zh")
    finding = next(f for f in apart.findings if f.goal == "senior")
    card = finding_card(texts, finding, apart.book)
    qtbot.addWidget(card)
    (details,) = card.findChildren(Disclosure)
    details.open()
    refused = next(d for d in card.findChildren(Disclosure) if d.button.text() == "窗口说不行时怎么办")
    assert "请对方写下不办的理由，依据的是哪份文件、哪一条。" not in list(shown(card))
    refused.open()
    said = list(shown(refused))
    for words in (
        "请对方写下不办的理由，依据的是哪份文件、哪一条。",
        "2. 还没有答复，就打政府热线：12345",
        "要带回来：书面的不予受理理由",
        "高中不是义务教育，能不能报名看省、市公布的办法。办法是哪一份、哪一条不让报，可以要对方说清楚。（《中华人民共和国义务教育法》）",
        "申请行政复议（请上一级重新看这个决定）：从知道被拒绝那天起 60 天内",
    ):
        assert words in said, words
    texts.switch("en")
    assert "2. If there is no answer, the government line: 12345" in list(shown(refused))


def test_a_screen_reader_hears_which_result_is_meant(apart: Interview, qtbot: QtBot) -> None:
    finding = next(f for f in apart.findings if f.goal == "senior")
    refused = if_refused(Texts("en"), finding, apart.book)
    assert refused is not None
    qtbot.addWidget(refused)
    assert refused.button.accessibleName() == f"If the counter says no: {finding.name.en}"


def test_care_itself_is_refused_at_no_counter(apart: Interview) -> None:
    care = next(f for f in apart.findings if f.goal == "care")
    assert if_refused(Texts("zh"), care, apart.book) is None
