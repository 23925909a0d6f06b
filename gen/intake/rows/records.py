"""Rows of a table understood: each cell read by the kind of its column, with what is to be said of it."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from gen.domain.diagnostic import Diagnostic, Severity
from gen.domain.location import TableLocation
from gen.domain.values import NOT_REPORTED, Source, Value
from gen.intake.cells.days import read_day
from gen.intake.cells.digits import plain
from gen.intake.cells.limits import load_words
from gen.intake.cells.numbers import read_in_unit, read_number
from gen.intake.cells.raw import CellFinding, column_letters
from gen.intake.cells.texts import read_flag, read_text
from gen.intake.findings import cells as cell_findings
from gen.intake.folding import fold
from gen.intake.raw import RawSheet, Row, is_blank
from gen.intake.rows.headings import Heading
from gen.intake.schema import Column, ColumnKind, Sheet


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


class _Place(NamedTuple):
    """A column of the table where it was found: its key, its index in a row and the letters of its cells.

    ``worth`` is what one of its unit of money is in the table's own, where it has another.
    """

    column: Column
    key: str
    where: int
    letters: str
    worth: Decimal | None = None


@dataclass(frozen=True, slots=True)
class _Plan:
    """The columns found, by how their cells are read: settled once per table and not per cell."""

    texts: tuple[_Place, ...]
    numbers: tuple[_Place, ...]
    days: tuple[_Place, ...]
    flags: tuple[_Place, ...]
    required: tuple[Column, ...]
    width: int

    @property
    def places(self) -> tuple[_Place, ...]:
        """All columns found."""
        return (*self.texts, *self.numbers, *self.days, *self.flags)


@lru_cache(maxsize=64)
def _plan_of(sheet: Sheet, heading: Heading) -> _Plan:
    places = [
        _Place(column, column.key, where, column_letters(where), heading.worths.get(column.key))
        for column in sheet.columns
        if (where := heading.columns.get(column.key)) is not None
    ]

    def of(kinds: frozenset[ColumnKind]) -> tuple[_Place, ...]:
        return tuple(place for place in places if place.column.kind in kinds)

    required = tuple(place.column for place in places if place.column.required)
    width = max((place.where for place in places), default=0) + 1
    return _Plan(of(_TEXTS), of(_NUMBERS), of(_DAYS), of(_FLAGS), required, width)


_TEXTS = frozenset({ColumnKind.TEXT, ColumnKind.CODE, ColumnKind.CHOICE})
_NUMBERS = frozenset(kind for kind in ColumnKind if kind.is_number)
_DAYS = frozenset(kind for kind in ColumnKind if kind.is_day)
_FLAGS = frozenset({ColumnKind.FLAG})

RowFindings = list[tuple[_Place, CellFinding]]


def read_records(sheet: Sheet, raw: RawSheet, heading: Heading, year: int) -> tuple[Table, list[Diagnostic]]:
    """Read the rows below the heading; every finding of a cell is a finding at it."""
    table = Table(sheet, raw, heading)
    findings: list[Diagnostic] = []
    plan = _plan_of(sheet, heading)
    filled = [(number, row) for number, row in raw.rows if number > heading.row and not is_blank(row)]
    only = _only_entry(sheet, heading, filled)
    if only is not None and _says_none(only, plan):
        table.none_this_year = True
        return table, findings
    for number, row in filled:
        record = Record(number)
        said = _read_row(table, record, plan, row, year)
        if _is_total(sheet, record):
            table.totals.append(record)
            continue
        table.records.append(record)
        findings += said
        findings += _empty_cells(table, record, plan.required)
    return table, findings


def _only_entry(sheet: Sheet, heading: Heading, filled: list[tuple[int, Row]]) -> Row | None:
    """Return the one row that announces no total; None where there are several or none."""
    only: Row | None = None
    for _number, row in filled:
        if not _announces_total(sheet, heading, row):
            if only is not None:
                return None
            only = row
    return only


def _says_none(row: Row, plan: _Plan) -> bool:
    filled = [
        row[place.where] for place in plan.places if place.where < len(row) and row[place.where] not in (None, "")
    ]
    return len(filled) == 1 and isinstance(filled[0], str) and fold(filled[0]) in load_words().none_this_year


def _announces_total(sheet: Sheet, heading: Heading, row: Row) -> bool:
    index = heading.columns.get(sheet.total, len(row))
    cell = row[index] if index < len(row) else None
    return isinstance(cell, str) and fold(cell) in load_words().total


def _is_total(sheet: Sheet, record: Record) -> bool:
    return bool(sheet.total) and fold(record.texts.get(sheet.total, "")) in load_words().total


def _read_row(table: Table, record: Record, plan: _Plan, row: Row, year: int) -> list[Diagnostic]:
    if len(row) < plan.width:
        row = [*row, *[None] * (plan.width - len(row))]
    said: RowFindings = []
    texts = record.texts
    for place in plan.texts:
        column, key, index, _letters, _worth = place
        raw = row[index]
        if raw is None or raw == "":
            texts[key] = ""
            continue
        reading = read_text(raw, column)
        texts[key] = reading.text
        if reading.finding is not None:
            said.append((place, reading.finding))
    for place in plan.flags:
        record.flags[place.key], finding = read_flag(row[place.where])
        if finding is not None:
            said.append((place, finding))
    _read_days(record, plan, row, year, said)
    _read_numbers(table, record, plan, row, said)
    return _say(table, record, year, said) if said else []


def _read_days(record: Record, plan: _Plan, row: Row, year: int, said: RowFindings) -> None:
    for place in plan.days:
        reading = read_day(row[place.where], place.column.kind, year)
        record.days[place.key] = reading.day
        if reading.textual:
            record.textual_days |= {place.key}
        if reading.finding is not None:
            said.append((place, reading.finding))


def _read_numbers(table: Table, record: Record, plan: _Plan, row: Row, said: RowFindings) -> None:
    raw_sheet, file = table.raw, table.raw.file
    for place in plan.numbers:
        column, key, index, letters, worth = place
        raw = row[index]
        reading = read_number(raw, column.kind) if worth is None else read_in_unit(raw, column.kind, worth)
        if reading.number is None:
            record.numbers[key] = NOT_REPORTED
        else:
            source = Source(file.path, raw_sheet.name, f"{letters}{record.number}", file.sha256)
            record.numbers[key] = Value(reading.number, reading.estimated, source)
            if reading.finding is None and not raw_sheet.textual and isinstance(raw, str):
                said.append(
                    (place, CellFinding(cell_findings.NUMBER_AS_TEXT, {"text": raw, "number": plain(reading.number)}))
                )
        if reading.finding is not None:
            said.append((place, reading.finding))


def _say(table: Table, record: Record, year: int, said: RowFindings) -> list[Diagnostic]:
    """Return the findings of a row, in the order of its columns in the form."""
    order = {column.key: number for number, column in enumerate(table.sheet.columns)}
    findings: list[Diagnostic] = []
    for place, finding in sorted(said, key=lambda said: order[said[0].key]):
        if finding.declared.severity is Severity.ERROR:
            record.faulty |= {place.key}
        values = {"column": place.column.name, "year": year, **finding.values}
        findings.append(finding.declared.at(table.raw.at(record.number, place.where), **values))
    return findings


def _empty_cells(table: Table, record: Record, required: tuple[Column, ...]) -> list[Diagnostic]:
    texts, days = record.texts, record.days
    empty = [column for column in required if not (texts.get(column.key) or days.get(column.key))]
    return [
        cell_findings.REQUIRED_EMPTY.at(table.at(record, column.key), column=column.name, hint=column.hint)
        for column in empty
        if column.key not in record.faulty
    ]
