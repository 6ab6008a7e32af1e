"""The self-test says how each part is, in both languages, and its exit code tells whether one of them is wrong."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from hukouguide.family.words import Words
from hukouguide.report.qr import Code
from hukouguide.shell import app
from hukouguide.workshop import selfcheck

QUICK = ("rules", "examples", "paper", "sealed_case")
"""Parts that take long here and have tests of their own."""


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in QUICK:
        monkeypatch.setattr(selfcheck, name, lambda: "")


@pytest.fixture
def windowless(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hukouguide.desktop.selfcheck.window_paints", lambda: "")


@pytest.mark.usefixtures("quick", "windowless")
@pytest.mark.parametrize("words", ["self-test", "--self-test"])
def test_both_ways_to_ask_try_every_part_and_say_so(words: str) -> None:
    done = CliRunner().invoke(app, [words])
    assert done.exit_code == 0
    ticked = [line for line in done.output.splitlines() if line.startswith("✓ ")]
    assert len(ticked) == 8
    assert all(" / " in line for line in ticked)
    assert done.output.splitlines()[-1] == "一切正常。 / All is well."


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize("words", ["self-test", "--self-test"])
def test_a_window_that_stays_blank_is_named_and_the_exit_code_says_it(words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hukouguide.desktop.selfcheck.window_paints", lambda: "results: 1 < 12")
    done = CliRunner().invoke(app, [words])
    assert done.exit_code == 1
    assert "✗ 窗口 / the window\nresults: 1 < 12" in done.output


@pytest.mark.usefixtures("quick")
def test_a_part_that_fails_in_any_way_is_a_finding_and_the_others_are_tried(capsys: pytest.CaptureFixture[str]) -> None:
    def breaks() -> str:
        raise ImportError("libGL.so.1")

    assert selfcheck.main({Words("窗口", "the window"): breaks, Words("别的", "another"): lambda: ""}) == 1
    said = capsys.readouterr().out
    assert "✗ 窗口 / the window\nImportError: libGL.so.1" in said
    assert "✓ 别的 / another" in said


def test_a_font_that_is_not_there_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(selfcheck, "shipped", lambda name: tmp_path / name)
    assert "NotoSansSC-Regular.ttf" in selfcheck.folders()


def test_a_code_that_holds_other_words_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    def wrong(text: str) -> tuple[Code, ...]:
        from hukouguide.report.qr import codes

        return tuple(Code(code.number, code.count, code.text + "!", code.rows) for code in codes(text))

    monkeypatch.setattr(selfcheck, "codes", wrong)
    assert selfcheck.phone_codes() != ""


def test_a_calendar_without_days_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(selfcheck, "make_calendar", lambda _: b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n")
    assert "The calendar is empty." in selfcheck.calendar()


def test_a_case_left_readable_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(selfcheck, "save_case", lambda file, *_: file.write_bytes(b"mother"))
    monkeypatch.setattr(selfcheck, "open_case", lambda *_: None)
    assert "What was opened is not what was sealed." in selfcheck.sealed_case()
