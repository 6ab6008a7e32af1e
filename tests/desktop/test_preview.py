"""The paper page: what is shown is what is saved and printed, and a disk that refuses says so in words."""

import errno
import os
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desktop.driver import Driver, press
from desktop.test_window import home
from hukouguide.desktop import printing
from hukouguide.desktop.window import Window

Choose = Callable[[Path], None]


@pytest.fixture
def paper(window: Window, qtbot: QtBot) -> Window:
    """At the preview, with nothing known: the checklist is made all the same."""
    driver = Driver(window, {})
    driver.start("zh", 1, ("mother",), (home(window),))
    press(driver.page._results_now)
    press(driver.page._paper)
    qtbot.waitUntil(lambda: window.page.paper is not None, timeout=30_000)
    return window


@pytest.fixture
def choose(monkeypatch: pytest.MonkeyPatch) -> Choose:
    """Answers the save dialog."""

    def chosen(path: Path) -> None:
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))

    return chosen


def test_what_is_saved_is_what_is_shown(paper: Window, choose: Choose, tmp_path: Path) -> None:
    choose(tmp_path / "清单")
    press(paper.page._save)
    assert (tmp_path / "清单.pdf").read_bytes() == paper.page.paper.data
    assert "清单.pdf" in paper.page._state.text()
    assert paper.page.document.pageCount() == paper.page.paper.pages


def test_calling_the_dialog_off_saves_nothing_and_says_nothing(
    paper: Window, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    press(paper.page._save)
    assert paper.page.trouble is None
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("number", "says"),
    [(errno.ENOSPC, "磁盘满了"), (errno.EACCES, "不让写入"), (errno.EROFS, "不让写入"), (errno.ENOENT, "不在了")],
)
def test_a_disk_that_refuses_is_said_in_words_that_help(
    paper: Window, choose: Choose, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, number: int, says: str
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(number, "refused")

    choose(tmp_path / "a.pdf")
    monkeypatch.setattr(tempfile, "mkstemp", refuse)
    press(paper.page._save)
    assert says in paper.page.trouble.zh
    assert str(tmp_path) in paper.page.trouble.en
    assert paper.focusWidget() is paper.page.errors
    assert not list(tmp_path.iterdir())


def test_large_print_makes_more_or_as_many_pages_and_other_bytes(paper: Window, qtbot: QtBot) -> None:
    normal = paper.page.paper
    press(paper.page._size.button(1))
    qtbot.waitUntil(lambda: paper.page.paper is not None and paper.page.paper is not normal, timeout=30_000)
    assert paper.page.paper.pages >= normal.pages
    assert paper.page.paper.data != normal.data


def test_each_part_can_be_printed_alone(paper: Window, qtbot: QtBot) -> None:
    made = {"short": paper.page.paper}
    for number, name in ((1, "whole"), (2, "grandparents")):
        press(paper.page._part.button(number))
        qtbot.waitUntil(lambda: paper.page.paper is not None and paper.page.paper not in made.values(), timeout=30_000)
        made[name] = paper.page.paper
    assert made["grandparents"].pages == 1
    assert made["short"].pages < made["whole"].pages
    assert paper.page.document.pageCount() == 1


def test_a_phone_reads_the_short_text_off_the_screen(paper: Window) -> None:
    import zxingcpp
    from PIL import Image

    from hukouguide.desktop.widgets.code_view import CodeView
    from hukouguide.desktop.widgets.disclosure import Disclosure

    [opened] = [d for d in paper.page.findChildren(Disclosure) if "手机" in d.button.text()]
    opened.open()
    views = paper.page.findChildren(CodeView)
    assert views
    for view in views:
        picture = view.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
        image = Image.frombuffer(
            "L", (picture.width(), picture.height()), picture.constBits(), "raw", "L", picture.bytesPerLine(), 1
        )
        assert zxingcpp.read_barcodes(image)[0].text == view.code.text
        assert "二维码" in view.accessibleName()


def test_with_no_printer_it_says_so_and_opens_no_dialog(paper: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(printing.QPrinterInfo, "availablePrinterNames", list)
    monkeypatch.setattr(printing.QPrintDialog, "exec", lambda *_: pytest.fail("no dialog is wanted"))
    press(paper.page._print)
    assert "没有找到打印机" in paper.page.trouble.zh
    assert "No printer was found" in paper.page.trouble.en
    assert paper.focusWidget() is paper.page.errors


def test_a_system_that_would_leave_a_copy_is_not_printed_on(
    paper: Window, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(printing.QPrinterInfo, "availablePrinterNames", lambda: ["Paper"])
    monkeypatch.setattr(printing, "MEMORY", tmp_path / "none")
    monkeypatch.setattr(printing, "_SPOOLS_TO_FILES", True)
    monkeypatch.setattr(printing.QPrintDialog, "exec", lambda *_: pytest.fail("no dialog is wanted"))
    press(paper.page._print)
    assert "硬盘上留下" in paper.page.trouble.zh


def test_what_the_print_system_writes_meanwhile_stays_in_memory(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(printing, "MEMORY", tmp_path)
    monkeypatch.setattr(printing, "_SPOOLS_TO_FILES", True)
    monkeypatch.delenv("TMPDIR", raising=False)
    with printing.temporary_files_in_memory():
        assert os.environ["TMPDIR"] == str(tmp_path)
    assert "TMPDIR" not in os.environ


def test_every_page_reaches_the_printer(paper: Window, tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setFullPage(True)
    assert printing.draw(paper.page.document, printer) is None
    from pypdf import PdfReader

    assert len(PdfReader(tmp_path / "printed.pdf").pages) == paper.page.document.pageCount()


def test_a_printer_that_does_not_answer_is_said(paper: Window, tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "no folder" / "printed.pdf"))
    assert "打印机" in printing.draw(paper.page.document, printer).zh
