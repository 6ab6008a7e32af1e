import subprocess
from dataclasses import replace
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import page
import pikepdf
import pytest

from hukouguide.report.pdf import PdfReport, lay_out
from hukouguide.report.structure import Mark, Node
from report.reading import elements, tool
from report.sample_papers import guangxi_family


@pytest.mark.parametrize("size", ["paper", "large_paper"])
def test_the_paper_passes_the_accessibility_checker(size: str, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    file = tmp_path / "paper.pdf"
    file.write_bytes(request.getfixturevalue(size).data)
    report = page.validate_pdf(file, profile="ua1")
    assert report.is_compliant, report


def test_qpdf_finds_nothing_wrong(paper: PdfReport, tmp_path: Path) -> None:
    file = tmp_path / "paper.pdf"
    file.write_bytes(paper.data)
    done = subprocess.run([tool("qpdf"), "--check", str(file)], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_file_says_it_is_tagged_chinese_and_what_it_is_called(paper: PdfReport) -> None:
    with pikepdf.open(BytesIO(paper.data)) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert pdf.Root.Lang == "zh-CN"
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        with pdf.open_metadata() as meta:
            assert meta["dc:title"] == "办事清单 What to do, and what to bring"
            assert meta["pdfuaid:part"] == "1"


def test_headings_go_down_one_level_at_a_time_and_begin_with_one_title(paper: PdfReport) -> None:
    levels = [int(kind[1]) for kind, _, _ in elements(paper.data) if kind[0] == "H" and kind[1:].isdigit()]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(b <= a + 1 for a, b in pairwise(levels))


def test_lists_and_tables_are_whole(paper: PdfReport) -> None:
    found = elements(paper.data)
    parents = {(kind, above[-1]) for kind, _, above in found if above}
    assert {parent for kind, parent in parents if kind == "LI"} == {"L"}
    assert {parent for kind, parent in parents if kind in ("Lbl", "LBody")} == {"LI"}
    assert {parent for kind, parent in parents if kind == "TR"} == {"Table"}
    assert {parent for kind, parent in parents if kind in ("TH", "TD")} == {"TR"}
    assert {told["Scope"] for kind, told, _ in found if kind == "TH"} == {"/Row", "/Column"}


def test_each_sign_of_a_condition_says_its_state(paper: PdfReport) -> None:
    figures = [told for kind, told, _ in elements(paper.data) if kind == "Figure"]
    signs = {"符合 met", "不符合 not met", "还不清楚 not known yet", "赶不上 Cannot be met in time"}
    signs.add("按您的回答，已经做到 done, by your answers")
    assert {told["Alt"] for told in figures if "QR" not in told["Alt"]} == signs
    assert all("BBox" in told for told in figures)


def test_english_is_marked_as_english(paper: PdfReport) -> None:
    languages = [told.get("Lang") for kind, told, _ in elements(paper.data) if kind == "P"]
    assert languages.count("en-GB") > 40
    assert set(languages) == {None, "en-GB"}


def test_a_sentence_broken_over_lines_is_read_whole_with_its_spaces(large_paper: PdfReport, tmp_path: Path) -> None:
    file = tmp_path / "paper.pdf"
    file.write_bytes(large_paper.data)
    done = subprocess.run([tool("pdfinfo"), "-struct-text", str(file)], capture_output=True, check=True)
    assert guangxi_family().summary.en in done.stdout.decode("utf-8", "replace")


def test_a_repeated_table_heading_is_read_once() -> None:
    checklist = guangxi_family()
    result = checklist.results[0]
    assert result.points
    long = result.points.items * 12
    many = guangxi_family(
        results=(type(result)(**{**_fields(result), "points": type(result.points)(result.points.total, long)}),), glance=()
    )
    drawn, _ = lay_out(many)
    heads = [node for node in _nodes(drawn.root) if ("Table", "Scope", "Column") in node.tag.attributes]
    assert len(heads) == 2
    tables = [node for node in _nodes(drawn.root) if node.tag.kind == "Table" and heads[0] in _nodes(node)]
    assert len({mark.page for mark in _marks(tables[0])}) > 1


@pytest.mark.parametrize("large_print", [False, True])
@pytest.mark.parametrize("extra", range(14))
def test_no_heading_is_left_alone_at_the_foot_of_a_page(extra: int, large_print: bool) -> None:
    checklist = guangxi_family()
    checklist = guangxi_family(papers=checklist.papers + checklist.papers[:1] * extra, said=checklist.said * (1 + extra % 3))
    drawn, _ = lay_out(checklist, large_print=large_print)
    order = [(mark, node) for node in _nodes(drawn.root) for mark in node.kids if isinstance(mark, Mark)]
    order.sort(key=lambda pair: (pair[0].page, pair[0].number))
    in_heading = {id(part) for node in _nodes(drawn.root) if node.tag.title for part in _nodes(node)}
    for (mark, node), (after, _) in pairwise(order):
        if id(node) in in_heading:
            assert mark.page == after.page, node.tag


@pytest.mark.parametrize("large_print", [False, True])
def test_no_table_row_is_torn(large_print: bool) -> None:
    checklist = guangxi_family()
    result = checklist.results[0]
    assert result.points
    long = replace(result, points=replace(result.points, items=result.points.items * 12))
    drawn, _ = lay_out(guangxi_family(results=(long,)), large_print=large_print)
    rows = [node for node in _nodes(drawn.root) if node.tag.kind == "TR"]
    assert len(rows) > 36
    assert len({mark.page for row in rows for mark in _marks(row)}) > 2
    assert all(len({mark.page for mark in _marks(row)}) == 1 for row in rows)


def _fields(value: object) -> dict[str, object]:
    return {name: getattr(value, name) for name in value.__dataclass_fields__}  # type: ignore[attr-defined]  # any dataclass


def _nodes(node: Node) -> list[Node]:
    return [node, *(inner for kid in node.kids if isinstance(kid, Node) for inner in _nodes(kid))]


def _marks(node: Node) -> list[Mark]:
    return [kid for inner in _nodes(node) for kid in inner.kids if isinstance(kid, Mark)]
