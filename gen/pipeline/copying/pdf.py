"""A PDF to be copied: the block of the copy goes under its last line, or on a page after it where there is no room."""

import tempfile
from collections.abc import Mapping
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gen.decree import ND30, Element
from gen.decree.copies import EXCERPT, CopyForm
from gen.decree.signing import SIGNATURE_ROOM
from gen.domain.diagnostic import Diagnostic
from gen.domain.errors import ConfigurationError, DocumentError, StorageError
from gen.layout.copy_block import CopyBlock, copy_sheet
from gen.messages import _
from gen.messages.reasons import reason_of
from gen.pipeline.copying.ink import lowest
from gen.pipeline.copying.pages import pages_named
from gen.pipeline.making.pdf import convert_all, find_office
from gen.pipeline.numbering import findings
from gen.pipeline.numbering.found import in_file
from gen.pipeline.numbering.pdf_marks import DRAFT_KEY, MARK_KEY, pdf_marks
from gen.pipeline.numbering.preparing import DRAFT_DIGEST, MARK
from gen.register import read_mark
from gen.register.policy import COPIES_GROUP

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader, PdfWriter

_SYMBOL_KEY = "/GenSymbol"
_POINTS_PER_MM = 72 / 25.4
_LINE = 1.15
"""Height of a line of Times New Roman, of its size."""
_GAP = 6.0
"""Points between the last line and the block."""


class PdfSource:
    """A PDF opened. DocumentError for what cannot be read, is locked, or has not the pages asked for."""

    ending = ".pdf"
    agency = ""
    day: date | None = None

    def __init__(self, content: bytes, name: str, form: CopyForm, pages: str) -> None:
        self._content, self._name, self._form = content, name, form
        find_office()
        reader = _opened(content, name)
        self._pages = self._chosen(pages, len(reader.pages))
        self.about = _title(reader) or Path(name).stem
        self.copy_symbol = _symbol_of_copy(content, reader)
        self.findings: tuple[Diagnostic, ...] = tuple(self._told(reader))

    def made(self, block: CopyBlock, marks: Mapping[str, str]) -> bytes:
        """Return the copy: the pages, the block on the last or on one more, the marks in the description."""
        from pypdf import PdfWriter

        sheet = _opened(_as_pdf(copy_sheet(ND30, block)), self._name).pages[0]
        writer = PdfWriter(clone_from=_opened(self._content, self._name))
        for number in reversed(range(len(writer.pages))):
            if self._pages is not None and number not in self._pages:
                writer.remove_page(number)
        _without_signatures(writer)
        _put_block(writer, sheet, 0.0 if block.signer else _room_to_sign())
        writer.add_metadata(
            {
                "/Title": f"{block.heading} {self.about}",
                MARK_KEY: marks[MARK],
                DRAFT_KEY: marks[DRAFT_DIGEST],
                _SYMBOL_KEY: block.symbol,
            }
        )
        written = BytesIO()
        writer.write(written)
        return written.getvalue()

    def content_digest(self, copy: bytes) -> str:
        """A PDF is compared by its bytes alone."""
        del copy
        return ""

    def _chosen(self, pages: str, count: int) -> tuple[int, ...] | None:
        if self._form is not EXCERPT:
            return None
        chosen = pages_named(pages, count)
        if 0 not in chosen:
            raise DocumentError(_("Trích sao phải có đủ thể thức; hãy thêm trang 1 và trang có chữ ký."))
        if len(chosen) == count:
            raise DocumentError(_("Các trang đã nêu là toàn bộ văn bản; hãy dùng sao y."))
        return chosen

    def _told(self, reader: "PdfReader") -> "list[Diagnostic]":
        told = []
        if any(_signature_fields(reader.trailer["/Root"])):
            told.append(in_file(findings.SIGNATURE_IN_COPY, self._name))
        if self._form is EXCERPT:
            told.append(in_file(findings.EXCERPT_BY_PAGES, self._name))
        return told


