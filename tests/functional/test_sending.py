"""A document goes out: who receives it, what was sent to whom, what was recalled."""

import json
from pathlib import Path

from openpyxl import load_workbook

from gen.wordml.reading.document import read_document
from tests.support.cli import Said, gen

SERIES = ("--series", "lao-cai", "--year", "2024")
ONE = ("1", *SERIES)


def register(workspace: Path, *words: str | Path) -> Said:
    return gen("register", *words, workspace=workspace)


def issued(workspace: Path, draft: Path) -> None:
    assert gen("issue", draft, "--date", "20/12/2024", workspace=workspace).code == 0


def sent(workspace: Path, *words: str) -> Said:
    return register(workspace, "send", *ONE, "--by", "truc", "--date", "23/12/2024", *words)


def test_the_recipients_of_a_document_are_shown_with_their_codes(workspace: Path, draft: Path) -> None:
    issued(workspace, draft)

    said = register(workspace, "recipients", *ONE)

    assert said.code == 0
    assert "Bộ Nội vụ: Bộ Nội vụ  G09" in said.out.splitlines()
    assert "không có trong danh bạ" in said.out


def test_the_recipients_are_read_by_programs(workspace: Path, draft: Path) -> None:
    issued(workspace, draft)

    lines = json.loads(register(workspace, "recipients", *ONE, "--to", "Thủ tướng", "--json").out)

    body = {"name": "Thủ tướng Chính phủ", "agency": "vpcp", "code": "G22", "email": None}
    assert lines == [{"line": "Thủ tướng", "bodies": [body]}]


def test_a_sending_is_noted_once_and_listed(workspace: Path, draft: Path) -> None:
    issued(workspace, draft)

    first = sent(workspace, "--to", "Bộ Nội vụ", "--to", "UBND tỉnh Yên Bái")
    again = sent(workspace, "--to", "Bộ Nội vụ")

    assert (first.code, len(first.out.splitlines())) == (0, 2)
    assert again.out == "Đã ghi từ trước: 1 nơi nhận.\n"
    (line,) = json.loads(register(workspace, "sent", "--json").out)
    assert [(one["recipient"], one["code"], one["by"]) for one in line["sent"]] == [
        ("Bộ Nội vụ", "G09", "truc"),
        ("Ủy ban nhân dân tỉnh Yên Bái", "H63", "truc"),
    ]
    assert "01/BC-UBND  Bộ Nội vụ  G09  Trục liên thông văn bản quốc gia  23/12/2024" in register(workspace, "sent").out


def test_who_has_no_code_cannot_be_reached_by_the_exchange(workspace: Path, draft: Path) -> None:
    issued(workspace, draft)

    said = sent(workspace, "--to", "Bộ Nội vụ", "--to", "Phòng Nội chính")

    assert said.code == 1
    assert "Phòng Nội chính: chưa có mã định danh" in said.err
    assert len(json.loads(register(workspace, "sent", "--json").out)[0]["sent"]) == 1


def test_by_hand_a_unit_of_the_office_is_reached_too(workspace: Path, draft: Path) -> None:
    issued(workspace, draft)

    said = register(workspace, "send", *ONE, "--by", "truc-tiep", "--to", "Phòng Nội chính", "--date", "20/12/2024")

    assert (said.code, said.out) == (0, "Phòng Nội chính  Giao trực tiếp  20/12/2024\n")


def test_the_list_is_written_for_excel_with_the_book_of_the_post(workspace: Path, draft: Path) -> None:
    issued(workspace, draft)
    register(workspace, "send", *ONE, "--by", "buu-dien", "--to", "Bộ Nội vụ", "--date", "23/12/2024", "--note", "1 bì")

    said = register(workspace, "sent", "-o", workspace / "so")

    book = load_workbook(said.out.strip())
    assert book.sheetnames == ["Đã gửi", "Gửi bưu điện"]
    assert [cell.value for cell in book["Đã gửi"][2]][3:5] == ["Bộ Nội vụ", "G09"]
    post = [[cell.value for cell in row] for row in book["Gửi bưu điện"].iter_rows()]
    assert post[0][4] == "Ký nhận và dấu bưu điện"
    assert post[1] == ["23/12/2024", "01/BC-UBND", "Bộ Nội vụ", "", "", "1 bì"]


def test_a_recall_names_those_to_be_told_and_stands_in_the_book(workspace: Path, draft: Path) -> None:
    issued(workspace, draft)
    sent(workspace, "--to", "Bộ Nội vụ")

    said = register(
        workspace, "recall", *ONE, "--reason", "Sai số liệu biểu 02", "--notice", "35/UBND-NC", "--date", "24/12/2024"
    )

    told = "Văn bản số 01/BC-UBND: thu hồi ngày 24/12/2024 theo văn bản số 35/UBND-NC: Sai số liệu biểu 02"
    assert said.out.splitlines() == [told, "Cần báo thu hồi cho 1 nơi đã nhận:", "  Bộ Nội vụ"]
    word = Path(register(workspace, "export", *SERIES, "-o", workspace / "so").out.splitlines()[0])
    texts = [text for paragraph in read_document(word).paragraphs for text in paragraph.text.split("\n")]
    assert "23/12/2024" in texts
    assert "Thu hồi ngày 24/12/2024 theo văn bản số 35/UBND-NC: Sai số liệu biểu 02" in texts


def test_a_recalled_document_is_not_sent_again(workspace: Path, draft: Path) -> None:
    issued(workspace, draft)
    register(workspace, "recall", *ONE, "--reason", "Sai số liệu", "--date", "24/12/2024")

    said = sent(workspace, "--to", "Bộ Nội vụ")

    assert (said.code, "đã thu hồi, không gửi nữa" in said.err) == (2, True)
    assert "đã thu hồi ngày 24/12/2024" in register(workspace, "list").out
    assert json.loads(register(workspace, "list", "--json").out)[0]["recalled"] == "2024-12-24"


def test_bad_words_are_told(workspace: Path, draft: Path) -> None:
    issued(workspace, draft)

    absent = register(workspace, "send", "9", *SERIES, "--by", "truc")
    early = register(workspace, "send", *ONE, "--by", "fax", "--date", "19/12/2024", "--to", "Bộ Nội vụ")
    nobody = register(workspace, "send", *ONE, "--by", "fax", "--to", " ", "--date", "20/12/2024")
    way = register(workspace, "send", *ONE, "--by", "bo-cau")

    assert [one.code for one in (absent, early, nobody, way)] == [2, 2, 2, 2]
    assert "Sổ không có số 09" in absent.err
    assert "trước ngày của văn bản" in early.err
    assert "hãy nêu nơi nhận bằng --to" in nobody.err
    assert "buu-dien" in way.err


def test_a_book_where_nothing_was_sent_says_so(workspace: Path) -> None:
    assert register(workspace, "sent").out == "Sổ chưa ghi lần gửi nào.\n"
