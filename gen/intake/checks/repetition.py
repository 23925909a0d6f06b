"""The same thing reported twice: codes, classes, instruments, sources of funds."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TypeAlias

from gen.domain.diagnostic import Diagnostic
from gen.domain.values import NOT_REPORTED
from gen.intake.faults import figures as faults
from gen.intake.records import Record, Table
from gen.intake.schema import Column, ColumnKind

_MAY_REPEAT = frozenset({"tasks", "indicators"})
"""Tables whose rows have codes: a repeated code says it already."""

Row: TypeAlias = tuple[Record, tuple[object, ...]]
"""A row with what it holds in the columns compared so far."""


def repeated_codes(table: Table, _year: int) -> Iterator[Diagnostic]:
    """A code on two rows."""
    keys = [column.key for column in table.sheet.columns if column.kind is ColumnKind.CODE]
    for key in keys:
        codes = [record.texts.get(key, "") for record in table.records]
        if len(set(codes)) == len(codes):
            continue
        seen: dict[str, Record] = {}
        for record, code in zip(table.records, codes, strict=True):
            first = seen.setdefault(code, record)
            if code and first is not record:
                other = table.at(first, key).cell
                yield faults.REPEATED_CODE.at(table.at(record, key), code=code, other=other)


def repeated_rows(table: Table, _year: int) -> Iterator[Diagnostic]:
    """Two rows alike in every column but notes; rows that hold one cell alone have not been filled in yet."""
    if table.sheet.key in _MAY_REPEAT:
        return
    columns = [column for column in table.sheet.columns if column.key != "note"]
    alike: list[Row] = [(record, ()) for record in table.records]
    for column in columns:
        alike = _still_alike(alike, column)
        if not alike:
            return
    seen: dict[tuple[object, ...], Record] = {}
    for record, content in alike:
        first = seen.setdefault(content, record)
        if first is not record and sum(1 for part in content if part not in (None, "")) > 1:
            yield faults.REPEATED_ROW.at(table.raw.at(record.number), other=first.number)


def _still_alike(rows: list[Row], column: Column) -> list[Row]:
    """Read one column further, and keep the rows that are not yet different from all others."""
    cells = _cells([record for record, _content in rows], column)
    if len(set(cells)) == len(cells):
        return []
    longer = [(record, (*content, cell)) for (record, content), cell in zip(rows, cells, strict=True)]
    times = Counter([content for _record, content in longer])
    return [row for row in longer if times[row[1]] > 1]


def _cells(records: list[Record], column: Column) -> Sequence[object]:
    """Return what the records hold in a column, as it is compared."""
    key = column.key
    if column.kind.is_number:
        return [record.numbers.get(key, NOT_REPORTED).number for record in records]
    if column.kind.is_day:
        return [record.days.get(key) for record in records]
    return [record.texts.get(key, "").lower() for record in records]
