"""The first page of a PDF as the paragraphs of a document, so that one reader names the parts of both."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from gen.domain.errors import DocumentError
from gen.intake.files.confinement import ReaderError, confined
from gen.messages import _
from gen.pdf.page_text import Piece, first_page
from gen.wordml.model import Alignment, CellRef, Paragraph, ParagraphFormat, Run, RunFormat, WordDocument

_SECONDS = 15
_MIDDLE = 0.04
"""A line stands in the middle when its margins differ by less than this share of the page's width."""
_FREE = 0.02
"""… and is at least so much shorter than a full line on either side."""
_HALVES = (0.45, 0.55)
"""What ends left of the one stands in the left column of a head, what begins right of the other in the right one."""
_COLUMNS = {column: CellRef(1, 1, column, 2, column) for column in (1, 2)}
"""A head is read as one row of two cells: the lines of a column belong together."""


def read_pdf(path: Path) -> WordDocument:
    """Return page one as a document; without paragraphs where the page is a picture.

    Raises DocumentError, one sentence, without pdfium, and for what is no readable PDF.
    """
    try:
        pieces = confined(_SECONDS, _pieces_of, str(path))
    except ReaderError as error:
        raise DocumentError(_("Không đọc được “{file}”: {reason}.").format(file=path.name, reason=error)) from error
    return WordDocument(path.name, tuple(_paragraphs(pieces)), ())


def _pieces_of(path: str) -> tuple[Piece, ...]:
    """Read the page in the reader's process; what the library raises becomes our own error, which can travel."""
    name = Path(path).name
    try:
        return first_page(Path(path).read_bytes(), name)
    except ModuleNotFoundError as error:
        text = _("Đọc tệp PDF cần cài thêm gói: pip install gen-1439[incoming].")
        raise DocumentError(text) from error
    except DocumentError:
        raise
    except Exception as error:
        text = _("Không đọc được “{file}”: tệp không phải là PDF, bị hỏng hoặc có mật khẩu.")
        raise DocumentError(text.format(file=name)) from error


def _paragraphs(pieces: Sequence[Piece]) -> Iterator[Paragraph]:
    if not pieces:
        return
    edges = min(piece.left for piece in pieces), max(piece.right for piece in pieces)
    in_head, number = True, 0
    for row, members in groupby(pieces, key=lambda piece: piece.row):
        found = list(members)
        in_head = in_head and (row == 0 or len(found) > 1 or _side(found[0]) is not None)
        for column, same in _sides(found) if in_head else [(0, found)]:
            number += 1
            yield _paragraph(number, same, edges, _COLUMNS.get(column))


def _sides(pieces: Sequence[Piece]) -> Iterator[tuple[int, list[Piece]]]:
    """Yield the pieces of a row of the head by their columns, 0 for what stands across."""
    for side, same in groupby(pieces, key=_side):
        yield side or 0, list(same)


def _side(piece: Piece) -> int | None:
    if (piece.left + piece.right) / 2 < _HALVES[0]:
        return 1
    return 2 if (piece.left + piece.right) / 2 > _HALVES[1] else None


def _paragraph(number: int, pieces: Sequence[Piece], edges: tuple[float, float], cell: CellRef | None) -> Paragraph:
    text = " ".join(piece.text for piece in pieces)
    before, after = pieces[0].left - edges[0], edges[1] - pieces[-1].right
    centred = cell is None and abs(before - after) < _MIDDLE and min(before, after) > _FREE
    look = RunFormat(bold=all(piece.bold for piece in pieces), italic=all(piece.italic for piece in pieces))
    alignment = Alignment.CENTRE if centred else Alignment.LEFT
    return Paragraph(number, "document", text, (Run(text, look),), ParagraphFormat(alignment=alignment), cell=cell)
