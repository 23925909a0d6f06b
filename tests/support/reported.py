"""Small tables for the tests: a correct report of one agency, written as CSV files or as a workbook."""

import csv
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import openpyxl

from gen.programme.forms.shared import shared_tables

Rows = list[list[object]]

DONE = ("Hội nghị", "Đã hoàn thành", "Tổ chức 02 hội nghị", "")
PLANNED = (date(2024, 3, 1), date(2024, 10, 31), "Lớp tập huấn", 60.5, "Ngân sách địa phương")
ONGOING = ("Báo cáo", "Đang triển khai", "", "")
CORRECT: dict[str, Rows] = {
    "info": [
        ["Mã đơn vị", "lao-cai"],
        ["Tên đơn vị", "Ủy ban nhân dân tỉnh Lào Cai"],
        ["Năm báo cáo", "2024"],
        ["Số liệu tính đến ngày", "10/12/2024"],
        ["Người lập biểu", "Người thử nghiệm"],
        ["Điện thoại", "0214 000 000"],
    ],
    "indicators": [
        ["CT01", "Tỷ lệ công chức được tập huấn kiến thức", "người", 1234, 1500, None, 100, "x", ""],
        ["CT04", "Số lớp tập huấn", "lớp", None, None, 1, None, None, "Tỉnh tự mở"],
        ["CT06", "Số hội nghị tuyên truyền", "cuộc", None, None, 2, None, None, None],
        ["CT11", "Số đoàn", "đoàn", None, None, 0, None, None, None],
        ["CT10", "Số chuyên gia", "người", None, None, None, None, None, None],
    ],
    "tasks": [
        ["1a", "Tuyên truyền về Cộng đồng ASEAN", "Sở Nội vụ", "Các sở", date(2024, 2, 1), date(2024, 11, 30), *DONE],
        ["2đ", "Cải cách thủ tục hành chính", "Văn phòng", "Các sở", date(2024, 3, 1), date(2025, 6, 30), *ONGOING],
    ],
    "trainings": [
        ["Lớp kiến thức ASEAN", "Kiến thức về Cộng đồng ASEAN", date(2024, 5, 6), date(2024, 5, 8), "Lào Cai", 80, 95],
    ],
    "instruments": [
        ["45/KH-UBND", date(2024, 2, 20), "Ủy ban nhân dân tỉnh Lào Cai", "Kế hoạch thực hiện Đề án năm 2024"],
    ],
    "publicity": [["Hội nghị, hội thảo", 2, 150, ""]],
    "budget": [["Ngân sách địa phương", 350.5, 320, ""]],
    "paragraphs": [["Ưu điểm", "Các cơ quan chủ động triển khai nhiệm vụ."]],
    "plan": [
        ["3a", "Mở lớp kỹ năng cho công chức một cửa", "Sa Pa", 2, "lớp", "Sở Nội vụ", "Các sở", *PLANNED],
    ],
    "path": [["CT01", 2024, 85, "Theo kế hoạch"]],
    "plan_texts": [["Đặc điểm", "Địa bàn vùng cao, nhiều xã xa trung tâm."]],
    "conference": [["Địa điểm", "Hội trường tỉnh."]],
}


def headings(key: str) -> list[str]:
    """Return the headings of the table."""
    return [column.name for column in shared_tables().sheet(key).columns]


def write_workbook(path: Path, tables: Mapping[str, Rows] = CORRECT, first_row: int = 1) -> Path:
    """Write a plain workbook with a heading in ``first_row`` of every sheet."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for key, rows in tables.items():
        sheet = book.create_sheet(shared_tables().sheet(key).name)
        lines: Rows = [[*headings(key)], *rows]
        for number, row in enumerate(lines, start=first_row):
            for column, value in enumerate(row, start=1):
                sheet.cell(number, column, value)
    path.parent.mkdir(parents=True, exist_ok=True)
    book.save(path)
    return path


def write_csv(folder: Path, agency: str = "lao-cai", tables: Mapping[str, Rows] = CORRECT) -> Path:
    """Write one CSV file per table into the folder, dates as dd/mm/yyyy; append where the file exists."""
    folder.mkdir(parents=True, exist_ok=True)
    for key, rows in tables.items():
        path = folder / shared_tables().sheet(key).csv
        is_new = not path.exists()
        with path.open("a", encoding="utf-8-sig" if is_new else "utf-8", newline="") as file:
            writer = csv.writer(file)
            if is_new:
                writer.writerow(["Mã đơn vị", *headings(key)])
            writer.writerows([[agency, *(_text(value) for value in row)] for row in rows])
    return folder


def _text(value: object) -> str:
    if isinstance(value, date):
        return value.strftime("%d/%m/%Y")
    return "" if value is None else str(value)
