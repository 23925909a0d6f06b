"""The folder of figures: workbooks and CSV files become the same typed tables, each value with its cell."""

import hashlib
from datetime import date
from decimal import Decimal
from pathlib import Path

from gen.domain.diagnostic import has_errors
from gen.domain.tables import TaskStatus
from gen.intake import ProgressFolder
from gen.programme.forms.shared import shared_tables
from tests.support.reported import CORRECT, write_csv, write_workbook


def test_workbook_and_csv_files_give_the_same_figures(tmp_path: Path) -> None:
    write_workbook(tmp_path / "book" / "2024" / "lao-cai.xlsx")
    write_csv(tmp_path / "csv" / "2024")

    from_book = ProgressFolder(tmp_path / "book", shared_tables()).read("lao-cai", 2024).tables
    from_csv = ProgressFolder(tmp_path / "csv", shared_tables()).read("lao-cai", 2024).tables

    assert [row.numerator.number for row in from_book.indicators] == [Decimal(1234), None, None, None, None]
    assert [row.numerator for row in from_csv.indicators][1:] == [row.numerator for row in from_book.indicators][1:]
    assert from_book.budget[0].planned.number == from_csv.budget[0].planned.number == Decimal("350.5")
    assert [row.status for row in from_book.tasks] == [TaskStatus.DONE, TaskStatus.ONGOING]
    assert from_book.as_of == from_csv.as_of == date(2024, 12, 10)


def test_correct_tables_have_no_error(tmp_path: Path) -> None:
    write_workbook(tmp_path / "2024" / "lao-cai.xlsx")

    reading = ProgressFolder(tmp_path, shared_tables()).read("lao-cai", 2024)

    assert not has_errors(reading.findings), reading.findings
    assert reading.tables.absent == ()


def test_zero_is_reported_and_an_empty_cell_is_not(tmp_path: Path) -> None:
    write_workbook(tmp_path / "2024" / "lao-cai.xlsx")

    rows = ProgressFolder(tmp_path, shared_tables()).read("lao-cai", 2024).tables.indicators

    values = {row.code: row.value for row in rows}
    assert values["CT11"].number == 0
    assert not values["CT11"].missing
    assert values["CT10"].missing


def test_value_of_a_workbook_remembers_its_cell_and_the_hash_of_its_file(tmp_path: Path) -> None:
    path = write_workbook(tmp_path / "2024" / "lao-cai.xlsx", first_row=5)

    source = ProgressFolder(tmp_path, shared_tables()).read("lao-cai", 2024).tables.trainings[0].people.source

    assert source is not None
    assert (source.file, source.sheet, source.cell) == ("2024/lao-cai.xlsx", "Tập huấn", "F6")
    assert source.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()


def test_value_of_a_csv_file_remembers_row_and_column_of_the_whole_file(tmp_path: Path) -> None:
    write_csv(tmp_path / "2024", "ha-noi")
    write_csv(tmp_path / "2024", "lao-cai")

    source = ProgressFolder(tmp_path, shared_tables()).read("lao-cai", 2024).tables.trainings[0].people.source

    assert source is not None
    assert (source.file, source.sheet, source.cell) == ("2024/tap-huan.csv", "Tập huấn", "G3")


def test_row_marked_as_an_estimate_has_estimated_values(tmp_path: Path) -> None:
    write_workbook(tmp_path / "2024" / "lao-cai.xlsx")

    row = ProgressFolder(tmp_path, shared_tables()).read("lao-cai", 2024).tables.indicators[0]

    assert row.estimated
    assert row.numerator.estimated


def test_agency_without_a_report_has_every_table_absent_and_a_finding(tmp_path: Path) -> None:
    reading = ProgressFolder(tmp_path, shared_tables()).read("lao-cai", 2024)

    assert [finding.code for finding in reading.findings] == ["TAB001"]
    assert "indicators" in reading.tables.absent


def test_workbook_goes_before_rows_in_csv_files_and_says_so(tmp_path: Path) -> None:
    write_workbook(tmp_path / "2024" / "lao-cai.xlsx")
    write_csv(tmp_path / "2024", tables={"budget": [["Ngân sách địa phương", 1, 1, ""]]})

    reading = ProgressFolder(tmp_path, shared_tables()).read("lao-cai", 2024)

    assert reading.tables.budget[0].planned.number == Decimal("350.5")
    doubled = [finding for finding in reading.findings if finding.code == "TAB021"]
    assert len(doubled) == 1
    assert "kinh-phi.csv" in doubled[0].message


def test_damaged_workbook_is_a_finding(tmp_path: Path) -> None:
    path = tmp_path / "2024" / "lao-cai.xlsx"
    path.parent.mkdir()
    path.write_bytes(b"PK\x03\x04 not a workbook")

    reading = ProgressFolder(tmp_path, shared_tables()).read("lao-cai", 2024)

    assert [finding.code for finding in reading.findings] == ["TAB002"]


def test_table_saying_that_there_is_none_is_empty_but_not_absent(tmp_path: Path) -> None:
    write_workbook(tmp_path / "2024" / "lao-cai.xlsx", {**CORRECT, "trainings": [["Không"]]})

    tables = ProgressFolder(tmp_path, shared_tables()).read("lao-cai", 2024).tables

    assert tables.trainings == ()
    assert "trainings" not in tables.absent


def test_table_without_rows_is_absent_and_reported(tmp_path: Path) -> None:
    write_workbook(tmp_path / "2024" / "lao-cai.xlsx", {**CORRECT, "trainings": []})

    reading = ProgressFolder(tmp_path, shared_tables()).read("lao-cai", 2024)

    assert "trainings" in reading.tables.absent
    assert "TAB020" in {finding.code for finding in reading.findings}


def test_folder_names_the_agencies_that_reported(tmp_path: Path) -> None:
    write_workbook(tmp_path / "2024" / "bnv.xlsx")
    write_csv(tmp_path / "2024", "lao-cai")

    assert ProgressFolder(tmp_path, shared_tables()).agencies(2024) == ("bnv", "lao-cai")
