"""Small Word templates, made on the spot."""

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import docx
import pytest


@dataclass(frozen=True)
class Opened:
    """What a reader sees in a finished document: its paragraphs, and its tables as rows of cell texts."""

    paragraphs: list[str]
    tables: list[list[list[str]]]
    title: str


def opened(content: bytes) -> Opened:
    document = docx.Document(io.BytesIO(content))
    tables = [[[cell.text for cell in row.cells] for row in table.rows] for table in document.tables]
    return Opened([paragraph.text for paragraph in document.paragraphs], tables, document.core_properties.title)


@pytest.fixture
def template() -> Callable[..., bytes]:
    """Return a maker of templates: paragraphs, then one table given as rows of cell texts, then a title."""

    def make(*paragraphs: str, rows: Sequence[Sequence[str]] = (), title: str = "") -> bytes:
        document = docx.Document()
        document.core_properties.title = title
        for text in paragraphs:
            document.add_paragraph(text)
        if rows:
            table = document.add_table(rows=len(rows), cols=max(map(len, rows)))
            for number, cells in enumerate(rows):
                for column, text in enumerate(cells):
                    table.cell(number, column).text = text
        buffer = io.BytesIO()
        document.save(buffer)
        return buffer.getvalue()

    return make
