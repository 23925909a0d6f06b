"""Copies of documents: form, number and book of their own, the block of the copying body, from Word and from PDF."""

import json
import re
import shutil
import subprocess
import threading
from pathlib import Path

import pypdf
import pytest
from openxml_audit import FileFormat, OpenXmlValidator
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, NumberObject, TextStringObject

from gen.pipeline.numbering.pdf_marks import pdf_marks
from gen.wordml import read_document
from tests.support.cli import Said, gen

DAY = ("--date", "25/12/2024")
SIGNED = ("--signed-as", "TL. CHỦ TỊCH / CHÁNH VĂN PHÒNG", "--signer", "Trịnh Văn A")
needs_office = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")


@pytest.fixture
def issued(workspace: Path, draft: Path) -> Path:
    assert gen("issue", draft, "--date", "20/12/2024", workspace=workspace).code == 0
    return draft


def copied(workspace: Path, form: str, *words: str | Path) -> Said:
    return gen("copy", "--as", form, *DAY, *words, workspace=workspace)


def texts(path: Path) -> list[str]:
    return [paragraph.text for paragraph in read_document(path).paragraphs if paragraph.text]


def book(workspace: Path) -> list[dict[str, object]]:
    lines = json.loads(gen("register", "list", "--json", workspace=workspace).out)
    return [line for line in lines if line["series"].endswith("/ban-sao")]


def short_pdf(path: Path, lines: int) -> Path:
    """A PDF of one page with some lines of text, made by LibreOffice."""
    source = path.with_suffix(".txt")
    source.write_text("Số: 12/QĐ-UBND\n" * lines, encoding="utf-8")
    profile = f"-env:UserInstallation={path.with_name('profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(path.parent), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return path


def pages(path: Path) -> list[str]:
    return [page.extract_text() for page in pypdf.PdfReader(path).pages]


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


@needs_office
@pytest.mark.office
def test_a_copy_of_a_pdf_has_its_block_under_the_last_line(workspace: Path) -> None:
    path = short_pdf(workspace / "out" / "quyet-dinh.pdf", 5)

    said = copied(workspace, "sao-y", path, "--agency", "lao-cai", *SIGNED, "--about", "Quyết định số 12/QĐ-UBND")

    copy = path.with_name("quyet-dinh-sao-y.pdf")
    assert (said.code, said.out) == (0, f"{copy}: bản sao số 01/SY-UBND, 25/12/2024\n")
    (page,) = pages(copy)
    words = " ".join(page.split())
    assert re.search(r"12/QĐ-UBND.*SAO Y.*01/SY-UBND.*Lào Cai, ngày 25 tháng 12 năm 2024", words)
    marks = pdf_marks(copy.read_bytes())
    assert marks is not None
    assert marks[0] == "lao-cai/ban-sao@2024#1"
    assert book(workspace)[0]["subject"] == "Quyết định số 12/QĐ-UBND"
    assert book(workspace)[0]["sha256"]


@needs_office
@pytest.mark.office
def test_where_a_page_is_full_the_block_stands_on_one_more(workspace: Path) -> None:
    path = short_pdf(workspace / "out" / "quyet-dinh.pdf", 60)

    copied(workspace, "sao-y", path, "--agency", "lao-cai")

    before, after = pages(path), pages(path.with_name("quyet-dinh-sao-y.pdf"))
    assert len(after) == len(before) + 1
    assert ("SAO Y" in after[-1], "SAO Y" in after[-2]) == (True, False)


