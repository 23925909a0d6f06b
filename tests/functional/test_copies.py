"""Copies of Word documents: form, number and book of their own, the block of the copying body."""

import json
import threading
from pathlib import Path

import pytest
from openxml_audit import FileFormat, OpenXmlValidator

from gen.wordml.reading.document import read_document
from tests.support.cli import Said, gen
from tests.support.copies import SIGNED, book, copied


@pytest.fixture
def issued(workspace: Path, draft: Path) -> Path:
    assert gen("issue", draft, "--date", "20/12/2024", workspace=workspace).code == 0
    return draft


def texts(path: Path) -> list[str]:
    return [paragraph.text for paragraph in read_document(path).paragraphs if paragraph.text]


def test_a_true_copy_of_a_word_document_ends_with_the_block_of_the_copying_body(workspace: Path, issued: Path) -> None:
    said = copied(workspace, "sao-y", issued, *SIGNED, "--to", "Sở Tài chính")

    path = issued.with_name("lao-cai-sao-y.docx")
    assert (said.code, said.out) == (0, f"{path}: bản sao số 01/SY-UBND, 25/12/2024\n")
    assert texts(path)[-11:] == [
        "ỦY BAN NHÂN DÂN",
        "TỈNH LÀO CAI",
        "SAO Y",
        "Số: 01/SY-UBND",
        "Lào Cai, ngày 25 tháng 12 năm 2024",
        "Nơi nhận:",
        "- Sở Tài chính;",
        "- Lưu: VT.",
        "TL. CHỦ TỊCH",
        "CHÁNH VĂN PHÒNG",
        "Trịnh Văn A",
    ]
    assert texts(path)[: len(texts(issued))] == texts(issued)


def test_a_copy_opens_in_word_without_a_finding(workspace: Path, issued: Path) -> None:
    copied(workspace, "sao-y", issued)
    copied(workspace, "trich-sao", issued, "--part", "I")

    for name in ("lao-cai-sao-y.docx", "lao-cai-trich-sao.docx"):
        found = OpenXmlValidator(FileFormat.MICROSOFT_365).validate(issued.with_name(name))
        assert [error.description for error in found.errors] == []


def test_the_block_is_set_as_the_decree_sets_it(workspace: Path, issued: Path) -> None:
    copied(workspace, "sao-y", issued, *SIGNED)

    document = read_document(issued.with_name("lao-cai-sao-y.docx"))
    looks: dict[str, tuple[float, bool, bool, str]] = {}
    for paragraph in document.paragraphs[-20:]:
        for run in paragraph.runs:
            looks[paragraph.text] = (run.format.size, run.format.bold, run.format.italic, run.format.font)
    font = "Times New Roman"
    expected = {
        "SAO Y": (14.0, True, False, font),
        "Số: 01/SY-UBND": (13.0, False, False, font),
        "Lào Cai, ngày 25 tháng 12 năm 2024": (14.0, False, True, font),
        "Nơi nhận:": (12.0, True, True, font),
        "- Lưu: VT.": (11.0, False, False, font),
        "Trịnh Văn A": (14.0, True, False, font),
    }
    assert {text: looks[text] for text in expected} == expected


def test_all_forms_of_copy_share_one_series_apart_from_the_documents(workspace: Path, issued: Path) -> None:
    copied(workspace, "sao-y", issued)
    copied(workspace, "trich-sao", issued, "--part", "II")
    copied(workspace, "sao-luc", issued.with_name("lao-cai-sao-y.docx"))

    assert [(line["code"], line["state"]) for line in book(workspace)] == [
        ("01/SY-UBND", "issued"),
        ("02/TrS-UBND", "issued"),
        ("03/SL-UBND", "issued"),
    ]
    assert str(book(workspace)[0]["subject"]).startswith("Báo cáo số 01/BC-UBND ngày 20/12/2024 của Ủy ban nhân dân")
    assert gen("register", "check", issued.parent, workspace=workspace).code == 0


def test_the_book_of_copies_is_printed_under_its_own_title(workspace: Path, issued: Path) -> None:
    copied(workspace, "sao-y", issued)

    said = gen("register", "export", "--series", "lao-cai/ban-sao", "-o", workspace / "so", workspace=workspace)

    word = Path(said.out.splitlines()[0])
    assert {"SỔ ĐĂNG KÝ BẢN SAO VĂN BẢN", "01/SY-UBND"} <= set(texts(word))


def test_copying_again_gives_the_same_number_until_another_copy_is_asked_for(workspace: Path, issued: Path) -> None:
    copied(workspace, "sao-y", issued)
    made = issued.with_name("lao-cai-sao-y.docx").read_bytes()

    same = copied(workspace, "sao-y", issued)
    another = copied(workspace, "sao-y", issued, "--again")
    third = copied(workspace, "sao-y", issued, "--again")

    assert "đã sao, số 01/SY-UBND" in same.out
    assert issued.with_name("lao-cai-sao-y.docx").read_bytes() == made
    assert ("02/SY-UBND" in another.out, "03/SY-UBND" in third.out) == (True, True)
    assert issued.with_name("lao-cai-sao-y-3.docx").exists()


def test_the_next_year_begins_from_01_again(workspace: Path, issued: Path) -> None:
    copied(workspace, "sao-y", issued)

    said = gen("copy", "--as", "sao-y", "--again", "--date", "02/01/2025", issued, workspace=workspace)

    assert "01/SY-UBND, 02/01/2025" in said.out


