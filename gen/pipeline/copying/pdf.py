"""A PDF to be copied: the block of the copy goes under its last line, or on a page after it where there is no room."""

import tempfile
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from gen.decree import ND30, Element
from gen.decree.copies import EXCERPT, CopyForm
from gen.decree.signing import SIGNATURE_ROOM
from gen.domain.diagnostic import Diagnostic
from gen.domain.errors import DocumentError, StorageError
from gen.layout.copy_block import CopyBlock, copy_sheet
from gen.messages import _
from gen.pdf.original import BlockPlace, PdfOriginal
from gen.pipeline.copying.pages import pages_named
from gen.pipeline.making.pdf import convert_all, find_office
from gen.pipeline.numbering import findings
from gen.pipeline.numbering.found import in_file
from gen.pipeline.numbering.pdf_marks import DRAFT_KEY, MARK_KEY
from gen.pipeline.numbering.preparing import DRAFT_DIGEST, MARK
from gen.register import read_mark
from gen.register.policy import COPIES_GROUP

_SYMBOL_KEY = "/GenSymbol"
_POINTS_PER_MM = 72 / 25.4
_LINE = 1.15
"""Height of a line of Times New Roman, of its size."""
_GAP = 6.0
"""Points between the last line and the block."""


class PdfSource:
    """A PDF looked at. DocumentError for what cannot be read, is locked, or has not the pages asked for."""

    ending = ".pdf"
    agency = ""
    day: date | None = None

    def __init__(self, content: bytes, name: str, form: CopyForm, pages: str) -> None:
        find_office()
        self._original = PdfOriginal(content, name)
        self._pages = _chosen(pages, self._original.count) if form is EXCERPT else None
        self.about = self._original.title or Path(name).stem
        self.copy_symbol = _symbol_of_copy(self._original)
        told = {findings.SIGNATURE_IN_COPY: self._original.is_signed, findings.EXCERPT_BY_PAGES: form is EXCERPT}
        self.findings: tuple[Diagnostic, ...] = tuple(in_file(one, name) for one, holds in told.items() if holds)

    def made(self, block: CopyBlock, marks: Mapping[str, str]) -> bytes:
        """Return the copy: the pages, the block on the last or on one more, the marks in the description."""
        description = {
            "/Title": f"{block.heading} {self.about}",
            MARK_KEY: marks[MARK],
            DRAFT_KEY: marks[DRAFT_DIGEST],
            _SYMBOL_KEY: block.symbol,
        }
        return self._original.copied(_as_pdf(copy_sheet(ND30, block)), _place(block), self._pages, description)

    def content_digest(self, copy: bytes) -> str:
        """A PDF is compared by its bytes alone."""
        del copy
        return ""


def _chosen(pages: str, count: int) -> tuple[int, ...]:
    chosen = pages_named(pages, count)
    if 0 not in chosen:
        raise DocumentError(_("Trích sao phải có đủ thể thức; hãy thêm trang 1 và trang có chữ ký."))
    if len(chosen) == count:
        raise DocumentError(_("Các trang đã nêu là toàn bộ văn bản; hãy dùng sao y."))
    return chosen


def _place(block: CopyBlock) -> BlockPlace:
    """Return where the block goes; one without a printed name keeps the room to sign below its title."""
    size = ND30.texts[Element.SIGNER_AUTHORITY].size.preferred
    room = 0.0 if block.signer else (SIGNATURE_ROOM.value + 1) * size * _LINE
    page = ND30.page
    return BlockPlace(page.top.value.preferred * _POINTS_PER_MM, _GAP, page.bottom.value.least * _POINTS_PER_MM, room)


def _as_pdf(document: bytes) -> bytes:
    with tempfile.TemporaryDirectory(prefix="gen-copy-") as scratch:
        path = Path(scratch, "block.docx")
        path.write_bytes(document)
        (converted,) = convert_all([path], workers=1)
        if converted.pdf is None:
            raise StorageError(_("LibreOffice chưa lập được phần bản sao: {reason}.").format(reason=converted.reason))
        return converted.pdf.read_bytes()


def _symbol_of_copy(original: PdfOriginal) -> str:
    """Return the symbol of the copy that the file is; "" where it is none of ours."""
    named = read_mark(original.description.get(MARK_KEY, ""))
    ours = named is not None and named[0].group == COPIES_GROUP
    return original.description.get(_SYMBOL_KEY, "") if ours else ""
