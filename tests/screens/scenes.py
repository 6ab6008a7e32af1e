"""Every screen of the program: how the window is brought there, and what of it is pictured."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from os import utime

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from hukouguide.cases.drafts import Draft, orphans
from hukouguide.cases.lock import CaseLock
from hukouguide.cases.sealing import KeyPair
from hukouguide.desktop.case_folder import drafts_folder
from hukouguide.desktop.last_visit import with_visit
from hukouguide.desktop.widgets.road_chart import RoadChartView
from hukouguide.desktop.window import Window
from hukouguide.family.answers import FactKey
from hukouguide.language import speaker
from hukouguide.shipped import shipped
from hukouguide.workshop import jobs
from screens.stage import CASES, GOALS, TODAY, Stage, settle, shades, until

SPRING = date(2026, 3, 2)
KILLED = datetime(2026, 11, 23, 15, 10)

say, say_at_the_desk = speaker("desktop"), speaker("desk")

Scene = Callable[[Stage], QWidget]


def welcome(stage: Stage) -> QWidget:
    stage.flow.start_again()
    return stage.go("welcome")


def members(stage: Stage) -> QWidget:
    stage.sit_down()
    return stage.go("members")


def places(stage: Stage) -> QWidget:
    stage.sit_down()
    return stage.go("places")


def question(stage: Stage) -> QWidget:
    return stage.ask("child", "grade")


def question_why(stage: Stage) -> QWidget:
    stage.ask("mother", "permit")
    return stage.unfold(say("&Why we ask"))


def question_day(stage: Stage) -> QWidget:
    return stage.ask("child", "birth")


def question_spells(stage: Stage) -> QWidget:
    window = stage.ask("mother", "insurance")
    stage.show_first(window.page.field)
    return window


def question_wrong(stage: Stage) -> QWidget:
    window = stage.ask("child", "birth")
    window.page.field.entry.month.setText("13")
    window.page.continue_button().click()
    settle()
    return window


def check(stage: Stage) -> QWidget:
    stage.sit_down()
    return stage.go("check")


def _ahead(stage: Stage, name: str) -> Window:
    """A page of results, once the road has been looked along."""
    stage.sit_down()
    window = stage.go(name)
    until(lambda: window.page.ready)
    return window


def results(stage: Stage) -> QWidget:
    return _ahead(stage, "results")


def road(stage: Stage) -> QWidget:
    window = _ahead(stage, "results")
    stage.show_first(window.page.findChild(RoadChartView))
    return window


def compare(stage: Stage) -> QWidget:
    return _ahead(stage, "compare")


def compare_city(stage: Stage) -> QWidget:
    window = _ahead(stage, "compare")
    stage.show_first(next(iter(window.page.cards.values())))
    return window


def plan(stage: Stage) -> QWidget:
    return _ahead(stage, "plan")


def papers(stage: Stage) -> QWidget:
    return _ahead(stage, "papers")


def routes(stage: Stage) -> QWidget:
    return _ahead(stage, "routes")


def routes_why(stage: Stage) -> QWidget:
    _ahead(stage, "routes")
    return stage.unfold(say("Why, and what to do"))


def refused(stage: Stage) -> QWidget:
    """What the law says when a counter turns a family away, below the first route that has it."""
    _ahead(stage, "routes")
    for route in stage.folded(say("Why, and what to do")):
        route.open()
        settle()
        if stage.folded(say("If the counter says no")):
            break
    return stage.unfold(say("If the counter says no"))


def care(stage: Stage) -> QWidget:
    """Where the parents went away and the child stayed."""
    stage.flow.forget()
    stage.flow.session.at_desk = True
    file = shipped("rules") / "families" / "guangxi-left-behind.yaml"
    apart = jobs.visit(file, ("guangdong-dongguan",), GOALS, TODAY, shipped("rules")).interview
    assert apart is not None
    stage.flow.take_up(apart.people, apart.places, GOALS, apart.log)
    window = stage.go("results")
    until(lambda: window.page.ready)
    return stage.unfold(say("What to do while you are apart"))


def what_if(stage: Stage) -> QWidget:
    """The child a grade further on."""
    window = _ahead(stage, "what_if")
    page = window.page
    page.open(page.interview.ask(FactKey("child", "grade")))
    page.field.options[6].click()
    page.suppose.click()
    until(lambda: page.ready)
    return window


def words(stage: Stage) -> QWidget:
    """The words of policy on a page, in plain language."""
    _ahead(stage, "routes")
    return stage.unfold(say("Words on this page, &explained"))


def changes(stage: Stage) -> QWidget:
    """Since a visit in spring, when no rule was known yet for what is on course now."""
    stage.sit_down()
    session = stage.flow.session
    case = with_visit(session.current(), stage.family)
    case.visit["day"] = SPRING.isoformat()
    kept = next(row for row in case.visit["seen"] if row[5] == "on_course")
    kept[4], kept[5] = "0" * 16, "no_rule"
    session.take(replace(case, saved=SPRING), None, None, None)
    window = stage.go("changes")
    until(lambda: window.page.ready)
    return window


def paper(stage: Stage) -> QWidget:
    stage.sit_down()
    window = stage.go("preview")
    until(lambda: window.page.paper is not None)
    # the pages are drawn off the window's thread
    until(lambda: shades(window.page.view) > 40)
    return window


def phone(stage: Stage) -> QWidget:
    paper(stage)
    return stage.unfold(say("Copy it to a p&hone"))


def form(stage: Stage) -> QWidget:
    stage.sit_down()
    return stage.go("form")


def desk(stage: Stage) -> QWidget:
    stage.flow.start_again()
    window = stage.go("desk")
    until(lambda: window.page.list.count() == len(CASES))
    return window


def in_use(stage: Stage) -> QWidget:
    """A case that another window has open."""
    window = desk(stage)
    held = CaseLock(stage.folder / f"{CASES[1]}.age")
    window.page.list.setCurrentRow(1)
    window.page._open_it.click()
    settle()
    held.release()
    return window


def left_over(stage: Stage) -> QWidget:
    """Unsaved work of a window that was killed."""
    stage.sit_down()
    draft = Draft(drafts_folder(), None)
    draft.sealed_by(KeyPair.fresh())
    draft.keep(stage.flow.session.current())
    draft._lock.release()
    left = orphans(drafts_folder(), None)[0]
    utime(left.path, (KILLED.timestamp(), KILLED.timestamp()))
    window = desk(stage)
    left.drop()
    return window


def centre_key(stage: Stage) -> QWidget:
    desk(stage)
    return stage.unfold(say_at_the_desk("The centre's &key"))


def unlock(stage: Stage) -> QWidget:
    window = desk(stage)
    window.page.list.itemActivated.emit(window.page.list.item(0))
    until(lambda: hasattr(window.page, "wanted"))
    return window


def save(stage: Stage) -> QWidget:
    stage.sit_down()
    stage.flow.came_from = "check"
    return stage.go("save")


def end_session(stage: Stage) -> QWidget:
    """The question that is asked before anything is lost."""
    check(stage)
    asked: list[QWidget] = []

    def grasp() -> None:
        asked.append(QApplication.activeModalWidget())
        asked[0].hide()

    QTimer.singleShot(100, grasp)
    stage.window.desk.end_session()
    return asked[0]


def keys(stage: Stage) -> QWidget:
    check(stage)
    stage.flow.helped_from = "check"
    return stage.go("keys")


def idle(stage: Stage) -> QWidget:
    """A computer for everybody, a while after the last touch."""
    window = stage.open_window(idle_minutes=5)
    window.speak(stage.window.bar_texts.language)
    window.go("members")
    counting = window.desk.idle
    counting.quiet = counting.allowed - 43
    counting.tick()
    settle()
    return window


SCENES: dict[str, Scene] = {
    name.__name__.replace("_", "-"): name
    for name in (
        welcome,
        members,
        places,
        question,
        question_why,
        question_day,
        question_spells,
        question_wrong,
        check,
        results,
        road,
        compare,
        compare_city,
        plan,
        papers,
        routes,
        routes_why,
        refused,
        care,
        what_if,
        words,
        changes,
        paper,
        phone,
        form,
        desk,
        in_use,
        left_over,
        centre_key,
        unlock,
        save,
        end_session,
        keys,
        idle,
    )
}

IN_LARGE = ("welcome", "question", "results", "compare")
IN_DARK = ("welcome", "question", "results", "road")
