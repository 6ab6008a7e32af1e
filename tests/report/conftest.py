"""One paper, printed once, for all who read it."""

import pytest

from hukouguide.report.pdf import PdfReport, make_pdf
from report.sample_papers import NAMES, guangxi_family


@pytest.fixture(scope="session")
def paper() -> PdfReport:
    return make_pdf(guangxi_family(NAMES))


@pytest.fixture(scope="session")
def large_paper() -> PdfReport:
    return make_pdf(guangxi_family(NAMES), large_print=True)
