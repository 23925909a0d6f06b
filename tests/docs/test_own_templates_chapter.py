"""The chapter “Tự làm mẫu” is walked as it is written: its template, its table, its commands."""

import re
import shlex
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.support.cli import gen
from tests.support.rendering import opened, template

GUIDE = Path(__file__).resolve().parents[2] / "docs/huong-dan.md"
INVITATION = template(
    "GIẤY MỜI",
    'Kính gửi: {{ row["Tên đơn vị"] }}',
    "Trân trọng kính mời {{ nguoi_du }} dự hội nghị, {{ ngay | written_date }}, tại {{ dia_diem }}.",
    "{%p if ghi_chu %}",
    "Lưu ý: {{ ghi_chu }}.",
    "{%p endif %}",
    "{{ ma | qr(20) }}",
)
VALUES = {
    "Tên đơn vị": "Sở Nội vụ {}",
    "ma": "dv{}",
    "ngay": date(2025, 2, 5),
    "nguoi_du": "Giám đốc",
    "dia_diem": "Hà Nội",
}


def commands() -> list[list[str]]:
    text = GUIDE.read_text(encoding="utf-8")
    section = text[text.index("## 9. Tự làm mẫu") : text.index("## 10. ")]
    blocks = re.findall(r"^```\n(.*?)^```", section, re.DOTALL | re.MULTILINE)
    return [shlex.split(line)[1:] for block in blocks for line in block.splitlines()]


def fill(form: Path, rows: int) -> None:
    book = load_workbook(form)
    sheet = book.worksheets[0]
    headings = [str(cell.value) for cell in sheet[1]]
    for number in range(rows):
        values = (VALUES.get(heading) for heading in headings)
        sheet.append([value.format(number) if isinstance(value, str) else value for value in values])
    book.save(form)


def test_sixty_three_letters_come_of_a_blank_file_and_a_table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "giay-moi.docx").write_bytes(INVITATION)
    (tmp_path / "giay-moi-cu.docx").write_bytes(INVITATION)
    check, fields, batch, make, issue, *later = commands()

    assert gen(*check, workspace=tmp_path).code == 0
    assert gen(*fields, workspace=tmp_path).code == 0
    fill(tmp_path / "danh-sach.xlsx", 63)
    said = gen(*batch, workspace=tmp_path)

    assert said.code == 0, said.err
    letters = sorted((tmp_path / "giay-moi").glob("*.docx"))
    assert len(letters) == 63
    assert opened(letters[0].read_bytes()).paragraphs[:3] == [
        "GIẤY MỜI",
        "Kính gửi: Sở Nội vụ 0",
        "Trân trọng kính mời Giám đốc dự hội nghị, ngày 05 tháng 02 năm 2025, tại Hà Nội.",
    ]
    assert "gen batch" in gen(*make, workspace=tmp_path).err
    assert "thư mục làm việc" in gen(*issue, workspace=tmp_path).err  # numbers are given in a workspace only
    assert [gen(*command, workspace=tmp_path).code for command in later] == [0, 0]
