"""Rows of a table understood: each cell read by the kind of its column, with what is to be said of it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from gen.domain.diagnostic import Diagnostic
from gen.domain.location import TableLocation
from gen.domain.values import NOT_REPORTED, Source, Value
from gen.intake.cells import Raw, Remark, address
from gen.intake.days import read_day
from gen.intake.faults import cells as faults
from gen.intake.folding import fold
from gen.intake.headings import Heading
from gen.intake.limits import load_words
from gen.intake.numbers import plain, read_number
from gen.intake.raw import RawSheet, Row, is_blank
from gen.intake.schema import Column, ColumnKind, Sheet
from gen.intake.texts import read_flag, read_text


@dataclass(slots=True)
class Record:
    """One row: texts, numbers, days and flags by the key of their column; ``number`` is the row as Excel shows it."""

    number: int
    texts: dict[str, str] = field(default_factory=dict)
    numbers: dict[str, Value] = field(default_factory=dict)
    days: dict[str, date | None] = field(default_factory=dict)
    flags: dict[str, bool] = field(default_factory=dict)
    textual_days: frozenset[str] = frozenset()


@dataclass(slots=True)
class Table:
    """The rows of one table of one agency; ``totals`` are rows of totals, kept apart from the ``records``."""

    sheet: Sheet
    raw: RawSheet
    heading: Heading
    records: list[Record] = field(default_factory=list)
    totals: list[Record] = field(default_factory=list)
    none_this_year: bool = False

    def at(self, record: Record, key: str) -> TableLocation:
        """Return the place of a cell; where the column is missing, of the first cell of the row."""
        return self.raw.at(record.number, self.heading.columns.get(key, 0))

    def source(self, record: Record, key: str) -> Source:
        """Return the cell as the source of a figure or text."""
        cell = address(record.number, self.heading.columns.get(key, 0))
        return Source(self.raw.file.path, self.raw.name, cell, self.raw.file.sha256)


def read_records(sheet: Sheet, raw: RawSheet, heading: Heading, year: int) -> tuple[Table, list[Diagnostic]]:
    """Read the rows below the heading; every fault of a cell is a finding at it."""
    table = Table(sheet, raw, heading)
    findings: list[Diagnostic] = []
    columns = [(column, heading.columns[column.key]) for column in sheet.columns if column.key in heading.columns]
    filled = [(number, row) for number, row in raw.rows if number > heading.row and not is_blank(row)]
    if len(filled) == 1 and _says_none(filled[0][1], columns):
        table.none_this_year = True
        return table, findings
    for number, row in filled:
        record = Record(number)
        said = _read_row(table, record, columns, row, year)
        if _is_total(sheet, record):
            table.totals.append(record)
            continue
        table.records.append(record)
        findings.extend(said)
        findings.extend(_required(table, record))
    return table, findings


def _says_none(row: Row, columns: list[tuple[Column, int]]) -> bool:
    filled = [row[index] for _column, index in columns if index < len(row) and row[index] not in (None, "")]
    return len(filled) == 1 and isinstance(filled[0], str) and fold(filled[0]) in load_words().none_this_year


def _is_total(sheet: Sheet, record: Record) -> bool:
    return bool(sheet.total) and fold(record.texts.get(sheet.total, "")) in load_words().total


def _read_row(table: Table, record: Record, columns: list[tuple[Column, int]], row: Row, year: int) -> list[Diagnostic]:
    findings: list[Diagnostic] = []
    width = len(row)
    for column, index in columns:
        raw = row[index] if index < width else None
        remark = _read_cell(table, record, column, raw, year)
        if remark is not None:
            values = {"column": column.name, "year": year, **remark.values}
            findings.append(remark.fault.at(table.raw.at(record.number, index), **values))
    return findings


def _read_cell(table: Table, record: Record, column: Column, raw: Raw, year: int) -> Remark | None:
    """Read one cell into the record; return what is to be said of it."""
    kind = column.kind
    if kind.is_number:
        return _read_number(table, record, column, raw)
    if kind.is_day:
        day = read_day(raw, kind, year)
        record.days[column.key] = day.day
        if day.textual:
            record.textual_days |= {column.key}
        return day.remark
    if kind is ColumnKind.FLAG:
        record.flags[column.key], remark = read_flag(raw)
        return remark
    text = read_text(raw, column)
    record.texts[column.key] = text.text
    return text.remark


def _read_number(table: Table, record: Record, column: Column, raw: Raw) -> Remark | None:
    reading = read_number(raw, column.kind)
    record.numbers[column.key] = (
        NOT_REPORTED
        if reading.number is None
        else Value(reading.number, reading.estimated, table.source(record, column.key))
    )
    if reading.remark is None and reading.number is not None and isinstance(raw, str) and not table.raw.textual:
        return Remark(faults.NUMBER_AS_TEXT, {"text": raw, "number": plain(reading.number)})
    return reading.remark


def _required(table: Table, record: Record) -> Iterator[Diagnostic]:
    for column in table.sheet.columns:
        if column.required and column.key in table.heading.columns and _is_empty(record, column):
            yield faults.REQUIRED_EMPTY.at(table.at(record, column.key), column=column.name, hint=column.hint)


def _is_empty(record: Record, column: Column) -> bool:
    if column.kind.is_day:
        return record.days.get(column.key) is None
    return not record.texts.get(column.key)
