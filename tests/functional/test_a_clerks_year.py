"""A clerk with the guide alone: takes the form, fills it, breaks ten cells in ten ways, fixes them, gets the report."""

from datetime import datetime
from pathlib import Path

import openpyxl
import pytest

from tests.support.cli import gen
from tests.support.filling import fill_in

ERRORS = (
    ("Chỉ tiêu", "D5", 99999, "TAB201"),
    ("Chỉ tiêu", "E6", "hai nghìn", "TAB101"),
    ("Chỉ tiêu", "A9", "CT99", "TAB301"),
    ("Nhiệm vụ", "H6", "Xong rồi", "TAB117"),
    ("Nhiệm vụ", "I8", None, "TAB211"),
    ("Tập huấn", "D5", datetime(2024, 1, 2), "TAB206"),
    ("Tập huấn", "F6", 9999, "TAB205"),
    ("Văn bản", "B5", "32/13/2025", "TAB111"),
    ("Kinh phí", "B5", -5, "TAB107"),
    ("Tuyên truyền", "B5", "1.234", "TAB103"),
)


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with the filled workbook of Cao Bằng for 2025 beside the demo figures."""
    folder = tmp_path_factory.mktemp("clerk") / "bao-cao"
    gen("init", folder)
    gen("form", "cao-bang", "--year", "2025", "-o", folder / "bieu-mau", workspace=folder)
    filled = fill_in(next((folder / "bieu-mau").rglob("cao-bang.xlsx")), "cao-bang", 2025, folder / "cao-bang.xlsx")
    book = openpyxl.load_workbook(filled)
    book["Nhiệm vụ"]["H8"] = "Đã hoàn thành"
    book.save(folder / "cao-bang.xlsx")
    return folder


def test_ten_cells_broken_in_ten_ways_are_all_named_at_once(workspace: Path) -> None:
    book = openpyxl.load_workbook(workspace / "cao-bang.xlsx")
    for sheet, cell, value, _code in ERRORS:
        book[sheet][cell] = value
    book.save(workspace / "sai.xlsx")

    said = gen("check", workspace / "sai.xlsx", "--year", "2025", workspace=workspace)

    named = {(sheet, cell, code) for sheet, cell, _value, code in ERRORS}
    assert said.code == 1
    assert [one for one in named if f"sai.xlsx!{one[0]}!{one[1]}: {one[2]} " not in said.out] == []


def test_the_fixed_workbook_has_no_error_and_becomes_the_report(workspace: Path) -> None:
    book = workspace / "cao-bang.xlsx"

    checked = gen("check", book, "--year", "2025", workspace=workspace)
    made = gen("make", "annual", "cao-bang", "--year", "2025", "--data", book, workspace=workspace)
    read = gen("read", workspace / "output/annual/2025/cao-bang.docx", "--format", "csv", workspace=workspace)

    assert checked.code == 0, checked.out
    assert made.code == 0, made.err
    assert "1.524" in read.out


def test_the_sum_of_the_country_leads_back_to_the_workbook(workspace: Path) -> None:
    said = gen("trace", "CT01", "--year", "2025", "--data", workspace / "cao-bang.xlsx", workspace=workspace)

    assert "Cao Bằng: 81,06 = 1.524 / 1.880" in said.out
    assert "cao-bang.xlsx!Chỉ tiêu!D5" in said.out
