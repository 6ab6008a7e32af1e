"""From the PDF to a printer: each page drawn at the printer's own resolution, with no clear copy left on a disk.

Where printing goes through CUPS, Qt first writes the whole paper to a file in the folder for temporary files. That folder is held in
memory for as long as it prints.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from hukouguide.family.words import Words
from hukouguide.language import speaker

say = speaker("desktop")

MOST_DPI = 300  # text is crisp at 300; a page at 1200 would take 400 MB
MEMORY = Path("/dev/shm")
_SPOOLS_TO_FILES = sys.platform.startswith("linux")


def print_document(document: QPdfDocument, parent: QWidget) -> Words | None:
    """Ask for a printer and print. None when it was printed or called off; else what went wrong."""
    if not QPrinterInfo.availablePrinterNames():
        return say(
            "No printer was found. Connect one, switch it on and set it up in the system, then try again. Or save the paper to a "
            "USB stick and print it elsewhere."
        )
    if _SPOOLS_TO_FILES and not _in_memory():
        return say("This system would leave a readable copy on its disk while printing. Save the paper to a USB stick instead.")
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    dialog = QPrintDialog(printer, parent)
    dialog.setMinMax(1, document.pageCount())
    # a file is what the save button is for, and it asks where
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintToFile, False)
    if dialog.exec() != QPrintDialog.DialogCode.Accepted:
        return None
    return draw(document, printer)


def _in_memory() -> bool:
    return MEMORY.is_dir() and os.access(MEMORY, os.W_OK)


@contextmanager
def temporary_files_in_memory() -> Iterator[None]:
    """The print system takes its folder for temporary files from the environment; other systems print without one."""
    if not _SPOOLS_TO_FILES or not _in_memory():
        yield
        return
    before = os.environ.get("TMPDIR")
    os.environ["TMPDIR"] = str(MEMORY)
    try:
        yield
    finally:
        if before is None:
            del os.environ["TMPDIR"]
        else:
            os.environ["TMPDIR"] = before


def draw(document: QPdfDocument, printer: QPrinter) -> Words | None:
    """Draw the chosen pages (all, when none were chosen) on the printer."""
    with temporary_files_in_memory():
        return _draw(document, printer)


def _draw(document: QPdfDocument, printer: QPrinter) -> Words | None:
    first = printer.fromPage() or 1
    last = printer.toPage() or document.pageCount()
    painter = QPainter()
    if not painter.begin(printer):
        return say("The printer did not answer. Check that it is on and has paper, or save the checklist instead.")
    dpi = min(printer.resolution(), MOST_DPI)
    room = printer.pageLayout().fullRectPixels(printer.resolution()).size()
    for page in range(first - 1, min(last, document.pageCount())):
        if page > first - 1 and not printer.newPage():
            painter.end()
            return say("The printer stopped at page {page}. Check the paper and print the rest.").fill(page=page + 1)
        size = document.pagePointSize(page)
        picture = document.render(page, QSize(round(size.width() * dpi / 72), round(size.height() * dpi / 72)))
        # paper of another size than A4 takes the page whole, in its own proportions
        fitted = picture.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        left, top = (room.width() - fitted.width()) // 2, (room.height() - fitted.height()) // 2
        painter.drawImage(QRect(left, top, fitted.width(), fitted.height()), picture)
    painter.end()
    if printer.printerState() in (QPrinter.PrinterState.Aborted, QPrinter.PrinterState.Error):
        return say("The printer did not take the paper. Check that it is on and has paper, or save the checklist instead.")
    return None
