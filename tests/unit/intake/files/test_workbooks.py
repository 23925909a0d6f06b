"""Workbooks as files: sheets, hidden rows, merged cells, formulas, errors, marks of the form."""

import shutil
from datetime import date
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from gen.domain.diagnostic import Severity
from gen.domain.location import TableLocation
from gen.intake import ProgressFolder
from gen.programme.forms.shared import shared_tables
from tests.support.libreoffice import convert, needs_libreoffice
from tests.support.reported import CORRECT, Rows, write_workbook

FILES = Path(__file__).parents[3] / "data" / "workbooks"
"""The correct report of the tests' support, saved by openpyxl (xlsx) and by LibreOffice (ods, xls).

``password.*`` are the same with the password “matkhau”: xls and ods by LibreOffice, xlsx by msoffcrypto-tool.
"""


def change(path: Path, name: str) -> tuple[openpyxl.Workbook, Worksheet]:
    book = openpyxl.load_workbook(path)
    return book, book[name]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return write_workbook(tmp_path / "2024" / "lao-cai.xlsx")


def said(root: Path) -> set[tuple[str, str | None, str | None]]:
    findings = ProgressFolder(root, shared_tables()).read("lao-cai", 2024).findings
    return {(f.code, f.location.sheet, f.location.cell) for f in findings if isinstance(f.location, TableLocation)}


def make_untidy(path: Path) -> None:
    book, sheet = change(path, "Tập huấn")
    sheet["A3"] = "Lớp hai"
    sheet["F3"] = "=40+2"
    sheet["G3"] = "#REF!"
    sheet["G3"].data_type = "e"
    sheet.row_dimensions[2].hidden = True
    sheet["B4"] = "Khác"
    sheet.merge_cells("B4:B5")
    book.save(path)


def test_hidden_row_merged_cells_errors_and_empty_formulas_are_told_at_their_cells(path: Path, tmp_path: Path) -> None:
    make_untidy(path)

    assert {
        ("TAB016", "Tập huấn", "A2"),
        ("TAB018", "Tập huấn", "F3"),
        ("TAB019", "Tập huấn", "G3"),
        ("TAB015", "Tập huấn", "B4"),
    } <= said(tmp_path)


@pytest.mark.office
@needs_libreoffice
def test_hidden_rows_and_merged_cells_are_told_of_opendocument_files(path: Path, tmp_path: Path) -> None:
    make_untidy(path)

    convert(path, "ods", tmp_path / "office" / "2024")

    found = said(tmp_path / "office")
    assert {("TAB016", "Tập huấn", "A2"), ("TAB015", "Tập huấn", "B4")} <= found
    assert ("TAB018", "Tập huấn", "F3") not in found


def test_formula_with_a_stored_value_is_read(tmp_path: Path) -> None:
    write_workbook(tmp_path / "2024" / "lao-cai.xlsx")

    assert "TAB018" not in {code for code, _sheet, _cell in said(tmp_path)}


def test_total_that_is_not_the_sum_is_reported_and_no_row_of_its_own(path: Path, tmp_path: Path) -> None:
    book, sheet = change(path, "Kinh phí")
    sheet.append(["Tổng cộng", 351, 320])
    book.save(path)

    assert ("TAB204", "Kinh phí", "B3") in said(tmp_path)
    assert ("TAB204", "Kinh phí", "C3") not in said(tmp_path)
    assert len(ProgressFolder(tmp_path, shared_tables()).read("lao-cai", 2024).tables.budget) == 1


def test_many_empty_rows_at_the_end_are_told(path: Path, tmp_path: Path) -> None:
    book, sheet = change(path, "Kinh phí")
    sheet["A400"] = " "
    book.save(path)

    assert ("TAB017", "Kinh phí", "A3") in said(tmp_path)


