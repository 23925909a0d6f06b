"""From records to a table that a programme declares itself: a cell for each column, nothing decided."""

from gen.domain.schema import Column
from gen.domain.tables import OwnCell, OwnRow, OwnTable
from gen.domain.values import NOT_REPORTED
from gen.intake.rows.record import AgencyTable, Record


def own_table(table: AgencyTable) -> OwnTable:
    """Return a table as it was handed in."""
    columns = table.sheet.columns
    rows = tuple(
        OwnRow(tuple(_cell(record, column) for column in columns), table.source(record, columns[0].key))
        for record in table.records
    )
    return OwnTable(table.sheet.key, tuple((column.key, column.kind) for column in columns), rows)


def _cell(record: Record, column: Column) -> OwnCell:
    if column.kind.is_number:
        return record.numbers.get(column.key, NOT_REPORTED)
    if column.kind.is_day:
        return record.days.get(column.key)
    if column.key in record.flags:
        return record.flags[column.key]
    return record.texts.get(column.key, "")
