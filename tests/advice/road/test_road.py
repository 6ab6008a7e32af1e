"""The ladder, the way home and the comparison, on rules small enough to trace by hand."""

from datetime import date

from advice.families import family_of, spell
from hukouguide.advice.advisor import Advisor
from hukouguide.advice.road.agenda import agenda
from hukouguide.advice.road.chart import chart
from hukouguide.advice.road.compare import ChildRoad, look_ahead, rung_differences
from hukouguide.advice.road.ladder import TRACKS, Hold
from hukouguide.advice.road.moving import moving_hukou
from hukouguide.advice.road.tell import headline, return_words
from hukouguide.family.household import Family
from hukouguide.rules.book import RuleBook
from small_book import book_of, programme

TODAY = date(2026, 11, 26)


def _route(opens: str, judged: str, requires: str, more: str = "", name: str = "") -> str:
    return programme(f"judged: {judged}\nrequires: {requires}\n{more}", name=name or f"{opens}-route", opens=opens)


PORT = (
    _route("junior", "junior_entry", "{any_parent: {holds: permit}}"),
    _route("senior", "zhongkao_registration", "{holds: schooling, stage: junior}"),
    _route("gaokao", "gaokao_registration", "{holds: hukou, in: province}"),
    _route("gaokao", "gaokao_registration", "{holds: schooling, stage: senior}", "track: vocational", name="gaokao-skills"),
    programme("requires: {months: permit, at_least: 120}", name="settle", opens="hukou", for_="parent"),
)
VILLAGE = (
    _route("senior", "zhongkao_registration", "{holds: hukou}"),
    _route("gaokao", "gaokao_registration", "{all: [{holds: hukou}, {months: schooling, stage: senior, at_least: 24}]}"),
)
BOOK = book_of(*PORT, more={"westland-village": VILLAGE})
PLACES = ("eastland-port", "westland-village")


def _family(book: RuleBook = BOOK, **more: object) -> Family:
    """Grade 5, at school in Port since September 2022, hukou in Village; the mother with a permit since May 2017."""
    child = {
        "birth": "2016-03-12",
        "grade": 5,
        "hukou": (spell("westland-village", "2016-03-12"),),
        "schooling": (spell("eastland-port", "2022-09-01"),),
    }
    mother = {"permit": (spell("eastland-port", "2017-05-01"),), "birth": "1990-01-01"}
    return family_of(book, child={**child, **more}, mother=mother)


def _road(*places: str) -> ChildRoad:
    (child,) = look_ahead(Advisor(BOOK, TODAY, arriving=True), _family(), places or PLACES).children
    return child


def test_each_rung_holds_as_its_best_route_does() -> None:
    port = next(row for row in _road().rows if row.place == "eastland-port")
    assert [(rung.rung, rung.hold) for rung in port.ladder.on("general")] == [
        ("primary", Hold.HERE),
        ("junior", Hold.SURE),
        ("senior", Hold.SURE),
        ("gaokao", Hold.NO),
    ]
    assert [rung.hold for rung in port.ladder.on("vocational")][-1] is Hold.SURE


def test_the_track_that_holds_longer_comes_first() -> None:
    port = next(row for row in _road().rows if row.place == "eastland-port")
    assert [(stay.track, stay.until, stay.to_the_end) for stay in port.ladder.stays] == [
        ("vocational", date(2034, 8, 31), True),
        ("general", date(2034, 8, 31), False),
    ]


def test_a_school_in_the_middle_of_a_stage_must_first_take_the_child() -> None:
    village = next(row for row in _road().rows if row.place == "westland-village")
    assert village.ladder.stay is not None
    assert village.ladder.stay.transfer
    assert village.ladder.rungs[0].hold is Hold.ASK


def test_home_asks_for_two_years_at_school_there_before_the_gaokao() -> None:
    """24 months of schooling by 1 November 2033, when the gaokao is registered for: at school there by 2 November 2031."""
    road = _road()
    assert road.home is not None
    assert [(exam.rung.rung, exam.last, exam.must_be_there) for exam in road.home.exams] == [
        ("senior", date(2031, 3, 31), False),
        ("gaokao", date(2031, 11, 2), True),
    ]


