"""Rows of a table understood: each cell read by the kind of its column, with what is to be said of it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date

from gen.domain.diagnostic import Diagnostic, Severity
from gen.domain.location import TableLocation
from gen.domain.values import NOT_REPORTED, Source, Value
from gen.intake.cells import Raw, Remark, column_letters
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
    """One row: texts, numbers, days and flags by the key of their column; ``number`` is the row as Excel shows it.

    ``textual_days`` are the columns whose date was typed as text, ``faulty`` those whose cell could not be read.
    """

    number: int
    texts: dict[str, str] = field(default_factory=dict)
    numbers: dict[str, Value] = field(default_factory=dict)
    days: dict[str, date | None] = field(default_factory=dict)
    flags: dict[str, bool] = field(default_factory=dict)
    textual_days: frozenset[str] = frozenset()
    faulty: frozenset[str] = frozenset()


@dataclass(slots=True)
class Table:
    """The rows of one table of one agency; ``totals`` are rows of totals, kept apart from the ``records``."""

    sheet: Sheet
    raw: RawSheet
    heading: Heading
    records: list[Record] = field(default_factory=list)
    totals: list[Record] = field(default_factory=list)
    none_this_year: bool = False
    letters: dict[str, str] = field(init=False)

    def __post_init__(self) -> None:
        self.letters = {key: column_letters(index) for key, index in self.heading.columns.items()}

    def at(self, record: Record, key: str) -> TableLocation:
        """Return the place of a cell; where the column is missing, of the first cell of the row."""
        return self.raw.at(record.number, self.heading.columns.get(key, 0))

    def source(self, record: Record, key: str) -> Source:
        """Return the cell as the source of a figure or text."""
        cell = f"{self.letters.get(key, 'A')}{record.number}"
        return Source(self.raw.file.path, self.raw.name, cell, self.raw.file.sha256)


Reader = Callable[[Table, Record, Column, Raw, int], Remark | None]
Plan = list[tuple[Column, int, Reader]]
"""Which column is read by which function, settled once per table and not per cell."""


def read_records(sheet: Sheet, raw: RawSheet, heading: Heading, year: int) -> tuple[Table, list[Diagnostic]]:
    """Read the rows below the heading; every fault of a cell is a finding at it."""
    table = Table(sheet, raw, heading)
    findings: list[Diagnostic] = []
    plan: Plan = [
        (column, heading.columns[column.key], _READERS[column.kind])
        for column in sheet.columns
        if column.key in heading.columns
    ]
    required = [column for column, _index, _reader in plan if column.required]
    filled = [(number, row) for number, row in raw.rows if number > heading.row and not is_blank(row)]
    entries = [row for _number, row in filled if not _announces_total(sheet, heading, row)]
    if len(entries) == 1 and _says_none(entries[0], plan):
        table.none_this_year = True
        return table, findings
    for number, row in filled:
        record = Record(number)
        said = _read_row(table, record, plan, row, year)
        if _is_total(sheet, record):
            table.totals.append(record)
            continue
        table.records.append(record)
        findings.extend(said)
        findings.extend(_empty_cells(table, record, required))
    return table, findings


def _says_none(row: Row, plan: Plan) -> bool:
    filled = [row[index] for _column, index, _reader in plan if index < len(row) and row[index] not in (None, "")]
    return len(filled) == 1 and isinstance(filled[0], str) and fold(filled[0]) in load_words().none_this_year


def _announces_total(sheet: Sheet, heading: Heading, row: Row) -> bool:
    index = heading.columns.get(sheet.total, len(row))
    cell = row[index] if index < len(row) else None
    return isinstance(cell, str) and fold(cell) in load_words().total


def _is_total(sheet: Sheet, record: Record) -> bool:
    return bool(sheet.total) and fold(record.texts.get(sheet.total, "")) in load_words().total


def _read_row(table: Table, record: Record, plan: Plan, row: Row, year: int) -> list[Diagnostic]:
    findings: list[Diagnostic] = []
    width = len(row)
    for column, index, reader in plan:
        remark = reader(table, record, column, row[index] if index < width else None, year)
        if remark is not None:
            if remark.fault.severity is Severity.ERROR:
                record.faulty |= {column.key}
            values = {"column": column.name, "year": year, **remark.values}
            findings.append(remark.fault.at(table.raw.at(record.number, index), **values))
    return findings


def _read_text(_table: Table, record: Record, column: Column, raw: Raw, _year: int) -> Remark | None:
    reading = read_text(raw, column)
    record.texts[column.key] = reading.text
    return reading.remark


def _read_flag(_table: Table, record: Record, column: Column, raw: Raw, _year: int) -> Remark | None:
    record.flags[column.key], remark = read_flag(raw)
    return remark


def _read_day(_table: Table, record: Record, column: Column, raw: Raw, year: int) -> Remark | None:
    reading = read_day(raw, column.kind, year)
    record.days[column.key] = reading.day
    if reading.textual:
        record.textual_days |= {column.key}
    return reading.remark


def _read_number(table: Table, record: Record, column: Column, raw: Raw, _year: int) -> Remark | None:
    reading = read_number(raw, column.kind)
    record.numbers[column.key] = (
        NOT_REPORTED
        if reading.number is None
        else Value(reading.number, reading.estimated, table.source(record, column.key))
    )
    if reading.remark is None and reading.number is not None and isinstance(raw, str) and not table.raw.textual:
        return Remark(faults.NUMBER_AS_TEXT, {"text": raw, "number": plain(reading.number)})
    return reading.remark


_READERS: dict[ColumnKind, Reader] = {
    ColumnKind.TEXT: _read_text,
    ColumnKind.CODE: _read_text,
    ColumnKind.CHOICE: _read_text,
    ColumnKind.FLAG: _read_flag,
    ColumnKind.DAY: _read_day,
    ColumnKind.FROM: _read_day,
    ColumnKind.UNTIL: _read_day,
    ColumnKind.WHOLE: _read_number,
    ColumnKind.AMOUNT: _read_number,
    ColumnKind.MEASURE: _read_number,
}


def _empty_cells(table: Table, record: Record, required: list[Column]) -> Iterator[Diagnostic]:
    for column in required:
        if not (record.days.get(column.key) or record.texts.get(column.key) or column.key in record.faulty):
            yield faults.REQUIRED_EMPTY.at(table.at(record, column.key), column=column.name, hint=column.hint)
