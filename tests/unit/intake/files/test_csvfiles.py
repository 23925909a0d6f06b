"""CSV files: delimiters, encodings, whose rows they are, rows of nobody."""

import csv
from io import FileIO, StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gen.domain.errors import TableError
from gen.domain.location import TableLocation
from gen.intake.files import csvlines
from gen.intake.files.csvfiles import CsvTable, read_csv

LINES = "Mã đơn vị,Nguồn,Dự toán\nlao-cai,Ngân sách,1\nha-noi,Ngân sách,2\nlao-cai,Khác,3\n"


def table(tmp_path: Path, content: bytes) -> CsvTable:
    path = tmp_path / "kinh-phi.csv"
    path.write_bytes(content)
    return read_csv(path, "2024/kinh-phi.csv", "Kinh phí")


def test_rows_go_to_their_agencies_with_the_numbers_of_the_whole_file(tmp_path: Path) -> None:
    read = table(tmp_path, LINES.encode("utf-8-sig"))

    assert [number for number, _row in read.rows_of("lao-cai")] == [2, 4]
    assert read.findings == ()


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_other_delimiters_of_excel_are_understood(tmp_path: Path, delimiter: str) -> None:
    read = table(tmp_path, LINES.replace(",", delimiter).encode())

    assert read.heading == ("Mã đơn vị", "Nguồn", "Dự toán")


def test_lines_within_a_cell_make_no_new_row(tmp_path: Path) -> None:
    read = table(tmp_path, 'Mã đơn vị,Nội dung\nlao-cai,"Một\nhai"\nha-noi,Ba\n'.encode())

    assert [number for number, _row in read.rows_of("ha-noi")] == [3]


@pytest.mark.parametrize(("encoding", "shown"), [("utf-16", "UTF-16"), ("cp1258", "Windows-1258")])
def test_other_encoding_is_read_and_said(tmp_path: Path, encoding: str, shown: str) -> None:
    content = "Mã đơn vị,Ngu\u00f4n\nlao-cai,Kh\u00e1c\n" if encoding == "utf-16" else "M\u00e3,Ngu\u00f4n\nlao-cai,a\n"

    read = table(tmp_path, content.encode(encoding, errors="replace"))

    assert read.findings[0].code == "TAB024"
    assert shown in read.findings[0].message


def test_damaged_utf_16_is_reported_and_nothing_is_guessed_from_it(tmp_path: Path) -> None:
    read = table(tmp_path, LINES.encode("utf-16")[:-1])

    assert [finding.code for finding in read.findings] == ["TAB002"]
    assert "UTF-16" in read.findings[0].message
    assert not read.agencies


def test_file_without_agencies_is_reported(tmp_path: Path) -> None:
    read = table(tmp_path, "Nguồn,Dự toán\nNgân sách,1\n".encode())

    assert [finding.code for finding in read.findings] == ["TAB028"]
    assert not read.agencies


def test_row_of_nobody_is_reported_at_its_cell(tmp_path: Path) -> None:
    read = table(tmp_path, (LINES + ",Khác,5\n").encode())

    assert read.findings[0].code == "TAB029"
    assert read.findings[0].location == TableLocation("2024/kinh-phi.csv", "Kinh phí", "A5")


def test_rows_of_an_agency_that_do_not_follow_each_other_are_all_found(tmp_path: Path) -> None:
    read = table(tmp_path, LINES.encode())

    assert [row[1] for _number, row in read.rows_of("lao-cai")] == ["Ngân sách", "Khác"]


def test_file_that_changes_after_it_was_gone_through_is_not_read_at_stale_places(tmp_path: Path) -> None:
    read = table(tmp_path, LINES.encode())
    (tmp_path / "kinh-phi.csv").write_text(LINES.replace("lao-cai", "ha-noi"), encoding="utf-8")

    with pytest.raises(TableError, match="vừa bị sửa"):
        read.rows_of("lao-cai")


def test_quotation_mark_that_is_never_closed_is_reported_at_its_row(tmp_path: Path) -> None:
    read = table(tmp_path, (LINES + 'lao-cai,"Khác,5\nha-noi,Khác,6\n').encode())

    assert [finding.code for finding in read.findings] == ["TAB002"]
    assert read.findings[0].location == TableLocation("2024/kinh-phi.csv", "Kinh phí", "A5")


def test_inch_mark_within_a_cell_is_a_character_like_others(tmp_path: Path) -> None:
    read = table(tmp_path, (LINES + 'lao-cai,Màn hình 21" mới,5\nha-noi,Khác,6\n').encode())

    assert read.rows_of("lao-cai")[-1] == (5, ["lao-cai", 'Màn hình 21" mới', "5"])
    assert [number for number, _row in read.rows_of("ha-noi")] == [3, 6]


