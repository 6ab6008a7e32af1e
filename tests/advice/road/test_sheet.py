"""What paper and shell are given of the road, from rules small enough to trace by hand."""

from datetime import date

from advice.families import family_of, spell
from hukouguide.advice.checklist import Checklist
from hukouguide.advice.compose import compose
from hukouguide.advice.interview import Interview
from hukouguide.advice.road.sheet import RoadSheet
from hukouguide.rules.schema.files import Goal
from small_book import book_of, programme

TODAY = date(2026, 11, 26)
WINDOW = "window: {opens: 03-01, closes: 03-31}\n"
STEPS = "steps:\n  - {do: {zh: 去报名, en: apply}, window: {opens: 03-01, closes: 03-31, seen_for: 2024}, critical: true}\n"


def _route(opens: Goal, judged: str, requires: str, more: str = "", name: str = "", for_: str = "child") -> str:
    return programme(f"judged: {judged}\nrequires: {requires}\n{more}", name=name or f"{opens}-route", opens=opens, for_=for_)


BOOK = book_of(
    _route("junior", "junior_entry", "{any_parent: {months: permit, at_least: 12}}", WINDOW + STEPS),
    _route("senior", "zhongkao_registration", "{any_parent: {months: permit, at_least: 24}}"),
    _route("gaokao", "gaokao_registration", "{holds: hukou, in: province}"),
    _route("hukou", "today", "{months: permit, at_least: 60}", name="settle", for_="parent"),
    more={
        "westland-village": (
            _route("senior", "zhongkao_registration", "{holds: hukou}"),
            _route("gaokao", "gaokao_registration", "{holds: hukou}"),
        )
    },
)


def _checklist(goals: tuple[Goal, ...] | None = None, places: tuple[str, ...] = ("eastland-port",)) -> Checklist:
    child = {
        "birth": "2016-03-12",
        "grade": 5,
        "hukou": (spell("westland-village", "2016-03-12"),),
        "schooling": (spell("eastland-port", "2022-09-01"),),
    }
    parent = {"permit": (), "birth": "1990-01-01"}
    family = family_of(BOOK, child=child, mother=parent, father=parent)
    return compose(Interview.of_family(BOOK, family, places, goals, TODAY))


def _road() -> RoadSheet:
    road = _checklist().road
    assert road is not None
    return road


def test_the_headline_stands_first_on_the_checklist() -> None:
    checklist = _checklist()
    assert checklist.summary.en == _road().headline[0].en
    assert "Port" in checklist.summary.en


def test_a_family_that_asks_about_no_school_gets_no_road() -> None:
    checklist = _checklist(("hukou",))
    assert checklist.road is None
    assert checklist.summary.en == ""


def test_the_city_says_until_when_what_it_takes_and_when_to_decide() -> None:
    [port] = _road().children[0].cities
    assert port.lives
    assert (port.until, port.last and port.last.en) == (date(2034, 8, 31), "senior school")
    assert port.takes.en == "things to begin: 1"
    assert port.decide_by == date(2033, 11, 1)


def test_the_same_steps_for_two_stages_are_one_plan_by_the_earlier_of_their_last_days() -> None:
    """Twelve months by 1 September 2028 begin on 2 September 2027, six months after the permit is asked for."""
    plan = _road().plans[0]
    assert [opened.day for opened in plan.opens] == sorted(opened.day for opened in plan.opens)
    assert len(plan.opens) == 2
    [step] = plan.steps
    assert step.what.en == "the father: begin in Port: permit"
    assert step.last == date(2027, 3, 2)
    assert step.takes is not None
    assert "6" in step.takes.en


def test_a_plan_with_no_day_of_its_own_has_no_last_day() -> None:
    settle = _road().plans[-1]
    assert [opened.route.en for opened in settle.opens] == ["Port · the mother · Programme"]
    assert [step.last for step in settle.steps] == [None]


def test_a_window_stands_among_the_days_once_and_its_step_is_marked() -> None:
    checklist = _checklist()
    windows = [one for one in _road().agenda if one.kind == "window"]
    assert [(one.what.en, one.seen_for, one.critical) for one in windows] == [("apply", 2024, True)]
    [step] = [step for step in checklist.steps if step.do.en == "apply"]
    assert step.in_agenda
    assert step.window is not None
    assert (step.window.opens, step.window.closes) == (windows[0].opens, windows[0].day)


def test_of_many_places_the_one_lived_in_and_those_that_hold_longest_are_told() -> None:
    road = _checklist(places=("eastland-port", "westland-village", "eastland-port-quay", "eastland-port-hill")).road
    assert road is not None
    child = road.children[0]
    assert child.left_out == 0
    assert {city.place.en for city in child.cities} >= {"Port", "Village"}


def test_a_rank_is_no_promise() -> None:
    road = _road()
    assert all(opened.promise for plan in road.plans for opened in plan.opens)


def test_going_home_says_the_exams_there() -> None:
    going = _road().children[0].going
    assert going is not None
    assert going.place.en == "Village"
    assert [words.en.split(":")[0] for words in going.exams] == ["zhongkao", "gaokao"]


def test_of_both_parents_one_route_is_told_at_length() -> None:
    results = [
        result for result in _checklist().results if "the mother" in result.heading.en or "the father" in result.heading.en
    ]
    assert [result.leading for result in results] in ([True, False], [False, True])


def test_only_a_few_places_are_told_at_length_the_one_lived_in_first() -> None:
    places = ("eastland-port-hill", "eastland-port-quay", "westland-village", "westland", "eastland-port")
    checklist = _checklist(places=places)
    assert checklist.road is not None
    told = checklist.road.at_length
    assert len(told) == 3
    assert "westland-village" in told or "eastland-port" in told
    names = {BOOK.places[place].name.en for place in told}
    assert {result.heading.en.split(" · ")[0] for result in checklist.results if result.leading} <= names
    assert all(
        step.aside for step in checklist.steps if checklist.results[step.result - 1].heading.en.split(" · ")[0] not in names
    )