def test_the_return_is_decided_by_what_the_city_cannot_give() -> None:
    road = _road()
    port = next(row for row in road.rows if row.place == "eastland-port")
    assert port.back is not None
    assert (port.back.stopped.rung, port.back.by) == ("gaokao", date(2031, 11, 2))
    words = return_words(port, road, BOOK)
    assert words is not None
    assert "2 November 2031" in words.en


def test_a_city_compared_is_the_city_asked_about_alone() -> None:
    both = {row.place: row for row in _road().rows}
    for place in PLACES:
        (alone,) = _road(place).rows
        assert alone == both[place]


def test_what_differs_between_two_cities_names_both_rules() -> None:
    port, village = (next(row for row in _road().rows if row.place == place) for place in PLACES)
    found = {difference.here.rung: difference for difference in rung_differences(port.ladder, village.ladder)}
    assert found["gaokao"].here.finding is not None
    assert found["gaokao"].here.finding.rule.startswith("eastland-port/gaokao-route")
    assert found["gaokao"].there.finding is not None
    assert found["gaokao"].there.finding.rule.startswith("westland-village/gaokao-route")


def test_a_newcomer_has_nothing_where_the_family_never_lived() -> None:
    (row,) = look_ahead(Advisor(BOOK, TODAY, arriving=True), _family(), ("westland-village",)).children[0].rows
    assert not row.newcomer  # the hukou is there
    moved = _family(hukou=(spell("eastland-port", "2016-03-12"),))
    (row,) = look_ahead(Advisor(BOOK, TODAY, arriving=True), moved, ("westland-village",)).children[0].rows
    assert row.newcomer


def test_moving_the_hukou_can_close_the_door_at_home() -> None:
    family = _family()
    advisor = Advisor(BOOK, TODAY, arriving=True)
    moving = moving_hukou(
        advisor, family, "child", "westland-village", "eastland-port", advisor.findings(family, ("eastland-port",))
    )
    assert moving is not None
    assert moving.day == date(2027, 4, 30)  # ten years from 1 May 2017
    assert {(change.finding.place, change.finding.goal, change.kind) for change in moving.changes} == {
        ("westland-village", "senior", "worse"),
        ("westland-village", "gaokao", "worse"),
        ("eastland-port", "gaokao", "better"),
    }


def test_the_chart_has_a_line_for_each_track_that_matters_and_one_for_home() -> None:
    found = chart(_road("eastland-port"), BOOK, TODAY, grade=5)
    assert [(line.place, line.track, line.home) for line in found.lines] == [
        ("eastland-port", "general", False),
        ("eastland-port", "vocational", False),
        ("westland-village", "general", True),
    ]
    assert [column.grade.en for column in found.columns] == [f"Grade {n}" for n in range(5, 13)]
    assert [(point.kind, point.day) for point in found.lines[0].points] == [("return", date(2031, 11, 2))]


def test_the_agenda_is_in_the_order_of_the_days() -> None:
    advisor = Advisor(BOOK, TODAY, arriving=True)
    family = _family()
    road = look_ahead(advisor, family, PLACES)
    entries = agenda(road, family, BOOK)
    days = [entry.day for entry in entries]
    assert days == sorted(days)
    assert ("decide", date(2031, 11, 2)) in {(entry.kind, entry.day) for entry in entries}
    assert ("begin", date(2031, 11, 2)) in {(entry.kind, entry.day) for entry in entries}


def test_a_child_without_grade_or_birth_has_no_ladder_but_a_sentence() -> None:
    family = family_of(BOOK, child={})
    advisor = Advisor(BOOK, TODAY, arriving=True)
    road = look_ahead(advisor, family, PLACES)
    assert all(row.ladder.rungs == () for row in road.children[0].rows)
    assert "cannot be said" in headline(road, family, BOOK)[0].en


