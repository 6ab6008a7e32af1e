"""The road on paper: everything said can be read back, the chart says itself in words, nothing runs over its edge."""

import subprocess
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import page
import pytest
from pypdf import PdfReader
from reportlab.pdfgen.canvas import Canvas

from hukouguide.advice.checklist import Checklist
from hukouguide.advice.road.chart import SIGNS
from hukouguide.advice.road.ladder import Hold
from hukouguide.family.words import Words
from hukouguide.report.patterns import LOOKS, fill
from hukouguide.report.pdf import PdfReport, make_pdf
from hukouguide.report.styles import LARGE, NORMAL, PAGE_WIDTH
from report.reading import elements, squeezed, text_of, tool
from report.sample_papers import NAMES, guangxi_family
from report.sample_roads import DATES, PLAN, road
from report.test_pdf import all_words
from report.test_styles import contrast

LARGE_OR_NOT = pytest.mark.parametrize("large_print", [False, True])


def family(first_grade: int = 5) -> Checklist:
    return guangxi_family(NAMES, road=road(first_grade))


@pytest.fixture(scope="module", params=[False, True], ids=["normal", "large"])
def paper(request: pytest.FixtureRequest) -> PdfReport:
    return make_pdf(family(), large_print=request.param)


def test_all_that_the_road_says_can_be_read_back_in_both_languages(paper: PdfReport, tmp_path: Path) -> None:
    text = squeezed(text_of(paper.data, tmp_path))
    sheet = road()
    child = sheet.children[0]
    cities = tuple(replace(city, told=city.takes) for city in child.cities)  # the table says it shorter than the sentence
    told = (replace(child, chart=None, cities=cities), sheet.plans, sheet.agenda)
    for words in (*all_words(told), *(line.name for line in child.chart.lines if child.chart)):
        for part in (words.zh.rstrip("。"), words.en.rstrip(".")):
            assert squeezed(part) in text, part


def test_its_days_stand_as_each_language_writes_them(paper: PdfReport, tmp_path: Path) -> None:
    text = squeezed(text_of(paper.data, tmp_path))
    for said in (
        "2031年8月31日", "31 August 2031", "也许能到2034年8月31日", "perhaps until 31 August 2034", "最晚2028年2月29日要开始",
        "begin by 29 February 2028 at the latest", "这不是保证", "Not a promise", "66分", "能加30分", "越早越好", "2030年12月1日以前",
        "2028年4月1日—5月31日（按2024年的日期推算", "前提是规定不变", "If the rules do not change", "另外还看了3个城市",
    ):  # fmt: skip
        assert squeezed(said) in text, said


def test_a_last_day_is_marked_on_the_chart_and_said_under_it(paper: PdfReport, tmp_path: Path) -> None:
    text = squeezed(text_of(paper.data, tmp_path))
    assert "▲12028年3月31日：为上初中，最晚这天开始" in text
    assert "◆22028年4月30日：最晚这天决定" in text


def test_each_line_of_the_chart_is_a_figure_that_says_its_years_in_words(paper: PdfReport) -> None:
    figures = [told for kind, told, _ in elements(paper.data) if kind == "Figure" and "市：" in told["Alt"]]
    for number in range(1, len(Hold) + 1):
        [alt] = {told["Alt"] for told in figures if told["Alt"].startswith(f"第{number}市：")}
        assert "2027年9月1日到2030年8月31日，初中：" in alt
        assert "1 September 2027 to 31 August 2030, junior school:" in alt
    assert all("BBox" in told for told in figures)


def test_the_paper_with_a_road_passes_the_accessibility_checker(paper: PdfReport, tmp_path: Path) -> None:
    file = tmp_path / "paper.pdf"
    file.write_bytes(paper.data)
    report = page.validate_pdf(file, profile="ua1")
    assert report.is_compliant, report


