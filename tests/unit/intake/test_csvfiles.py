"""CSV files: delimiters, encodings, whose rows they are, rows of nobody."""

from pathlib import Path

import pytest

from gen.domain.location import TableLocation
from gen.intake.csvfiles import CsvTable, read_csv

LINES = "Mã đơn vị,Nguồn,Dự toán\nlao-cai,Ngân sách,1\nha-noi,Ngân sách,2\nlao-cai,Khác,3\n"


def table(tmp_path: Path, content: bytes) -> CsvTable:
    path = tmp_path / "kinh-phi.csv"
    path.write_bytes(content)
    return read_csv(path, "2024/kinh-phi.csv", "Kinh phí")


def test_rows_go_to_their_agencies_with_the_numbers_of_the_whole_file(tmp_path: Path) -> None:
    read = table(tmp_path, LINES.encode("utf-8-sig"))

    assert [number for number, _row in read.by_agency["lao-cai"]] == [2, 4]
    assert read.findings == ()


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_other_delimiters_of_excel_are_understood(tmp_path: Path, delimiter: str) -> None:
    read = table(tmp_path, LINES.replace(",", delimiter).encode())

    assert read.heading == ("Mã đơn vị", "Nguồn", "Dự toán")


def test_lines_within_a_cell_make_no_new_row(tmp_path: Path) -> None:
    read = table(tmp_path, 'Mã đơn vị,Nội dung\nlao-cai,"Một\nhai"\nha-noi,Ba\n'.encode())

    assert [number for number, _row in read.by_agency["ha-noi"]] == [3]


@pytest.mark.parametrize(("encoding", "shown"), [("utf-16", "UTF-16"), ("cp1258", "Windows-1258")])
def test_other_encoding_is_read_and_said(tmp_path: Path, encoding: str, shown: str) -> None:
    content = "Mã đơn vị,Ngu\u00f4n\nlao-cai,Kh\u00e1c\n" if encoding == "utf-16" else "M\u00e3,Ngu\u00f4n\nlao-cai,a\n"

    read = table(tmp_path, content.encode(encoding, errors="replace"))

    assert read.findings[0].code == "TAB024"
    assert shown in read.findings[0].message


def test_file_without_agencies_is_reported(tmp_path: Path) -> None:
    read = table(tmp_path, "Nguồn,Dự toán\nNgân sách,1\n".encode())

    assert [finding.code for finding in read.findings] == ["TAB028"]
    assert read.by_agency == {}


def test_row_of_nobody_is_reported_at_its_cell(tmp_path: Path) -> None:
    read = table(tmp_path, (LINES + ",Khác,5\n").encode())

    assert read.findings[0].code == "TAB029"
    assert read.findings[0].location == TableLocation("2024/kinh-phi.csv", "Kinh phí", "A5")