def test_a_step_that_two_stages_ask_for_stands_in_the_agenda_once_by_the_earlier_day() -> None:
    family = family_of(
        BOOK,
        child={"birth": "2016-03-12", "grade": 5, "hukou": (spell("eastland-port", "2016-03-12"),), "schooling": ()},
        mother={"permit": (), "birth": "1990-01-01"},
        father={"permit": ()},
    )
    book = book_of(
        _route("junior", "junior_entry", "{any_parent: {holds: permit}}"),
        _route("senior", "zhongkao_registration", "{any_parent: {holds: permit}}"),
    )
    entries = [
        e
        for e in agenda(look_ahead(Advisor(book, TODAY, arriving=True), family, ("eastland-port",)), family, book)
        if e.kind == "begin"
    ]
    assert [entry.day for entry in entries] == [date(2028, 3, 1)]  # six months before 1 September 2028
    assert "junior school" in entries[0].why.en
    assert "senior school" in entries[0].why.en


def test_a_city_beside_its_district_does_not_say_everything_twice() -> None:
    family = _family()
    road = look_ahead(Advisor(BOOK, TODAY, arriving=True), family, ("eastland-port", "eastland-port-quay"))
    assert {entry.place for entry in agenda(road, family, BOOK) if entry.kind == "decide"} == {"eastland-port-quay"}


def test_the_headline_speaks_of_where_the_family_lives_and_of_where_it_could_stay_longer() -> None:
    road = look_ahead(Advisor(BOOK, TODAY, arriving=True), _family(), PLACES)
    (words,) = headline(road, _family(), BOOK)
    assert words.en.startswith(
        "the child: in Port (vocational schools) you can stay together to the end, 31 August 2034, and sit the exam for vocational colleges."
    )
    assert "Longer" not in words.en
    moved = _family(schooling=(spell("westland-village", "2022-09-01"),))
    (words,) = headline(look_ahead(Advisor(BOOK, TODAY, arriving=True), moved, PLACES), moved, BOOK)
    assert words.en.startswith("the child: in Village you can stay together until 31 August 2028, the end of primary school.")
    assert "Longer: in Port" in words.en


def test_tracks_that_go_alike_are_told_once() -> None:
    (port,) = _road("eastland-port").rows
    (village,) = _road("westland-village").rows
    assert [stay.track for stay in port.ladder.told] == ["vocational", "general"]
    assert [stay.track for stay in village.ladder.told] == ["general"]


def test_the_agenda_is_for_where_the_family_lives_and_for_home_unless_other_places_are_named() -> None:
    book = book_of(*PORT, more={"westland-village": VILLAGE, "westland": (_route("junior", "junior_entry", "{holds: hukou}"),)})
    family = _family(book)
    road = look_ahead(Advisor(book, TODAY, arriving=True), family, (*PLACES, "westland"))
    assert {entry.place for entry in agenda(road, family, book) if entry.kind != "look_again"} == set(PLACES)
    assert {entry.place for entry in agenda(road, family, book, ("eastland-port",)) if entry.kind != "look_again"} == {
        "eastland-port"
    }


def test_on_the_general_track_only_the_tiers_that_lead_on_count() -> None:
    """At a school of skills from the autumn of 2031 for certain; a general one asks for a permit, which can be begun until 2030."""
    body = """\
        judged: zhongkao_registration
        tiers:
          - {id: general, name: {zh: 普高, en: general}, requires: {any_parent: {holds: permit}}}
          - {id: skills, name: {zh: 职高, en: skills}, track: vocational, requires: {holds: schooling}}
        """
    book = book_of(programme(body, opens="senior"))
    family = family_of(
        book,
        child={"birth": "2016-03-12", "grade": 5, "schooling": (spell("eastland-port", "2022-09-01"),)},
        mother={"permit": ()},
        father={"permit": ()},
    )
    (row,) = look_ahead(Advisor(book, TODAY, arriving=True), family, ("eastland-port",)).children[0].rows
    holds = {track: next(rung.hold for rung in row.ladder.on(track) if rung.rung == "senior") for track in TRACKS}
    assert holds == {"general": Hold.STEPS, "vocational": Hold.SURE}
    plans = {rung.track: plan for rung, plan in row.plans}
    assert [dated.last for dated in plans["general"].steps] == [date(2030, 9, 30)]
