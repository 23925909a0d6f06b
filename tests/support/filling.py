"""Fill in a form as a clerk would, with the figures that the demo has of the agency and year."""

import csv
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from tests.support.cli import ROOT

SHEETS = {
    "Chỉ tiêu": "chi-tieu",
    "Nhiệm vụ": "nhiem-vu",
    "Tập huấn": "tap-huan",
    "Văn bản": "van-ban",
    "Tuyên truyền": "tuyen-truyen",
    "Kinh phí": "kinh-phi",
    "Nội dung": "noi-dung",
    "Nội dung giai đoạn": "noi-dung-giai-doan",
}
KEYS = ("Mã", "Hình thức", "Nguồn")
HEADING_ROW = 4


def fill_in(form: Path, agency: str, year: int, filled: Path, figures: Path = ROOT / "data/progress") -> Path:
    """Write the form, filled in, as ``filled``; return where it is."""
    book = openpyxl.load_workbook(form)
    for sheet, name in SHEETS.items():
        if sheet not in book.sheetnames:
            continue
        with (figures / str(year) / f"{name}.csv").open(encoding="utf-8-sig", newline="") as stream:
            _fill(book[sheet], [row for row in csv.DictReader(stream) if row["Mã đơn vị"] == agency])
    book["Thông tin"]["B8"], book["Thông tin"]["B9"] = datetime(year, 12, 10), "Người lập biểu mẫu"
    book.save(filled)
    return filled


def _fill(sheet: Worksheet, rows: list[Mapping[str, str]]) -> None:
    heads = {str(cell.value): cell.column for cell in sheet[HEADING_ROW] if cell.value}
    key = next((name for name in KEYS if name in heads), None)
    known = {sheet.cell(number, heads[key]).value: number for number in range(5, 60)} if key else {}
    for position, row in enumerate(rows, start=HEADING_ROW + 1):
        number = known.get(row[key], position) if key else position
        for name, column in heads.items():
            cell = sheet.cell(number, column)
            if row.get(name) and not str(cell.value or "").startswith("="):
                cell.value = _typed(row[name])


def _typed(text: str) -> str | float | datetime:
    """What Excel holds when a clerk types this."""
    if text.replace(",", "", 1).isdigit():
        return float(text.replace(",", "."))
    try:
        return datetime.strptime(text, "%d/%m/%Y")
    except ValueError:
        return text
