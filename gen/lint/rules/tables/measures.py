"""How long tables are and what stands in which of their rows; shared by the rules on tables."""

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from gen.lint.subject import Subject
from gen.wordml.model import Paragraph, Table

_LETTERS_PER_LINE = 100
"""Letters that surely fill a line across the page in size 12."""
_LINES_PER_PAGE = 60
"""Lines of a table that surely do not fit on one page, turned or upright."""
_FEWEST_ROWS = 6


class LongTable(NamedTuple):
    """A table with lines that surely runs over a page, and the lines of its longest row."""

    table: Table
    first: Paragraph
    longest_row: int


def long_tables(subject: Subject, asked: Callable[[Table], bool]) -> Iterator[LongTable]:
    """Yield the tables of data that surely run over a page and are asked for.

    Those that only place a head or a signature have no lines.
    """
    ruled = {table.number: table for table in subject.document.tables if asked(table) and _holds_data(table)}
    for number, rows in rows_of(subject, ruled).items():
        lines = [max(map(_lines_of, _cells(paragraphs).values()), default=0) for paragraphs in rows.values()]
        if sum(lines) > _LINES_PER_PAGE:
            first = next(iter(rows.values()))[0]
            yield LongTable(ruled[number], first, max(lines))


def _holds_data(table: Table) -> bool:
    return table.bordered and table.parent is None and table.rows >= _FEWEST_ROWS and table.columns > 1


def rows_of(subject: Subject, tables: Mapping[int, Table]) -> dict[int, dict[int, list[Paragraph]]]:
    """Return the paragraphs of tables, row by row; those of tables within them are left out."""
    found: dict[int, dict[int, list[Paragraph]]] = {}
    for paragraph in subject.document.paragraphs if tables else ():
        cell = paragraph.cell
        if cell is not None and cell.table in tables:
            found.setdefault(cell.table, {}).setdefault(cell.row, []).append(paragraph)
    return found


def _cells(paragraphs: list[Paragraph]) -> dict[int, list[Paragraph]]:
    cells: dict[int, list[Paragraph]] = {}
    for paragraph in paragraphs:
        if paragraph.cell is not None:
            cells.setdefault(paragraph.cell.column, []).append(paragraph)
    return cells


def _lines_of(paragraphs: list[Paragraph]) -> int:
    return sum(1 + len(paragraph.text) // _LETTERS_PER_LINE for paragraph in paragraphs)
