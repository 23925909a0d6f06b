"""One table of the form as a worksheet: title, instruction, heading, rows, validations, print set-up."""

import math
from datetime import date
from decimal import Decimal

from msgspec import Struct

from gen.domain.schema import INFO, Column, ColumnKind, Schema, Sheet
from gen.intake.cells.raw import column_letters
from gen.intake.form.content import RATE, Filling, FormContent, FormRow
from gen.intake.form.styles import Styles
from gen.intake.form.validation import ValidationPlace, validation_of
from gen.intake.form.wording import load_wording
from gen.spreadsheets.writing import SafeSheet as Worksheet

HEADING_ROW = 4
"""The row of the heading as Excel counts; title, instruction and an empty row stand above it."""

LINE = 15.5
"""Height of a line of text, in points."""


class _Table(Struct, frozen=True):
    """A table being written: where its columns and rows are."""

    worksheet: Worksheet
    styles: Styles
    sheet: Sheet
    content: FormContent
    rows: tuple[FormRow, ...]
    blank: int

    @property
    def references(self) -> tuple[str, ...]:
        keys = {column.key for column in self.sheet.columns}
        return tuple(key for key in self.content.references.get(self.sheet.key, ()) if key in keys)

    @property
    def last_row(self) -> int:
        """The last row, as Excel counts, of filled and blank rows."""
        return HEADING_ROW + len(self.rows) + self.blank


def write_table(
    worksheet: Worksheet, styles: Styles, sheet: Sheet, content: FormContent, lists: dict[str, str]
) -> None:
    """Write the table's sheet."""
    rows = tuple(content.rows.get(sheet.key, ()))
    table = _Table(worksheet, styles, sheet, content, rows, sheet.rows)
    worksheet.write_string(
        0, 0, f"{_title(sheet, content.schema)} – {content.agency.short_name}, {content.shown}", styles.title()
    )
    worksheet.write_string(1, 0, sheet.text.format(word=content.word), styles.subtitle())
    worksheet.set_row(0, 22)
    worksheet.set_row(1, 18)
    _write_heading(table)
    for number, row in enumerate(rows, start=HEADING_ROW + 1):
        _write_row(table, number, row)
    for number in range(HEADING_ROW + 1 + len(rows), table.last_row + 1):
        _write_row(table, number, FormRow({}))
    if sheet.key == "budget" or (sheet.own and sheet.total):
        _write_total(table)
    _lay_validations(table, lists)
    _set_up_page(table)


def _title(sheet: Sheet, schema: Schema) -> str:
    """Return what stands above a table, with its number in the workbook."""
    title = sheet.title or sheet.name.upper()
    return title if sheet.key == INFO else f"BIỂU {schema.data_sheets.index(sheet) + 1}. {title}"


def _write_heading(table: _Table) -> None:
    worksheet, styles = table.worksheet, table.styles
    for index, column in enumerate(table.sheet.columns):
        worksheet.set_column(index, index, column.width)
        worksheet.write_string(HEADING_ROW - 1, index, column.name, styles.heading())
    reference, year = load_wording().reference, table.content.shown_before
    for index, key in enumerate(table.references, start=len(table.sheet.columns)):
        column = table.sheet.column(key)
        worksheet.set_column(index, index, _reference_width(table, key))
        text = reference.format(year=year, column=column.name)
        worksheet.write_string(HEADING_ROW - 1, index, text, styles.reference_heading())
    worksheet.set_row(HEADING_ROW - 1, 48 if table.references else 32)


def _write_row(table: _Table, number: int, row: FormRow) -> None:
    styles, columns = table.styles, table.sheet.columns
    table.worksheet.set_row(number - 1, LINE * _lines(table, row))
    for index, column in enumerate(columns):
        style = styles.cell(column, locked=column.key in row.locked)
        value = row.cells.get(column.key)
        if value == RATE:
            table.worksheet.write_formula(number - 1, index, _rate_formula(table, number), style, "")
        else:
            _write(table.worksheet, number, index, value, style)
    for index, key in enumerate(table.references, start=len(columns)):
        _write(table.worksheet, number, index, row.last_year.get(key), styles.reference(table.sheet.column(key)))


