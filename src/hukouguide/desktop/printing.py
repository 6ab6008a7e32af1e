"""From the PDF to a printer: each page drawn at the printer's own resolution."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from hukouguide.family.words import Words
from hukouguide.language import speaker

say = speaker("desktop")

MOST_DPI = 300  # text is crisp at 300; a page at 1200 would take 400 MB


def print_document(document: QPdfDocument, parent: QWidget) -> Words | None:
    """Ask for a printer and print. None when it was printed or called off; else what went wrong."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    dialog = QPrintDialog(printer, parent)
    dialog.setMinMax(1, document.pageCount())
    if dialog.exec() != QPrintDialog.DialogCode.Accepted:
        return None
    return draw(document, printer)


def draw(document: QPdfDocument, printer: QPrinter) -> Words | None:
    """Draw the chosen pages (all, when none were chosen) on the printer."""
    first = printer.fromPage() or 1
    last = printer.toPage() or document.pageCount()
    painter = QPainter()
    if not painter.begin(printer):
        return say("The printer did not answer. Check that it is on and has paper, or save the checklist instead.")
    dpi = min(printer.resolution(), MOST_DPI)
    for page in range(first - 1, min(last, document.pageCount())):
        if page > first - 1 and not printer.newPage():
            painter.end()
            return say("The printer stopped at page {page}. Check the paper and print the rest.").fill(page=page + 1)
        size = document.pagePointSize(page)
        picture = document.render(page, QSize(round(size.width() * dpi / 72), round(size.height() * dpi / 72)))
        room = printer.pageLayout().fullRectPixels(printer.resolution()).size()
        painter.drawImage(QRect(0, 0, room.width(), room.height()), picture)
    painter.end()
    return None
