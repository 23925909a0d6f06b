"""The same rows that are no data, in workbooks of every kind, in CSV files, and in the tables of a document."""

import copy
from pathlib import Path

import openpyxl
import pytest

from gen.domain.location import TableLocation
from gen.domain.tables import AgencyTables, InputFile
from gen.intake import ProgressFolder
from gen.intake.rereading import reread
from gen.programme.forms.shared import shared_tables
from tests.support.libreoffice import convert, needs_libreoffice
from tests.support.reported import CORRECT, Rows, write_csv, write_workbook

TOTAL: list[object] = ["Tổng cộng toàn tỉnh", None, None, None, None, 200, 220]
ROWS: dict[str, Rows] = {
    "trainings": [
        ["I. Cấp tỉnh", None, None, None, None, None, None],
        ["Lớp kiến thức ASEAN", "Khác", "06/05/2024", "08/05/2024", "Lào Cai", 80, 95],
        ["Trong đó: nữ", None, None, None, None, 30, None],
        ["Lớp tiếng Anh", "Ngoại ngữ", "06/06/2024", "08/06/2024", "Sa Pa", 120, 125],
        TOTAL,
        ["Ghi chú: số liệu chưa gồm cấp xã", None, None, None, None, None, None],
    ],
    "budget": [["Ngân sách địa phương", 350.5, 320, None], ["Tổng kinh phí", 350.5, 320, None]],
}
SIGNED: Rows = [[None] * 4 + ["Lào Cai, ngày 10 tháng 12 năm 2024"], ["Người lập biểu"], ["Nguyễn Văn A"]]
EXPECTED = {"TAB130": 2, "TAB133": 1, "TAB136": 1, "TAB139": 1}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A correct report with such rows, the total merged over the columns before its numbers."""
    tables = {**copy.deepcopy(CORRECT), **copy.deepcopy(ROWS)}
    path = write_workbook(tmp_path / "2024" / "lao-cai.xlsx", tables, 4)
    book = openpyxl.load_workbook(path)
    sheet = book["Tập huấn"]
    for row in (5, 9, 10):
        sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=5)
    for number, line in enumerate(SIGNED, start=12):
        for column, value in enumerate(line, start=1):
            sheet.cell(number, column, str(value or ""))
    book.save(path)
    return path


def said(root: Path) -> tuple[AgencyTables, dict[str, int]]:
    """Return the tables that were read, and how often each finding on rows was made."""
    reading = ProgressFolder(root, shared_tables()).read("lao-cai", 2024)
    codes = [
        finding.code for finding in reading.findings if finding.code == "TAB015" or "TAB130" <= finding.code < "TAB150"
    ]
    return reading.tables, {code: codes.count(code) for code in codes}


def figures(tables: AgencyTables) -> tuple[int, list[str], list[str]]:
    return (
        len(tables.trainings),
        [str(row.people.number) for row in tables.trainings],
        [str(row.planned.number) for row in tables.budget],
    )


RIGHT = (2, ["80", "120"], ["350.5"])


def test_workbook_with_merged_totals_and_headings_is_read(path: Path) -> None:
    tables, codes = said(path.parents[1])

    assert (figures(tables), codes) == (RIGHT, EXPECTED)


@pytest.mark.office
@needs_libreoffice
@pytest.mark.parametrize("kind", ["ods", "xls"])
def test_workbook_of_another_kind_is_read_the_same(kind: str, path: Path, tmp_path: Path) -> None:
    saved = convert(path, kind, tmp_path / "saved")
    (tmp_path / kind / "2024").mkdir(parents=True)
    saved.rename(tmp_path / kind / "2024" / f"lao-cai.{kind}")

    tables, codes = said(tmp_path / kind)

    assert (figures(tables), codes) == (RIGHT, EXPECTED)


def test_csv_files_are_read_the_same(tmp_path: Path) -> None:
    write_csv(tmp_path / "2024", "lao-cai", {**CORRECT, **ROWS})

    tables, codes = said(tmp_path)

    assert (figures(tables), codes) == (RIGHT, EXPECTED)


def test_words_in_a_cell_of_numbers_of_another_row_are_no_finding_of_the_signature(path: Path) -> None:
    findings = ProgressFolder(path.parents[1], shared_tables()).read("lao-cai", 2024).findings
    rows = {
        f.location.cell[1:]
        for f in findings
        if isinstance(f.location, TableLocation) and f.location.cell and f.location.sheet == "Tập huấn"
    }

    assert rows.isdisjoint({"12", "13", "14"})


def test_tables_that_were_read_are_the_same_when_read_out_of_a_document(path: Path) -> None:
    tables, _codes = said(path.parents[1])

    again = reread(tables, shared_tables(), InputFile("lao-cai.docx", ""))

    kept = {key: len(table.records) for key, table in again.rows.items()}
    assert kept == {sheet.key: len(getattr(tables, sheet.key)) for sheet in shared_tables().data_sheets_of(tables.year)}
    assert [finding.code for finding in again.findings if "TAB130" <= finding.code < "TAB150"] == []
