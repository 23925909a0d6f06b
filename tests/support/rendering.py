"""What a reader sees in a finished document, and small templates made on the spot."""

import io
from collections.abc import Sequence
from dataclasses import dataclass

import docx


@dataclass(frozen=True)
class Opened:
    """The paragraphs of a document, its tables as rows of cell texts, its title."""

    paragraphs: list[str]
    tables: list[list[list[str]]]
    title: str


def opened(content: bytes) -> Opened:
    """Read a document as Word's reader sees it."""
    document = docx.Document(io.BytesIO(content))
    tables = [[[cell.text for cell in row.cells] for row in table.rows] for table in document.tables]
    return Opened([paragraph.text for paragraph in document.paragraphs], tables, document.core_properties.title)


def template(*paragraphs: str, rows: Sequence[Sequence[str]] = (), title: str = "") -> bytes:
    """Return a template of paragraphs (``# …`` is a heading), then one table given as rows of cell texts."""
    document = docx.Document()
    document.core_properties.title = title
    for text in paragraphs:
        if text.startswith("# "):
            document.add_heading(text.removeprefix("# "))
        else:
            document.add_paragraph(text)
    if rows:
        table = document.add_table(rows=len(rows), cols=max(map(len, rows)))
        for number, cells in enumerate(rows):
            for column, text in enumerate(cells):
                table.cell(number, column).text = text
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()
