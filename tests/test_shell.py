"""What only the shell can ask for: the window of a computer for everybody, the days to keep as a calendar."""

from pathlib import Path

import icalendar
import pytest
from typer.testing import CliRunner

from hukouguide.desktop import app as window
from hukouguide.shell import app
from hukouguide.shipped import shipped


def test_a_computer_for_everybody_is_wiped_after_the_minutes_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[int | None] = []
    monkeypatch.setattr(window, "run", lambda _argv, minutes=None: opened.append(minutes) or 0)
    assert CliRunner().invoke(app, ["kiosk"]).exit_code == 0
    assert CliRunner().invoke(app, ["kiosk", "--minutes", "12"]).exit_code == 0
    assert opened == [5, 12]


def test_a_computer_for_everybody_that_is_never_wiped_cannot_be_asked_for() -> None:
    assert CliRunner().invoke(app, ["kiosk", "--minutes", "0"]).exit_code == 2


def _advise(*more: str) -> tuple[int, str]:
    family = shipped("resources") / "families" / "guangzhou-grade5.yaml"
    words = ["advise", str(family), "--city", "guangdong-guangzhou", "--today", "2026-11-23", *more]
    done = CliRunner().invoke(app, words)
    return done.exit_code, done.output


def test_the_days_to_keep_are_written_as_a_calendar(tmp_path: Path) -> None:
    file = tmp_path / "days.ics"
    code, told = _advise("--ics", str(file))
    assert code == 0
    assert str(file) in told
    events = icalendar.Calendar.from_ical(file.read_bytes()).walk("VEVENT")
    assert len(events) > 3
    assert any("广州积分入学" in event["summary"] for event in events)
    assert [file.name] == [one.name for one in tmp_path.iterdir()]


def test_paper_and_calendar_can_be_asked_for_at_once(tmp_path: Path) -> None:
    code, _ = _advise("--ics", str(tmp_path / "days.ics"), "--pdf", str(tmp_path / "paper.pdf"), "--short")
    assert code == 0
    assert {file.name for file in tmp_path.iterdir()} == {"days.ics", "paper.pdf"}


def test_a_calendar_that_cannot_be_written_is_told_and_fails(tmp_path: Path) -> None:
    code, told = _advise("--ics", str(tmp_path / "nowhere" / "days.ics"))
    assert code == 1
    assert "days.ics" in told
