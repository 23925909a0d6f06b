"""Pages of a document as pictures: LibreOffice makes the PDF, pdfium the pictures; both are kept, by digest."""

import os
import shutil
import threading
from collections import defaultdict
from io import BytesIO
from pathlib import Path

import pypdfium2
from msgspec import Struct, field

from gen.domain.errors import ConfigurationError, DocumentError
from gen.messages import _
from gen.pipeline.making.pdf import convert_all, find_office
from gen.pipeline.reports.versions import digest_of

_SCALE = 1.6
"""Pixels to a point: a page of A4 is 950 pixels wide."""
_MOST_KEPT = 200
"""Documents whose pages are kept; the ones not looked at for longest go first."""


class Pictures(Struct):
    """Makes and keeps pages under a folder; one document is converted once, however many ask for it."""

    folder: Path
    _locks: dict[str, threading.Lock] = field(default_factory=lambda: defaultdict(threading.Lock))
    _rendering: threading.Lock = field(default_factory=threading.Lock)

    def known(self, content: bytes) -> int | None:
        """Return the number of pages where the PDF is there already; None where it would have to be made."""
        pdf = self._place(content) / "document.pdf"
        return self._count(pdf) if pdf.is_file() else None

    def count(self, content: bytes) -> int:
        """Return the number of pages; ConfigurationError without LibreOffice, DocumentError where it fails."""
        return self._count(self.pdf(content))

    def pdf(self, content: bytes) -> Path:
        """Return the document as PDF."""
        place = self._place(content)
        with self._locks[place.name]:
            pdf = place / "document.pdf"
            if not pdf.is_file():
                self._convert(place, content)
            os.utime(place)
            return pdf

    def page(self, content: bytes, number: int) -> bytes:
        """Return a page, counted from 1, as PNG; DocumentError if there is none of that number."""
        pdf = self.pdf(content)
        kept = pdf.with_name(f"{number}.png")
        with self._rendering:  # pdfium is not for several threads at once
            if not kept.is_file():
                partial = kept.with_suffix(".partial")
                partial.write_bytes(_rendered(pdf, number))
                partial.replace(kept)
        return kept.read_bytes()

    def _count(self, pdf: Path) -> int:
        with self._rendering, pypdfium2.PdfDocument(pdf) as document:
            return len(document)

    def _place(self, content: bytes) -> Path:
        return self.folder / digest_of(content)

    def _convert(self, place: Path, content: bytes) -> None:
        self._sweep()
        place.mkdir(parents=True, exist_ok=True)
        document = place / "document.docx"
        document.write_bytes(content)
        for made in convert_all([document], 1):
            if made.pdf is None:
                shutil.rmtree(place, ignore_errors=True)
                raise DocumentError(_("Không chuyển được văn bản sang PDF: {reason}.").format(reason=made.reason))

    def _sweep(self) -> None:
        if not self.folder.is_dir():
            return
        kept = sorted((place for place in self.folder.iterdir() if place.is_dir()), key=lambda one: one.stat().st_mtime)
        for place in kept[:-_MOST_KEPT]:
            shutil.rmtree(place, ignore_errors=True)


def office_is_there() -> bool:
    """Tell whether LibreOffice is on the machine."""
    try:
        find_office()
    except ConfigurationError:
        return False
    return True


def _rendered(pdf: Path, number: int) -> bytes:
    with pypdfium2.PdfDocument(pdf) as document:
        if not 1 <= number <= len(document):
            raise DocumentError(_("Văn bản không có trang {number}.").format(number=number))
        stream = BytesIO()
        document[number - 1].render(scale=_SCALE).to_pil().save(stream, "PNG", optimize=False, compress_level=3)
        return stream.getvalue()