def test_renamed_sheet_is_recognised_and_said(path: Path, tmp_path: Path) -> None:
    book, sheet = change(path, "Tập huấn")
    sheet.title = "Đào tạo, bồi dưỡng"
    book.save(path)

    assert ("TAB007", "Đào tạo, bồi dưỡng", None) in said(tmp_path)
    assert len(ProgressFolder(tmp_path, shared_tables()).read("lao-cai", 2024).tables.trainings) == 1


def test_missing_sheet_of_indicators_is_an_error_and_another_a_warning(tmp_path: Path) -> None:
    kept = {key: rows for key, rows in CORRECT.items() if key not in ("indicators", "budget")}
    write_workbook(tmp_path / "2024" / "lao-cai.xlsx", kept)

    codes = {code for code, _sheet, _cell in said(tmp_path)}

    assert {"TAB005", "TAB006"} <= codes


def test_strange_sheet_is_named_and_not_read(path: Path, tmp_path: Path) -> None:
    book, _sheet = change(path, "Tập huấn")
    book.create_sheet("Tính nháp")
    book.save(path)

    assert ("TAB008", "Tính nháp", None) in said(tmp_path)


def mark(path: Path, version: str) -> None:
    """Mark a workbook as a form of a version of the tables."""
    book, _sheet = change(path, "Tập huấn")
    hidden = book.create_sheet("_gen")
    hidden.append(["version", version])
    hidden.append(["fingerprint", "0"])
    hidden.sheet_state = "veryHidden"
    book.save(path)


@pytest.mark.parametrize("version", ["2019.1", "2026.0.9", "", "bản nháp", "2099.x"])
def test_form_of_another_version_is_told_and_read(path: Path, tmp_path: Path, version: str) -> None:
    mark(path, version)

    assert ("TAB003", None, None) in said(tmp_path)
    assert len(ProgressFolder(tmp_path, shared_tables()).read("lao-cai", 2024).tables.trainings) == len(
        CORRECT["trainings"]
    )


KNOWN = shared_tables().version


@pytest.mark.parametrize("version", [f"{KNOWN}0", f"{KNOWN}.1", "2099.1"])
def test_form_of_a_later_version_is_refused_in_one_sentence(path: Path, tmp_path: Path, version: str) -> None:
    mark(path, version)

    reading = ProgressFolder(tmp_path, shared_tables()).read("lao-cai", 2024)

    (finding,) = reading.findings
    assert (finding.code, finding.severity) == ("TAB035", Severity.ERROR)
    assert finding.message == (
        f"“lao-cai.xlsx” do phiên bản mới hơn của gen ghi (định dạng {version}, bản này chỉ đọc được đến {KNOWN}); "
        "hãy cập nhật gen rồi chạy lại."
    )
    assert reading.tables.trainings == ()


def test_day_that_excel_may_have_turned_round_is_doubted(tmp_path: Path) -> None:
    rows = [
        ["Lớp một", "Khác", date(2024, 3, 4), date(2024, 3, 5), "Sa Pa", 10, 10],
        ["Lớp hai", "Khác", "25/04/2024", "26/04/2024", "Sa Pa", 10, 10],
    ]
    write_workbook(tmp_path / "2024" / "lao-cai.xlsx", {**CORRECT, "trainings": rows})

    assert {("TAB115", "Tập huấn", "C2"), ("TAB115", "Tập huấn", "D2")} <= said(tmp_path)


@pytest.mark.parametrize("cell", ["XFD1048576", "AZ1048576"])
def test_stray_cell_far_away_is_told_instead_of_filling_the_memory(path: Path, tmp_path: Path, cell: str) -> None:
    book, sheet = change(path, "Kinh phí")
    sheet[cell] = " "
    book.save(path)

    assert said(tmp_path) == {("TAB031", "Kinh phí", cell)}


