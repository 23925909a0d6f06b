"""Checks of a column as a whole: what one cell cannot tell, its neighbours may: marks mixed, day and month swapped."""

import re
from collections.abc import Iterator
from datetime import date

from gen.domain.diagnostic import Diagnostic
from gen.domain.measures import Measures
from gen.domain.schema import ColumnKind
from gen.intake.cells.days import spoken
from gen.intake.cells.digits import grouped, plain
from gen.intake.findings import columns as column_findings
from gen.intake.raw import Row
from gen.intake.report import Reading
from gen.intake.rows.record import AgencyTable, Record

_BETWEEN_DIGITS = re.compile(r"(?<=\d)[.,](?=\d)")
_OTHER = {".": ",", ",": "."}
_OF_THE_YEAR = {"trainings": ("start", "end"), "instruments": ("issued_on",)}
"""Columns whose dates are not later than the figures."""


def mixed_marks(table: AgencyTable, _year: int) -> Iterator[Diagnostic]:
    """Yield numbers typed as text whose mark stands for something else than in most of the column."""
    rows: dict[int, Row] = dict(table.raw.rows)
    for column in table.sheet.columns:
        if not column.kind.is_number or column.key not in table.heading.columns:
            continue
        index = table.heading.columns[column.key]
        typed = [record for record in table.records if _is_text(rows[record.number], index)]
        by_mark: dict[str, list[Record]] = {}
        for record in typed:
            if (mark := _decimal_mark(rows[record.number], index, column.kind)) and column.key not in record.unreadable:
                by_mark.setdefault(mark, []).append(record)
        fewer = min(by_mark.values(), key=len) if len(by_mark) > 1 else []
        for record in fewer:
            number = record.numbers[column.key].number
            if number is not None:
                values = {"text": rows[record.number][index], "number": grouped(number), "column": column.name}
                yield column_findings.MIXED_MARKS.at(table.at(record, column.key), **values)


def _is_text(row: Row, index: int) -> bool:
    return index < len(row) and bool(row[index]) and isinstance(row[index], str)


def _decimal_mark(row: Row, index: int, kind: ColumnKind) -> str:
    """Return the mark of decimals that a number typed as text implies: “,” in 1.234,5 and in 1.234 people."""
    cell = row[index] if index < len(row) else None
    marks = _BETWEEN_DIGITS.findall(cell) if isinstance(cell, str) else []
    if not marks:
        return ""
    last = marks[-1]
    is_thousands = marks.count(last) > 1 or (len(set(marks)) == 1 and kind is ColumnKind.WHOLE)
    return _OTHER[last] if is_thousands else last


def thousands_as_decimals(table: AgencyTable, _year: int) -> Iterator[Diagnostic]:
    """Yield amounts with one or two decimals in a column where another has just three, so that 1.29 may be 1.290."""
    for column in table.sheet.columns:
        if column.kind is not ColumnKind.AMOUNT or column.key in table.heading.worths:
            continue
        numbers = [(record, value.number) for record in table.records if (value := record.numbers.get(column.key))]
        decimals = {record.number: _decimals(number) for record, number in numbers if number and 1 <= number < 1000}
        if 3 not in decimals.values():
            continue
        for record, number in numbers:
            if number is not None and decimals.get(record.number) in (1, 2):
                values = {"text": plain(number), "other": grouped(1000 * number), "column": column.name}
                yield column_findings.PERHAPS_THOUSANDS.at(table.at(record, column.key), **values)


def _decimals(number: object) -> int:
    _whole, _mark, part = format(number, "f").partition(".")
    return len(part.rstrip("0"))


def turned_days(reading: Reading, measures: Measures) -> Iterator[Diagnostic]:
    """Yield real dates that an Excel set to American English may have turned round: 06/05 typed, 5 June stored.

    All days of the column are up to 12, and some are later than the figures while they would not be turned round; or
    all classes begin and end on the same day of different months, since 06/05 – 08/05 became 5 June – 5 August.
    """
    _first, last = measures.period_of(reading.tables.year)
    until = min(reading.tables.as_of or last, last)
    for name, keys in _OF_THE_YEAR.items():
        table = reading.rows.get(name)
        if table is None or table.raw.textual:
            continue
        alike = _classes_over_months(table)
        for key in keys:
            days = _real_days(table, key)
            late = any(day > until >= _turned(day) for _record, day in days if day.day <= 12)
            if all(day.day <= 12 for _record, day in days) and (late or alike):
                yield from (_doubtful(table, record, key, day) for record, day in days if day.day != day.month)


def _real_days(table: AgencyTable, key: str) -> list[tuple[Record, date]]:
    days = [(record, record.days.get(key)) for record in table.records if key not in record.textual_days]
    return [(record, day) for record, day in days if day is not None]


def _classes_over_months(table: AgencyTable) -> bool:
    """Tell whether all classes of more than a day seem to last whole months, and would last days turned round."""
    spans = [(record.days.get("start"), record.days.get("end")) for record in table.records]
    lasting = [(start, end) for start, end in spans if start and end and start != end]
    return bool(lasting) and all(
        start.year == end.year and start.day == end.day <= 12 and start.month < end.month for start, end in lasting
    )


def _doubtful(table: AgencyTable, record: Record, key: str, day: date) -> Diagnostic:
    values = {"day": spoken(day), "swapped": spoken(_turned(day))}
    return column_findings.DAYS_TURNED.at(table.at(record, key), **values)


def _turned(day: date) -> date:
    return date(day.year, day.day, day.month)
