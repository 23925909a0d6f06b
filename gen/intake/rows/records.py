"""Rows of a table understood: each cell read by the kind of its column, with what is to be said of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from gen.domain.diagnostic import Diagnostic, Severity
from gen.domain.measures import ANY_WORD
from gen.domain.schema import Column, ColumnKind, Sheet
from gen.domain.values import NOT_REPORTED, Source, Value
from gen.intake.answers import NO_ANSWERS, Answers
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
from gen.intake.rows.judging import judge_rows, total_of
from gen.intake.rows.lines import Layout, ReadRow, ReadRows, RowKind, layout_of, line_of
from gen.intake.rows.record import AgencyTable, Record


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


def read_records(
    sheet: Sheet, raw: RawSheet, heading: Heading, year: int, answers: Answers = NO_ANSWERS
) -> tuple[AgencyTable, list[Diagnostic]]:
    """Read the rows below the heading; every finding of a cell is a finding at it."""
    table = AgencyTable(sheet, raw, heading)
    plan = _plan_of(sheet, heading)
    layout = layout_of(sheet, raw, heading)
    lines = ReadRows(table, layout, list(_lines(table, plan, layout, year)))
    judge_rows(lines, answers)
    rows = lines.rows
    if len(rows) == 1 and _says_none(rows[0].row, plan):
        table.none_this_year = True
        return table, lines.findings
    findings = lines.findings
    for line in rows:
        table.records.append(line.record)
        findings += line.said
        findings += _empty_cells(table, line.record, plan.required)
    table.totals = [total_of(line) for line in lines.every if line.kind is RowKind.TOTAL]
    return table, findings


def _lines(table: AgencyTable, plan: _Plan, layout: Layout, year: int) -> Iterator[ReadRow]:
    """Yield the rows below the heading that hold anything, with what is to be said of their cells.

    Between the rows of an agency in a CSV file stand those of others: a gap in their numbers is no empty row.
    """
    last, textual = table.heading.row, table.raw.textual
    for number, row in table.raw.rows:
        if number > table.heading.row and not is_blank(row):
            record = Record(number)
            said = _read_row(table, record, plan, row, year)
            yield line_of(layout, record, row, said, gap=number > last + 1 and not textual)
            last = number


def _says_none(row: Row, plan: _Plan) -> bool:
    filled = [
        row[place.where] for place in plan.places if place.where < len(row) and row[place.where] not in (None, "")
    ]
    return len(filled) == 1 and isinstance(filled[0], str) and fold(filled[0]) in load_words().none_this_year


def _read_row(table: AgencyTable, record: Record, plan: _Plan, row: Row, year: int) -> list[Diagnostic]:
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


def _read_numbers(table: AgencyTable, record: Record, plan: _Plan, row: Row, said: RowFindings) -> None:
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


def _say(table: AgencyTable, record: Record, year: int, said: RowFindings) -> list[Diagnostic]:
    """Return the findings of a row, in the order of its columns in the form."""
    order = {column.key: number for number, column in enumerate(table.sheet.columns)}
    findings: list[Diagnostic] = []
    for place, finding in sorted(said, key=lambda said: order[said[0].key]):
        if finding.declared.severity is Severity.ERROR:
            record.unreadable |= {place.key}
        values = {"column": place.column.name, "year": year, **finding.values}
        findings.append(finding.declared.at(table.raw.at(record.number, place.where), **values))
    return findings


def _empty_cells(table: AgencyTable, record: Record, required: tuple[Column, ...]) -> list[Diagnostic]:
    texts, days = record.texts, record.days
    empty = [column for column in required if not (texts.get(column.key) or days.get(column.key))]
    return [
        cell_findings.REQUIRED_EMPTY.at(
            table.at(record, column.key), column=column.name, hint=column.hint.format(word=ANY_WORD)
        )
        for column in empty
        if column.key not in record.unreadable
    ]