def test_hidden_sheet_of_a_table_is_read_and_said(path: Path, tmp_path: Path) -> None:
    book, sheet = change(path, "Kinh phí")
    sheet.sheet_state = "hidden"
    book.save(path)

    assert ("TAB032", "Kinh phí", None) in said(tmp_path)
    assert len(ProgressFolder(tmp_path, shared_tables()).read("lao-cai", 2024).tables.budget) == 1


@pytest.mark.parametrize("extension", ["xlsx", "ods", "xls"])
def test_every_kind_of_workbook_gives_the_same_figures(tmp_path: Path, extension: str) -> None:
    (tmp_path / "2024").mkdir()
    shutil.copy(FILES / f"lao-cai.{extension}", tmp_path / "2024")

    tables = ProgressFolder(tmp_path, shared_tables()).read("lao-cai", 2024).tables

    assert tables.indicators[0].numerator.number == 1234
    assert tables.trainings[0].start == date(2024, 5, 6)
    assert tables.budget[0].planned.number == Decimal("350.5")
    assert tables.absent == ()


def test_names_typed_with_an_old_font_are_recognised(path: Path, tmp_path: Path) -> None:
    book, sheet = change(path, "Kinh phí")
    sheet.title = "Kinh phÝ"
    for cell, name in zip(sheet[1], ("Nguån", "Dù to¸n", "Thùc hiÖn", "Ghi chó"), strict=True):
        cell.value = name
    book.save(path)

    assert ProgressFolder(tmp_path, shared_tables()).read("lao-cai", 2024).tables.budget[0].planned.number == Decimal(
        "350.5"
    )


def test_other_unit_above_a_table_of_money_is_converted_and_told(tmp_path: Path) -> None:
    path = write_workbook(tmp_path / "2024" / "lao-cai.xlsx", first_row=3)
    book, sheet = change(path, "Kinh phí")
    sheet["D2"] = "Đơn vị tính: nghìn đồng"
    sheet["B4"], sheet["C4"] = 350500, "320.000"
    book.save(path)

    row = ProgressFolder(tmp_path, shared_tables()).read("lao-cai", 2024).tables.budget[0]

    assert (row.planned.number, row.spent.number) == (Decimal("350.5"), Decimal(320))
    assert ("TAB154", "Kinh phí", "D2") in said(tmp_path)


def test_units_above_a_table_of_money_that_contradict_one_another_are_told(tmp_path: Path) -> None:
    path = write_workbook(tmp_path / "2024" / "lao-cai.xlsx", first_row=3)
    book, sheet = change(path, "Kinh phí")
    sheet["A1"], sheet["D2"] = "BIỂU 6. KINH PHÍ (triệu đồng)", "Đơn vị tính: nghìn đồng"
    book.save(path)

    assert ("TAB033", "Kinh phí", "D2") in said(tmp_path)


def test_unit_of_the_table_above_it_is_no_error(tmp_path: Path) -> None:
    path = write_workbook(tmp_path / "2024" / "lao-cai.xlsx", first_row=3)
    book, sheet = change(path, "Kinh phí")
    sheet["D2"] = "(Đơn vị: Triệu đồng)"
    book.save(path)

    assert "TAB033" not in {code for code, _sheet, _cell in said(tmp_path)}


def test_none_this_year_may_stand_above_a_row_of_totals(tmp_path: Path) -> None:
    tables: dict[str, Rows] = {**CORRECT, "budget": [["Không", None, None, None], ["Tổng cộng", None, None, None]]}
    write_workbook(tmp_path / "2024" / "lao-cai.xlsx", tables)

    reported = ProgressFolder(tmp_path, shared_tables()).read("lao-cai", 2024).tables

    assert reported.budget == ()
    assert "budget" not in reported.absent


def test_workbook_that_does_not_say_whose_it_is_is_told(tmp_path: Path) -> None:
    write_workbook(tmp_path / "2024" / "lao-cai.xlsx", {key: rows for key, rows in CORRECT.items() if key != "info"})

    assert ("TAB025", None, None) in said(tmp_path)
