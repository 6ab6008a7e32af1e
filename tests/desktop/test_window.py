"""The window as a whole: every page can be reached, read, left and understood without a mouse and without good eyes."""

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QListWidget, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.driver import Driver, press, type_day
from hukouguide.desktop import app as program
from hukouguide.desktop import theme
from hukouguide.desktop.widgets.disclosure import Disclosure
from hukouguide.desktop.window import Window
from hukouguide.desktop.wording import moment_words
from hukouguide.family.answers import State
from hukouguide.family.places import Level
from hukouguide.family.words import Words


def home(window: Window) -> str:
    """Any province or city with rules of its own."""
    assert window.flow.book is not None
    return next(c for c in window.flow.book.cities if window.flow.book.places[c].level is not Level.NATION)


@pytest.fixture
def asking(window: Window) -> Driver:
    """At the first question, for one child and its mother."""
    driver = Driver(window, {"child": {"birth": "2016-03-12", "grade": 5}})
    driver.start("zh", 1, ("mother",), (home(window),))
    assert driver.at == "QuestionPage"
    return driver


def settle() -> None:
    """Layouts inside layouts settle one round after another; the deepest here lie ten frames down."""
    for _ in range(12):
        QApplication.processEvents()


def controls(page: QWidget) -> Iterator[QWidget]:
    for kind in (QAbstractButton, QLineEdit, QComboBox, QListWidget):
        for widget in page.findChildren(kind):
            if widget.isVisible() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
                yield widget


def each_page(driver: Driver, qtbot: QtBot) -> Iterator[str]:
    """Every page in turn, one question of each kind, with all that can be opened open."""
    window = driver.window
    kinds: set[str] = set()
    yield "welcome"
    driver.start("zh", 1, ("mother",), ())
    yield "members with an error"
    press(window.page._ticks[home(window)])
    yield "places"
    press(window.page._onward)
    while driver.at == "QuestionPage":
        kind = window.page.ask.question.kind
        if kind not in kinds:
            kinds.add(kind)
            if kind == "spells":
                press(window.page.field.some)
            for disclosure in window.page.findChildren(Disclosure):
                disclosure.open()
            press(window.page._onward)
            yield f"question: {kind}"
        driver.answer_one()
    yield "check"
    press(window.page._onward)
    for room in ("results", "compare", "plan", "papers", "routes", "what_if"):
        press(window.page.ways[room])
        qtbot.waitUntil(lambda: window.page.ready, timeout=30_000)
        for disclosure in window.page.findChildren(Disclosure)[:4]:
            disclosure.open()
        yield room
    press(window.page.ways["results"])
    press(window.page._paper)
    qtbot.waitUntil(lambda: window.page.paper is not None or window.page.trouble is not None, timeout=30_000)
    yield "preview"


def walk(window: Window, qtbot: QtBot) -> Iterator[str]:
    driver = Driver(window, {})
    # the places page is entered by hand here, to see it complain
    driver.start = lambda *_: _to_places(driver)  # type: ignore[method-assign]
    yield from each_page(driver, qtbot)


def _to_places(driver: Driver) -> None:
    press(driver.page._begin)
    press(driver.page._count.button(1))
    press(driver.page._parents["mother"])
    press(driver.page._onward)
    press(driver.page._onward)


def test_every_control_says_what_it_is_in_both_languages(window: Window, qtbot: QtBot) -> None:
    for where in walk(window, qtbot):
        for language in ("en", "zh"):
            window.speak(language)
            for control in controls(window):
                name = QAccessible.queryAccessibleInterface(control).text(QAccessible.Text.Name)
                assert name.strip(), f"{where}: {control} has no name"
                if isinstance(control, QRadioButton) and where.startswith("question"):
                    assert control.accessibleDescription(), f"{where}: {name} does not say what it answers"
                if isinstance(control, QLineEdit | QComboBox | QListWidget):
                    assert control.accessibleName(), f"{where}: {control} is named by its content only"


@pytest.mark.parametrize("scale", [100, 200])
def test_nothing_is_cut_off(window: Window, qtbot: QtBot, scale: int) -> None:
    window.enlarge(scale)
    for where in walk(window, qtbot):
        for language in ("en", "zh"):
            window.speak(language)
            settle()
            assert window._scroll.horizontalScrollBar().maximum() == 0, f"{where} is wider than the window"
            for text in window.findChildren(QLabel):
                if text.isVisible() and text.text():
                    needed = text.heightForWidth(text.width()) if text.wordWrap() else text.sizeHint().height()
                    assert text.height() >= needed, f"{where}: {text.text()}"
                    assert text.wordWrap() or text.width() >= text.sizeHint().width(), f"{where}: {text.text()}"
            for control in controls(window):
                if isinstance(control, QAbstractButton):
                    assert control.width() >= control.minimumSizeHint().width(), f"{where}: {control.text()}"


def test_the_keyboard_is_on_the_page_after_every_move(window: Window, qtbot: QtBot) -> None:
    for where in walk(window, qtbot):
        focused = window.focusWidget()
        assert focused is not None, where
        assert window.page.isAncestorOf(focused), f"{where}: {focused}"
        assert focused.isVisible(), where


