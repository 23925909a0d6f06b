"""Rows of a table understood: each cell read by the kind of its column, with what is to be said of it."""

from collections.abc import Iterator

from gen.domain.diagnostic import Diagnostic
from gen.domain.measures import ANY_WORD
from gen.domain.schema import Column, Sheet
from gen.intake.answers import NO_ANSWERS, Answers
from gen.intake.cells.limits import load_words
from gen.intake.findings import cells as cell_findings
from gen.intake.folding import fold
from gen.intake.raw import RawSheet, Row, is_blank
from gen.intake.rows.columns import ColumnPlan, NumberedRows, ReadColumns, plan_of, read_columns
from gen.intake.rows.headings import Heading
from gen.intake.rows.judging import judge_rows, total_of
from gen.intake.rows.lines import Layout, ReadRow, ReadRows, RowKind, layout_of, line_of
from gen.intake.rows.plain_rows import are_plain
from gen.intake.rows.record import AgencyTable, Record


def read_records(
    sheet: Sheet, raw: RawSheet, heading: Heading, year: int, answers: Answers = NO_ANSWERS
) -> tuple[AgencyTable, list[Diagnostic]]:
    """Read the rows below the heading; every finding of a cell is a finding at it."""
    table = AgencyTable(sheet, raw, heading)
    plan, layout = plan_of(sheet, heading), layout_of(sheet, raw, heading)
    rows = [(number, row) for number, row in raw.rows if number > heading.row and not is_blank(row)]
    read = read_columns(sheet, raw, plan, rows, year)
    is_plain = not answers.given and are_plain(table, layout, rows)
    lines = ReadRows(table, layout, [] if is_plain else list(_lines(table, layout, rows, read)))
    judge_rows(lines, answers)
    kept = read.records if is_plain else [line.record for line in lines.rows]
    if len(kept) == 1 and _says_none(_row_of(kept[0], rows), plan):
        table.none_this_year = True
        return table, lines.findings
    table.records = kept
    table.totals = [total_of(line) for line in lines.every if line.kind is RowKind.TOTAL]
    return table, [*lines.findings, *_findings(table, read, plan.required)]


def _lines(table: AgencyTable, layout: Layout, rows: NumberedRows, read: ReadColumns) -> Iterator[ReadRow]:
    """Yield the rows with what they say.

    Between the rows of an agency in a CSV file stand those of others: a gap in their numbers is no empty row.
    """
    last, textual = table.heading.row, table.raw.textual
    for (number, row), record in zip(rows, read.records, strict=True):
        said = read.findings.get(number, [])
        yield line_of(layout, record, row, said, gap=number > last + 1 and not textual)
        last = number


def _row_of(record: Record, rows: NumberedRows) -> Row:
    return next(row for number, row in rows if number == record.number)


def _says_none(row: Row, plan: ColumnPlan) -> bool:
    filled = [
        row[place.where] for place in plan.places if place.where < len(row) and row[place.where] not in (None, "")
    ]
    return len(filled) == 1 and isinstance(filled[0], str) and fold(filled[0]) in load_words().none_this_year


def _findings(table: AgencyTable, read: ReadColumns, required: tuple[Column, ...]) -> Iterator[Diagnostic]:
    """Yield what is to be said of the cells of rows of figures, those that are empty among them."""
    if not read.findings and not any(_is_lacking(table.records, column) for column in required):
        return
    for record in table.records:
        yield from read.findings.get(record.number, ())
        yield from _empty_cells(table, record, required)


def _is_lacking(records: list[Record], column: Column) -> bool:
    """Tell whether a cell of the column is empty in any of the rows."""
    key = column.key
    is_day = column.kind.is_day
    cells = [record.days.get(key) if is_day else record.texts.get(key) for record in records]
    return not all(cells)


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