def _opened(content: bytes, name: str) -> "PdfReader":
    try:
        from pypdf import PdfReader
        from pypdf.errors import PyPdfError
    except ModuleNotFoundError as error:
        raise ConfigurationError(_("Sao từ PDF cần cài thêm gói: pip install 'gen-1439[copy]'.")) from error
    broken = DocumentError(_("“{file}” không phải là tệp PDF đọc được, hoặc đã bị hỏng.").format(file=name))
    try:
        reader = PdfReader(BytesIO(content))
        if reader.is_encrypted and not reader.decrypt(""):
            raise DocumentError(_("“{file}” đặt mật khẩu; hãy bỏ mật khẩu rồi sao.").format(file=name))
        if not len(reader.pages):
            raise broken
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError, OSError) as error:
        raise broken from error
    return reader


def _as_pdf(document: bytes) -> bytes:
    with tempfile.TemporaryDirectory(prefix="gen-copy-") as scratch:
        path = Path(scratch, "block.docx")
        path.write_bytes(document)
        (converted,) = convert_all([path], workers=1)
        if converted.pdf is None:
            raise StorageError(_("LibreOffice chưa lập được phần bản sao: {reason}.").format(reason=converted.reason))
        try:
            return converted.pdf.read_bytes()
        except OSError as error:
            raise StorageError(reason_of(error)) from error


def _room_to_sign() -> float:
    """Return the points under the title that stay free for the signature, and for the name where it is not printed."""
    size = ND30.texts[Element.SIGNER_AUTHORITY].size.preferred
    return (SIGNATURE_ROOM.value + 1) * size * _LINE


def _put_block(writer: "PdfWriter", sheet: "PageObject", room: float) -> None:
    """Put the block under what the last page is written on; on a page of its own where it does not fit.

    ``room`` are points that it needs below its last line.
    """
    from pypdf import Transformation

    last = writer.pages[-1]
    top = float(sheet.mediabox.top) - ND30.page.top.value.preferred * _POINTS_PER_MM
    height = top - (lowest(sheet) or 0.0) + room
    floor = ND30.page.bottom.value.least * _POINTS_PER_MM
    written_down_to = lowest(last)
    upright = last.rotation == 0 and abs(float(last.mediabox.width) - float(sheet.mediabox.width)) < _POINTS_PER_MM
    if not upright or written_down_to is None or written_down_to - _GAP - height < floor:
        writer.add_page(sheet)
        return
    down = written_down_to - _GAP - top
    last.merge_transformed_page(sheet, Transformation().translate(0, down), over=True)


def _signature_fields(root: Any) -> "list[Any]":
    """Return the fields that hold a signature."""
    form = root.get("/AcroForm")
    fields = list(form.get_object().get("/Fields") or ()) if form is not None else []
    found = []
    while fields:
        field = fields.pop().get_object()
        fields += list(field.get("/Kids") or ())
        if field.get("/FT") == "/Sig" and "/V" in field:
            found.append(field)
    return found


def _without_signatures(writer: "PdfWriter") -> None:
    """Keep the pictures of signatures and let go the signatures: a copy with a block cannot carry a valid one."""
    root = writer.root_object
    for field in _signature_fields(root):
        del field["/V"]
    form = root.get("/AcroForm")
    if form is not None:
        form.get_object().pop("/SigFlags", None)
    root.pop("/Perms", None)


def _title(reader: "PdfReader") -> str:
    said = reader.metadata
    return " ".join(str(said.title).split()) if said is not None and said.title else ""


def _symbol_of_copy(content: bytes, reader: "PdfReader") -> str:
    marks = pdf_marks(content)
    named = read_mark(marks[0]) if marks else None
    if named is None or named[0].group != COPIES_GROUP or reader.metadata is None:
        return ""
    return str(reader.metadata.get(_SYMBOL_KEY, ""))
