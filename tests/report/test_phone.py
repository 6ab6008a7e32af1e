import subprocess
import sys
from pathlib import Path

from hukouguide.report.phone import phone_text
from report.sample_papers import empty_family, guangxi_family


def test_the_phone_text_says_verdicts_steps_papers_errands_and_who_decides() -> None:
    lines = phone_text(guangxi_family(("王喆淼",))).splitlines()
    assert lines[0] == "办事清单"
    assert lines[1] == "广州市天河区 小雨：初中 够条件，但要排名；高考 照现在这样下去，到时候可以（2033年11月1日）"
    assert lines[3] == "南宁市 小雨：高考 现在就可以"
    assert "· 【错过不能补】2027年6月20日—6月25日，填报志愿，孩子现在的小学教务处" in lines
    assert "要备齐：社会保险缴费历史明细表、户口簿、房屋租赁登记备案证明" in lines
    assert any("12333" in line for line in lines)
    assert lines[-1] == "2026年11月23日，按规则2026.11.23-4f1c。只是建议，由主管部门决定。"
    assert len(lines) <= 14
    assert not any("王喆淼" in line for line in lines)


def test_steps_with_days_come_first_in_their_order() -> None:
    lines = phone_text(guangxi_family()).splitlines()
    first = lines.index("要做的事：") + 1
    assert lines[first].startswith("· 2027年5月6日")
    assert lines[first + 1].startswith("· 【错过不能补】2027年6月20日")


def test_the_same_errand_is_named_once() -> None:
    family = guangxi_family()
    twice = phone_text(guangxi_family(open_points=family.open_points[:1] * 2))
    assert twice.count("妈妈在广州的社保一共交了几个月") == 1


def test_an_empty_checklist_is_two_lines() -> None:
    assert len(phone_text(empty_family()).splitlines()) == 2


def test_the_phone_text_needs_no_pdf_library() -> None:
    source = str(Path(__file__).parents[2] / "src")
    code = "import sys; sys.path.insert(0, sys.argv[1]); import hukouguide.report.phone; sys.exit(any(m in sys.modules for m in ('reportlab', 'pikepdf', 'pypinyin')))"
    assert subprocess.run([sys.executable, "-c", code, source]).returncode == 0
