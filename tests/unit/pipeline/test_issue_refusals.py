"""What gets no number, and why: findings on form, a number typed by hand, files of others, a year that is no year."""

from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from gen.domain.diagnostic import Diagnostic, Severity
from gen.domain.errors import ConfigurationError
from gen.domain.location import DocumentLocation
from gen.pipeline.issue import issue
from gen.pipeline.numbering.describing import Description
from gen.pipeline.numbering.model import Examined, IssueRequest, IssueState, Office
from tests.support.office import draft_at, office_at, one
from tests.support.word import document, docx, paragraph, run

FINDING = Diagnostic("PAG001", "paper", Severity.ERROR, "Khổ giấy sai.", DocumentLocation("x.docx"))


def test_findings_on_form_refuse_the_number(office: Office, tmp_path: Path) -> None:
    path = draft_at(tmp_path / "a.docx")
    content = path.read_bytes()
    strict = replace(office, examine=lambda _content, _draft: Examined((FINDING,), Description("BC-UBND")))

    refused = one(strict, path)

    assert (refused.state, refused.findings) == (IssueState.REFUSED, (FINDING,))
    assert (office.register.entries(), path.read_bytes()) == ((), content)


def test_a_reason_forces_the_number_and_stands_in_the_book(office: Office, tmp_path: Path) -> None:
    strict = replace(office, examine=lambda _content, _draft: Examined((FINDING,), Description("BC-UBND")))

    issued = one(strict, draft_at(tmp_path / "a.docx"), force="Hỏa tốc")

    assert issued.entry is not None
    assert "Hỏa tốc" in issued.entry.particulars.note


def test_a_number_typed_by_hand_is_not_overwritten(office: Office, tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(
        docx(document(paragraph(run("Số: 12/BC-UBND")), paragraph(run("Lào Cai, ngày    tháng 12 năm 2024"))))
    )

    refused = one(office, path, agency="lao-cai")

    assert refused.state is IssueState.REFUSED
    assert "12" in refused.reason


def test_a_foreign_document_needs_to_be_told_its_issuer(office: Office, tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(
        docx(document(paragraph(run("Số:     /UBND-VX")), paragraph(run("Lào Cai, ngày    tháng 12 năm 2024"))))
    )

    assert "--agency" in one(office, path).reason
    issued = one(office, path, agency="lao-cai")
    assert (issued.entry and issued.entry.code) == "01/UBND-VX"


def test_a_file_without_a_place_for_the_number_takes_none(office: Office, tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(docx(document(paragraph(run("Báo cáo")))))

    assert one(office, path, agency="lao-cai").state is IssueState.FAILED
    assert office.register.entries() == ()


def test_a_file_open_in_word_takes_no_number(office: Office, tmp_path: Path) -> None:
    path = draft_at(tmp_path / "report.docx")
    (tmp_path / "~$port.docx").write_bytes(b"")

    assert one(office, path).state is IssueState.FAILED
    assert office.register.entries() == ()


def test_a_mark_of_another_book_is_refused(office: Office, tmp_path: Path) -> None:
    path = draft_at(tmp_path / "a.docx")
    one(office, path)
    other = office_at(tmp_path / "other.sqlite")

    failed = one(other, path)

    assert failed.state is IssueState.FAILED
    assert "lao-cai@2024#1" in failed.reason
    other.register.close()


def test_one_bad_file_does_not_stop_the_others(office: Office, tmp_path: Path) -> None:
    (tmp_path / "bad.docx").write_bytes(b"not Word")
    files = (tmp_path / "bad.docx", tmp_path / "absent.docx", draft_at(tmp_path / "good.docx"))

    states = [issued.state for issued in issue(IssueRequest(files), office)]

    assert states == [IssueState.FAILED, IssueState.FAILED, IssueState.ISSUED]


@pytest.mark.parametrize("day", [date(3024, 12, 20), date(2026, 12, 20), date(1990, 12, 20)])
def test_a_mistyped_year_gets_no_number(office: Office, tmp_path: Path, day: date) -> None:
    path = draft_at(tmp_path / "a.docx")

    with pytest.raises(ConfigurationError, match="hãy kiểm tra lại năm"):
        one(office, path, day=day)

    assert office.register.entries() == ()
