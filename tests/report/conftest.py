"""One paper, printed once, for all who read it."""

import pytest
from sample_papers import guangxi_family

from hukouguide.report.pdf import PdfReport, make_pdf

NAMES = ("王喆淼", "䶮㛃犇𬭳", "李𠮷")


@pytest.fixture(scope="session")
def paper() -> PdfReport:
    return make_pdf(guangxi_family(NAMES))


@pytest.fixture(scope="session")
def large_paper() -> PdfReport:
    return make_pdf(guangxi_family(NAMES), large_print=True)
