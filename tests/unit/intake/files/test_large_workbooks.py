"""Large workbooks of honest clerks are read without a word."""

from datetime import date
from pathlib import Path

import openpyxl
import pytest
from openpyxl.styles import PatternFill

from gen.intake import ProgressFolder
from gen.intake.report import Reading
from gen.programme.forms.shared import shared_tables
from tests.support.reported import CORRECT, Rows, write_workbook

GREY = PatternFill("solid", fgColor="DDDDDD")
TOO_LARGE = {"TAB002", "TAB031", "TAB037", "TAB038"}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return write_workbook(tmp_path / "2024" / "lao-cai.xlsx")


def read(path: Path) -> Reading:
    return ProgressFolder(path.parents[1], shared_tables()).read("lao-cai", 2024)


def refused(path: Path) -> set[str]:
    return {finding.code for finding in read(path).findings} & TOO_LARGE


def test_ten_thousand_rows_are_read(tmp_path: Path) -> None:
    day = date(2024, 5, 6)
    rows: Rows = [[f"Lớp {number}", "Khác", day, day, "Lào Cai", 10, 10] for number in range(10_000)]
    path = write_workbook(tmp_path / "2024" / "lao-cai.xlsx", {**CORRECT, "trainings": rows})

    assert len(read(path).tables.trainings) == 10_000


def test_twenty_sheets_of_a_thousand_rows_are_read(path: Path) -> None:
    book = openpyxl.load_workbook(path)
    for number in range(20):
        sheet = book.create_sheet(f"Tính nháp {number}")
        for row in range(1000):
            sheet.append([f"Dòng {row} của trang nháp", row, row, row])
    book.save(path)

    assert refused(path) == set()
    assert len(read(path).tables.trainings) == 1


def test_formats_down_to_the_last_row_are_no_far_cells(path: Path) -> None:
    book = openpyxl.load_workbook(path)
    for name in book.sheetnames:
        book[name]["H1048576"].fill = GREY
        book[name].row_dimensions[1_048_576].height = 20
    book.save(path)

    assert refused(path) == set()
    assert len(read(path).tables.trainings) == 1


def test_formats_of_whole_columns_are_no_far_cells(path: Path) -> None:
    book = openpyxl.load_workbook(path)
    for name in book.sheetnames:
        for column in ("A", "H", "XFD"):
            book[name].column_dimensions[column].fill = GREY
            book[name].column_dimensions[column].width = 30
    book.save(path)

    assert refused(path) == set()
    assert len(read(path).tables.trainings) == 1


def test_many_merged_headings_are_read(path: Path) -> None:
    book = openpyxl.load_workbook(path)
    sheet = book.create_sheet("Tổng hợp")
    for row in range(1, 501):
        sheet.cell(row, 1).value = f"Mục {row}"
        sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=12)
    sheet.merge_cells("A502:XFD502")
    book.save(path)

    assert refused(path) == set()
    assert len(read(path).tables.trainings) == 1
