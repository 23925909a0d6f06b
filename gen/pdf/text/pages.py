"""The letters of a page and where each stands, read by pdfium (extras ``sign``, ``incoming``)."""

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from msgspec import Struct

from gen.domain.errors import DocumentError
from gen.messages import _
from gen.pdf.text.boxes import Box

_MOST_LETTERS = 50_000
"""A page holds some thousand letters; one with more is none that people read."""

_LONGEST_NAME = 200


class Letter(Struct, frozen=True):
    """A visible letter and the room it takes up: as high as its font, so that a line's letters stand level.

    ``font`` is the name of its font in small letters, as the file has it: ``…timesnewromanps-boldmt``.
    """

    text: str
    box: Box
    font: str = ""


class Page(Struct, frozen=True):
    """A sheet and its letters, in no order that can be relied on."""

    number: int
    sheet: Box
    letters: tuple[Letter, ...]


class PagesOfPdf:
    """The pages of an open PDF, each read when it is asked for."""

    def __init__(self, document: Any) -> None:
        self._document = document

    def __len__(self) -> int:
        return len(self._document)

    def page(self, number: int) -> Page:
        """Return a page, counted from 0."""
        page = self._document[number]
        text = page.get_textpage()
        try:
            left, bottom, right, top = page.get_mediabox()
            return Page(number, Box(left, bottom, right, top), tuple(_letters(text)))
        finally:
            text.close()
            page.close()

    def __iter__(self) -> Iterator[Page]:
        return (self.page(number) for number in range(len(self)))


@contextmanager
def opened(pdf: bytes, name: str) -> Iterator[PagesOfPdf]:
    """Open a PDF to read its text. Raises DocumentError for what is no PDF or needs a password."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(pdf)
    except pypdfium2.PdfiumError as error:
        text = _("“{file}” không đọc được như một tệp PDF, hoặc đã đặt mật khẩu.").format(file=name)
        raise DocumentError(text) from error
    try:
        yield PagesOfPdf(document)
    finally:
        document.close()


def _letters(page: Any) -> Iterator[Letter]:
    import pypdfium2.raw as pdfium

    rect = pdfium.FS_RECTF()
    for index in range(min(page.count_chars(), _MOST_LETTERS)):
        letter = chr(pdfium.FPDFText_GetUnicode(page, index))
        if letter.isspace() or not letter.isprintable():
            continue
        if pdfium.FPDFText_GetLooseCharBox(page, index, ctypes.byref(rect)):
            yield Letter(letter, Box(rect.left, rect.bottom, rect.right, rect.top), _font(page, index))


def _font(page: Any, index: int) -> str:
    import pypdfium2.raw as pdfium

    name = ctypes.create_string_buffer(_LONGEST_NAME)
    pdfium.FPDFText_GetFontInfo(page, index, name, _LONGEST_NAME, ctypes.c_int())
    return name.value.decode("utf-8", "replace").lower()
