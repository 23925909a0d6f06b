"""Copies of PDFs: where the block stands, excerpts by pages, what a lock or a signature does."""

import re
import subprocess
from pathlib import Path

import pypdf
import pytest
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, NumberObject, TextStringObject

from gen.pipeline.numbering.pdf_marks import pdf_marks
from tests.support.cli import gen
from tests.support.copies import SIGNED, book, copied
from tests.support.libreoffice import needs_libreoffice


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


@needs_libreoffice
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


@needs_libreoffice
@pytest.mark.office
def test_where_a_page_is_full_the_block_stands_on_one_more(workspace: Path) -> None:
    path = short_pdf(workspace / "out" / "quyet-dinh.pdf", 60)

    copied(workspace, "sao-y", path, "--agency", "lao-cai")

    before, after = pages(path), pages(path.with_name("quyet-dinh-sao-y.pdf"))
    assert len(after) == len(before) + 1
    assert ("SAO Y" in after[-1], "SAO Y" in after[-2]) == (True, False)


@needs_libreoffice
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


@needs_libreoffice
@pytest.mark.office
def test_a_locked_pdf_is_told(workspace: Path) -> None:
    path = short_pdf(workspace / "out" / "khoa.pdf", 3)
    writer = pypdf.PdfWriter(clone_from=path)
    writer.encrypt("bi-mat", algorithm="RC4-128")
    writer.write(path)

    said = copied(workspace, "sao-y", path, "--agency", "lao-cai")

    assert (said.code, "hãy bỏ mật khẩu rồi sao" in said.err) == (2, True)
    assert book(workspace) == []


@needs_libreoffice
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


@needs_libreoffice
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
