"""CSV whose texts stay texts: an apostrophe stands before each that a program would calculate."""

import csv
import re
from collections.abc import Iterable, Sequence
from io import StringIO

from gen.messages.visible import visible
from gen.spreadsheets.live import is_live

_PART = re.compile(r"[^;\t\r\n]+")
"""Where the list separator of a machine is a semicolon or a tab, each part of a text may become a cell of its own."""


def csv_text(headings: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Return the table as CSV (comma, CRLF); numbers stay numbers, None is an empty cell."""
    buffer = StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(headings)
    writer.writerows([_inert(cell) if isinstance(cell, str) else cell for cell in row] for row in rows)
    return buffer.getvalue()


def _inert(text: str) -> str:
    marked = _PART.sub(lambda part: f"'{part[0]}" if is_live(part[0]) else part[0], visible(text))
    return f"'{marked}" if marked.startswith(("\t", "\r", "\n")) else marked
