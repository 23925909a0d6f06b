"""Rows of tables of many agencies as a workbook of one: the same cells, so that it is read as the rows are."""

from collections.abc import Iterable, Mapping
from io import BytesIO

from gen.domain.schema import Column, Schema, Sheet
from gen.intake.cells.numbers import read_number
from gen.intake.cells.raw import Raw
from gen.intake.raw import RawSheet
from gen.intake.rows.headings import find_heading
from gen.spreadsheets.writing import Book


def workbook_of(raws: Mapping[str, RawSheet], schema: Schema) -> bytes:
    """Return sheets, by the key of their table, as a workbook.

    A text that can be read as a number in one way only becomes that number: CSV has no types, a workbook has.
    """
    stream = BytesIO()
    with Book(stream) as book:
        for key, raw in raws.items():
            sheet, columns = book.add_worksheet(raw.name), _columns(schema.sheet(key), raw)
            for place, (_number, row) in enumerate(raw.rows):
                for column, value in enumerate(row):
                    sheet.write(place, column, _cell(value, columns.get(column)) if place else value)
    return stream.getvalue()


def _columns(sheet: Sheet, raw: RawSheet) -> dict[int, Column]:
    """Return the columns of numbers by where they stand."""
    heading = find_heading(sheet, raw)
    found: Iterable[tuple[str, int]] = heading.columns.items() if heading else ()
    return {place: sheet.column(name) for name, place in found if sheet.column(name).kind.is_number}


def _cell(value: Raw, column: Column | None) -> Raw:
    if column is None or not isinstance(value, str) or not value.strip():
        return value
    reading = read_number(value, column.kind)
    is_plain = reading.number is not None and reading.finding is None and not reading.estimated
    return float(reading.number) if is_plain and reading.number is not None else value
