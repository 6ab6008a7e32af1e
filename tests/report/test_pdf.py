from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from io import BytesIO
from pathlib import Path

import page
import pikepdf
import pytest
from pypdf import PdfReader

from hukouguide.advice.finding import Verdict
from hukouguide.family.words import Words
from hukouguide.report.pdf import Part, PdfReport, make_pdf
from report.reading import squeezed, text_of
from report.sample_papers import NAMES, RESULTS, empty_family, guangxi_family


def all_words(value: object) -> Iterator[Words]:
    if isinstance(value, Words):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from all_words(part)
    elif is_dataclass(value):
        for field in fields(value):
            yield from all_words(getattr(value, field.name))


@pytest.mark.parametrize("large_print", [False, True])
def test_everything_the_checklist_says_can_be_read_back_in_both_languages(large_print: bool, tmp_path: Path) -> None:
    checklist = guangxi_family()
    text = squeezed(text_of(make_pdf(checklist, large_print=large_print).data, tmp_path))
    # of a closed route only what closes it is said, its verdict by a sign, and the page for the grandparents is in Chinese
    short = {r.heading: replace(r, reasons=(), office=r.heading, verdict_words=r.heading) for r in checklist.results}
    told = [short[r.heading] if r.verdict is Verdict.CLOSED else r for r in checklist.results]
    for words in all_words(replace(checklist, results=tuple(told), grandparents=None)):
        for part in (words.zh.rstrip("。"), words.en.rstrip(".")):
            assert squeezed(part) in text, part


def test_dates_numbers_and_sources_stand_as_each_language_writes_them(paper: PdfReport, tmp_path: Path) -> None:
    text = text_of(paper.data, tmp_path)
    for said in (
        "2026年11月23日", "23 November 2026", "2027年5月6日—5月31日", "6 May – 31 May 2027", "按2026年的日期推算",
        "62–78.5", "粤府办〔2012〕137号", "[2]", "凭一般了解，没有核实", "General knowledge, not verified",
        "错过了就不能补！", "This cannot be put right if it is missed!", "2026.11.23-4f1c",
    ):  # fmt: skip
        assert said in text, said


def test_every_page_says_its_number_the_rules_and_that_it_is_advice(paper: PdfReport) -> None:
    pages = PdfReader(BytesIO(paper.data)).pages
    assert len(pages) == paper.pages
    for number, sheet in enumerate(pages, 1):
        text = sheet.extract_text()
        if "签字以后交一份" in text:
            assert "Advice" not in text, "a letter to hand in speaks for the parents alone"
            continue
        assert f"第{number}页，共{paper.pages}页" in text
        assert f"Page {number} of {paper.pages}" in text
        assert "2026.11.23-4f1c" in text
        assert "Advice, not a decision." in text


def test_the_foot_names_the_office_when_there_is_only_one(tmp_path: Path) -> None:
    checklist = guangxi_family(results=RESULTS[:1])
    assert "由天河区教育局招生科决定" in text_of(make_pdf(checklist).data, tmp_path)


def test_an_office_name_too_long_for_the_foot_gives_way_to_the_general_note(tmp_path: Path) -> None:
    office = Words("很长很长的部门" * 30, "a very long office name " * 30)
    text = text_of(make_pdf(guangxi_family(results=(replace(RESULTS[0], office=office),))).data, tmp_path)
    assert "由每一项所写的部门决定" in text


def test_rare_characters_of_names_are_read_back_whole(paper: PdfReport, tmp_path: Path) -> None:
    text = text_of(paper.data, tmp_path)
    assert "王喆淼" in text
    assert "䶮㛃犇𬭳" in text
    assert "䶮㛃犇𬭳" in PdfReader(BytesIO(paper.data)).pages[0].extract_text()


def test_a_character_the_font_lacks_is_reported_and_printed_as_pinyin_with_a_blank(paper: PdfReport, tmp_path: Path) -> None:
    assert [(m.character, m.pinyin, m.code) for m in paper.missing] == [("𠮷", "jí", "U+20BB7")]
    text = text_of(paper.data, tmp_path)
    assert "李____(jí)" in text
    assert "U+20BB7" in text


def test_without_names_there_is_a_line_to_write_on_and_no_report(tmp_path: Path) -> None:
    report = make_pdf(guangxi_family())
    assert report.missing == ()
    assert "姓名（可以不写）" in text_of(report.data, tmp_path)


def test_the_same_input_gives_the_same_bytes(paper: PdfReport) -> None:
    assert make_pdf(guangxi_family(NAMES)).data == paper.data


def test_another_day_gives_other_bytes(paper: PdfReport) -> None:
    checklist = guangxi_family(NAMES)
    assert make_pdf(replace(checklist, made_on=checklist.made_on.replace(day=24))).data != paper.data


def test_every_font_is_embedded(paper: PdfReport) -> None:
    with pikepdf.open(BytesIO(paper.data)) as pdf:
        fonts = [obj for obj in pdf.objects if isinstance(obj, pikepdf.Dictionary) and obj.get("/Type") == "/Font"]
        assert fonts
        assert all("/FontFile2" in font.FontDescriptor for font in fonts)


