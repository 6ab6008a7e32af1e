"""If refused, and when apart, on paper: what it rests on, boxes ticked by the answers, notices that are one page each to sign."""

from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import page
import pytest
from pypdf import PdfReader

from hukouguide.advice.compose import compose
from hukouguide.report.pdf import Part, PdfReport, make_pdf
from hukouguide.shipped import shipped
from hukouguide.workshop import jobs
from report.reading import elements, squeezed, text_of
from report.sample_papers import CARE, REFUSED, guangxi_family


def pages_with(report: PdfReport, text: str) -> list[int]:
    pages = PdfReader(BytesIO(report.data)).pages
    return [number for number, sheet in enumerate(pages) if text in squeezed(sheet.extract_text())]


def test_care_and_each_notice_are_one_page_between_the_paper_and_the_wall(paper: PdfReport) -> None:
    (care,) = pages_with(paper, "父母不在身边时：小雨")
    assert pages_with(paper, "致：学校") == [care + 1]
    assert pages_with(paper, "致：村（居）委会") == [care + 2]
    assert pages_with(paper, "给家里老人看的一页") == [care + 3]
    assert paper.pages == care + 4


@pytest.mark.parametrize("large_print", [False, True])
@pytest.mark.parametrize(
    ("file", "city"),
    [("rules/families/guangxi-left-behind", "guangdong-dongguan"), ("resources/families/beijing-grade7", "beijing")],
)
def test_the_notices_of_the_shipped_rules_are_one_page_each(file: str, city: str, large_print: bool) -> None:
    """The care page too, unless in large print."""
    folder, _, name = file.partition("/")
    visit = jobs.visit(shipped(folder) / f"{name}.yaml", (city,), ("gaokao", "care"), date(2026, 11, 23), shipped("rules"))
    assert visit.interview is not None
    report = make_pdf(compose(visit.interview), large_print=large_print, part=Part.SHORT)
    (care,) = pages_with(report, "父母不在身边时：孩子")
    (school,) = pages_with(report, "致：学校（幼儿园）")
    assert large_print or school == care + 1
    assert pages_with(report, "致：村（居）委会") == [school + 1]
    assert pages_with(report, "给家里老人看的一页") == [school + 2]


def test_a_family_that_stays_together_has_neither(tmp_path: Path) -> None:
    text = squeezed(text_of(make_pdf(guangxi_family(care=(), refused=None)).data, tmp_path))
    assert "父母不在身边" not in text
    assert "窗口说不行" not in text


def test_what_is_done_is_said_to_those_who_hear_the_paper(paper: PdfReport) -> None:
    figures = [told.get("Alt", "") for kind, told, _ in elements(paper.data) if kind == "Figure"]
    assert figures.count("按您的回答，已经做到 done, by your answers") == 1


def test_the_care_page_says_what_it_rests_on_and_how_well_that_was_seen(paper: PdfReport) -> None:
    (number,) = pages_with(paper, "父母不在身边时：小雨")
    text = squeezed(PdfReader(BytesIO(paper.data)).pages[number].extract_text())
    assert "《广州市来穗人员随迁子女接受义务教育工作的实施办法》第六条：已读官方原文" in text
    assert "《广州市积分制入户管理办法》：凭一般了解，没有核实" in text
    assert "2027年3月1日再来看一次" in text


def test_a_notice_has_a_line_to_sign_for_everyone_and_the_law(paper: PdfReport) -> None:
    (number,) = pages_with(paper, "致：学校")
    text = squeezed(PdfReader(BytesIO(paper.data)).pages[number].extract_text())
    assert "父亲或母亲签名" in text
    assert "学校收到人签名" in text
    assert text.count("日期") == 2
    assert "__________" in text
    assert "第六条写" in text


def test_offices_of_single_goals_come_first_and_what_all_share_after_them(paper: PdfReport, tmp_path: Path) -> None:
    text = squeezed(text_of(paper.data, tmp_path))
    for said in (
        "1.【初中】区教育局招生科",
        "1.【高考】省教育考试院",
        "2.政府热线：12345",
        "【初中】孩子可以在这里上学（《广州市来穗人员随迁子女接受义务教育工作的实施办法》第六条）",
    ):
        assert said in text, said


def test_where_nothing_is_for_one_goal_alone_the_numbers_begin_at_one(tmp_path: Path) -> None:
    alike = replace(REFUSED, calls=REFUSED.calls[2:])
    assert "1.政府热线：12345" in squeezed(text_of(make_pdf(guangxi_family(refused=alike)).data, tmp_path))


def test_refusals_are_spoken_of_once_however_many_routes_there_are(paper: PdfReport, tmp_path: Path) -> None:
    assert squeezed(text_of(paper.data, tmp_path)).count("窗口说不行时怎么办") == 1


def test_the_short_paper_has_both_for_they_are_to_be_done(tmp_path: Path) -> None:
    text = squeezed(text_of(make_pdf(guangxi_family(), part=Part.SHORT).data, tmp_path))
    assert "窗口说不行时怎么办" in text
    assert "致：村（居）委会" in text


def test_two_children_have_their_own_pages(tmp_path: Path) -> None:
    other = replace(CARE, child="child-2", who=replace(CARE.who, zh="小山", en="Xiaoshan"))
    report = make_pdf(guangxi_family(care=(CARE, other)))
    assert len(pages_with(report, "致：学校")) == 2
    text_of(report.data, tmp_path)
    assert page.validate_pdf(tmp_path / "read.pdf", profile="ua1").is_compliant
