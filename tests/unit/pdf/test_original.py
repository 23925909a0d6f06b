"""PDFs that are copied: what cannot be read is refused in one sentence."""

import logging

import pytest

from gen.domain.errors import DocumentError
from gen.pdf.original import PdfOriginal
from tests.support.pdfs import blank_pdf


def test_of_a_torn_pdf_the_one_sentence_is_said_and_nothing_beside_it(caplog: pytest.LogCaptureFixture) -> None:
    logging.getLogger("pypdf").setLevel(logging.NOTSET)

    with pytest.raises(DocumentError, match="đã bị hỏng"):
        PdfOriginal(blank_pdf(3)[:300], "a.pdf")

    assert caplog.messages == []