@LARGE_OR_NOT
@pytest.mark.parametrize("first_grade", [-2, 1, 9, 12])
def test_nothing_is_drawn_beyond_the_margins(first_grade: int, large_print: bool, tmp_path: Path) -> None:
    file = tmp_path / "paper.pdf"
    file.write_bytes(make_pdf(family(first_grade), large_print=large_print).data)
    done = subprocess.run([tool("pdftotext"), "-bbox", str(file), "-"], capture_output=True, check=True)
    margin = (LARGE if large_print else NORMAL).margin
    boxes = [line for line in done.stdout.decode().splitlines() if "<word" in line]
    assert len(boxes) > 200
    for line in boxes:
        left, right = (float(line.split(f'{side}="')[1].split('"')[0]) for side in ("xMin", "xMax"))
        assert left >= margin - 1, line
        assert right <= PAGE_WIDTH - margin + 1, line


@LARGE_OR_NOT
def test_long_words_wrap(large_print: bool, tmp_path: Path) -> None:
    sheet = road()
    long = Words("很长的路名" * 30, "averylongnamewithoutanyspace" * 12)
    opened = replace(PLAN.opens[0], route=long)
    checklist = guangxi_family(road=replace(sheet, plans=(replace(PLAN, opens=(opened,), instead=(long,)),)))
    text = squeezed(text_of(make_pdf(checklist, large_print=large_print).data, tmp_path))
    assert text.count(long.zh) == 2
    assert text.count(long.en) == 2


@LARGE_OR_NOT
@pytest.mark.parametrize("children", [1, 2, 3])
def test_the_first_page_is_one_page_and_begins_with_how_long_together(children: int, large_print: bool) -> None:
    sheet = road()
    headline = tuple(
        Words(f"第{n}个孩子：能一起住到2031年8月31日，也就是初中结束。", f"Child {n}: together until 31 August 2031.")
        for n in range(children)
    )
    summary = Words("\n".join(w.zh for w in headline), "\n".join(w.en for w in headline))
    checklist = guangxi_family(summary=summary, road=replace(sheet, headline=headline))
    pages = PdfReader(BytesIO(make_pdf(checklist, large_print=large_print).data)).pages
    first, second = (squeezed(sheet.extract_text()) for sheet in pages[:2])
    assert all(squeezed(words.zh) in first for words in headline)
    assert "先做这些" in first
    assert "一年一年看" in second


def test_a_date_is_told_once_in_the_days_to_keep_and_not_again_among_the_steps(tmp_path: Path) -> None:
    checklist = family()
    step = next(step for step in checklist.steps if step.window)
    said = text_of(make_pdf(replace(checklist, steps=(replace(step, in_agenda=True),))).data, tmp_path)
    assert squeezed("要做的事和日期") not in squeezed(said)


def test_every_way_to_hold_has_a_pattern_border_or_sign_of_its_own() -> None:
    assert set(LOOKS) == set(Hold) == set(SIGNS)
    assert len({(look.fill, look.dashes, look.plate is None, look.edge.rgb()) for look in LOOKS.values()}) == len(Hold)
    assert len({drawn(hold) for hold in Hold}) == len(Hold)


def drawn(hold: Hold) -> str:
    """What is drawn for a hold, without its colours."""
    canvas = Canvas(BytesIO(), pageCompression=0)
    fill(canvas, hold, 0, 0, 60, 30)
    lines = "\n".join(canvas._code).splitlines()
    return "\n".join(line for line in lines if not line.rstrip().endswith((" rg", " RG")))


def test_the_words_in_a_bar_can_be_read_on_what_they_stand_on() -> None:
    for hold, look in LOOKS.items():
        assert contrast(look.edge, look.plate or look.tint) >= 4.5, hold


def test_the_days_to_keep_stand_in_the_order_of_the_days(paper: PdfReport, tmp_path: Path) -> None:
    text = squeezed(text_of(paper.data, tmp_path))
    text = text[text.index("要记住的日子") :]
    places = [text.index(squeezed(one.what.zh)) for one in DATES]
    assert places == sorted(places)
