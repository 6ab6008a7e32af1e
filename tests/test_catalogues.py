"""The catalogues say in Chinese all that the code says in English, and the check that holds them to it sees each kind of fault."""

from pathlib import Path

import pytest

from hukouguide.shipped import shipped
from hukouguide.workshop.catalogues import compile_all, faults, renew, spoken, translations

SOURCE = Path(__file__).parents[1] / "src" / "hukouguide"


def test_every_text_of_the_program_has_its_chinese_and_is_compiled() -> None:
    assert [str(fault) for fault in faults(spoken(SOURCE), shipped("i18n"))] == []


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A package of one room that says two texts, one of them through a say borrowed from its neighbour."""
    source = tmp_path / "house"
    source.mkdir()
    (source / "hall.py").write_text('say = speaker("hall")\nsay("Good day, {name}")\n', "utf-8")
    (source / "door.py").write_text('from house.hall import say\n\nsay("Come " "in")\n', "utf-8")
    return source


def catalogue(folder: Path, *pairs: tuple[str, str]) -> Path:
    po = folder / "i18n" / "zh_CN" / "LC_MESSAGES" / "hall.po"
    po.parent.mkdir(parents=True, exist_ok=True)
    entries = [f'msgid "{english}"\nmsgstr "{chinese}"\n' for english, chinese in pairs]
    po.write_text('msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n' + "\n".join(entries), "utf-8")
    return folder / "i18n"


WHOLE = (("Good day, {name}", "{name}，您好"), ("Come in", "请进"))


def seen(house: Path, i18n: Path) -> list[str]:
    return [fault.what for fault in faults(spoken(house), i18n)]


def test_a_whole_and_compiled_catalogue_has_no_fault(house: Path, tmp_path: Path) -> None:
    i18n = catalogue(tmp_path, *WHOLE)
    compile_all(i18n)
    assert seen(house, i18n) == []


def test_compiling_again_changes_nothing(house: Path, tmp_path: Path) -> None:
    i18n = catalogue(tmp_path, *WHOLE)
    assert [path.name for path in compile_all(i18n)] == ["hall.mo"]
    assert compile_all(i18n) == []


def test_renewing_takes_out_what_is_said_nowhere_and_puts_in_what_is_new(house: Path, tmp_path: Path) -> None:
    i18n = catalogue(tmp_path, WHOLE[0], ("Go away", "请走"))
    [changed] = renew(spoken(house), i18n)
    assert translations(changed) == dict(WHOLE[:1])
    compile_all(i18n)
    assert seen(house, i18n) == ["not translated"]
    assert renew(spoken(house), i18n) == []


def test_renewing_makes_the_catalogue_of_a_new_room(house: Path, tmp_path: Path) -> None:
    assert [path.name for path in renew(spoken(house), tmp_path / "i18n")] == ["hall.po"]
    assert seen(house, tmp_path / "i18n") == ["not compiled since it changed", "not translated", "not translated"]


@pytest.mark.parametrize(
    ("pairs", "fault"),
    [
        (WHOLE[:1], "not translated"),
        ((WHOLE[0], ("Come in", "")), "not translated"),
        ((*WHOLE, ("Go away", "请走")), "said nowhere"),
        ((("Good day, {name}", "{nam}，您好"), WHOLE[1]), "other placeholders in Chinese"),
        ((WHOLE[0], ("Come in", "Come in")), "no Chinese in the Chinese"),
    ],
)
def test_each_fault_of_a_catalogue_is_named(
    house: Path, tmp_path: Path, pairs: tuple[tuple[str, str], ...], fault: str
) -> None:
    i18n = catalogue(tmp_path, *pairs)
    compile_all(i18n)
    assert seen(house, i18n) == [fault]


def test_a_catalogue_changed_after_it_was_compiled_is_named(house: Path, tmp_path: Path) -> None:
    compile_all(catalogue(tmp_path, *WHOLE))
    i18n = catalogue(tmp_path, WHOLE[0], ("Come in", "请进来"))
    assert seen(house, i18n) == ["not compiled since it changed"]


def test_a_text_that_is_not_written_out_where_it_is_said_is_named(house: Path, tmp_path: Path) -> None:
    (house / "hall.py").write_text('say = speaker("hall")\nsay("Good day, {name}")\nsay(words)\n', "utf-8")
    i18n = catalogue(tmp_path, *WHOLE)
    compile_all(i18n)
    assert seen(house, i18n) == ["not written out where it is said"]


def test_a_room_without_a_catalogue_is_named(house: Path, tmp_path: Path) -> None:
    assert seen(house, tmp_path / "i18n") == ["no catalogue"]
