"""Tables of any shape: a heading row and rows below it, as an office keeps them; nothing is known of their columns."""

import csv
import hashlib
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from io import StringIO
from pathlib import Path
from typing import Any

from msgspec import Struct

from gen.domain.errors import TableError
from gen.domain.location import TableLocation
from gen.domain.tables import InputFile
from gen.intake.cells.raw import Raw, address
from gen.intake.files.csvfiles import decoded, delimiter_of
from gen.intake.files.workbooks import EXTENSIONS, read_workbook
from gen.intake.raw import Row, is_blank
from gen.messages import _
from gen.messages.reasons import reason_of
from gen.vietnamese.text import compose

_CSV = (".csv", ".txt", ".tsv")


class FreeRow(Struct, frozen=True):
    """One row: its number in the file, and its values in the order of the headings; None where nothing is typed."""

    number: int
    values: tuple[Any, ...]


class FreeTable(Struct, frozen=True):
    """A table: where it is, its heading row, the columns (from 0) that have a heading, and its rows."""

    file: InputFile
    name: str
    heading_row: int
    columns: tuple[int, ...]
    headings: tuple[str, ...]
    rows: tuple[FreeRow, ...]

    def place(self, row: FreeRow | None = None, column: int | None = None) -> TableLocation:
        """Return where the table is, or a row of it, or the cell of one of its headings' columns there."""
        number = self.heading_row if row is None else row.number
        cell = address(number, self.columns[column] if column is not None else 0)
        return TableLocation(self.file.path, self.name or None, cell)


def read_free_tables(path: Path) -> tuple[FreeTable, ...]:
    """Read every table of a workbook, or the one of a CSV file; raise TableError with the reason where it cannot be."""
    if path.suffix.lower() in EXTENSIONS:
        book = read_workbook(path, str(path))
        sheets = ((sheet.name, sheet.rows) for sheet in book.sheets)
        found = (_table(book.file, name, rows) for name, rows in sheets)
        return tuple(table for table in found if table is not None)
    if path.suffix.lower() in _CSV:
        table = _csv_table(path)
        return (table,) if table is not None else ()
    raise TableError(_("không phải là bảng: cần tệp .xlsx, .ods, .csv hoặc .json"))


def _csv_table(path: Path) -> FreeTable | None:
    try:
        content = path.read_bytes()
    except OSError as error:
        raise TableError(reason_of(error)) from error
    text, _encoding = decoded(content)
    try:
        rows = list(csv.reader(StringIO(text, newline=""), delimiter=delimiter_of(text.split("\n", 1)[0])))
    except csv.Error as error:
        raise TableError(_("tệp không phải là bảng CSV")) from error
    file = InputFile(str(path), hashlib.sha256(content).hexdigest())
    return _table(file, "", list(enumerate(rows, 1)))


def _table(file: InputFile, name: str, rows: Sequence[tuple[int, Row]]) -> FreeTable | None:
    """Return the table of a sheet: its first row with two words is the heading; a title above it is none."""
    filled = [(number, row) for number, row in rows if not is_blank(row)]
    if not filled:
        return None
    widest = max(_words(row) for _number, row in filled[:20])
    at = next(place for place, (_number, row) in enumerate(filled) if _words(row) >= min(2, widest))
    number, heading = filled[at]
    columns = tuple(place for place, cell in enumerate(heading) if str(cell if cell is not None else "").strip())
    headings = tuple(" ".join(compose(str(heading[place])).split()) for place in columns)
    return FreeTable(file, name, number, columns, headings, tuple(_rows(filled[at + 1 :], columns)))


def _words(row: Row) -> int:
    return sum(isinstance(cell, str) and bool(cell.strip()) for cell in row)


def _rows(rows: Sequence[tuple[int, Row]], columns: Sequence[int]) -> Iterator[FreeRow]:
    for number, row in rows:
        values = tuple(_value(row[place]) if place < len(row) else None for place in columns)
        if any(value is not None for value in values):
            yield FreeRow(number, values)


def _value(cell: Raw) -> Any:
    """Return what a cell says: a text without spaces around it, a whole number where it is one, a day."""
    if isinstance(cell, str):
        return compose(cell).strip() or None
    if isinstance(cell, float) and cell.is_integer():
        return int(cell)
    if isinstance(cell, datetime):
        return cell.date() if cell.time() == time() else cell
    if isinstance(cell, date | bool | int | float) or cell is None:
        return cell
    return str(cell)
