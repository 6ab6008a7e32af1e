"""A place is found by characters, by pinyin and by first letters."""

import pytest

from hukouguide.desktop.finder import PlaceFinder
from hukouguide.family.places import Level, Place, Places
from hukouguide.family.words import Words

ROWS = (
    ("china", "000000", "中国", "China", Level.NATION),
    ("guangxi", "450000", "广西壮族自治区", "Guangxi", Level.PROVINCE),
    ("guangxi-guigang", "450800", "贵港市", "Guigang", Level.CITY),
    ("guangxi-guilin", "450300", "桂林市", "Guilin", Level.CITY),
    ("chongqing", "500000", "重庆市", "Chongqing", Level.MUNICIPALITY),
    ("beijing", "110000", "北京市", "Beijing", Level.MUNICIPALITY),
    ("beijing-chaoyang", "110105", "朝阳区", "Chaoyang", Level.DISTRICT),
    ("liaoning", "210000", "辽宁省", "Liaoning", Level.PROVINCE),
    ("liaoning-chaoyang", "211300", "朝阳市", "Chaoyang", Level.CITY),
)


@pytest.fixture(scope="module")
def finder() -> PlaceFinder:
    return PlaceFinder(Places(Place(pinyin, code, Words(zh, en), level) for pinyin, code, zh, en, level in ROWS))


@pytest.mark.parametrize("typed", ["贵港", "贵港市", "广西贵港", "guigang", "gui gang", "ggs", "gg", "Guigang"])
def test_a_city_is_found_however_it_is_typed(finder: PlaceFinder, typed: str) -> None:
    assert finder.search(typed)[0].id == "guangxi-guigang"


def test_a_character_of_two_readings_is_found_by_the_right_one(finder: PlaceFinder) -> None:
    assert finder.search("chongqing")[0].id == "chongqing"
    assert finder.search("cqs")[0].id == "chongqing"
    assert finder.search("zqs") == []
    assert finder.search("cys")[0].id == "liaoning-chaoyang"


def test_places_of_the_same_name_are_told_apart_by_what_they_lie_in(finder: PlaceFinder) -> None:
    names = {finder.full_name(place.id) for place in finder.search("朝阳")}
    assert names == {Words("辽宁省朝阳市", "Chaoyang, Liaoning"), Words("北京市朝阳区", "Chaoyang, Beijing")}


def test_a_name_typed_in_full_counts_as_chosen_only_when_it_is_one_place(finder: PlaceFinder) -> None:
    assert finder.exact("贵港市").id == "guangxi-guigang"
    assert finder.exact("辽宁省朝阳市").id == "liaoning-chaoyang"
    assert finder.exact("Chaoyang, Beijing").id == "beijing-chaoyang"
    assert finder.exact("Chaoyang") is None
    assert finder.exact("贵") is None


def test_nothing_typed_finds_nothing_and_the_nation_is_never_offered(finder: PlaceFinder) -> None:
    assert finder.search("  ") == []
    assert finder.search("中国") == []
