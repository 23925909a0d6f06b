"""A form as it was handed out is told from one in which something was typed."""

from collections.abc import Mapping
from datetime import date
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from gen.intake import ProgressFolder
from gen.intake.checks.programme import ProgrammeChecks
from gen.intake.form.workbook import form_bytes
from gen.programme import Programme, load_programme
from tests.support.cli import ROOT

SCHEMA = load_programme(ROOT / "data", "1439").schema


def codes_of(programme: Programme, folder: Path, typed: Mapping[tuple[str, str], str | int]) -> list[str]:
    """Fill the cells of a form that has last year's tasks beforehand; return the codes of what is found."""
    previous = ProgressFolder(ROOT / "data/progress", SCHEMA).read("cao-bang", 2024).tables
    form = form_bytes(programme.agencies.get("cao-bang", date(2025, 12, 14)), 2025, programme, previous)
    book = openpyxl.load_workbook(BytesIO(form))
    for (sheet, cell), value in typed.items():
        book[sheet][cell] = value
    (folder / "2025").mkdir()
    book.save(folder / "2025/cao-bang.xlsx")
    reading = ProgressFolder(folder, SCHEMA).read("cao-bang", 2025)
    return [finding.code for finding in ProgrammeChecks(programme).check(reading, previous)]


def test_a_form_with_last_years_rows_is_untouched(programme: Programme, tmp_path: Path) -> None:
    assert codes_of(programme, tmp_path, {}) == ["TAB240"]


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (("Chỉ tiêu", "D5"), 12),
        (("Chỉ tiêu", "D5"), "hai nghìn"),
        (("Chỉ tiêu", "H5"), "x"),
        (("Nhiệm vụ", "H5"), "Đã hoàn thành"),
        (("Nhiệm vụ", "J5"), "Thiếu kinh phí"),
        (("Văn bản", "A5"), "12/KH-UBND"),
        (("Tập huấn", "A5"), "Không"),
        (("Tuyên truyền", "B5"), 3),
        (("Kinh phí", "C5"), 0),
        (("Nội dung", "B6"), "Một đoạn."),
    ],
)
def test_a_form_with_one_cell_filled_is_checked_cell_by_cell(
    programme: Programme, tmp_path: Path, place: tuple[str, str], value: str | int
) -> None:
    found = codes_of(programme, tmp_path, {place: value})

    assert "TAB240" not in found
    assert "TAB116" in found


def test_a_form_of_another_agency_is_still_said_to_be_that(programme: Programme, tmp_path: Path) -> None:
    assert "TAB022" in codes_of(programme, tmp_path, {("Thông tin", "B5"): "lao-cai"})