def test_the_page_is_a4_upright(paper: PdfReport) -> None:
    for sheet in PdfReader(BytesIO(paper.data)).pages:
        assert [round(float(x)) for x in sheet.mediabox[2:]] == [595, 842]


def test_a_summary_of_several_lines_has_its_english_line_by_line(tmp_path: Path) -> None:
    text = text_of(make_pdf(guangxi_family(summary=Words("甲线\n乙线", "line one\nline two"))).data, tmp_path)
    assert "甲线\nline one\n乙线\nline two\n" in text


def test_the_first_page_says_it_all(paper: PdfReport) -> None:
    first = PdfReader(BytesIO(paper.data)).pages[0].extract_text()
    for said in (
        "够条件，但要排名",
        "赶不上",
        "现在就可以",
        "填报志愿",
        "社会保险缴费历史明细表",
        "妈妈在广州的社保一共交了几个月",
    ):
        assert squeezed(said) in squeezed(first), said


def test_a_closed_route_says_what_closes_it_and_no_more(paper: PdfReport, tmp_path: Path) -> None:
    text = squeezed(text_of(paper.data, tmp_path))
    assert "3.爸爸·广州·积分入户" in text
    assert "到小升初前只能满2年11个月。[3]" in text
    assert "广州市来穗人员服务管理局" not in text


def test_a_settled_group_of_points_is_one_line_and_what_gives_none_is_named(paper: PdfReport, tmp_path: Path) -> None:
    text = text_of(paper.data, tmp_path)
    assert "没有得分的项目：违法违规扣分" in text
    assert "在广州缴纳社会保险的年限" in text
    points = RESULTS[0].points
    assert points
    group = replace(points.items[0], bounds=points.items[2].bounds)
    settled = replace(RESULTS[0], points=replace(points, items=(group,)))
    text = text_of(make_pdf(guangxi_family(results=(settled,))).data, tmp_path)
    assert "基础指标" in text
    assert "在广州缴纳社会保险的年限" not in text


def test_the_short_paper_leaves_out_reasons_answers_and_sources(tmp_path: Path) -> None:
    text = squeezed(text_of(make_pdf(guangxi_family(), part=Part.SHORT).data, tmp_path))
    for said in ("在网上提交积分入学申请", "户口簿", "12333", "给家里老人看的一页"):
        assert said in text
    for left in ("现在上几年级", "穗教规字", "父母一方在广州持有效居住证满12个月"):
        assert left not in text


@pytest.mark.parametrize("large_print", [False, True])
def test_the_page_for_the_grandparents_is_one_large_page_in_chinese(large_print: bool, tmp_path: Path) -> None:
    alone = make_pdf(guangxi_family(), large_print=large_print, part=Part.GRANDPARENTS)
    assert alone.pages == 1
    text = squeezed(text_of(alone.data, tmp_path))
    for said in (
        "给家里老人看的一页",
        "初中：要按名次排，不一定轮得上",
        "高考：现在就能",
        "2033年11月以前定下来",
        "020-12345",
        "户口簿",
        "班主任",
    ):
        assert said in text
    assert "Comehome" not in text
    assert page.validate_pdf(tmp_path / "read.pdf", profile="ua1").is_compliant


def test_the_page_for_the_grandparents_is_a_page_of_its_own_in_the_paper(paper: PdfReport) -> None:
    pages = [p.extract_text() for p in PdfReader(BytesIO(paper.data)).pages]
    assert [n for n, text in enumerate(pages) if "给家里老人看的一页" in text] == [len(pages) - 1]


def test_an_empty_checklist_is_one_page() -> None:
    assert make_pdf(empty_family()).pages == 1


@pytest.mark.parametrize("large_print", [False, True])
def test_no_text_is_too_long_or_too_odd_for_the_page(large_print: bool, tmp_path: Path) -> None:
    endless = Words("没完没了" * 900, "verylongword" * 300 + " and so on" * 400)
    odd = Words("甲\n乙\t丙\x00丁\ud800戊", "a\nb\r\nc<b>&amp;</b>%s{0}\\)(")
    checklist = guangxi_family(("很长的名字" * 200, "😀", "محمد", ""))
    checklist = replace(
        checklist,
        summary=odd,
        results=tuple(replace(r, heading=odd, reason=endless) for r in checklist.results),
        said=tuple(replace(s, answer=endless, who=odd) for s in checklist.said),
        papers=tuple(replace(p, how=endless) for p in checklist.papers),
        steps=tuple(replace(s, do=endless, where=endless) for s in checklist.steps),
    )
    report = make_pdf(checklist, large_print=large_print)
    text = squeezed(text_of(report.data, tmp_path))
    assert text.count("没完没了") >= 900 * 12
    assert "<b>&amp;</b>%s{0}\\)(" in text
    assert {"😀", "م", "\ufffd"} <= {m.character for m in report.missing}
