"""What one look takes for plain rows is what judging each of them would find."""

import pytest

from gen.domain.schema import Sheet
from gen.domain.tables import InputFile
from gen.intake.answers import NO_ANSWERS
from gen.intake.files.csvfiles import read_csv
from gen.intake.raw import RawSheet
from gen.intake.rows.columns import plan_of, read_columns
from gen.intake.rows.headings import find_heading
from gen.intake.rows.judging import judge_rows
from gen.intake.rows.lines import ReadRows, RowKind, layout_of, line_of
from gen.intake.rows.plain_rows import are_plain
from gen.intake.rows.record import AgencyTable
from gen.programme.forms.shared import shared_tables
from tests.support.cli import ROOT

_TASKS = shared_tables().sheet("tasks")


def judged(sheet: Sheet, raw: RawSheet) -> tuple[bool, ReadRows]:
    """Return whether the rows look plain, and the rows with what judging each of them says."""
    heading = find_heading(sheet, raw)
    assert heading is not None
    rows = [(number, row) for number, row in raw.rows if number > heading.row]
    table, layout = AgencyTable(sheet, raw, heading), layout_of(sheet, raw, heading)
    read = read_columns(sheet, raw, plan_of(sheet, heading), rows, 2024)
    every = [line_of(layout, record, row, [], gap=False) for record, (_, row) in zip(read.records, rows, strict=True)]
    lines = ReadRows(table, layout, every)
    judge_rows(lines, NO_ANSWERS)
    return are_plain(table, layout, rows), lines


def tasks(*names: str) -> RawSheet:
    heading = tuple(column.name for column in _TASKS.columns)
    rows = [(number, (name, *["Nội dung"] * (len(heading) - 1))) for number, name in enumerate(names, start=2)]
    return RawSheet(InputFile("a.csv", ""), _TASKS.name, ((1, heading), *rows), textual=True)


@pytest.mark.parametrize("sheet", shared_tables().report_sheets_of(2024), ids=lambda sheet: sheet.key)
def test_nothing_is_said_of_rows_that_look_plain(sheet: Sheet) -> None:
    file = read_csv(ROOT / "data/progress/2024" / sheet.csv, sheet.csv, sheet.name)
    found = [judged(sheet, file.sheet_of(agency)) for agency in file.agencies]

    assert found
    assert [lines.findings for plain, lines in found if plain and lines.findings] == []
    assert {line.kind for plain, lines in found if plain for line in lines.every} <= {RowKind.ROW}


def test_rows_of_codes_look_plain() -> None:
    assert judged(_TASKS, tasks("1a", "1b", "2c"))[0]


@pytest.mark.parametrize("name", ["Tổng cộng", "Ghi chú: số ước", "  1b", "(1)", "Mã", "I. Nhóm một", "", "- 1a"])
def test_one_row_that_may_be_another_has_all_of_them_judged(name: str) -> None:
    assert not judged(_TASKS, tasks("1a", name, "2c"))[0]
