"""A clerk's day with what arrives: enter, look at the board, correct, print, put into a file; then the disk is lost."""

import csv
import json
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest
from openpyxl import load_workbook

from gen.wordml.reading.document import read_document
from tests.support.cli import ROOT, gen
from tests.support.reported import write_workbook
from tests.support.workspaces import copied

OF_2024 = ("--year", "2024")
SERIES = ("--series", "chung+den", *OF_2024)


@pytest.fixture
def office(tmp_path: Path, reports: Mapping[str, bytes]) -> Path:
    """An office of its own, with a report in Word and one as a workbook that just arrived."""
    root = copied(tmp_path / "van-thu", ("data/agencies", "data/programmes/1439"))
    (root / "data/progress/2024").mkdir(parents=True)
    (root / "templates").symlink_to(ROOT / "templates")
    (root / "output").mkdir()
    (root / "output/ha-noi.docx").write_bytes(reports["ha-noi"])
    (tmp_path / "hop-thu").mkdir()
    (tmp_path / "hop-thu/bao-cao.docx").write_bytes(reports["lao-cai"])
    write_workbook(tmp_path / "hop-thu/bieu.xlsx")
    return root


@pytest.fixture
def letters(office: Path) -> Path:
    return office.parent / "hop-thu"


def test_what_arrives_is_entered_and_the_board_knows_the_day(office: Path, letters: Path) -> None:
    shutil.copy(letters / "bao-cao.docx", office / "data/progress/2024/lao-cai.docx")

    said = gen("register", "in", letters / "bao-cao.docx", "--date", "18/12/2024", workspace=office)
    board = gen("status", *OF_2024, "--json", workspace=office)

    assert said.code == 0
    assert "số đến 01, 18/12/2024: Ủy ban nhân dân tỉnh Lào Cai" in said.out
    assert "ARR001" in said.err
    assert "2024-12-18" in board.out
    assert (office / "van-ban-den/chung+den/2024/0001.docx").is_file()


def test_the_same_file_is_told_and_not_entered_twice(office: Path, letters: Path) -> None:
    gen("register", "in", letters / "bieu.xlsx", "--date", "18/12/2024", workspace=office)

    said = gen("register", "in", letters / "bieu.xlsx", "--json", workspace=office)

    (record,) = json.loads(said.out)
    assert (said.code, record["result"], record["line"]["number"]) == (0, "already", 1)
    assert len(json.loads(gen("register", "list", "--incoming", "--json", workspace=office).out)) == 1


def test_what_a_file_does_not_say_is_asked_for_and_given_by_options(office: Path, letters: Path) -> None:
    (letters / "anh.jpg").write_bytes(b"\xff\xd8\xff")

    asked = gen("register", "in", letters / "anh.jpg", workspace=office)
    given = gen(
        "register", "in", letters / "anh.jpg", "--from", "Bộ Y tế", "--number", "15/BC-BYT", "--dated", "12/12/2024",
        "--type", "Báo cáo", "--subject", "Kết quả năm 2024", "--to", "Phòng VX", "--date", "18/12/2024",
        "--report", "Lào Cai", *OF_2024, workspace=office,
    )  # fmt: skip

    assert (asked.code, asked.out) == (1, "")
    assert "tác giả (--from) và trích yếu (--subject)" in asked.err
    assert (given.code, given.err) == (0, "")
    with (office / "data/progress/2024/tiep-nhan.csv").open(encoding="utf-8-sig", newline="") as table:
        assert list(csv.reader(table))[1] == ["lao-cai", "18/12/2024"]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--number", "15/BC-BYT"), "hãy vào sổ từng tệp"),
        (("--report", "lao-cai"), "--report và --year đi cùng nhau"),
        (("--report", "lao-cay", *OF_2024), "lao-cai"),
        (("--series", "không có"), "dãy số"),
        (("--date", "hôm qua"), "không phải là ngày"),
    ],
)
def test_options_that_do_not_fit_enter_nothing(
    office: Path, letters: Path, options: tuple[str, ...], said: str
) -> None:
    answer = gen("register", "in", letters / "bieu.xlsx", letters / "bao-cao.docx", *options, workspace=office)

    assert answer.code == 2
    assert said in answer.err
    assert gen("register", "list", "--incoming", workspace=office).out == "Sổ chưa có văn bản nào.\n"


def test_a_line_is_corrected_and_struck_out_with_reasons(office: Path, letters: Path) -> None:
    gen("register", "in", letters / "bao-cao.docx", "--date", "18/12/2024", workspace=office)

    right = gen("register", "correct", "1", *OF_2024, "--number", "15/BC-UBND", "--reason", "Bổ sung", workspace=office)
    void = gen("register", "void", "1", *SERIES, "--reason", "Gửi nhầm", workspace=office)
    (record,) = json.loads(gen("register", "list", *SERIES, "--json", workspace=office).out)

    assert (right.code, "15/BC-UBND" in right.out) == (0, True)
    assert (void.code, "đã hủy: Gửi nhầm" in void.out) == (0, True)
    assert record["corrections"][0]["became"] == {"symbol": "15/BC-UBND"}
    assert gen("register", "check", workspace=office).code == 0


