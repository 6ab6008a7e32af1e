"""The codes hold the short text itself: another program reads them, on screen and off the printed page."""

from pathlib import Path

import pytest
import zxingcpp
from PIL import Image

from hukouguide.report.pdf import PdfReport
from hukouguide.report.phone import phone_text
from hukouguide.report.qr import MOST, QUIET, Code, codes
from report.reading import elements, tool
from report.sample_papers import NAMES, guangxi_family

LONG = "\n".join(f"第{n}行：" + "没完没了的话" * (n % 9) for n in range(1, 40))


def picture(code: Code, module: int = 4) -> Image.Image:
    side = len(code.rows) + 2 * QUIET
    image = Image.new("L", (side, side), 255)
    for y, row in enumerate(code.rows):
        for x, dark in enumerate(row):
            if dark:
                image.putpixel((x + QUIET, y + QUIET), 0)
    return image.resize((side * module, side * module), Image.Resampling.NEAREST)


@pytest.mark.parametrize(
    "text", ["一行", LONG, "长" * 900, phone_text(guangxi_family())], ids=["short", "long", "one line", "family"]
)
def test_what_a_phone_reads_is_the_text(text: str) -> None:
    made = codes(text)
    read = [zxingcpp.read_barcodes(picture(code))[0].text for code in made]
    assert read == [code.text for code in made]
    if len(made) > 1:
        assert all(part.startswith(f"({number}/{len(made)})\n") for number, part in enumerate(read, 1))
        read = [part.partition("\n")[2] for part in read]
    assert "".join(read).replace("\n", "") == text.replace("\n", "")


def test_no_code_is_finer_than_an_old_phone_can_read() -> None:
    for code in codes(LONG):
        assert len(code.text.encode("utf-8")) <= MOST
        assert len(code.rows) <= 77


def test_a_text_of_a_few_lines_is_one_code_without_a_number() -> None:
    [code] = codes("甲\n乙")
    assert (code.number, code.count, code.text) == (1, 1, "甲\n乙")


def test_the_codes_are_read_off_the_printed_page(paper: PdfReport, tmp_path: Path) -> None:
    import subprocess

    (tmp_path / "paper.pdf").write_bytes(paper.data)
    subprocess.run([tool("pdftoppm"), "-r", "150", "-png", str(tmp_path / "paper.pdf"), str(tmp_path / "page")], check=True)
    read = {
        found.text
        for file in sorted(tmp_path.glob("page*.png"))
        for found in zxingcpp.read_barcodes(Image.open(file).convert("L"))
    }
    assert read == {code.text for code in codes(phone_text(guangxi_family(NAMES)))}


def test_each_code_on_paper_says_which_of_how_many_it_is(paper: PdfReport) -> None:
    alts = [told["Alt"] for kind, told, _ in elements(paper.data) if kind == "Figure" and "QR" in told["Alt"]]
    count = len(codes(phone_text(guangxi_family(NAMES))))
    assert len(alts) == count
    assert all(f"QR code {number} of {count}" in alt for number, alt in enumerate(alts, 1))
