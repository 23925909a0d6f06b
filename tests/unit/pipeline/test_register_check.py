"""The book agrees with itself and with the files, or the disagreement is named."""

import sqlite3
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from gen.pipeline.issue import issue
from gen.pipeline.numbering.model import IssueRequest, Office
from gen.pipeline.register_check import check_register
from gen.register import NumberRequest, Series, SeriesOpening
from gen.wordml.patching.archive import DocxArchive
from tests.support.edits import MAIN
from tests.support.office import office_at
from tests.support.word import DRAFT_HEADER, RECORD, document, docx, paragraph, run

LAO_CAI = Series("lao-cai")


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    office = office_at(tmp_path / "register.sqlite")
    yield office
    office.register.close()


@pytest.fixture
def folder(office: Office, tmp_path: Path) -> Path:
    """Three issued documents and a draft."""
    folder = tmp_path / "out"
    folder.mkdir()
    for name in "abcd":
        body = document(DRAFT_HEADER, paragraph(run(f"văn bản {name}")))
        (folder / f"{name}.docx").write_bytes(docx(body, record=RECORD))
    assert len(list(issue(IssueRequest(tuple(folder / f"{name}.docx" for name in "abc")), office))) == 3
    return folder


def codes(office: Office, folder: Path | None = None) -> list[str]:
    return [finding.code for finding in check_register(office.register, folder)]


def test_a_book_that_agrees_with_its_folder_has_no_finding(office: Office, folder: Path) -> None:
    assert codes(office, folder) == []


def test_a_file_changed_after_issue_is_found(office: Office, folder: Path) -> None:
    archive = DocxArchive((folder / "b.docx").read_bytes())
    (folder / "b.docx").write_bytes(archive.replaced({MAIN: archive.read(MAIN).replace(b"</w:t>", b" 7</w:t>", 1)}))

    assert codes(office, folder) == ["REG002"]


def test_a_file_saved_again_after_issue_is_named_and_not_called_edited(office: Office, folder: Path) -> None:
    with (folder / "b.docx").open("ab") as file:
        file.write(b"\0")

    assert codes(office, folder) == ["REG027"]


def test_a_file_that_is_gone_is_found(office: Office, folder: Path) -> None:
    (folder / "b.docx").unlink()

    assert codes(office, folder) == ["REG017"]


def test_two_files_with_one_number_are_found(office: Office, folder: Path) -> None:
    (folder / "e.docx").write_bytes((folder / "b.docx").read_bytes())

    assert codes(office, folder) == ["REG018"]


def test_a_number_typed_by_hand_is_found(office: Office, folder: Path) -> None:
    header = paragraph(run("Số: 77/BC-UBND")) + paragraph(run("Lào Cai, ngày 02 tháng 12 năm 2024"))
    (folder / "e.docx").write_bytes(docx(document(header)))

    assert codes(office, folder) == ["REG015"]


def test_a_voided_number_still_in_a_file_is_found(office: Office, folder: Path) -> None:
    office.register.void(LAO_CAI, 2024, 2, "Sai trích yếu")

    assert codes(office, folder) == ["REG016"]


def test_a_file_that_cannot_be_read_is_told(office: Office, folder: Path) -> None:
    (folder / "e.docx").write_bytes(b"not Word")
    (folder / "~$a.docx").write_bytes(b"Word's own")

    assert codes(office, folder) == ["REG014"]


def test_a_number_reserved_and_never_used_is_told(office: Office, folder: Path) -> None:
    office.register.reserve([NumberRequest(LAO_CAI, "BC-UBND", date(2024, 12, 21), "f" * 64, "/x/mất.docx")])

    (finding,) = check_register(office.register, folder)

    assert finding.code == "REG013"
    assert "mất.docx" in finding.message


def test_a_number_that_vanished_from_the_book_is_a_gap(office: Office, folder: Path, tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "register.sqlite") as database:
        database.execute("DELETE FROM entry WHERE number = 2")
    database.close()

    assert codes(office) == ["REG011"]


def test_numbers_before_an_opening_are_no_gap(office: Office) -> None:
    office.register.open(SeriesOpening(LAO_CAI, 2024, 58, "Sổ giấy"))
    office.register.reserve([NumberRequest(LAO_CAI, "BC-UBND", date(2024, 12, 21), "f" * 64)])

    assert codes(office) == ["REG013"]


def test_dates_that_run_against_the_numbers_are_told(office: Office) -> None:
    for number, day in enumerate((date(2024, 12, 24), date(2024, 12, 20)), start=1):
        (taken,) = office.register.reserve([NumberRequest(LAO_CAI, "BC-UBND", day, f"{number}" * 64)])
        office.register.confirm({taken.entry.id: "a" * 64})

    assert codes(office) == ["REG001"]


def test_the_same_number_and_symbol_in_two_series_is_told(office: Office) -> None:
    for series in (LAO_CAI, Series("lao-cai", secret=True)):
        (taken,) = office.register.reserve([NumberRequest(series, "BC-UBND", date(2024, 12, 2), series.key)])
        office.register.confirm({taken.entry.id: "a" * 64})

    assert codes(office) == ["REG012"]
