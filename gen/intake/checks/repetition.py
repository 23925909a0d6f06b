"""The same thing reported twice: codes, classes, instruments, sources of funds."""

from collections import Counter
from collections.abc import Iterator

from gen.domain.diagnostic import Diagnostic
from gen.domain.schema import Column, ColumnKind, Sheet
from gen.intake.findings import figures as figure_findings
from gen.intake.findings import rows as row_findings
from gen.intake.folding import fold
from gen.intake.rows.record import AgencyTable, Record

_HAVE_KEYS = frozenset({"tasks", "indicators", "publicity", "budget"})
"""Tables whose rows have codes or are named once each: what is repeated there is said already."""
_OFTEN_OF_A_CODE = frozenset({"plan", "path"})
"""Tables in which a code stands on as many rows as it has activities, or years."""
_NAMED_ONCE = frozenset({"publicity", "budget"})
"""Tables that have one row for each form and source; documents add up rows of one name."""


def has_codes_once(sheet: Sheet) -> bool:
    """Tell whether a code stands on one row of the table."""
    return sheet.key not in _OFTEN_OF_A_CODE


def has_names_once(sheet: Sheet) -> bool:
    """Tell whether the table has one row for each name."""
    return sheet.key in _NAMED_ONCE


def may_have_rows_twice(sheet: Sheet) -> bool:
    """Tell whether two rows of the table may be alike and nothing else says so."""
    return sheet.key not in _HAVE_KEYS


def repeated_codes(table: AgencyTable, _year: int) -> Iterator[Diagnostic]:
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
                yield figure_findings.REPEATED_CODE.at(table.at(record, key), code=code, other=other)


def repeated_names(table: AgencyTable, _year: int) -> Iterator[Diagnostic]:
    """A form of publicity or a source of funds on two rows: they would be added up, and may be one thing twice."""
    column = table.sheet.columns[0]
    seen: dict[str, Record] = {}
    for record in table.records:
        name = record.texts.get(column.key, "")
        first = seen.setdefault(fold(name), record) if name else record
        if first is not record:
            values = {"text": name, "column": column.name, "other": table.at(first, column.key).cell}
            yield row_findings.REPEATED_KEY.at(table.at(record, column.key), **values)


def repeated_rows(table: AgencyTable, _year: int) -> Iterator[Diagnostic]:
    """Two rows alike in every column but notes; rows that hold one cell alone have not been filled in yet."""
    first = table.sheet.columns[0].key
    if len({record.texts.get(first, "").casefold() for record in table.records}) == len(table.records):
        return  # as in most tables: each row has a name of its own
    columns = [column for column in table.sheet.columns if column.key != "note"]
    outlines = [_outline(record) for record in table.records]
    if len(set(outlines)) == len(outlines):
        return
    times = Counter(outlines)
    seen: dict[tuple[object, ...], Record] = {}
    for record, outline in zip(table.records, outlines, strict=True):
        if times[outline] == 1:
            continue
        content = tuple(_content(record, column) for column in columns)
        earlier = seen.setdefault(content, record)
        if earlier is not record and sum(1 for part in content if part not in (None, "")) > 1:
            yield figure_findings.REPEATED_ROW.at(table.raw.at(record.number), other=earlier.number)


def _outline(record: Record) -> tuple[object, ...]:
    """Return the days of a row and how long its texts are: what rows that are alike share, quickly compared."""
    lengths = [len(text) for key, text in record.texts.items() if key != "note"]
    return (*lengths, *record.days.values())


def _content(record: Record, column: Column) -> object:
    if column.kind.is_number:
        return record.numbers[column.key].number if column.key in record.numbers else None
    if column.kind.is_day:
        return record.days.get(column.key)
    return record.texts.get(column.key, "").casefold()