def test_file_with_the_line_ends_of_an_old_mac_is_read(tmp_path: Path) -> None:
    read = table(tmp_path, LINES.replace("\n", "\r").encode())

    assert [number for number, _row in read.rows_of("lao-cai")] == [2, 4]


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["lao-cai", "ha-noi", "", " Ha-Noi "]), st.text(st.characters(codec="utf-8"), max_size=6)
        ),
        max_size=12,
    ),
    st.sampled_from([5, 40, 65_536]),
)
def test_rows_are_those_of_reading_the_whole_file(rows: list[tuple[str, str]], piece: int) -> None:
    buffer = StringIO()
    csv.writer(buffer).writerows([("Mã đơn vị", "Nội dung"), *rows])
    with TemporaryDirectory() as folder, patch.object(csvlines, "_BLOCK", piece):
        read = table(Path(folder), buffer.getvalue().encode())
        found = {number: row for agency in read.agencies for number, row in read.rows_of(agency)}

    whole = enumerate(csv.reader(StringIO(buffer.getvalue(), newline="")), start=1)
    assert found == {number: row for number, row in whole if number > 1 and row[0].strip()}


def test_quotation_marks_that_part_the_rows_otherwise_than_the_lines_are_not_read_over(tmp_path: Path) -> None:
    read = table(tmp_path, (LINES + 'lao-cai,x","y\nha-noi,"z",2\n').encode())

    with pytest.raises(TableError, match="dấu nháy kép đặt sai quanh dòng 5"):
        read.rows_of("lao-cai")


def test_lines_of_a_cell_that_look_like_rows_of_another_agency_are_none(tmp_path: Path) -> None:
    cell = "Một\nha-noi,Hai\nlao-cai,Ba"

    read = table(tmp_path, f'Mã đơn vị,Nội dung\nlao-cai,Không\nlao-cai,"{cell}"\nha-noi,Bốn\n'.encode())

    assert read.rows_of("lao-cai") == ((2, ["lao-cai", "Không"]), (3, ["lao-cai", cell]))
    assert read.rows_of("ha-noi") == ((4, ["ha-noi", "Bốn"]),)


def test_rows_that_name_no_agency_are_told_one_by_one(tmp_path: Path) -> None:
    read = table(tmp_path, "Mã đơn vị,Nội dung\nTổng cộng,1\nTổng cộng,2\nlao-cai,3\n".encode())

    assert [place.cell for finding in read.findings if isinstance(place := finding.location, TableLocation)] == [
        "A2",
        "A3",
    ]


def test_file_whose_every_cell_is_quoted_is_read(tmp_path: Path) -> None:
    lines = '"Mã đơn vị","Nội dung"\n"lao-cai","Một\nhai"\n"ha-noi","Ba"\n'

    read = table(tmp_path, lines.encode())

    assert read.rows_of("ha-noi") == ((3, ["ha-noi", "Ba"]),)


def test_last_line_without_its_end_is_a_row(tmp_path: Path) -> None:
    read = table(tmp_path, "Mã đơn vị,Nội dung\nha-noi,Ba\nlao-cai".encode())

    assert read.rows_of("lao-cai") == ((3, ["lao-cai"]),)


def test_file_that_the_system_does_not_let_us_read_is_reported(tmp_path: Path) -> None:
    (tmp_path / "kinh-phi.csv").mkdir()

    read = read_csv(tmp_path / "kinh-phi.csv", "2024/kinh-phi.csv", "Kinh phí")

    assert [finding.code for finding in read.findings] == ["TAB002"]


def test_file_that_goes_away_after_it_was_gone_through_is_one_sentence(tmp_path: Path) -> None:
    read = table(tmp_path, LINES.encode())
    (tmp_path / "kinh-phi.csv").unlink()

    with pytest.raises(TableError, match="Không đọc được tệp"):
        read.rows_of("lao-cai")


@pytest.mark.parametrize(
    ("row", "codes"),
    [
        (",Ghi chú: số liệu chưa gồm cấp xã,", ["TAB139"]),
        ("Ghi chú: số liệu chưa gồm cấp xã,,", ["TAB139"]),
        ("Nguồn: báo cáo của các sở,,", ["TAB138"]),
        ("Tổng cộng,,6", ["TAB130"]),
        (",TỔNG CỘNG (1+2),6", ["TAB130"]),
        (",NGƯỜI LẬP BIỂU,", []),
        ("NGƯỜI LẬP BIỂU,,\n,Nguyễn Văn A,", []),
        (",Ngân sách,6", ["TAB029"]),
        (",,6", ["TAB029"]),
    ],
)
def test_a_row_below_the_table_is_of_no_agency_and_is_told_for_what_it_is(
    tmp_path: Path, row: str, codes: list[str]
) -> None:
    read = table(tmp_path, (LINES + row + "\n").encode())

    assert [finding.code for finding in read.findings] == codes
    assert set(read.agencies) == {"lao-cai", "ha-noi"}


def test_the_id_of_the_nation_is_no_row_of_totals(tmp_path: Path) -> None:
    read = table(tmp_path, (LINES + "ca-nuoc,Ngân sách,6\n").encode())

    assert read.findings == ()
    assert "ca-nuoc" in read.agencies


class Counting:
    """A file that counts how often it is read."""

    def __init__(self, file: FileIO) -> None:
        self._file = file
        self.reads = 0

    def read(self, size: int) -> bytes | None:
        self.reads += 1
        return self._file.read(size)


def test_a_line_without_end_is_read_in_few_pieces(tmp_path: Path) -> None:
    path = tmp_path / "kinh-phi.csv"
    path.write_bytes(b"x" * 3_000_000)

    with FileIO(path) as file:
        assert sum(map(len, csvlines.Lines(counting := Counting(file)))) == 3_000_000  # type: ignore[arg-type]

    assert counting.reads < 10