def test_an_excerpt_keeps_head_and_foot_and_says_where_text_was_left_out(workspace: Path, issued: Path) -> None:
    copied(workspace, "trich-sao", issued, "--part", "II")

    found = texts(issued.with_name("lao-cai-trich-sao.docx"))
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in found
    assert any(text.startswith("II. ") for text in found)
    assert not any(text.startswith(("I. ", "III. ")) for text in found)
    assert not any(text.startswith("Phụ lục") for text in found)
    assert "(…)" in found
    assert found.count("Nơi nhận:") == 2
    document = read_document(issued.with_name("lao-cai-trich-sao.docx"))
    assert [section.landscape for section in document.sections] == [False]


def test_a_copy_is_not_issued_as_a_document(workspace: Path, issued: Path) -> None:
    copied(workspace, "sao-y", issued)

    said = gen("issue", issued.with_name("lao-cai-sao-y.docx"), workspace=workspace)

    assert "đã có số 01/SY-UBND" in said.out
    assert len(json.loads(gen("register", "list", "--json", workspace=workspace).out)) == 2


def test_what_does_not_fit_the_form_is_refused(workspace: Path, issued: Path) -> None:
    copied(workspace, "sao-y", issued)
    copy = issued.with_name("lao-cai-sao-y.docx")

    of_copy = copied(workspace, "sao-y", copy)
    whole = copied(workspace, "sao-y", issued, "--pages", "1")
    nothing = copied(workspace, "trich-sao", issued)
    original = copied(workspace, "sao-luc", issued)

    assert (of_copy.code, "REG040" in of_copy.err) == (1, True)
    assert (whole.code, "phải đủ văn bản" in whole.err) == (2, True)
    assert (nothing.code, "cần nêu phần được trích" in nothing.err) == (2, True)
    assert (original.code, "REG041" in original.err) == (0, True)


def test_bad_files_are_told_and_take_no_number(workspace: Path, draft: Path) -> None:
    junk = draft.with_name("anh.docx")
    junk.write_bytes(b"\x89PNG")
    torn = draft.with_name("hong.pdf")
    torn.write_bytes(b"%PDF-1.7\nnothing")

    said = [copied(workspace, "sao-y", path) for path in (draft, junk, draft.with_name("absent.docx"))]
    said.append(copied(workspace, "sao-y", torn, "--agency", "lao-cai"))

    assert [one.code for one in said] == [2, 2, 2, 2]
    assert "chưa có số, chưa ban hành" in said[0].err
    assert "không phải là tệp Word .docx hoặc PDF" in said[1].err
    assert "không tìm thấy tệp" in said[2].err
    assert "không phải là tệp PDF đọc được" in said[3].err
    assert book(workspace) == []


def test_bad_days_bodies_and_parts_are_told_and_take_no_number(workspace: Path, issued: Path) -> None:
    early = gen("copy", "--as", "sao-y", "--date", "19/12/2024", issued, workspace=workspace)
    nobody = copied(workspace, "sao-y", issued, "--agency", "lao-cay")
    absent = copied(workspace, "trich-sao", issued, "--part", "XIX")
    pages = copied(workspace, "trich-sao", issued, "--pages", "1")

    assert [one.code for one in (early, nobody, absent, pages)] == [2, 2, 2, 2]
    assert "trước ngày của văn bản" in early.err
    assert "lao-cai" in nobody.err
    assert "không có phần “XIX”" in absent.err
    assert "hãy nêu phần được trích bằng --part" in pages.err
    assert book(workspace) == []


def test_a_file_of_people_in_its_place_is_kept_and_takes_no_number(workspace: Path, issued: Path) -> None:
    own = issued.with_name("lao-cai-sao-y.docx")
    own.write_bytes(b"cua nguoi khac")

    said = copied(workspace, "sao-y", issued)

    assert (said.code, "đã có và không phải bản sao này" in said.err) == (2, True)
    assert own.read_bytes() == b"cua nguoi khac"
    assert book(workspace) == []


def test_after_a_copy_is_void_its_file_is_not_taken_for_the_next(workspace: Path, issued: Path) -> None:
    copied(workspace, "sao-y", issued)
    series = ("--series", "lao-cai/ban-sao", "--year", "2024")
    gen("register", "void", "1", *series, "--reason", "sao nhầm", workspace=workspace)

    said = copied(workspace, "sao-y", issued)
    elsewhere = copied(workspace, "sao-y", issued, "-o", workspace / "sao")

    assert (said.code, "đã có và không phải bản sao này" in said.err) == (2, True)
    assert "02/SY-UBND" in elsewhere.out


def test_a_lost_copy_is_told(workspace: Path, issued: Path) -> None:
    copied(workspace, "sao-y", issued)
    issued.with_name("lao-cai-sao-y.docx").unlink()

    said = copied(workspace, "sao-y", issued)

    assert (said.code, "REG044" in said.err, "đã sao, số 01/SY-UBND" in said.out) == (0, True, True)


def test_two_runs_copying_one_file_give_one_number(workspace: Path, issued: Path) -> None:
    said: list[Said] = []
    runs = [threading.Thread(target=lambda: said.append(copied(workspace, "sao-y", issued, "--wait"))) for _ in "12"]
    for run in runs:
        run.start()
    for run in runs:
        run.join()

    assert [one.code for one in said] == [0, 0]
    assert [line["code"] for line in book(workspace)] == ["01/SY-UBND"]