def _lines(table: _Table, row: FormRow) -> int:
    """Return how many lines the longest cell takes; LibreOffice does not fit rows to wrapped text by itself."""
    lengths = [len(str(row.cells.get(c.key) or "")) / (1.15 * c.width) for c in table.sheet.columns]
    lengths += [len(str(row.last_year.get(key) or "")) / _reference_width(table, key) for key in table.references]
    return max(1, math.ceil(max(lengths)))


def _reference_width(table: _Table, key: str) -> int:
    return max(12, min(table.sheet.column(key).width, 24))


def _write(worksheet: Worksheet, number: int, index: int, value: Filling, style: object) -> None:
    if value is None or value == "":
        worksheet.write_blank(number - 1, index, None, style)
    elif isinstance(value, Decimal):
        worksheet.write_number(number - 1, index, float(value), style)
    elif isinstance(value, date):
        worksheet.write_datetime(number - 1, index, value, style)
    else:
        worksheet.write_string(number - 1, index, value, style)


def _rate_formula(table: _Table, number: int) -> str:
    top, bottom = (f"{_letters(table, key)}{number}" for key in ("numerator", "denominator"))
    return f'=IF(AND(ISNUMBER({top}),ISNUMBER({bottom}),{bottom}>0),ROUND(100*{top}/{bottom},1),"")'


def _write_total(table: _Table) -> None:
    """Add up the amounts below the last row; the row is locked and not read as a row of its own."""
    number = table.last_row + 1
    for index, column in enumerate(table.sheet.columns):
        style = table.styles.total(column)
        if column.kind.is_added:
            letters = column_letters(index)
            span = f"{letters}{HEADING_ROW + 1}:{letters}{table.last_row}"
            formula = f'=IF(COUNT({span})=0,"",SUM({span}))'
            table.worksheet.write_formula(number - 1, index, formula, style, "")
        else:
            text = load_wording().total if column.key == table.sheet.total else None
            _write(table.worksheet, number, index, text, style)


def _lay_validations(table: _Table, lists: dict[str, str]) -> None:
    if table.sheet.key == "info":
        _lay_info_validation(table)
        return
    columns = {column.key: index for index, column in enumerate(table.sheet.columns)}
    for column, index in zip(table.sheet.columns, columns.values(), strict=True):
        options = validation_of(
            table.sheet,
            column,
            ValidationPlace(HEADING_ROW + 1, columns),
            lists,
            table.content.days,
            table.content.word,
        )
        if options:
            table.worksheet.data_validation(HEADING_ROW, index, table.last_row - 1, index, options)


def _lay_info_validation(table: _Table) -> None:
    """Make “Số liệu tính đến ngày”, the one cell of “Thông tin” with a rule, a date."""
    row = HEADING_ROW + list(table.content.schema.info).index("as_of")
    column = Column("as_of", table.content.schema.info["as_of"], ColumnKind.DAY)
    table.worksheet.write_blank(row, 1, None, table.styles.cell(column, locked=False))
    options = validation_of(
        table.sheet, column, ValidationPlace(row + 1, {}), {}, table.content.days, table.content.word
    )
    if options:
        table.worksheet.data_validation(row, 1, row, 1, options)


def _letters(table: _Table, key: str) -> str:
    return column_letters([column.key for column in table.sheet.columns].index(key))


def _set_up_page(table: _Table) -> None:
    """Freeze the heading, lock what is not open, and print on A4 landscape with the heading on every page."""
    worksheet, content = table.worksheet, table.content
    worksheet.freeze_panes(HEADING_ROW, 0)
    worksheet.set_landscape()
    worksheet.set_paper(9)
    worksheet.fit_to_pages(1, 0)
    worksheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
    worksheet.repeat_rows(HEADING_ROW - 1)
    when = content.period.named(content.year)
    agency, programme = (text.replace("&", "&&") for text in (content.agency.name, content.programme))  # else an order
    worksheet.set_footer(load_wording().print_footer.format(agency=agency, programme=programme, when=when))
    last_column = len(table.sheet.columns) + len(table.references) - 1
    worksheet.print_area(0, 0, table.last_row, last_column)
    worksheet.protect("", {"format_columns": True, "format_rows": True, "sort": True})