def test_tab_alone_reaches_every_control_of_a_question(asking: Driver) -> None:
    window = asking.window
    wanted = {c for c in controls(window.page) if c is not None}
    seen: set[QWidget] = set()
    for _ in range(40):
        seen.add(window.focusWidget())
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    # of a group of radio buttons Tab reaches one, the arrows the others
    assert {c for c in wanted if not c.inherits("QRadioButton")} <= seen


def test_the_other_language_keeps_what_was_typed(asking: Driver, qtbot: QtBot) -> None:
    while asking.page.ask.question.kind != "date":
        press(asking.page._unknown)
    type_day(asking.page.field.entry, "2016-03-12")
    title = asking.page.heading.text()
    QTest.keyClick(asking.window.focusWidget(), Qt.Key.Key_L, Qt.KeyboardModifier.AltModifier)
    # a button pressed by its letter shows itself pressed for a moment first
    qtbot.waitUntil(lambda: asking.window.bar_texts.language == "en")
    assert asking.page.heading.text() != title
    assert asking.page.field.entry.day.text() == "12"


def test_an_empty_question_complains_on_top_at_the_field_and_in_the_title(asking: Driver) -> None:
    page = asking.page
    page._onward.setFocus()
    QTest.keyClick(page._onward, Qt.Key.Key_Return)
    assert asking.page is page
    assert asking.window.focusWidget() is page.errors
    assert page.errors.isVisible()
    assert page.field.wrong.isVisible()
    assert asking.window.windowTitle().startswith("有错误")
    press(page.errors.findChild(QAbstractButton))
    assert page.field.isAncestorOf(asking.window.focusWidget())


