"""The cells of a table understood column by column: what holds for all cells of one is then looked at once."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import repeat
from typing import NamedTuple, TypeVar

from msgspec import Struct

from gen.domain.diagnostic import Diagnostic, Severity
from gen.domain.schema import Column, ColumnKind, Sheet
from gen.domain.values import NOT_REPORTED, Source, Value
from gen.intake.cells.days import DayReading, read_day
from gen.intake.cells.digits import plain
from gen.intake.cells.numbers import read_in_unit, read_number
from gen.intake.cells.raw import CellFinding, Raw, column_letters
from gen.intake.cells.texts import read_flag, read_texts
from gen.intake.findings import cells as cell_findings
from gen.intake.raw import RawSheet, Row
from gen.intake.rows.headings import Heading
from gen.intake.rows.record import Record

NumberedRows = Sequence[tuple[int, Row]]
"""Rows with their numbers as Excel shows them."""


class ColumnPlace(NamedTuple):
    """A column of the table where it was found: its key, its index in a row and the letters of its cells.

    ``worth`` is what one of its unit of money is in the table's own, where it has another.
    """

    column: Column
    key: str
    where: int
    letters: str
    worth: Decimal | None = None


class ColumnPlan(Struct, frozen=True):
    """The columns found, by how their cells are read: settled once per table and not per cell."""

    texts: tuple[ColumnPlace, ...]
    numbers: tuple[ColumnPlace, ...]
    days: tuple[ColumnPlace, ...]
    flags: tuple[ColumnPlace, ...]
    required: tuple[Column, ...]
    width: int

    @property
    def places(self) -> tuple[ColumnPlace, ...]:
        """All columns found."""
        return (*self.texts, *self.numbers, *self.days, *self.flags)


@lru_cache(maxsize=64)
def plan_of(sheet: Sheet, heading: Heading) -> ColumnPlan:
    """Return the columns of a table that its heading names."""
    places = [
        ColumnPlace(column, column.key, where, column_letters(where), heading.worths.get(column.key))
        for column in sheet.columns
        if (where := heading.columns.get(column.key)) is not None
    ]

    def of(kinds: frozenset[ColumnKind]) -> tuple[ColumnPlace, ...]:
        return tuple(place for place in places if place.column.kind in kinds)

    required = tuple(place.column for place in places if place.column.required)
    width = max((place.where for place in places), default=0) + 1
    return ColumnPlan(of(_TEXTS), of(_NUMBERS), of(_DAYS), of(_FLAGS), required, width)


_TEXTS = frozenset({ColumnKind.TEXT, ColumnKind.CODE, ColumnKind.CHOICE})
_NUMBERS = frozenset(kind for kind in ColumnKind if kind.is_number)
_DAYS = frozenset(kind for kind in ColumnKind if kind.is_day)
_FLAGS = frozenset({ColumnKind.FLAG})

Said = dict[int, list[tuple[ColumnPlace, CellFinding]]]
"""What is to be said of cells, by the place of their row in the list."""
_T = TypeVar("_T")


class ReadColumns(Struct, frozen=True):
    """The rows of a table as records, and what is to be said of their cells, by the number of the row."""

    records: list[Record]
    findings: Mapping[int, list[Diagnostic]]


def read_columns(sheet: Sheet, raw: RawSheet, plan: ColumnPlan, rows: NumberedRows, year: int) -> ReadColumns:
    """Read the cells of rows, none of which is blank."""
    if not rows:
        return ReadColumns([], {})
    numbers = [number for number, _row in rows]
    cells = list(zip(*_wide_enough([row for _number, row in rows], plan.width), strict=False))
    said: Said = {}
    texts = [_texts(place, cells[place.where], said) for place in plan.texts]
    flags = [_flags(place, cells[place.where], said) for place in plan.flags]
    days = [_days(place, cells[place.where], year, said) for place in plan.days]
    values = [_values(place, cells[place.where], numbers, raw, said) for place in plan.numbers]
    parts = (
        numbers,
        _by_row(plan.texts, texts, len(rows)),
        _by_row(plan.numbers, values, len(rows)),
        _by_row(plan.days, [[reading.day for reading in column] for column in days], len(rows)),
        _by_row(plan.flags, flags, len(rows)),
        _typed_as_text(plan.days, days, len(rows)),
    )
    records = list(map(Record, *parts))
    findings = {numbers[row]: list(_told(sheet, raw, records[row], year, told)) for row, told in said.items()}
    return ReadColumns(records, findings)


def _wide_enough(rows: list[Row], width: int) -> list[Row]:
    if min(map(len, rows)) < width:
        return [[*row, *[None] * (width - len(row))] for row in rows]
    return rows


def _by_row(places: tuple[ColumnPlace, ...], columns: list[list[_T]], count: int) -> Iterable[dict[str, _T]]:
    """Return what columns hold of each row, by the keys of the columns."""
    if not places:
        return [{} for _row in range(count)]
    keys = [place.key for place in places]
    # Mapped and not looped over: a dictionary for every row is a twentieth of all that reading a table takes.
    return map(dict, map(zip, repeat(keys), zip(*columns, strict=True)))


def _typed_as_text(
    places: tuple[ColumnPlace, ...], columns: list[list[DayReading]], count: int
) -> Iterator[frozenset[str]]:
    """Yield the keys of the days of each row that were typed as text."""
    if not places:
        return repeat(_NONE, count)
    keys = tuple([place.key for place in places])
    marks = zip(*[[reading.textual for reading in column] for column in columns], strict=True)
    return map(_marked, repeat(keys), marks)


_NONE: frozenset[str] = frozenset()


@lru_cache(maxsize=64)
def _marked(keys: tuple[str, ...], marks: tuple[bool, ...]) -> frozenset[str]:
    return frozenset(key for key, is_marked in zip(keys, marks, strict=True) if is_marked)


def _texts(place: ColumnPlace, cells: Sequence[Raw], said: Said) -> list[str]:
    texts, findings = read_texts(cells, place.column)
    for row, finding in findings:
        said.setdefault(row, []).append((place, finding))
    return texts


def _flags(place: ColumnPlace, cells: Sequence[Raw], said: Said) -> list[bool]:
    flags = [read_flag(cell) for cell in cells]
    for row, (_flag, finding) in enumerate(flags):
        if finding is not None:
            said.setdefault(row, []).append((place, finding))
    return [flag for flag, _finding in flags]


def _days(place: ColumnPlace, cells: Sequence[Raw], year: int, said: Said) -> list[DayReading]:
    kind = place.column.kind
    readings = [read_day(cell, kind, year) for cell in cells]
    for row, reading in enumerate(readings):
        if reading.finding is not None:
            said.setdefault(row, []).append((place, reading.finding))
    return readings


def _values(place: ColumnPlace, cells: Sequence[Raw], numbers: list[int], raw: RawSheet, said: Said) -> list[Value]:
    column, _key, _where, letters, worth = place
    kind, path, sheet, sha256 = column.kind, raw.file.path, raw.name, raw.file.sha256
    values: list[Value] = []
    for row, (number, cell) in enumerate(zip(numbers, cells, strict=True)):
        reading = read_number(cell, kind) if worth is None else read_in_unit(cell, kind, worth)
        finding = reading.finding
        if reading.number is None:
            values.append(NOT_REPORTED)
        else:
            values.append(Value(reading.number, reading.estimated, Source(path, sheet, f"{letters}{number}", sha256)))
            if finding is None and not raw.textual and isinstance(cell, str):
                finding = _as_text(cell, reading.number)
        if finding is not None:
            said.setdefault(row, []).append((place, finding))
    return values


def _as_text(cell: str, number: Decimal) -> CellFinding:
    return CellFinding(cell_findings.NUMBER_AS_TEXT, {"text": cell, "number": plain(number)})


def _told(
    sheet: Sheet, raw: RawSheet, record: Record, year: int, said: list[tuple[ColumnPlace, CellFinding]]
) -> Iterator[Diagnostic]:
    """Yield the findings of a row, in the order of its columns in the form, and mark what could not be read."""
    order = {column.key: number for number, column in enumerate(sheet.columns)}
    for place, finding in sorted(said, key=lambda said: order[said[0].key]):
        if finding.declared.severity is Severity.ERROR:
            record.unreadable |= {place.key}
        values = {"column": place.column.name, "year": year, **finding.values}
        yield finding.declared.at(raw.at(record.number, place.where), **values)