def test_the_book_is_printed_in_three_forms(office: Path, letters: Path) -> None:
    gen("register", "in", letters / "bao-cao.docx", "--date", "18/12/2024", workspace=office)

    said = gen("register", "export", "--incoming", "-o", office / "so", "--issuer", "Bộ Nội vụ", workspace=office)

    word, sheet, table = map(Path, said.out.split())
    assert "SỔ ĐĂNG KÝ VĂN BẢN ĐẾN" in [paragraph.text for paragraph in read_document(word).paragraphs]
    assert load_workbook(sheet)["Văn bản đến"]["B3"].value == "01"
    assert table.read_text(encoding="utf-8-sig").splitlines()[1].startswith("18/12/2024,01,")


def test_documents_of_both_books_are_put_into_a_file_and_listed(office: Path, letters: Path) -> None:
    gen("register", "in", letters / "bao-cao.docx", "--date", "18/12/2024", workspace=office)
    gen("issue", office / "output/ha-noi.docx", "--date", "20/12/2024", workspace=office)

    made = gen("register", "file", "new", "01.TCCB", "Báo cáo năm 2024", *OF_2024, "--term", "20 năm", workspace=office)
    added = gen("register", "file", "add", "01.TCCB", "chung+den@2024#1", "ha-noi@2024#1", *OF_2024, workspace=office)
    absent = gen("register", "file", "add", "01.TCCB", "ha-noi@2024#9", *OF_2024, workspace=office)
    listed = gen("register", "file", "export", "01.TCCB", *OF_2024, "-o", office / "so", workspace=office)
    catalogue = gen("register", "file", "export", *OF_2024, "-o", office / "so", workspace=office)
    transfer = gen("register", "file", "export", "--transfer", *OF_2024, "-o", office / "so", workspace=office)

    assert (made.code, added.code, absent.code) == (0, 0, 2)
    assert "Sổ không có dòng ha-noi@2024#9" in absent.err
    word, sheet = map(Path, listed.out.split())
    texts = [paragraph.text for paragraph in read_document(word).paragraphs]
    assert {"01/BC-UBND", "20/12/2024", "Ủy ban nhân dân thành phố Hà Nội"} <= set(texts)
    assert load_workbook(sheet)["Mục lục"]["A1"].value == "MỤC LỤC VĂN BẢN, TÀI LIỆU"
    assert (catalogue.code, transfer.code) == (0, 0)
    (record,) = json.loads(gen("register", "file", "list", "--json", workspace=office).out)
    assert [item["line"] for item in record["documents"]] == ["chung+den@2024#1", "ha-noi@2024#1"]


def test_a_line_is_taken_out_of_a_file_with_a_reason(office: Path, letters: Path) -> None:
    gen("register", "in", letters / "bao-cao.docx", "--date", "18/12/2024", workspace=office)
    gen("register", "file", "new", "01.TCCB", "Báo cáo", *OF_2024, workspace=office)
    gen("register", "file", "add", "01.TCCB", "chung+den@2024#1", *OF_2024, workspace=office)

    said = gen(
        "register", "file", "remove", "01.TCCB", "chung+den@2024#1", *OF_2024, "--reason", "Nhầm hồ sơ",
        workspace=office,
    )  # fmt: skip

    assert said.code == 0
    assert "0 văn bản" in gen("register", "file", "list", workspace=office).out


def test_after_the_loss_of_the_disk_the_office_goes_on(office: Path, letters: Path) -> None:
    gen("register", "in", letters / "bao-cao.docx", "--date", "18/12/2024", workspace=office)
    gen("issue", office / "output/ha-noi.docx", "--date", "20/12/2024", workspace=office)
    backup = office.parent / "sao-luu.zip"
    made = gen("backup", backup, workspace=office)
    shutil.rmtree(office)

    restored = gen("restore", backup, office)
    checked = gen("register", "check", workspace=office)
    again = gen("register", "in", letters / "bieu.xlsx", "--date", "21/12/2024", workspace=office)

    assert (made.code, restored.code, checked.code) == (0, 0, 0)
    assert "Dãy “ha-noi” năm 2024: số tiếp theo là 02." in restored.out
    assert "Đã đối chiếu 2 số: 0 điểm cần xem." in checked.out
    assert "số đến 02" in again.out


def test_a_book_lost_beside_its_copies_of_received_documents_is_not_begun_anew(office: Path, letters: Path) -> None:
    gen("register", "in", letters / "bao-cao.docx", "--date", "18/12/2024", workspace=office)
    (office / "register.sqlite3").unlink()

    lost = gen("register", "in", letters / "bieu.xlsx", workspace=office)
    gen("register", "new", "--reason", "Hỏng ổ đĩa", workspace=office)
    found = gen("register", "in", letters / "bieu.xlsx", "--date", "21/12/2024", workspace=office)

    assert lost.code == 2
    assert "0001.docx" in lost.err
    assert "số đến 02" in found.out


def test_a_book_lost_beside_a_backup_is_not_begun_anew(office: Path, letters: Path) -> None:
    gen("register", "in", letters / "bao-cao.docx", "--date", "18/12/2024", workspace=office)
    gen("backup", office / "sao-luu.zip", workspace=office)
    (office / "register.sqlite3").unlink()
    shutil.rmtree(office / "van-ban-den")

    lost = gen("register", "in", letters / "bieu.xlsx", workspace=office)

    assert lost.code == 2
    assert "sao-luu.zip" in lost.err