@needs_office
@pytest.mark.office
def test_a_pdf_is_excerpted_by_pages_and_copied_further(workspace: Path) -> None:
    path = short_pdf(workspace / "out" / "dai.pdf", 150)
    agency = ("--agency", "ha-noi")

    missing = copied(workspace, "trich-sao", path, *agency, "--pages", "2")
    beyond = copied(workspace, "trich-sao", path, *agency, "--pages", "1,9")
    said = copied(workspace, "trich-sao", path, *agency, "--pages", "1-2")
    copied(workspace, "sao-y", path, *agency)
    further = copied(workspace, "sao-luc", path.with_name("dai-sao-y.pdf"), *agency)
    again = copied(workspace, "sao-y", path.with_name("dai-sao-y.pdf"), *agency)

    assert (missing.code, "hãy thêm trang 1" in missing.err) == (2, True)
    assert (beyond.code, "Không có trang “9”" in beyond.err) == (2, True)
    assert (said.code, "01/TrS-UBND" in said.out, "REG043" in said.err) == (0, True, True)
    assert (further.code, "03/SL-UBND" in further.out, "REG041" in further.err) == (0, True, False)
    assert (again.code, "REG040" in again.err) == (1, True)


@needs_office
@pytest.mark.office
def test_a_locked_pdf_is_told(workspace: Path) -> None:
    path = short_pdf(workspace / "out" / "khoa.pdf", 3)
    writer = pypdf.PdfWriter(clone_from=path)
    writer.encrypt("bi-mat", algorithm="RC4-128")
    writer.write(path)

    said = copied(workspace, "sao-y", path, "--agency", "lao-cai")

    assert (said.code, "hãy bỏ mật khẩu rồi sao" in said.err) == (2, True)
    assert book(workspace) == []


@needs_office
@pytest.mark.office
def test_copies_in_pdf_are_compared_with_the_book_and_tell_of_a_lost_one(workspace: Path) -> None:
    path = short_pdf(workspace / "out" / "quyet-dinh.pdf", 5)
    copied(workspace, "sao-y", path, "--agency", "lao-cai")
    copy = path.with_name("quyet-dinh-sao-y.pdf")

    sound = gen("register", "check", copy.parent, workspace=workspace)
    copy.write_bytes(copy.read_bytes() + b"\n% x")
    changed = gen("register", "check", copy.parent, workspace=workspace)
    (workspace / "register.sqlite3").unlink()
    lost = copied(workspace, "sao-y", path, "--agency", "lao-cai", "--again")

    assert (sound.code, "REG002" in changed.out) == (0, True)
    assert (lost.code, "đã từng có sổ" in lost.err) == (2, True)


@needs_office
@pytest.mark.office
def test_a_signed_pdf_keeps_the_picture_of_its_signature_and_no_signature(workspace: Path) -> None:
    path = short_pdf(workspace / "out" / "da-ky.pdf", 5)
    writer = pypdf.PdfWriter(clone_from=path)
    signed = DictionaryObject({NameObject("/Type"): NameObject("/Sig")})
    field = writer._add_object(
        DictionaryObject(
            {
                NameObject("/FT"): NameObject("/Sig"),
                NameObject("/T"): TextStringObject("KySo"),
                NameObject("/V"): writer._add_object(signed),
                NameObject("/Subtype"): NameObject("/Widget"),
                NameObject("/Rect"): ArrayObject([NumberObject(one) for one in (300, 500, 400, 560)]),
            }
        )
    )
    writer.root_object[NameObject("/AcroForm")] = DictionaryObject(
        {NameObject("/Fields"): ArrayObject([field]), NameObject("/SigFlags"): NumberObject(3)}
    )
    writer.pages[0][NameObject("/Annots")] = ArrayObject([field])
    writer.write(path)

    said = copied(workspace, "sao-y", path, "--agency", "lao-cai")

    form = pypdf.PdfReader(path.with_name("da-ky-sao-y.pdf")).root_object["/AcroForm"].get_object()
    assert isinstance(form, DictionaryObject)
    fields = form["/Fields"]
    assert isinstance(fields, ArrayObject)
    (kept,) = fields
    assert (said.code, "REG042" in said.err) == (0, True)
    assert "/V" not in kept.get_object()
    assert "/SigFlags" not in form
