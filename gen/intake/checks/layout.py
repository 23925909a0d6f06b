"""How the sheet is laid out: merged cells, hidden rows, formulas without values, errors, empty rows at the end."""

from collections.abc import Iterator

from gen.domain.diagnostic import Diagnostic
from gen.intake.cells.limits import load_limits, load_words
from gen.intake.cells.raw import address
from gen.intake.checks.indicators import is_rate
from gen.intake.findings import forms as form_findings
from gen.intake.folding import fold
from gen.intake.raw import is_blank
from gen.intake.rows.headings import names_other_unit
from gen.intake.rows.record import AgencyTable


def merged_cells(table: AgencyTable, _year: int) -> Iterator[Diagnostic]:
    """Merged cells in rows of figures, in the columns of the table; a heading or a total may well be merged."""
    merged = table.raw.notes.merged
    rows = {record.number for record in table.records} if merged else frozenset()
    for first_row, first, last_row, last in merged:
        touched = any(first_row <= number <= last_row for number in rows)
        if touched and any(first <= index <= last for index in table.heading.columns.values()):
            span = f"{address(first_row, first)}:{address(last_row, last)}"
            yield form_findings.MERGED_CELLS.at(table.raw.at(first_row, first), range=span)


def hidden_rows(table: AgencyTable, _year: int) -> Iterator[Diagnostic]:
    """Rows with figures that nobody sees."""
    hidden = table.raw.notes.hidden_rows
    for record in table.records if hidden else ():
        if record.number in hidden:
            yield form_findings.HIDDEN_ROW.at(table.raw.at(record.number), row=record.number)


def empty_formulas(table: AgencyTable, _year: int) -> Iterator[Diagnostic]:
    """Formulas whose result the file does not hold; the form's own computed rates are computed again anyway."""
    for row, column in sorted(table.raw.notes.empty_formulas):
        if row > table.heading.row and column in _read_columns(table) and not _is_computed(table, row, column):
            yield form_findings.FORMULA_WITHOUT_VALUE.at(table.raw.at(row, column))


def error_values(table: AgencyTable, _year: int) -> Iterator[Diagnostic]:
    """Cells that show an error of a formula; those of the form's own rates come from cells not yet filled in."""
    for row, column, value in table.raw.notes.errors:
        if row > table.heading.row and column in _read_columns(table) and not _is_computed(table, row, column):
            yield form_findings.ERROR_VALUE.at(table.raw.at(row, column), value=value)


def other_units(table: AgencyTable, _year: int) -> Iterator[Diagnostic]:
    """A line above a table of money that says another unit than million đồng, and could not be converted by."""
    if table.heading.worths:
        return
    labels = load_words().unit_labels
    for number, row in table.raw.rows:
        if number >= table.heading.row:
            return
        for column, cell in enumerate(row):
            if isinstance(cell, str) and any(label in fold(cell) for label in labels) and names_other_unit(cell):
                place = table.raw.at(number, column)
                yield form_findings.OTHER_TABLE_UNIT.at(place, text=cell.strip(), unit=table.sheet.unit)


def trailing_empty_rows(table: AgencyTable, _year: int) -> Iterator[Diagnostic]:
    """Many empty rows after the last entry."""
    rows = table.raw.rows
    if not rows or not is_blank(rows[-1][1]):
        return
    last = next((number for number, row in reversed(rows) if not is_blank(row)), 0)
    count = rows[-1][0] - last
    if count > load_limits().form["blank_rows_allowed"]:
        yield form_findings.TRAILING_EMPTY_ROWS.at(table.raw.at(last + 1), count=count)


def _read_columns(table: AgencyTable) -> set[int]:
    return set(table.heading.columns.values())


def _is_computed(table: AgencyTable, row: int, column: int) -> bool:
    """Tell whether the form computes the cell itself: a rate of an indicator, or a row of totals."""
    if any(total.record.number == row for total in table.totals):
        return True
    if table.sheet.key != "indicators" or column != table.heading.columns.get("value"):
        return False
    return any(record.number == row and is_rate(record) for record in table.records)
