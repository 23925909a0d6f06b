"""Typed tables laid out again as the sheets they came from, so that the checks of sheets judge them as well."""

import re
from collections.abc import Mapping
from datetime import date
from enum import Enum
from typing import Any

from msgspec import Struct

from gen.domain.schema import Schema, Sheet
from gen.domain.tables import AgencyTables, InputFile, OwnCell
from gen.domain.typed_numbers import whole
from gen.domain.values import Source, Value
from gen.intake.cells.digits import plain
from gen.intake.cells.limits import load_words
from gen.intake.cells.raw import Raw
from gen.intake.findings.cells import ESTIMATE_IN_CELL
from gen.intake.raw import RawSheet
from gen.intake.reading import read_sheets
from gen.intake.report import Reading

_CELL = re.compile(r"([A-Z]+)(\d+)")
_NONE = "Không"
"""What a table says that had nothing in the year."""
_MARKED = "x"


def reread(tables: AgencyTables, schema: Schema, file: InputFile) -> Reading:
    """Read the tables as if they stood in the sheets of ``file``, at the rows they came from.

    The tables stay as given, the findings and rows are those of the sheets, without findings on words that nobody
    typed.
    """
    raws = {
        sheet.key: _raw(sheet, tables, file)
        for sheet in schema.data_sheets_of(tables.year)
        if sheet.key not in tables.absent and (_rows(sheet, tables) or not sheet.optional)
    }
    read = read_sheets(tables.agency_id, tables.year, raws, [], schema=schema, file=file.path)
    findings = tuple(finding for finding in read.findings if finding.code != ESTIMATE_IN_CELL.code)
    return Reading(tables, findings, read.rows, read.identity)


def _rows(sheet: Sheet, tables: AgencyTables) -> tuple[Any, ...]:
    """Return the rows of a table; those of one that a programme declares itself with a field for each column."""
    if not sheet.own:
        return tuple(getattr(tables, sheet.key))
    table = tables.own_table(sheet.key)
    return tuple(_OwnLine(table.cells_of(row), row.source) for row in table.rows) if table else ()


class _OwnLine(Struct, frozen=True):
    """A row of such a table by the keys of its columns."""

    cells: Mapping[str, OwnCell]
    source: Source | None


def _raw(sheet: Sheet, tables: AgencyTables, file: InputFile) -> RawSheet:
    rows = _rows(sheet, tables)
    heading: tuple[Raw, ...] = tuple(column.name for column in sheet.columns)
    numbers = _numbers(rows)
    lines = tuple((number, _line(sheet, row)) for number, row in zip(numbers, rows, strict=True))
    return RawSheet(file, sheet.name, ((1, heading), *(lines or ((2, (_NONE,)),))), textual=True)


def _numbers(rows: tuple[Any, ...]) -> list[int]:
    """Return the row of each record in its own sheet where that is known and in order, else 2, 3, 4 …"""
    found = [_row_of(row) for row in rows]
    known = [number for number in found if number is not None]
    if len(known) == len(found) and known == sorted(set(known)) and known[:1] > [1]:
        return known
    return list(range(2, len(rows) + 2))


def _row_of(row: Any) -> int | None:
    for name in row.__struct_fields__:
        value = getattr(row, name)
        source = value.source if isinstance(value, Value) else value
        if isinstance(source, Source) and (match := _CELL.fullmatch(source.cell)):
            return whole(match[2])
    return None


def _line(sheet: Sheet, row: Any) -> tuple[Raw, ...]:
    if isinstance(row, _OwnLine):
        return tuple(_cell(row.cells.get(column.key)) for column in sheet.columns)
    return tuple(_cell(getattr(row, column.key, None)) for column in sheet.columns)


def _number(value: Value) -> str:
    if value.number is None:
        return ""
    word = f"{load_words().estimate[0]} " if value.estimated else ""
    return f"{word}{plain(value.number)}"


def _cell(value: object) -> Raw:
    """Return what people would have typed."""
    match value:
        case Value():
            return _number(value)
        case bool():
            return _MARKED if value else ""
        case Enum():
            return str(value.value)
        case date():
            return value
        case _:
            return "" if value is None else str(value)
