"""The pieces of text on the first page of a PDF with their places: read in the process that may die of a file.

pdfium reads it; it is C and the file is foreign. What comes back is plain values.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from gen.pdf.text.pages import Letter, opened

_GAP = 1.5
"""A gap between two letters wider than so many letter heights parts two columns."""
_SPACE = 0.2
"""A gap wider than so many letter heights is a space that was not written."""
_ROW = 0.6
"""Two letters whose feet are farther apart than so many letter heights stand in different rows."""


class Piece(NamedTuple):
    """A stretch of text in one row: edges as shares of the page's width, its row counted from the top."""

    text: str
    left: float
    right: float
    row: int
    bold: bool
    italic: bool


def first_page(pdf: bytes, name: str) -> tuple[Piece, ...]:
    """Return the text of page one from top to bottom, left to right; empty for a scan.

    Raises DocumentError for what is no PDF, is damaged or has a password.
    """
    with opened(pdf, name) as pages:
        page = pages.page(0)
    letters = [one for one in page.letters if one.box.right > one.box.left and one.box.top > one.box.bottom]
    return tuple(_pieces(letters, page.sheet.width))


def _pieces(letters: Sequence[Letter], width: float) -> Iterator[Piece]:
    for row, members in enumerate(_rows(letters)):
        for piece in _columns(sorted(members, key=lambda one: one.box.left)):
            fonts = [font for font, _same in groupby(sorted(one.font for one in piece))]
            commonest = max(fonts, key=lambda font: sum(one.font == font for one in piece))
            yield Piece(
                _text(piece),
                piece[0].box.left / width,
                max(one.box.right for one in piece) / width,
                row,
                "bold" in commonest,
                "italic" in commonest or "oblique" in commonest,
            )


def _rows(letters: Sequence[Letter]) -> Iterator[list[Letter]]:
    """Yield the letters row by row from the top."""
    row: list[Letter] = []
    for letter in sorted(letters, key=lambda one: -one.box.bottom):
        if row and row[0].box.bottom - letter.box.bottom > _ROW * max(letter.box.height, row[0].box.height):
            yield row
            row = []
        row.append(letter)
    if row:
        yield row


def _columns(row: Sequence[Letter]) -> Iterator[list[Letter]]:
    """Yield the stretches of a row between wide gaps."""
    piece: list[Letter] = []
    for letter in row:
        if piece and letter.box.left - piece[-1].box.right > _GAP * letter.box.height:
            yield piece
            piece = []
        piece.append(letter)
    if piece:
        yield piece


def _text(piece: Sequence[Letter]) -> str:
    text = ""
    before: Letter | None = None
    for letter in piece:
        if before is not None and letter.box.left - before.box.right > _SPACE * min(
            letter.box.height, before.box.height
        ):
            text += " "
        text += letter.text
        before = letter
    return text
