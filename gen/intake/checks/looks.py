"""Checks of what the formatting of cells says against their values: struck out, raised, unseen, shown otherwise."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from gen.domain.diagnostic import Diagnostic
from gen.domain.finding import Finding
from gen.domain.location import TableLocation
from gen.domain.schema import Column, ColumnKind
from gen.intake.cells.days import spoken
from gen.intake.cells.digits import grouped
from gen.intake.cells.money import MoneyUnit, unit_in
from gen.intake.cells.raw import column_letters
from gen.intake.findings import looks as look_findings
from gen.intake.raw import Look, LookKind
from gen.intake.rows.record import AgencyTable, Record

_OWN = Decimal(1)
_SYMBOLS = ("₫", "đ", "đồng", "vnđ", "vnd")
"""Marks of money that Excel's button of currency adds, whatever the numbers are in."""


def hidden_columns(table: AgencyTable, _year: int) -> Iterator[Diagnostic]:
    """Columns with figures or texts that nobody sees."""
    hidden = table.raw.notes.hidden_columns
    for key, index in table.heading.columns.items() if hidden else ():
        if index in hidden and any(_holds(record, key) for record in table.records):
            place = table.raw.at(table.heading.row, index)
            column = table.sheet.column(key).name
            yield look_findings.HIDDEN_COLUMN.at(place, column=column, letters=column_letters(index))


def telling_looks(table: AgencyTable, _year: int) -> Iterator[Diagnostic]:
    """Cells whose formatting speaks against what is read of them."""
    if not table.raw.notes.looks:
        return
    columns = {index: table.sheet.column(key) for key, index in table.heading.columns.items()}
    records = {record.number: record for record in table.filled}
    struck: dict[int, list[Look]] = defaultdict(list)
    for look in table.raw.notes.looks:
        record, column = records.get(look.row), columns.get(look.column)
        if record is None or column is None:
            continue
        if look.kind is LookKind.STRUCK:
            struck[look.row].append(look)
        else:
            yield from _told(table, record, column, look)
    for row, looks in struck.items():
        yield from _struck(table, records[row], looks, columns)


def _holds(record: Record, key: str) -> bool:
    number = record.numbers.get(key)
    return bool(
        record.texts.get(key) or record.days.get(key) or record.flags.get(key) or (number and not number.missing)
    )


def _struck(table: AgencyTable, record: Record, looks: list[Look], columns: dict[int, Column]) -> Iterator[Diagnostic]:
    """Yield one finding for a row that is struck out as a whole, else one for each cell."""
    filled = {index for index, column in columns.items() if _holds(record, column.key)}
    if len(looks) > 1 and filled <= {look.column for look in looks}:
        yield look_findings.STRUCK_ROW.at(table.raw.at(record.number, looks[0].column), row=record.number)
        return
    for look in looks:
        place = table.raw.at(look.row, look.column)
        yield look_findings.STRUCK_CELL.at(place, column=columns[look.column].name)


def _told(table: AgencyTable, record: Record, column: Column, look: Look) -> Iterator[Diagnostic]:
    place = table.raw.at(look.row, look.column)
    values: dict[str, object] = {"column": column.name, "text": look.text, "kept": look.kept}
    if look.kind is LookKind.STRUCK_PART:
        yield look_findings.STRUCK_PART.at(place, **values)
    elif look.kind is LookKind.INVISIBLE:
        yield look_findings.UNSEEN_CELL.at(place, **values)
    elif column.kind.is_number:
        yield from _number(record, column, look, place, values)
    elif column.kind.is_day and (day := record.days.get(column.key)) is not None:
        yield from _day(day, look, place, values)


def _number(
    record: Record, column: Column, look: Look, place: TableLocation, values: dict[str, object]
) -> Iterator[Diagnostic]:
    number = record.numbers.get(column.key)
    read = "…" if number is None or number.number is None else grouped(number.number)
    finding = _of_number(column, look)
    if finding is not None:
        yield finding.at(place, **values, number=read)


def _of_number(column: Column, look: Look) -> Finding | None:
    if look.kind is LookKind.RAISED:
        return look_findings.RAISED_PART if look.kept else None
    if look.kind is LookKind.SCALED:
        return look_findings.SCALED_FORMAT
    if look.kind is LookKind.DIGITS:
        return look_findings.DIGITS_IN_FORMAT
    if look.kind is LookKind.UNIT:
        return _of_unit(column, look.text, unit_in(look.text))
    return None


def _of_unit(column: Column, text: str, unit: MoneyUnit | None) -> Finding | None:
    """Return the finding on a format that adds a unit of money: one that the column is not in, or the mere symbol."""
    is_money = column.kind is ColumnKind.AMOUNT
    if is_money and text.strip().lower() in _SYMBOLS:
        return look_findings.CURRENCY_FORMAT
    if unit is None and not any(mark in text for mark in "$€"):
        return None
    return None if is_money and unit and unit.worth == _OWN else look_findings.UNIT_IN_FORMAT


def _day(day: date, look: Look, place: TableLocation, values: dict[str, object]) -> Iterator[Diagnostic]:
    if look.kind is LookKind.MONTH_FIRST and day.day <= 12 and day.day != day.month:
        swapped = spoken(date(day.year, day.day, day.month))
        yield look_findings.MONTH_SHOWN_FIRST.at(place, **values, day=spoken(day), swapped=swapped)
    elif look.kind in (LookKind.MONTH, LookKind.YEAR) and day.day not in (1, *_LAST_DAYS):
        yield look_findings.DAY_NOT_SHOWN.at(place, **values, day=spoken(day))


_LAST_DAYS = (28, 29, 30, 31)
"""A month is read as its first or last day, and said so at its cell."""
