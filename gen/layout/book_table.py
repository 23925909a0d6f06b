"""The ruled table of a book or list: headings and their numbers on every page, then the lines."""

from collections.abc import Sequence

from msgspec import Struct

from gen.wordml.writing.tables import TableFormat, cell, row, table
from gen.wordml.writing.text import PLAIN, ParagraphProperties, RunProperties, paragraph, run

PADDING = 60
"""Twips left free on either side within a cell."""
_HEAD_STYLE, _CELL_STYLE = "DauBang", "ChuBang"


class RuledLine(Struct, frozen=True):
    """A line of the table, a text for each column; a heading among the lines is set bold."""

    texts: Sequence[str]
    heading: bool = False


def book_table(width: int, headings: Sequence[str], shares: Sequence[int], lines: Sequence[RuledLine]) -> str:
    """Write the table ``width`` twips wide; ``shares`` are the widths of the columns in per cent of it."""
    columns = [width * share // 100 for share in shares]
    columns[-1] += width - sum(columns)
    head = ParagraphProperties(style=_HEAD_STYLE, align="center")
    number = ParagraphProperties(style=_CELL_STYLE, align="center")
    plain = ParagraphProperties(style=_CELL_STYLE, align="left")
    numbers = [f"({place})" for place in range(1, len(headings) + 1)]
    return table(
        TableFormat(tuple(columns), borders=True, padding=PADDING),
        _row(columns, headings, head, header=True),
        _row(columns, numbers, number, header=True),
        *(_row(columns, line.texts, plain, RunProperties(bold=line.heading or None)) for line in lines),
    )


def _row(
    columns: Sequence[int],
    texts: Sequence[str],
    look: ParagraphProperties,
    letters: RunProperties = PLAIN,
    header: bool = False,
) -> str:
    pairs = zip(columns, texts, strict=True)
    return row(
        *(cell(width, paragraph(run(text, letters), look), centred=header) for width, text in pairs), header=header
    )