def test_going_back_keeps_the_answer(asking: Driver) -> None:
    answers = {"date": "2016-03-12", "grade": 5, "yes_no": True}
    while asking.page.ask.question.kind not in answers:
        press(asking.page._unknown)
    key = asking.page.ask.key
    asking.facts = {key.subject: {key.fact: answers[asking.page.ask.question.kind]}}
    asking.answer_one()
    QTest.keyClick(asking.window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert asking.page.ask.key == key
    assert str(asking.page.field.value()) == str(asking.facts[key.subject][key.fact])


def test_back_from_the_first_question_leads_to_the_places_and_they_stay_ticked(asking: Driver) -> None:
    press(asking.page._back)
    assert asking.at == "PlacesPage"
    assert asking.page._ticks[home(asking.window)].isChecked()


def test_results_can_be_seen_at_any_time(asking: Driver, qtbot: QtBot) -> None:
    QTest.keyClick(asking.window.focusWidget(), Qt.Key.Key_R, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: asking.at == "ResultsPage")


def test_a_changed_answer_leads_back_to_the_answers(asking: Driver) -> None:
    asking.answer_all()
    interview = asking.window.flow.interview
    assert interview is not None
    ask, _ = interview.answered[0]
    asking.window.flow.change(ask.key, "check")
    press(asking.page._unknown)
    assert asking.at == "CheckPage"
    changed = asking.window.flow.interview
    assert changed is not None
    assert changed.family.answer(ask.key.subject, ask.key.fact).state is State.UNKNOWN


def test_a_new_family_finds_nothing_of_the_one_before(asking: Driver) -> None:
    asking.answer_one()
    flow = asking.window.flow
    flow.start_again()
    assert asking.at == "WelcomePage"
    assert flow.interview is None
    assert not flow.typed
    assert not flow.places
    assert not flow.members.people()


def test_a_missing_font_is_said_and_the_program_goes_on(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(program, "add_fonts", lambda: False)
    made = program.make_window(QApplication.instance())
    qtbot.addWidget(made)
    made.show()
    assert any("Noto Sans SC" in text.text() and text.isVisible() for text in made.findChildren(QLabel))
    press(made.page._begin)
    assert type(made.page).__name__ == "MembersPage"


def test_rules_that_cannot_be_read_are_said_and_nothing_breaks(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> None:
        raise FileNotFoundError("rules/")

    monkeypatch.setattr("hukouguide.desktop.book_reader.load_rules", broken)
    made = program.make_window(QApplication.instance())
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: bool(made.flow.failure))
    made.go("places")
    assert any("rules/" in text.text() for text in made.findChildren(QLabel))
    assert not made.page.continue_button().isEnabled()


def test_rule_files_left_out_are_mentioned_quietly_and_named_on_request(asking: Driver) -> None:
    from hukouguide.rules.diagnostics import Diagnostic, Severity, Spot

    wrong = Diagnostic("X", Severity.ERROR, Words("写错了", "is wrong"), Spot("anywhere/town.yaml", 7))
    asking.window.flow.problems = (wrong,)
    press(asking.page._results_now)
    said = " ".join(text.text() for text in asking.page.findChildren(QLabel))
    assert "1 个规定文件写错了" in said
    next(d for d in asking.page.findChildren(Disclosure) if d.button.text() == "哪些文件").open()
    said = " ".join(text.text() for text in asking.page.findChildren(QLabel))
    assert "anywhere/town.yaml 第 7 行：写错了" in said


def test_larger_text_by_key(window: Window) -> None:
    before = window.page.heading.height()
    QTest.keyClick(window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert window.scale == 150
    assert window.page.heading.height() > before
    QTest.keyClick(window, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert window.scale == 100


def test_qt_speaks_chinese_and_english_with_the_window(window: Window, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: QApplication.translate("QPlatformTheme", "Cancel") == "取消")
    window.speak("en")
    assert QApplication.translate("QPlatformTheme", "Cancel") == "Cancel"
    window.speak("zh")
    assert QApplication.translate("QPlatformTheme", "Cancel") == "取消"


FIRST = """
import sys
from PySide6.QtWidgets import QApplication
from hukouguide.desktop.app import make_window
app = QApplication([])
window = make_window(app)
window.flow.read_rules = lambda: None
window.painted.disconnect()
window.show()
app.processEvents()
print(*sorted({name.split(".")[0] for name in sys.modules} & {"pydantic", "yaml", "reportlab", "babel", "pypinyin", "pikepdf"}))
print(*sorted(name for name in sys.modules if name.startswith(("hukouguide.rules", "hukouguide.advice", "hukouguide.report"))))
"""


def test_only_qt_and_the_first_page_are_imported_before_the_first_paint() -> None:
    source = Path(__file__).resolve().parents[2] / "src"
    environment = {**os.environ, "PYTHONPATH": str(source), "QT_QPA_PLATFORM": "offscreen"}
    said = subprocess.run([sys.executable, "-c", FIRST], env=environment, capture_output=True, text=True, check=True).stdout
    assert said.split() == []


def test_the_text_sizes_offered_are_the_three(window: Window) -> None:
    assert [button.text() for button in window._sizes.buttons()] == [f"{scale} %" for scale in theme.SCALES]


def test_the_heading_has_the_keyboard_when_a_page_comes_up(window: Window, qtbot: QtBot) -> None:
    window.flow.moved.connect(lambda _: headings.append(window.focusWidget() is window.page.heading))
    headings: list[bool] = []
    for _ in walk(window, qtbot):
        pass
    assert len(headings) > 5
    assert all(headings)


def test_whoever_types_on_the_heading_writes_into_the_first_field(asking: Driver) -> None:
    while asking.page.ask.question.kind != "date":
        press(asking.page._unknown)
    assert asking.window.focusWidget() is asking.page.heading
    for key in "2016":
        QTest.keyClick(asking.window.focusWidget(), key)
    assert asking.page.field.entry.year.text() == "2016"


def test_what_an_input_method_makes_on_the_heading_goes_into_the_first_field(asking: Driver) -> None:
    while asking.page.ask.question.kind != "date":
        press(asking.page._unknown)
    made = QInputMethodEvent()
    made.setCommitString("去年三月")
    QApplication.sendEvent(asking.window.focusWidget(), made)
    assert asking.page.field.entry.year.text() == "去年三月"
    assert asking.window.focusWidget() is asking.page.field.entry.year


def test_an_arrow_on_the_heading_leads_to_the_first_answer_and_chooses_nothing(asking: Driver) -> None:
    while asking.page.ask.question.kind not in ("yes_no", "choice", "grade"):
        press(asking.page._unknown)
    QTest.keyClick(asking.window.focusWidget(), Qt.Key.Key_Down)
    assert asking.window.focusWidget() is asking.page.field.first()
    assert not asking.page.field.first().isChecked()


def test_a_shortcut_on_the_heading_is_not_taken_for_typing(asking: Driver) -> None:
    QTest.keyClick(asking.window.focusWidget(), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert asking.window.focusWidget() is asking.page.heading


def test_a_child_whose_birthday_nobody_knows_is_asked_for_by_its_grade(asking: Driver) -> None:
    while asking.page.ask.key.fact != "birth" or asking.page.ask.key.subject != "child":
        assert not asking.page._by_grade.isVisible(), "only for a child"
        press(asking.page._unknown)
    press(asking.page._by_grade)
    assert asking.page.ask.question.kind == "grade"
    assert asking.page.ask.key.subject == "child"
    interview = asking.window.flow.interview
    assert interview is not None
    assert interview.family.answer("child", "birth").state is State.UNKNOWN


def test_no_widget_ever_becomes_a_window_of_its_own(window: Window, qtbot: QtBot) -> None:
    """A widget shown before it has its place would flash up as a window and take the keyboard away."""
    before = {w for w in QApplication.topLevelWidgets() if w.isVisible()}
    shown: list[QWidget] = []

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # the name is Qt's
            if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
                shown.append(watched)
            return False

    watch = Watch()
    QApplication.instance().installEventFilter(watch)
    for where in walk(window, qtbot):
        assert [w for w in shown if w not in before] == [], where
    QApplication.instance().removeEventFilter(watch)


def test_a_moment_is_written_as_each_language_does() -> None:
    words = moment_words(datetime(2026, 11, 3, 9, 5))
    assert words == Words("2026年11月3日 09:05", "3 November 2026, 09:05")
