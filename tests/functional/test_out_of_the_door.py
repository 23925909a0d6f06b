"""A report made, numbered, converted, prepared, signed for trying out by two, and verified, all by commands."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from gen.pdf.conformance import examine
from tests.support.cli import gen
from tests.support.libreoffice import needs_libreoffice
from tests.support.pdfs import blank_pdf, needs_times, root, signed, signer

_WITHOUT = "import sys; sys.modules['pyhanko'] = None; from gen.cli import run; run(sys.argv[1:])"


@pytest.mark.office
@needs_libreoffice
@needs_times
def test_a_report_goes_from_draft_to_two_verified_signatures(workspace: Path, draft: Path) -> None:
    numbered = gen("issue", draft, "--date", "20/12/2024", "--pdf", workspace=workspace)
    pdf = draft.with_suffix(".pdf")
    assert (numbered.code, "01/BC-UBND" in numbered.out, f"{pdf} (" in numbered.out) == (0, True, True), numbered
    assert examine(pdf.read_bytes()).archive == "2B"

    prepared = gen("sign", "prepare", pdf, "--json", workspace=workspace)
    (ready,) = json.loads(prepared.out)
    assert (prepared.code, ready["state"]) == (0, "prepared")
    assert [field["name"] for field in ready["fields"]] == ["ChuKyNguoiCoThamQuyen", "ChuKyCoQuan"]

    tried = gen("sign", "test", ready["prepared"], workspace=workspace)
    signed_copy = draft.with_name(f"{draft.stem}.thu.pdf")
    assert (tried.code, "2 chữ ký THỬ" in tried.out) == (0, True)

    verified = gen("sign", "verify", signed_copy, "--json", workspace=workspace)
    (said,) = json.loads(verified.out)
    assert [(one["role"], one["intact"], one["changed_after"]) for one in said["signatures"]] == [
        ("person", True, False),
        ("body", True, False),
    ]
    assert {one["code"] for one in said["findings"]} == {"ESG006"}  # in order and in place, but of no value
    assert verified.code == 1

    forged = draft.with_name("gia-mao.pdf")
    forged.write_bytes(signed_copy.read_bytes().replace(b"/MediaBox[0 0 595", b"/MediaBox[0 0 596", 1))
    assert forged.read_bytes() != signed_copy.read_bytes()
    found = gen("sign", "verify", forged, workspace=workspace)
    assert (found.code, "ESG002" in found.err) == (1, True)


@pytest.mark.office
@needs_libreoffice
def test_the_pdfs_of_a_batch_are_archival_and_a_signed_one_is_kept(workspace: Path) -> None:
    words = ("batch", "annual", "--year", "2024", "--agencies", "lao-cai", "--pdf", "-o", workspace / "ra")
    first = gen(*words, workspace=workspace)
    (pdf,) = (workspace / "ra").rglob("*.pdf")
    content = signed(pdf.read_bytes(), "Signature1", signer("Nguyễn Văn Mẫu"))
    pdf.write_bytes(content)
    os.utime(pdf, (0, 0))

    second = gen(*words, workspace=workspace)

    assert (first.code, second.code) == (0, 0)
    assert pdf.read_bytes() == content
    assert "PDF009" in second.err
    assert examine(pdf.with_suffix(".moi.pdf").read_bytes()).archive == "2B"


@pytest.mark.office
@needs_libreoffice
def test_one_document_goes_into_the_file_named_and_programs_read_what_came_of_it(draft: Path, tmp_path: Path) -> None:
    said = gen("pdf", draft, "-o", tmp_path / "gui-di.pdf", "--json")

    (one,) = json.loads(said.out)
    assert (said.code, one["pdf"], one["findings"]) == (0, str(tmp_path / "gui-di.pdf"), [])
    assert one["pages"] == examine((tmp_path / "gui-di.pdf").read_bytes()).pages


@pytest.mark.office
@needs_libreoffice
def test_one_bad_document_does_not_stop_the_others(draft: Path, tmp_path: Path) -> None:
    bad = tmp_path / "hong.docx"
    bad.write_bytes(b"not a document")

    said = gen("pdf", bad, tmp_path / "khong-co.docx", draft, "-o", tmp_path / "pdf")

    assert said.code == 1
    assert [path.name for path in (tmp_path / "pdf").iterdir()] == [f"{draft.stem}.pdf"]
    assert len(said.err.splitlines()) == 2


def test_who_signed_is_said_in_vietnamese_with_the_time_of_vietnam(tmp_path: Path) -> None:
    path, authority = tmp_path / "den.pdf", tmp_path / "goc.cer"
    path.write_bytes(signed(blank_pdf(), "Signature1", signer("Nguyễn Văn Mẫu"), stamped=True))
    authority.write_bytes(root().der)

    said = gen("sign", "verify", path, "--trust", authority)

    assert "chữ ký 1: Nguyễn Văn Mẫu, Cơ quan thử; ký lúc" in said.out
    assert "+07:00 (dấu thời gian của Cấp dấu thời gian thử); nội dung còn nguyên từ khi ký" in said.out
    assert said.code == 0


def test_help_says_that_the_program_does_not_sign_for_an_office() -> None:
    for words in (("sign",), ("sign", "prepare"), ("sign", "test")):
        text = " ".join(gen(*words, "--help").out.split())
        assert "không ký thay phần mềm ký số" in text
        assert "Điều 17 Nghị định 23/2025/NĐ-CP" in text
        assert "Thông tư 15/2025/TT-BKHCN" in text


def test_without_the_extra_one_sentence_says_how_to_install_it(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(blank_pdf())

    said = subprocess.run(
        [sys.executable, "-c", _WITHOUT, "sign", "verify", str(path)],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONUTF8": "1"},
        cwd=tmp_path,
        check=False,
    )

    assert said.returncode == 2
    assert said.stderr.strip().endswith("pip install 'gen-1439[sign]'.")
    assert len(said.stderr.strip().splitlines()) == 1
