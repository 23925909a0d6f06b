"""Which sheet is which table: names that say it, names that say nothing, and two sheets that may be one table."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from gen.domain.diagnostic import Severity
from gen.domain.location import TableLocation
from gen.intake.report import Reading
from gen.intake.report_reading import read_report_of
from gen.programme.forms.shared import shared_tables
from tests.support.reported import CORRECT, Rows, headings

OLD: Rows = [["Hội nghị, hội thảo", 7, 700, ""]]


def book(path: Path, sheets: Mapping[str, tuple[str, Rows]], hidden: str = "") -> Reading:
    """Read a workbook with the correct tables of these names, each the key of a table and its rows."""
    made = openpyxl.Workbook()
    made.remove(made.worksheets[0])
    for name, (key, rows) in sheets.items():
        sheet = made.create_sheet(name)
        for row in ([*headings(key)], *rows):
            sheet.append(row)
    if hidden:
        made[hidden].sheet_state = "hidden"
    made.save(path)
    return read_report_of(path, path.name, "lao-cai", 2024, shared_tables())


def named(**names: str) -> dict[str, tuple[str, Rows]]:
    """Return the correct tables under the names given by the key of the table, else under their own."""
    return {names.get(key) or shared_tables().sheet(key).name: (key, rows) for key, rows in CORRECT.items()}


def said(reading: Reading) -> dict[str, str | None]:
    return {f.code: f.location.sheet for f in reading.findings if isinstance(f.location, TableLocation)}


def quantity(reading: Reading) -> list[object]:
    return [row.quantity.number for row in reading.tables.publicity]


@pytest.mark.parametrize(
    "names",
    [
        ("Tuyên truyền cũ", "Tuyên truyền mới"),
        ("Tuyên truyền", "Tuyên truyền (2)"),
        ("Tuyên truyền", "Tuyên truyền - bản nháp"),
        ("Công tác tuyên truyền", "Tuyên truyền sửa lần cuối"),
        ("Biểu 5 - Tuyên truyền", "B5. Truyền thông"),
        ("Sheet5", "Sheet6"),
    ],
)
@pytest.mark.parametrize("reverse", [False, True])
def test_two_sheets_that_may_be_one_table_are_an_error_and_none_is_read(
    tmp_path: Path, names: tuple[str, str], reverse: bool
) -> None:
    rest = {name: table for name, table in named().items() if table[0] != "publicity"}
    tables = (("publicity", OLD), ("publicity", CORRECT["publicity"]))
    pairs = zip(names, reversed(tables) if reverse else tables, strict=True)

    reading = book(tmp_path / "a.xlsx", rest | dict(pairs))

    (finding,) = [each for each in reading.findings if each.severity is Severity.ERROR]
    assert finding.code == "TAB190"
    assert all(f"“{name}”" in finding.message for name in names)
    assert reading.tables.publicity == ()
    assert "publicity" in reading.tables.absent


@pytest.mark.parametrize("other", ["Tuyên truyền (2)", "Sheet9", "Tuyên truyền mới"])
@pytest.mark.parametrize("rows", [[], CORRECT["publicity"]])
def test_a_sheet_that_adds_nothing_is_left_out_with_a_note(tmp_path: Path, other: str, rows: Rows) -> None:
    reading = book(tmp_path / "a.xlsx", {**named(), other: ("publicity", rows)})

    assert quantity(reading) == [2]
    assert said(reading)["TAB192"] == other
    assert not [each for each in reading.findings if each.severity >= Severity.WARNING]


def test_an_empty_sheet_of_the_very_name_gives_way_to_the_filled_one(tmp_path: Path) -> None:
    sheets = {**named(), "Tuyên truyền": ("publicity", []), "Tuyên truyền (2)": ("publicity", OLD)}

    reading = book(tmp_path / "a.xlsx", sheets)

    assert quantity(reading) == [7]
    assert said(reading)["TAB007"] == "Tuyên truyền (2)"


def test_a_sheet_of_another_name_with_a_tables_columns_is_not_dropped_unsaid(tmp_path: Path) -> None:
    reading = book(tmp_path / "a.xlsx", {**named(), "Tổng hợp xã": ("publicity", OLD)})

    assert quantity(reading) == [2]
    assert said(reading)["TAB191"] == "Tổng hợp xã"


@pytest.mark.parametrize("other", ["Tuyên truyền năm trước", "Tuyên truyền 2023", "TT năm 2023"])
def test_a_sheet_of_an_earlier_year_by_its_name_is_left_out_with_a_note(tmp_path: Path, other: str) -> None:
    reading = book(tmp_path / "a.xlsx", {**named(), other: ("publicity", OLD)})

    assert quantity(reading) == [2]
    assert said(reading)["TAB192"] == other
    assert not [each for each in reading.findings if each.severity >= Severity.WARNING]


def test_the_sheet_of_the_reports_year_is_no_old_one(tmp_path: Path) -> None:
    reading = book(tmp_path / "a.xlsx", {**named(), "Tuyên truyền 2024": ("publicity", OLD)})

    assert "TAB190" in said(reading)


def test_a_hidden_sheet_of_a_like_name_is_left_out_with_a_note(tmp_path: Path) -> None:
    sheets = {**named(), "Tuyên truyền cũ": ("publicity", OLD)}

    reading = book(tmp_path / "a.xlsx", sheets, hidden="Tuyên truyền cũ")

    assert quantity(reading) == [2]
    assert said(reading)["TAB192"] == "Tuyên truyền cũ"


def test_a_hidden_sheet_of_the_very_name_behind_another_is_a_warning(tmp_path: Path) -> None:
    sheets = {**named(), "Tuyên truyền mới": ("publicity", OLD)}

    reading = book(tmp_path / "a.xlsx", sheets, hidden="Tuyên truyền")

    assert quantity(reading) == [7]
    assert said(reading)["TAB191"] == "Tuyên truyền"


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("trainings", "Lớp tập huấn"),
        ("trainings", "3. Tập huấn 2024"),
        ("indicators", "Biểu 1"),
        ("indicators", "Sheet1"),
        ("tasks", "Trang tính2"),
        ("trainings", "B3"),
        ("instruments", "Danh mục VB"),
        ("publicity", "Bảng 5"),
        ("budget", "Tiền"),
        ("info", "Bìa"),
    ],
)
def test_a_sheet_whose_name_says_little_is_known_by_its_columns(tmp_path: Path, key: str, name: str) -> None:
    reading = book(tmp_path / "a.xlsx", named(**{key: name}))

    assert name in {said(reading).get("TAB193"), said(reading).get("TAB007")}
    assert not [each for each in reading.findings if each.severity >= Severity.WARNING]
    assert reading.tables.absent == ()


def test_paragraphs_are_known_by_their_sections_and_not_by_two_common_headings(tmp_path: Path) -> None:
    sections: Rows = [["Ưu điểm", "Tốt."], ["Kiến nghị", "Không."]]
    known = book(tmp_path / "a.xlsx", {**named(paragraphs="Biểu 7"), "Biểu 7": ("paragraphs", sections)})
    common = book(tmp_path / "b.xlsx", {**named(), "Ghi nhớ": ("paragraphs", [["Họp", "Thứ hai"]])})

    assert said(known)["TAB193"] == "Biểu 7"
    assert said(common)["TAB008"] == "Ghi nhớ"


def test_a_sheet_with_headings_of_two_tables_is_not_guessed(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    made = openpyxl.Workbook()
    sheet = made.active
    assert sheet is not None
    sheet.title = "Chung"
    sheet.append(["Hình thức", "Số lượng", "Lượt người", "Nguồn", "Dự toán", "Thực hiện", "Ghi chú"])
    sheet.append(["Hội nghị", 1, 2, "Nguồn khác", 3, 4, ""])
    made.save(path)

    reading = read_report_of(path, path.name, "lao-cai", 2024, shared_tables())

    assert said(reading)["TAB008"] == "Chung"


def test_a_sheet_of_other_columns_beside_a_table_is_no_rival(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    book(path, named())
    made = openpyxl.load_workbook(path)
    detail = made.create_sheet("Kinh phí chi tiết")
    detail.append(["Ngày chi", "Nội dung chi", "Chứng từ"])
    detail.append([date(2024, 5, 6), "In tài liệu", "PC 12"])
    made.save(path)

    reading = read_report_of(path, path.name, "lao-cai", 2024, shared_tables())

    assert said(reading)["TAB008"] == "Kinh phí chi tiết"
    assert reading.tables.budget[0].planned.number is not None


def test_the_only_sheet_of_a_table_named_for_another_year_is_read_with_a_warning(tmp_path: Path) -> None:
    reading = book(tmp_path / "a.xlsx", named(publicity="Tuyên truyền 2023"))

    assert quantity(reading) == [2]
    assert said(reading)["TAB198"] == "Tuyên truyền 2023"
