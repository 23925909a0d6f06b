"""A programme's own table “Hồ sơ quá hạn”, and workbooks that hold it."""

from pathlib import Path

from msgspec.structs import replace
from openpyxl import Workbook

from gen.domain.schema import Column, ColumnKind, NotAbove, Schema, Sheet, SumOfParts
from gen.programme.forms.shared import shared_tables

OVERDUE = Sheet(
    "overdue",
    "Hồ sơ quá hạn",
    "ho-so-qua-han.csv",
    (
        Column("field", "Lĩnh vực", ColumnKind.CHOICE, required=True, values=("Đất đai", "Hộ tịch", "Xây dựng")),
        Column("overdue", "Số hồ sơ quá hạn", ColumnKind.WHOLE),
        Column("short", "Quá hạn dưới 10 ngày", ColumnKind.WHOLE),
        Column("long", "Quá hạn từ 10 ngày", ColumnKind.WHOLE),
        Column("satisfied", "Mức độ hài lòng", ColumnKind.MEASURE),
        Column("settled_on", "Giải quyết xong ngày", ColumnKind.DAY),
        Column("urgent", "Khẩn", ColumnKind.FLAG),
    ),
    total="field",
    own=True,
    checks=(SumOfParts("overdue", ("short", "long")), NotAbove("long", "overdue")),
)
SCHEMA: Schema = replace(shared_tables(), sheets=(shared_tables().sheet("info"), OVERDUE))
IDENTITY = (
    ("Mã đơn vị", "lao-cai"),
    ("Tên đơn vị", "Ủy ban nhân dân tỉnh Lào Cai"),
    ("Năm báo cáo", "2024"),
    ("Số liệu tính đến ngày", "10/12/2024"),
    ("Người lập biểu", "Lan"),
    ("Điện thoại", "0200"),
)


def workbook_with(path: Path, *rows: tuple[object, ...]) -> Workbook:
    """Return a workbook with these rows below the heading of the table, in row 2 and on; save it with ``path``."""
    book = Workbook()
    book.remove(book.worksheets[0])
    info, sheet = book.create_sheet("Thông tin"), book.create_sheet(OVERDUE.name)
    for item in (("Mục", "Giá trị"), *IDENTITY):
        info.append(item)
    for row in (tuple(column.name for column in OVERDUE.columns), *rows):
        sheet.append(row)
    book.save(path)
    return book
