"""The same thing reported twice: codes, classes, instruments, sources of funds."""

from collections import Counter
from collections.abc import Iterator, Sequence

from gen.domain.diagnostic import Diagnostic
from gen.domain.values import NOT_REPORTED
from gen.intake.faults import figures as faults
from gen.intake.records import Record, Table
from gen.intake.schema import Column, ColumnKind

_MAY_REPEAT = frozenset({"tasks", "indicators"})
"""Tables whose rows have codes: a repeated code says it already."""


def repeated_codes(table: Table, _year: int) -> Iterator[Diagnostic]:
    """A code on two rows."""
    keys = [column.key for column in table.sheet.columns if column.kind is ColumnKind.CODE]
    for key in keys:
        seen: dict[str, Record] = {}
        for record in table.records:
            code = record.texts.get(key, "")
            first = seen.setdefault(code, record)
            if code and first is not record:
                other = table.at(first, key).cell
                yield faults.REPEATED_CODE.at(table.at(record, key), code=code, other=other)


def repeated_rows(table: Table, _year: int) -> Iterator[Diagnostic]:
    """Two rows alike in every column but notes; rows that hold one cell alone have not been filled in yet."""
    if table.sheet.key in _MAY_REPEAT:
        return
    columns = [column for column in table.sheet.columns if column.key != "note"]
    names = _contents(table.records, columns[0])
    if len(set(names)) == len(names):
        return
    times = Counter(names)
    records = [record for record, name in zip(table.records, names, strict=True) if times[name] > 1]
    contents = zip(*(_contents(records, column) for column in columns), strict=True)
    seen: dict[tuple[object, ...], Record] = {}
    for record, content in zip(records, contents, strict=True):
        first = seen.setdefault(content, record)
        if first is not record and sum(1 for part in content if part not in (None, "")) > 1:
            yield faults.REPEATED_ROW.at(table.raw.at(record.number), other=first.number)


def _contents(records: Sequence[Record], column: Column) -> Sequence[object]:
    """Return what the records hold in a column, as it is compared."""
    key = column.key
    if column.kind.is_number:
        return [record.numbers.get(key, NOT_REPORTED).number for record in records]
    if column.kind.is_day:
        return [record.days.get(key) for record in records]
    return [record.texts.get(key, "").casefold() for record in records]
