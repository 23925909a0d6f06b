"""``gen sign prepare``: each file for itself, never over a file of people."""

from pathlib import Path

import pytest

from gen.domain.errors import ConfigurationError
from gen.pdf.signing.fields import fields_in
from gen.pdf.text.boxes import POINTS_PER_MM
from gen.pipeline.output.store import FileStore
from gen.pipeline.signing.preparing import Preparation, PreparedPdf, PrepareRequest, prepare
from tests.support.pdfs import blank_pdf, locked_pdf, signed, signer

CODE = "12/BC-UBND"


def prepared(*files: Path, output: Path | None = None, attachment_of: str = CODE) -> list[PreparedPdf]:
    return list(prepare(PrepareRequest(files, output, attachment_of), FileStore()))


@pytest.fixture
def annex(tmp_path: Path) -> Path:
    path = tmp_path / "phu-luc.pdf"
    path.write_bytes(blank_pdf(2))
    return path


def test_an_attachment_gets_one_field_in_the_corner_of_its_first_page(annex: Path) -> None:
    before = annex.read_bytes()
    (done,) = prepared(annex)

    assert done.written == annex.with_name("phu-luc.cho-ky.pdf")
    assert annex.read_bytes() == before
    (field,) = done.fields
    assert (field.page, CODE in field.label) == (0, True)
    assert field.box.top / POINTS_PER_MM == pytest.approx(842 / POINTS_PER_MM - 5)
    assert fields_in(done.written.read_bytes(), "x").empty == ("ChuKyVanBanKemTheo",)


def test_a_prepared_file_is_left_as_it_is(annex: Path) -> None:
    (first,) = prepared(annex)
    assert first.written is not None
    (again,) = prepared(first.written)

    assert (again.state, again.written) == (Preparation.ALREADY, None)


def test_preparing_again_replaces_what_nobody_signed(annex: Path) -> None:
    prepared(annex)
    (again,) = prepared(annex)

    assert again.written == annex.with_name("phu-luc.cho-ky.pdf")


def test_a_prepared_file_that_was_signed_meanwhile_is_kept(annex: Path) -> None:
    (first,) = prepared(annex)
    assert first.written is not None
    content = signed(first.written.read_bytes(), "ChuKyVanBanKemTheo", signer("Văn thư"))
    first.written.write_bytes(content)

    (again,) = prepared(annex)

    assert again.written == annex.with_name("phu-luc.cho-ky.moi.pdf")
    assert first.written.read_bytes() == content


def test_a_signed_file_is_not_added_to(annex: Path) -> None:
    annex.write_bytes(signed(annex.read_bytes(), "Signature1", signer("Nguyễn Văn Mẫu")))
    (done,) = prepared(annex)

    assert (done.state, [one.code for one in done.findings]) == (Preparation.REFUSED, ["ESG018"])
    assert [path.name for path in annex.parent.iterdir()] == ["phu-luc.pdf"]


def test_a_scan_without_text_is_told_with_the_way_out(annex: Path) -> None:
    (done,) = prepared(annex, attachment_of="")

    assert (done.state, [one.code for one in done.findings]) == (Preparation.REFUSED, ["ESG017"])
    assert "--attachment-of" in (done.findings[0].fix or "")


def test_one_bad_file_does_not_stop_the_others(annex: Path) -> None:
    bad = annex.with_name("hong.pdf")
    bad.write_bytes(b"%PDF-1.7 nothing")
    locked = annex.with_name("khoa.pdf")
    locked.write_bytes(locked_pdf())
    word = annex.with_name("word.pdf")
    word.write_bytes(b"PK\x03\x04")
    done = prepared(bad, locked, word, annex.with_name("khong-co.pdf"), annex)

    assert [one.state for one in done] == [Preparation.FAILED] * 4 + [Preparation.PREPARED]
    assert all(one.reason for one in done[:4])
    assert "gen pdf" in done[2].reason


def test_a_huge_file_is_refused_before_it_is_read(annex: Path) -> None:
    huge = annex.with_name("lon.pdf")
    with huge.open("wb") as file:
        file.write(b"%PDF-1.7")
        file.truncate(300_000_000)  # no room on the disk is taken

    (done,) = prepared(huge)

    assert (done.state, "quá lớn" in done.reason) == (Preparation.FAILED, True)


def test_results_go_into_a_folder_or_one_into_a_file(annex: Path, tmp_path: Path) -> None:
    (in_folder,) = prepared(annex, output=tmp_path / "trinh-ky")
    (in_file,) = prepared(annex, output=tmp_path / "a.pdf")

    assert (in_folder.written, in_file.written) == (tmp_path / "trinh-ky/phu-luc.cho-ky.pdf", tmp_path / "a.pdf")


def test_two_files_of_one_name_cannot_go_into_one_folder(annex: Path, tmp_path: Path) -> None:
    other = tmp_path / "khac" / annex.name
    other.parent.mkdir()
    other.write_bytes(annex.read_bytes())

    with pytest.raises(ConfigurationError, match="Nhiều tệp cùng tên"):
        prepared(annex, other, output=tmp_path / "trinh-ky")


def test_many_files_do_not_go_into_one(annex: Path, tmp_path: Path) -> None:
    other = annex.with_name("khac.pdf")
    other.write_bytes(annex.read_bytes())

    with pytest.raises(ConfigurationError, match="hãy nêu một thư mục"):
        prepared(annex, other, output=tmp_path / "a.pdf")
